import BulletinText

/// A physical line as it stands: how long it is, where its words begin and end. Offsets count from
/// the line's start, in UTF-8 bytes.
struct LineShape {
  /// The line end included.
  let length: Int
  /// Without indent, trailing blanks and line end; empty for a blank line.
  let content: TextRange
  /// The width of the blanks before the content, an ideographic space counted as two.
  let indent: Int

  var isBlank: Bool { content.isEmpty }

  /// The shape of the line `lower..<upper`, its line end included. Only blanks and one character at
  /// either end are looked at. A byte order mark is blank at the start of a text only.
  init(_ utf8: Span<UInt8>, _ lower: Int, _ upper: Int) {
    length = upper - lower
    var end = upper
    if end > lower, utf8[end - 1] == UInt8(ascii: "\n") { end -= 1 }
    if end > lower, utf8[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    var start = lower
    var indent = 0
    while start < end {
      let (scalar, width) = UTF8Decoding.scalar(at: start, in: utf8, before: end)
      guard CharacterClass(scalar) == .space || (scalar == 0xFEFF && start == 0) else { break }
      indent += scalar == 0x3000 ? 2 : scalar == 0xFEFF ? 0 : 1
      start += width
    }
    while end > start {
      let width = LineShape.blankWidth(before: end, in: utf8, from: start)
      guard width > 0 else { break }
      end -= width
    }
    content = TextRange(start - lower, end - lower)
    self.indent = indent
  }

  /// The width of the blank that ends at `end`, 0 where none does.
  private static func blankWidth(before end: Int, in utf8: Span<UInt8>, from start: Int) -> Int {
    if utf8[end - 1] < 0x80 {
      return CharacterClass(UInt32(utf8[end - 1])) == .space ? 1 : 0
    }
    for width in 2...3 where end - width >= start {
      let (scalar, found) = UTF8Decoding.scalar(at: end - width, in: utf8, before: end)
      if found == width { return CharacterClass(scalar) == .space ? width : 0 }
    }
    return 0
  }
}
