package import BulletinSyntax
import BulletinText

/// What one fragment says, raw: it depends on the fragment's bytes and the built-in lexicon alone,
/// so it stays valid as long as the fragment is the same object.
package final class FragmentFacts: Sendable {
  /// The fragment's texts, read once; offsets count from its start.
  package let units: [TextUnit]
  /// The dates of each unit.
  package let dates: [[RawDate]]
  let persons: [RawPerson]
  let campaigns: [RawCampaign]
  /// The places that it may be about.
  let places: PlaceContext.Candidates

  package init(_ fragment: Fragment, in utf8: [UInt8], from start: Int) {
    let units = TextUnit.units(of: fragment.nodes, in: utf8, from: start)
    self.units = units
    var places = PlaceContext.Candidates()
    for unit in units.prefix(8) where unit.text.count < 2_000 { places.read(unit.text) }
    self.places = places
    dates = units.map { DateRecognizer.scan($0.text) }
    var persons: [RawPerson] = []
    var campaigns: [RawCampaign] = []
    for (index, unit) in units.enumerated() {
      persons += PersonRecognizer.scan(unit.text, unit: index)
      campaigns += CampaignRecognizer.scan(unit.text, unit: index)
    }
    self.persons = persons
    self.campaigns = campaigns
  }
}
