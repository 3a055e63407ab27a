import BulletinKnowledge
import BulletinLint
import LanguageServerProtocol

/// What open pages tell of a name.
extension Sequence<Document> {
  /// The posts that they give somebody.
  func posts(of name: String) -> [Dossier.Entry] {
    flatMap { page in
      Dossier.entries(
        of: name, in: page.page, page.analysis.articles, page.analysis.facts,
        file: page.uri.string)
    }
  }

  /// What they say that a campaign stands for.
  func meanings(of name: String) -> [CampaignHistory.Entry] {
    flatMap { page in
      CampaignHistory.entries(
        of: name, in: page.page, page.analysis.articles, page.analysis.facts,
        file: page.uri.string)
    }
  }
}

/// What pages tell that are not open.
extension Sequence<PageRecord> {
  func posts(of name: String) -> [Dossier.Entry] {
    flatMap { $0.thing(name, isCampaign: false)?.posts ?? [] }
  }

  func meanings(of name: String) -> [CampaignHistory.Entry] {
    compactMap { $0.thing(name, isCampaign: true)?.meaning }
  }
}
