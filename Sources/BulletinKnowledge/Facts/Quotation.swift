package import BulletinText

/// Whether a place stands in another's words or in a title.
package enum Quotation {
  /// The index of the “, 《 or 〔 that holds the scalars `lower..<upper`, and of the mark that closes
  /// it; `nil` where none does within a sentence's reach.
  package static func around(_ text: ScalarText, _ lower: Int, _ upper: Int) -> (
    open: Int, close: Int
  )? {
    var index = lower - 1
    while index >= 0, lower - index < 80 {
      let scalar = text[index]
      if scalar == 0x201D || scalar == 0x300B || scalar == 0x3015 || scalar == 0x300D {
        return nil
      }
      if let closing = closing(of: scalar) {
        var close = upper
        while close < text.count, close < upper + 80, text[close] != closing { close += 1 }
        return text[close] == closing ? (index, close) : nil
      }
      index -= 1
    }
    return nil
  }

  private static func closing(of scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x201C: 0x201D
    case 0x300A: 0x300B
    case 0x3014: 0x3015
    case 0x300C: 0x300D
    default: nil
    }
  }
}
