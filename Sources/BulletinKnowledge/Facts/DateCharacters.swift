import BulletinText

/// The characters around a date that tell a date from its look-alikes.
enum DateCharacters {
  static func isLatin(_ scalar: UInt32) -> Bool {
    (scalar >= 0x41 && scalar <= 0x5A) || (scalar >= 0x61 && scalar <= 0x7A)
  }

  static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }

  static func isHan(_ scalar: UInt32) -> Bool {
    (scalar >= 0x3400 && scalar <= 0x9FFF) || scalar == 0x3007
  }

  /// The edge of the text, a blank or a mark: nothing that belongs to a word.
  static func isBoundary(_ scalar: UInt32) -> Bool {
    !isHan(scalar) && !isLatin(scalar) && !isDigit(scalar) && scalar != 0x25 && scalar != 0x2103
      && scalar != 0xD7
  }

  /// A mark that ends a phrase, or the end of the text; no blank, no closing quotation mark.
  static func endsPhrase(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0, 0x2C, 0x3B, 0x21, 0x3F, 0x28, 0x29, 0x3002, 0x3001: true
    default: false
    }
  }

  /// Whether `scalar` is one of the characters of `list`.
  static func isOne(_ scalar: UInt32, of list: StaticString) -> Bool {
    guard scalar != 0 else { return false }
    return list.withUTF8Buffer { buffer in
      var byte = 0
      while byte < buffer.count {
        let lead = UInt32(unsafe buffer[byte])
        let width = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        var value = width == 1 ? lead : lead & (0xFF >> UInt32(width + 1))
        for next in 1..<max(width, 1) where byte + next < buffer.count {
          value = value << 6 | UInt32(unsafe buffer[byte + next]) & 0x3F
        }
        if value == scalar { return true }
        byte += width
      }
      return false
    }
  }

  /// A mark between the ends of a range: 至 到 — – - ~ ～ ―.
  static func isRangeMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x81F3, 0x5230, 0x2014, 0x2013, 0x2D, 0x7E, 0x2015, 0x2500, 0x301C: true
    default: false
    }
  }
}
