/// The number of a page in its paper: 第3版, 03版 and 三版 are one, 十二版 is the twelfth.
package struct Folio: Hashable, Comparable, Sendable {
  /// The section's letter: A of A02版; 0 where there is none.
  private let section: UInt32
  private let number: Int

  /// - Parameter name: as a masthead or a jump prints it; `nil` where it names no number.
  package init?(_ name: String) {
    var section: UInt32 = 0
    var number: Int?
    var isAfterTen = false
    for scalar in name.unicodeScalars {
      if let digit = Folio.digit(scalar) {
        // A page of a paper has a few digits; what has more is no number of one.
        guard number ?? 0 < 10_000 else { return nil }
        number = isAfterTen ? (number ?? 0) + digit : (number ?? 0) * 10 + digit
        isAfterTen = false
      } else if scalar == "十" {
        guard number ?? 0 < 10_000 else { return nil }
        number = max(number ?? 1, 1) * 10
        isAfterTen = true
      } else if ("A"..."Z").contains(scalar), number == nil {
        section = scalar.value
      }
    }
    // 头版 is the first.
    guard let number = number ?? (name.contains("头") ? 1 : nil) else { return nil }
    (self.section, self.number) = (section, number)
  }

  /// By section, then by number.
  package static func < (left: Folio, right: Folio) -> Bool {
    (left.section, left.number) < (right.section, right.number)
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    if ("0"..."9").contains(scalar) { return Int(scalar.value - 0x30) }
    return numerals.firstIndex(of: scalar)
  }

  private static let numerals = Array("〇一二三四五六七八九".unicodeScalars)
}

extension Folio: CustomStringConvertible {
  /// As papers print it: 3, A02.
  package var description: String {
    guard section != 0, let letter = Unicode.Scalar(section) else { return String(number) }
    return String(letter) + (number < 10 ? "0" : "") + String(number)
  }
}
