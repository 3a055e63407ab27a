import BulletinText

/// Bytes to tokens. Nobody waits for them: structure is read from lines, and words from the texts
/// of paragraphs; they are what shows that the tree has lost no byte.
enum Lexer {
  /// The tokens of `range`, ends counted from its start; a line end is a token of its own, so that
  /// a fragment can begin at any line. Complexity: linear.
  static func tokens(of range: TextRange, in utf8: Span<UInt8>) -> [Token] {
    var tokens: [Token] = []
    let limit = min(range.upperBound, utf8.count)
    var offset = max(range.lowerBound, 0)
    var open: CharacterClass?
    while offset < limit {
      let (scalar, width) = UTF8Decoding.scalar(at: offset, in: utf8, before: limit)
      let found = CharacterClass(scalar)
      if let open, open != found || found == .lineEnd {
        tokens.append(token(open, endingAt: offset - range.lowerBound))
      }
      open = found
      offset += width
      if scalar == 0x0D, offset < limit, utf8[offset] == UInt8(ascii: "\n") { offset += 1 }
    }
    if let open { tokens.append(token(open, endingAt: offset - range.lowerBound)) }
    return tokens
  }

  private static func token(_ found: CharacterClass, endingAt end: Int) -> Token {
    Token(end: UInt32(truncatingIfNeeded: end), characterClass: found)
  }
}
