package import BulletinSyntax
package import BulletinText

/// What one fragment says, raw: it depends on the fragment's bytes and the built-in lexicon alone,
/// so it stays valid as long as the fragment is the same object.
package final class FragmentFacts: Sendable {
  /// The fragment's texts, read once; offsets count from its start.
  package let units: [TextUnit]
  /// The dates of each unit.
  package let dates: PerUnit<RawDate>
  /// The quantities of each unit.
  package let quantities: PerUnit<RawQuantity>
  /// The texts of the bylines, read once.
  package let bylines: [ScalarText]
  /// The widths of the marks of all units.
  package let widths: MarkWidths
  /// The signs and the words' tags of all units, so that a rule passes over most fragments at once.
  package let signs: TextSigns
  package let wordTags: UInt32
  /// Whom and what the texts name. The rules look at dates and letters alone, so a page that is
  /// only linted never pays for it.
  private let named: OnDemand<RawNames>

  var persons: [RawPerson] { named.value.persons }
  /// The people whom the texts call by what they are outside of public office, 教练丁越, each by the
  /// index of the text and the scalar indices of the name and of what stands before it.
  package var ordinaryPeople: [(unit: Int, name: Range<Int>, calling: Range<Int>)] {
    persons.compactMap { person in
      guard let post = person.posts.last, post.isBusiness, !person.isDoubtful, person.other == nil
      else { return nil }
      return (person.unit, person.lower..<person.upper, post.lower..<post.upper)
    }
  }
  var campaigns: [RawCampaign] { named.value.campaigns }
  /// The places that it may be about.
  var places: PlaceContext.Candidates { named.value.places }

  package convenience init(_ fragment: Fragment, in utf8: [UInt8], from start: Int) {
    var reader = FactsReader()
    self.init(fragment, in: utf8, from: start, &reader)
  }

  /// - Parameter reader: its lists are used again for the next fragment.
  package init(
    _ fragment: Fragment, in utf8: [UInt8], from start: Int, _ reader: inout FactsReader
  ) {
    let units = TextUnit.units(of: fragment.nodes, in: utf8, from: start, &reader.surveyor)
    self.units = units
    (dates, quantities) = reader.figures(of: units)
    bylines = fragment.nodes.bylines.map { ScalarText(utf8, [$0.range], base: start) }
    var widths = MarkWidths()
    var signs: TextSigns = []
    var wordTags: UInt32 = 0
    for unit in units {
      widths.count(unit.text, unit.survey.marks)
      signs.formUnion(unit.survey.signs)
      wordTags |= unit.survey.tags
    }
    (self.widths, self.signs, self.wordTags) = (widths, signs, wordTags)
    named = OnDemand { RawNames(units) }
  }
}

/// Reads the facts of one fragment after the other.
package struct FactsReader {
  fileprivate var surveyor = Surveyor()
  private var scanner = DateScanner()
  private var counted: [RawQuantity] = []

  package init() {}

  fileprivate mutating func figures(
    of units: [TextUnit]
  ) -> (PerUnit<RawDate>, PerUnit<RawQuantity>) {
    var dates = PerUnit<RawDate>()
    var quantities = PerUnit<RawQuantity>()
    dates.reserve(units.count)
    quantities.reserve(units.count)
    for unit in units {
      scanner.scan(unit.text, at: unit.survey.figures)
      dates.append(scanner.found)
      QuantityRecognizer.scan(unit.text, at: scanner.numbers, into: &counted)
      quantities.append(counted)
    }
    return (dates, quantities)
  }
}

/// The persons, campaigns and places of one fragment. An object: they are asked for oftener than made.
private final class RawNames: Sendable {
  let persons: [RawPerson]
  let campaigns: [RawCampaign]
  let places: PlaceContext.Candidates

  init(_ units: [TextUnit]) {
    var persons: [RawPerson] = []
    var campaigns: [RawCampaign] = []
    var places = PlaceContext.Candidates()
    for unit in units.prefix(64) where unit.text.count < 2_000 { places.read(unit.text) }
    for (index, unit) in units.enumerated() {
      persons += PersonRecognizer.scan(unit.text, unit: index)
      campaigns += CampaignRecognizer.scan(
        unit.text, unit: index, isHead: unit.role != .body && unit.role != .lead)
    }
    (self.persons, self.campaigns, self.places) = (persons, campaigns, places)
  }
}
