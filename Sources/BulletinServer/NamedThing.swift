import BulletinKnowledge
import BulletinLint
package import BulletinText

/// Somebody or something with a name, and every place of a page that means it: what definition,
/// references, highlight and rename are about.
package struct NamedThing: Equatable, Sendable {
  package enum Kind: Sendable {
    case person, campaign
  }

  package let kind: Kind
  package let name: String
  /// In the order of the text.
  package let mentions: [TextRange]
  /// Where it is introduced: the first full mention.
  package let introduction: TextRange

  /// Whether two are the same, as far as two pages tell.
  package func isSame(as other: NamedThing) -> Bool {
    kind == other.kind && name == other.name
  }

  /// Its mentions on a page that is not open.
  func places(in page: PageRecord, includesIntroduction: Bool = true) -> [PageRecord.Mention] {
    guard let thing = page.thing(name, isCampaign: kind == .campaign) else { return [] }
    return thing.mentions.indices.filter { includesIntroduction || $0 != thing.introduction }
      .map { thing.mentions[$0] }
  }
}

extension Document {
  /// What the page names.
  package var namedThings: [NamedThing] {
    let facts = analysis.facts
    let officials = facts.officials.compactMap { official in
      thing(
        .person, official.name, official.mentions.map(\.range),
        introduction: official.mentions.first { $0.form == .full }?.range)
    }
    let people = facts.people.compactMap { thing(.person, $0.name, $0.mentions) }
    let campaigns = facts.campaigns.compactMap { thing(.campaign, $0.name, $0.mentions) }
    return officials + people + campaigns
  }

  private func thing(
    _ kind: NamedThing.Kind, _ name: String, _ mentions: [TextRange],
    introduction: TextRange? = nil
  ) -> NamedThing? {
    let sorted = mentions.sorted()
    guard let first = introduction ?? sorted.first else { return nil }
    return NamedThing(kind: kind, name: name, mentions: sorted, introduction: first)
  }

  /// The smallest named thing at an offset, and which of its mentions; a cursor behind a name's last
  /// character is on it too, unless another one begins there.
  package func namedThing(at offset: Int) -> (thing: NamedThing, mention: TextRange)? {
    let all = namedThings.flatMap { thing in
      thing.mentions.filter { $0.touches(offset) }.map { (thing: thing, mention: $0) }
    }
    let under = all.filter { $0.mention.contains(offset) }
    return (under.isEmpty ? all.filter { $0.mention.upperBound == offset } : under)
      .min { $0.mention.count < $1.mention.count }
  }
}
