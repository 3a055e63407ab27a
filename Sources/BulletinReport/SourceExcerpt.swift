import BulletinText

/// One line of a page as a terminal shows it, and what underlines a range in it. A long line is cut
/// around the range; only the part that is shown is read.
struct SourceExcerpt: Equatable {
  /// The line, fit for a terminal.
  private(set) var source = ""
  /// Blanks up to the range's first column.
  private(set) var indent = ""
  /// A caret for each column of the range, at least one.
  private(set) var underline = ""

  /// The columns that are shown before the range where the line is cut.
  private static let lead = 30

  init(_ text: SourceText, line: Int, _ range: TextRange, columns: Int) {
    guard let content = text.content(ofLine: line) else { return }
    let lower = min(max(range.lowerBound, content.lowerBound), content.upperBound)
    var offset = SourceExcerpt.start(text, content, before: lower, columns: columns)
    var width = 0
    if offset > content.lowerBound {
      source = "…"
      width = 1
      indent = " "
    }
    while offset < content.upperBound {
      let (value, length) = UTF8Decoding.scalar(
        at: offset, in: text.utf8, before: content.upperBound)
      let piece = SourceExcerpt.visible(value, isFirst: offset == 0)
      let columnsOfPiece = DisplayWidth.of(piece)
      guard width + columnsOfPiece < columns else {
        source += "…"
        break
      }
      source += piece
      width += columnsOfPiece
      if offset < lower {
        indent += String(repeating: " ", count: columnsOfPiece)
      } else if offset < range.upperBound {
        underline += String(repeating: "^", count: columnsOfPiece)
      }
      offset += length
    }
    if underline.isEmpty { underline = "^" }
  }

  /// Where the shown part begins: the line's start, or some columns before the range.
  private static func start(
    _ text: SourceText, _ content: TextRange, before lower: Int, columns: Int
  ) -> Int {
    var offset = lower
    var width = 0
    while offset > content.lowerBound, width < columns {
      offset -= 1
      while offset > content.lowerBound, text.utf8[offset] & 0xC0 == 0x80 { offset -= 1 }
      let (value, _) = UTF8Decoding.scalar(at: offset, in: text.utf8, before: lower)
      width += DisplayWidth.of(visible(value, isFirst: offset == 0))
      // Two thirds of the width: what follows the range is worth seeing too.
      if width > max(lead, columns * 2 / 3) { return self.start(text, offset, lower) }
    }
    return offset
  }

  /// The offset that leaves the usual columns before the range.
  private static func start(_ text: SourceText, _ from: Int, _ lower: Int) -> Int {
    var offset = lower
    var width = 0
    while offset > from {
      var previous = offset - 1
      while previous > from, text.utf8[previous] & 0xC0 == 0x80 { previous -= 1 }
      let (value, _) = UTF8Decoding.scalar(at: previous, in: text.utf8, before: lower)
      width += DisplayWidth.of(visible(value, isFirst: false))
      if width > lead { return offset }
      offset = previous
    }
    return offset
  }

  private static func visible(_ value: UInt32, isFirst: Bool) -> String {
    guard let scalar = Unicode.Scalar(value) else { return "\u{FFFD}" }
    if value == 0x09 { return " " }
    if value == 0xFEFF, isFirst { return "" }
    return Printable.substitute(scalar) ?? String(Character(scalar))
  }
}
