import BulletinSyntax
package import BulletinText

/// A run of a page's text that is read as one: a headline, a logical paragraph, a caption. An
/// object, for every rule passes over all of them.
package final class TextUnit: Sendable {
  package enum Role: UInt8, Sendable {
    case headline, kicker, subhead, crosshead, lead, body, caption
    /// The date below a notice.
    case signature
  }

  package let role: Role
  /// The text; its offsets count from the fragment's start.
  package let text: ScalarText
  /// The pieces that it was read from, from the fragment's start.
  package let pieces: [TextRange]
  /// Its marks and words.
  package let survey: TextSurvey

  init(role: Role, text: ScalarText, pieces: [TextRange], _ surveyor: inout Surveyor) {
    self.role = role
    self.text = text
    self.pieces = pieces
    survey = TextSurvey(text, &surveyor)
  }

  /// Whether it is set as a head of some kind, not as running text.
  package var isHead: Bool {
    switch role {
    case .headline, .kicker, .subhead, .crosshead: true
    case .lead, .body, .caption, .signature: false
    }
  }

  /// The units of a fragment, in the order of the text.
  static func units(
    of nodes: Nodes, in utf8: [UInt8], from start: Int, _ surveyor: inout Surveyor
  ) -> [TextUnit] {
    var found: [(Role, [TextRange])] = []
    found.reserveCapacity(
      nodes.kickers.count + nodes.subheads.count + nodes.paragraphs.count + nodes.captions.count
        + nodes.signatures.count + 1)
    found += nodes.kickers.map { (.kicker, [$0]) }
    if !nodes.headline.isEmpty { found.append((.headline, nodes.headline)) }
    found += nodes.subheads.map { ($0.role == .crosshead ? .crosshead : .subhead, [$0.range]) }
    found += nodes.paragraphs.map { ($0.role == .lead ? .lead : .body, $0.pieces) }
    found += nodes.captions.map { (.caption, [$0]) }
    found += nodes.signatures.map { (.signature, [$0]) }
    // A speech is signed with the post.
    found += nodes.bylines.filter(\.opensWithPost).map { (.signature, [$0.range]) }
    func opening(_ index: Int) -> Int { found[index].1.first?.lowerBound ?? 0 }
    // Nearly always they stand in order.
    if !found.indices.dropFirst().allSatisfy({ opening($0 - 1) <= opening($0) }) {
      found.sort { ($0.1.first?.lowerBound ?? 0) < ($1.1.first?.lowerBound ?? 0) }
    }
    return found.map { role, pieces in
      TextUnit(
        role: role, text: ScalarText(utf8, pieces, base: start), pieces: pieces, &surveyor)
    }
  }
}
