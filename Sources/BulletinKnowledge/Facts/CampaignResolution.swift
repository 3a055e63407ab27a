import BulletinSyntax
import BulletinText

/// The campaigns of a page: raw ones of the same name put together.
enum CampaignResolution {
  static func resolve(_ page: Page, _ fragments: [FragmentFacts]) -> [CampaignMention] {
    var order: [String] = []
    var found: [String: CampaignMention] = [:]
    for (index, facts) in fragments.enumerated() {
      for raw in facts.campaigns {
        let text = facts.units[raw.unit].text
        let name = text.string(raw.lower, raw.upper)
        var campaign =
          found[name] ?? CampaignMention(name: name, kind: raw.kind, isDocument: raw.isDocument)
        if campaign.mentions.isEmpty { order.append(name) }
        let start = page.starts[index]
        campaign.mentions.append(text.range(raw.lower, raw.upper).shifted(by: start))
        campaign.isQuoted = campaign.isQuoted || raw.isQuoted
        campaign.count = campaign.count ?? raw.count
        if campaign.items == nil, let items = raw.items {
          campaign.items = items.items.map { text.string($0.lowerBound, $0.upperBound) }
          campaign.isPartial = items.isPartial
          if let first = items.items.first, let last = items.items.last {
            campaign.itemsRange =
              text.range(first.lowerBound, last.upperBound).shifted(by: start)
          }
        }
        if campaign.kind == .formulation, raw.kind != .formulation { campaign.kind = raw.kind }
        found[name] = campaign
      }
    }
    return order.compactMap { found[$0] }
  }
}
