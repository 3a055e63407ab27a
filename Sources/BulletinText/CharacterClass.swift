/// What kind of character a Unicode scalar is, as far as a newspaper page asks.
public enum CharacterClass: UInt8, Sendable {
  /// A Han character; 〇 counts, for it is a digit of Chinese numerals.
  case han
  /// An ASCII or full-width digit.
  case digit
  /// A letter of any other script.
  case letter
  /// A space, a tab, an ideographic space.
  case space
  /// A line feed or carriage return.
  case lineEnd
  /// Any mark: punctuation, symbols, section signs.
  case mark
  /// Control characters, bad bytes, invisible ones.
  case other

  /// The class of a scalar. Complexity: constant.
  @inlinable @inline(__always)
  public init(_ scalar: UInt32) {
    if scalar >= 0x4E00, scalar <= 0x9FFF {
      self = .han
    } else if scalar < 0x80 {
      self = CharacterClass.ascii(scalar)
    } else if scalar == 0xFF0C || scalar == 0x3001 || scalar == 0x3002 {
      // ， 、 。 are most of the marks of a page.
      self = .mark
    } else {
      self = CharacterClass.beyondASCII(scalar)
    }
  }

  @usableFromInline
  static func ascii(_ scalar: UInt32) -> CharacterClass {
    switch scalar {
    case 0x30...0x39: .digit
    case 0x41...0x5A, 0x61...0x7A: .letter
    case 0x20, 0x09: .space
    case 0x0A, 0x0D: .lineEnd
    case 0..<0x20, 0x7F: .other
    default: .mark
    }
  }

  @usableFromInline
  static func beyondASCII(_ scalar: UInt32) -> CharacterClass {
    switch scalar {
    case 0x3007, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x3FFFF: .han
    case 0xFF10...0xFF19: .digit
    case 0xFF21...0xFF3A, 0xFF41...0xFF5A: .letter
    case 0x3000, 0xA0, 0x2000...0x200A, 0x202F, 0x205F: .space
    case 0x2010...0x2027, 0x2030...0x205E, 0x2190...0x2BFF, 0x3001...0x303F, 0xFE10...0xFE6F,
      0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65, 0xA1...0xBF, 0xD7, 0xF7:
      .mark
    case 0x80..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF0...0xFFFF,
      0xE000...0xF8FF:
      .other
    default: .letter
    }
  }
}
