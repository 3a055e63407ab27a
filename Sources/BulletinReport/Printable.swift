/// Text of pages and names made fit for a terminal: nothing that a terminal would obey or that
/// would reorder the line passes through raw.
package enum Printable {
  /// The text with control characters drawn as pictures (␛) and invisible ones as `<U+202E>`.
  package static func text(_ raw: String) -> String {
    guard raw.unicodeScalars.contains(where: { substitute($0) != nil }) else { return raw }
    var result = ""
    for scalar in raw.unicodeScalars {
      result += substitute(scalar) ?? String(Character(scalar))
    }
    return result
  }

  /// What is printed instead of a scalar; `nil` where it may stand.
  static func substitute(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0..<0x20: String(UnicodeScalar(scalar.value + 0x2400).map(Character.init) ?? "?")
    case 0x7F: "␡"
    case 0x80..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0x61C,
      0xFFF9...0xFFFB, 0xE0000...0xE007F:
      "<U+\(hexadecimal(scalar.value))>"
    default: nil
    }
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
