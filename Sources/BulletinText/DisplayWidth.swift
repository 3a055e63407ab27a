/// How many columns of a terminal a text takes: two for East Asian wide characters, none for
/// combining and invisible ones (Unicode Standard Annex 11; ambiguous quotes count as wide, as
/// terminals in a Chinese locale draw them only sometimes and never narrower than fits).
public enum DisplayWidth {
  /// The columns of one scalar.
  public static func of(_ scalar: UInt32) -> Int {
    switch scalar {
    case 0..<0x20, 0x7F..<0xA0: 0
    case 0x20..<0x300: 1
    case 0x300...0x36F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF:
      0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }

  /// The columns of a string.
  public static func of(_ string: String) -> Int {
    string.unicodeScalars.reduce(0) { $0 + of($1.value) }
  }
}
