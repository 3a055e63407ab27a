package import BulletinSyntax
import BulletinText

/// What pages tell of one campaign, formulation or document: for each article that names it what it
/// stands for, in the order of the days.
package struct CampaignHistory: Equatable, Sendable {
  /// What one page tells, and where it names it first.
  package struct Entry: Equatable, Sendable {
    package let kind: CampaignMention.Kind
    /// What its numeral promises.
    package let count: Int?
    /// What the page lists; `nil` where it lists nothing.
    package let items: [String]?
    /// How often the page names it.
    package let mentions: Int
    package let place: Occurrence
  }

  package let name: String
  package let entries: [Entry]

  package init(name: String, entries: [Entry]) {
    self.name = name
    self.entries = entries.inOrderOfDays(\.place)
  }

  /// The entries that list something, each list once, where it stands first.
  package var meanings: [Entry] {
    var seen: Set<[String]> = []
    return entries.filter { entry in entry.items.map { seen.insert($0).inserted } ?? false }
  }

  /// What one page tells of a name, written without the marks around it.
  package static func entries(
    of name: String, in page: Page, _ articles: [Article], _ facts: PageFacts, file: String
  ) -> [Entry] {
    var occurrences = Occurrences(of: page, articles, facts, file: file)
    return facts.campaigns.filter { $0.name == name }.compactMap { campaign in
      campaign.mentions.first.map { first in
        let fragment = page.fragment(at: first.lowerBound)
        let article = articles.firstIndex { $0.fragments.contains { $0 == fragment } }
        return Entry(campaign, at: occurrences.at(first.lowerBound, article: article))
      }
    }
  }
}

extension CampaignHistory.Entry {
  init(_ campaign: CampaignMention, at place: Occurrence) {
    self.init(
      kind: campaign.kind, count: campaign.count, items: campaign.items,
      mentions: campaign.mentions.count, place: place)
  }
}
