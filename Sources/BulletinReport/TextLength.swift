import BulletinText

/// Lengths as newsrooms count them: a Chinese character or mark is one, so is a run of digits or of
/// Latin letters; blanks count nothing.
package enum TextLength {
  /// The length of a text in UTF-8. Complexity: linear.
  package static func of(_ utf8: [UInt8]) -> Int {
    var count = 0
    var isInRun = false
    var offset = 0
    while offset < utf8.count {
      let (scalar, width) = UTF8Decoding.scalar(at: offset, in: utf8, before: utf8.count)
      offset += width
      let isRun = isDigitOrLetter(scalar)
      if !isBlank(scalar), !(isRun && isInRun) { count += 1 }
      isInRun = isRun
    }
    return count
  }

  private static func isDigitOrLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  private static func isBlank(_ scalar: UInt32) -> Bool {
    switch CharacterClass(scalar) {
    case .space, .lineEnd: true
    case .han, .digit, .letter, .mark, .other: scalar == 0xFEFF
    }
  }
}
