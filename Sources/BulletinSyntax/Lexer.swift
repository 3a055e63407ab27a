import BulletinText

/// Bytes to tokens and lines, in one pass.
struct Lexer {
  private(set) var tokens: [Token] = []
  private(set) var lines: [Line] = []

  /// Reads a text. Complexity: linear.
  init(_ text: SourceText) {
    tokens.reserveCapacity(text.count / 10 + 4)
    lines.reserveCapacity(text.lines.count)
    for number in 0..<text.lines.count {
      guard let range = text.lines.range(ofLine: number),
        let content = text.content(ofLine: number)
      else { continue }
      lines.append(read(content, to: range.upperBound, in: text.utf8.span))
    }
  }

  /// Appends the tokens of one line; its line end is a token of its own, so that a fragment can
  /// begin at any line.
  private mutating func read(_ content: TextRange, to end: Int, in utf8: Span<UInt8>) -> Line {
    var line = Line(
      range: TextRange(content.lowerBound, end), content: TextRange(at: content.upperBound))
    var first: Int?
    var last = content.lowerBound
    var offset = content.lowerBound
    var open: CharacterClass?
    while offset < content.upperBound {
      let (scalar, width) = UTF8Decoding.scalar(at: offset, in: utf8, before: content.upperBound)
      let found = CharacterClass(scalar)
      if let current = open, current != found { close(current, at: offset) }
      open = found
      if found == .space || (scalar == 0xFEFF && offset == 0) {
        if first == nil { line.indent += scalar == 0x3000 ? 2 : scalar == 0xFEFF ? 0 : 1 }
      } else {
        if first == nil { first = offset }
        last = offset + width
      }
      line.scalars += 1
      offset += width
    }
    if let open { close(open, at: content.upperBound) }
    if end > content.upperBound { close(.lineEnd, at: end) }
    if let first { line.content = TextRange(first, last) }
    return line
  }

  private mutating func close(_ found: CharacterClass, at end: Int) {
    tokens.append(Token(end: UInt32(truncatingIfNeeded: end), characterClass: found))
  }
}

/// A physical line, in UTF-8 offsets of the page.
struct Line {
  /// The line with its line end.
  let range: TextRange
  /// Without indent, trailing blanks and line end; empty for a blank line.
  var content: TextRange
  /// The width of the blanks before the content, an ideographic space counted as two.
  var indent = 0
  /// The number of scalars, blanks included, the line end not.
  var scalars = 0

  var isBlank: Bool { content.isEmpty }
}
