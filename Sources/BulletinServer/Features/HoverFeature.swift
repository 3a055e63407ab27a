import BulletinKnowledge
import BulletinSyntax
package import BulletinText
package import LanguageServerProtocol

/// `textDocument/hover`: who, what and when stands under the cursor.
package enum HoverFeature: Feature {
  package static let method = "textDocument/hover"
  package static let summary = LocalizedText(
    zh: "领导的职务和出处，署名，提法的条目，日期是哪一天；配置里的设置和规则；名册、提法表里的人、提法和栏目",
    en:
      "Posts and where they stand, who signs, items of campaigns, days of dates; settings and rules in a configuration; people, campaigns and columns in the newsroom's tables"
  )

  package static func declare(
    in capabilities: inout ServerCapabilities, for client: ClientProfile
  ) {
    capabilities.hoverProvider = true
  }

  package static let nothing: HoverResult? = nil

  package static func answer(
    _ params: TextDocumentPositionParams, _ snapshot: Snapshot
  ) -> HoverResult? {
    guard let offset = snapshot.offset(params.position), let hover = hover(at: offset, snapshot)
    else { return nil }
    return HoverResult(
      contents: hover.card.content(for: snapshot.client, uri: snapshot.uri),
      range: snapshot.lspRange(hover.range))
  }

  /// The smallest thing under the cursor and what there is to say about it. A cursor behind the last
  /// character of a thing is on it too, unless another one begins there.
  package static func hover(
    at offset: Int, _ snapshot: Snapshot
  ) -> (range: TextRange, card: HoverCard)? {
    let things = things(touching: offset, in: snapshot)
    let under = things.filter { $0.range.contains(offset) }
    let found = (under.isEmpty ? things.filter { $0.range.upperBound == offset } : under)
      .min { $0.range.count < $1.range.count }
    if let found { return (found.range, found.card()) }
    return KnownName(at: offset, snapshot).map { ($0.range, HoverCard($0, snapshot)) }
  }

  private typealias Thing = (range: TextRange, card: () -> HoverCard)

  /// The few things of a page that the cursor may mean.
  private static func things(touching offset: Int, in snapshot: Snapshot) -> [Thing] {
    let facts = snapshot.facts
    var things: [Thing] = []
    for official in facts.officials {
      for mention in official.mentions {
        for range in [mention.range, mention.post].compactMap({ $0 }) where range.touches(offset) {
          things.append((range, { HoverCard(official, snapshot) }))
        }
      }
    }
    for person in facts.people where ["reporter", "correspondent"].contains(person.role) {
      for range in person.mentions where range.touches(offset) {
        things.append((range, { HoverCard(writer: person, snapshot) }))
      }
    }
    for campaign in facts.campaigns {
      for range in campaign.mentions where range.touches(offset) {
        things.append((range, { HoverCard(campaign, snapshot) }))
      }
    }
    for date in facts.dates
    where date.range.touches(offset) && (date.start != .init() || date.resolved != nil) {
      things.append((date.range, { HoverCard(date, snapshot) }))
    }
    if let line = snapshot.page.masthead?.date, line.touches(offset), let day = facts.issueDate,
      facts.issueBasis == .masthead
    {
      things.append((line, { HoverCard(issue: day, snapshot.language) }))
    }
    return things
  }
}
