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
              name: text.string(raw.lower, raw.upper), kind: raw.kind, isDocument: raw.isDocument))
        }
        add(raw, text, from: page.starts[index], to: &campaigns[place])
      }
    }
    return campaigns
  }

  private static func add(
    _ raw: RawCampaign, _ text: ScalarText, from start: Int, to campaign: inout CampaignMention
  ) {
    campaign.mentions.append(text.range(raw.lower, raw.upper).shifted(by: start))
    campaign.isQuoted = campaign.isQuoted || raw.isQuoted
    campaign.count = campaign.count ?? raw.count
    if campaign.items == nil, let items = raw.items {
      campaign.items = items.items.map { text.string($0.lowerBound, $0.upperBound) }
      campaign.isPartial = items.isPartial
      if let first = items.items.first, let last = items.items.last {
        campaign.itemsRange = text.range(first.lowerBound, last.upperBound).shifted(by: start)
      }
    }
    if campaign.kind == .formulation, raw.kind != .formulation { campaign.kind = raw.kind }
  }
}
