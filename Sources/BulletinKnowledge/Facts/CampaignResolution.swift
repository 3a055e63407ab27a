import BulletinSyntax
import BulletinText

/// The campaigns of a page: raw ones of the same name put together.
enum CampaignResolution {
  static func resolve(_ page: Page, _ fragments: [FragmentFacts]) -> [CampaignMention] {
    var campaigns: [CampaignMention] = []
    // By scalars: a string would be normalised each time that it is looked up.
    var places: [[UInt32]: Int] = [:]
    for (index, facts) in fragments.enumerated() {
      for raw in facts.campaigns {
        let text = facts.units[raw.unit].text
        let name = text.scalars(raw.lower, raw.upper)
        let place = places[name] ?? campaigns.count
        if place == campaigns.count {
          places[name] = place
          campaigns.append(
            CampaignMention(
              name: printed(page, text, raw.lower..<raw.upper, from: page.starts[index]),
              kind: raw.kind, isDocument: raw.isDocument))
        }
        add(raw, page, text, from: page.starts[index], to: &campaigns[place])
      }
    }
    return campaigns
  }

  /// The text as the page has it, without the breaks that run through it.
  private static func printed(
    _ page: Page, _ text: ScalarText, _ range: Range<Int>, from start: Int
  ) -> String {
    text.ranges(range.lowerBound, range.upperBound).map { page.text.string($0.shifted(by: start)) }
      .joined()
  }

  private static func add(
    _ raw: RawCampaign, _ page: Page, _ text: ScalarText, from start: Int,
    to campaign: inout CampaignMention
  ) {
    let range = text.range(raw.lower, raw.upper).shifted(by: start)
    // “一手抓防汛、一手抓生产” is found by its marks and by its clauses.
    if campaign.mentions.last != range { campaign.mentions.append(range) }
    campaign.isQuoted = campaign.isQuoted || raw.isQuoted
    campaign.count = campaign.count ?? raw.count
    if campaign.items == nil, let items = raw.items {
      let head = items.head.map { printed(page, text, $0, from: start) } ?? ""
      campaign.items = items.items.map { printed(page, text, $0, from: start) + head }
      campaign.isPartial = items.isPartial
      if let first = items.items.first, let last = items.items.last {
        campaign.itemsRange = text.range(first.lowerBound, last.upperBound).shifted(by: start)
      }
    }
    if campaign.kind == .formulation, raw.kind != .formulation { campaign.kind = raw.kind }
  }
}
