package import BulletinSyntax
import BulletinText

/// What pages tell of one person: each post as often as a page prints it with the name, in the order
/// of the days.
package struct Dossier: Equatable, Sendable {
  /// One post that a page gives, and where.
  package struct Entry: Equatable, Sendable {
    /// Completed with the place or body that it inherits; of somebody who is only listed, the label.
    package let post: String
    /// The name stands under a leaders' label, without a post.
    package let isListed: Bool
    package let place: Occurrence
  }

  package let name: String
  package let entries: [Entry]

  package init(name: String, entries: [Entry]) {
    self.name = name
    self.entries = entries.inOrderOfDays(\.place)
  }

  /// What one page tells of a person, in the order of the text.
  package static func entries(
    of name: String, in page: Page, _ articles: [Article], _ facts: PageFacts, file: String
  ) -> [Entry] {
    let mentions = facts.officials.filter { $0.name == name }.flatMap(\.mentions)
    return mentions.flatMap { mention -> [Entry] in
      let label = mention.posts.isEmpty ? mention.listedAs : nil
      guard label != nil || !mention.posts.isEmpty else { return [] }
      let place = Occurrence(
        at: mention.range.lowerBound, article: mention.article, of: page, articles, facts,
        file: file)
      return label.map { [Entry(post: $0, isListed: true, place: place)] }
        ?? mention.posts.map { Entry(post: $0, isListed: false, place: place) }
    }
  }
}
