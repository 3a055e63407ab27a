import BulletinKnowledge
import BulletinLint
package import BulletinText

/// A name that the page gives no post, but the newsroom's tables or other pages do.
package struct KnownName: Equatable, Sendable {
  package let name: String
  package let range: TextRange

  /// The longest one under the cursor; `nil` where none stands.
  package init?(at offset: Int, _ snapshot: Snapshot) {
    let lines = snapshot.text.lines
    guard let line = snapshot.text.content(ofLine: lines.line(at: offset)) else { return nil }
    let text = ScalarText(
      snapshot.text.utf8, KnownName.surroundings(of: offset, in: line, snapshot.text.utf8))
    let cursor = text.index(at: offset)
    for length in stride(from: min(12, text.count), through: 2, by: -1) {
      for lower in max(0, cursor - length)...max(0, min(cursor, text.count - length)) {
        let name = text.string(lower, lower + length)
        guard KnownName.isKnown(name, snapshot), text.isMention(lower, lower + length) else {
          continue
        }
        (self.name, range) = (name, text.range(lower, lower + length))
        return
      }
    }
    return nil
  }

  /// Enough of a line, however long it is, from the beginning of a character on.
  private static func surroundings(
    of offset: Int, in line: TextRange, _ utf8: [UInt8]
  ) -> TextRange {
    var lower = max(line.lowerBound, offset - 240)
    while lower < offset, utf8[lower] & 0xC0 == 0x80 { lower += 1 }
    var upper = min(line.upperBound, offset + 240)
    while upper > offset, upper < line.upperBound, utf8[upper] & 0xC0 == 0x80 { upper -= 1 }
    return TextRange(lower, max(lower, upper))
  }

  private static func isKnown(_ name: String, _ snapshot: Snapshot) -> Bool {
    snapshot.roster.knows(name)
      || snapshot.closedPages(naming: name).newestFirst.contains { page in
        page.thing(name, isCampaign: false)?.kind == .official
      }
  }
}

extension HoverCard {
  /// What tables and other pages tell of a name; whether it is the same person is for people to see.
  package init(_ known: KnownName, _ snapshot: Snapshot) {
    self.init(title: known.name, summary: "")
    let rows = snapshot.roster.entries(of: known.name)
    if let day = snapshot.day(at: known.range.lowerBound) {
      let valid = rows.filter { $0.term.contains(day) }
      summary = valid.map(\.title).joined(separator: "、")
    }
    if !rows.isEmpty { add(rows, snapshot.language) }
    details.append(
      .sentence(
        LocalizedText(
          zh: "本版没有写这个人的职务，是否同一人请核对。",
          en: "This page gives the name no post; whether it is the same person is for you to see.")[
            snapshot.language]))
    addPosts(
      of: known.name, rows.flatMap { row in row.posts.map(row.withPlace) }, elsewhere: snapshot)
    addPage(.who(known.name), snapshot)
  }
}
