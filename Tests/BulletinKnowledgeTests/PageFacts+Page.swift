import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension PageFacts {
  /// What a page says, without any settings.
  init(_ page: Page) {
    self.init(
      page, page.articles,
      page.fragments.indices.map {
        FragmentFacts(page.fragments[$0], in: page.text.utf8, from: page.starts[$0])
      })
  }
}
