/// Makes a message readable that a client sent in the middle of a keystroke.
///
/// `JSONDecoder` refuses a message as a whole for half an emoji (`"\ud83d"`, which JavaScript
/// clients do send) or one bad byte, and a lost `didChange` would put the text out of step for ever.
enum MessageRepair {
  /// The message with `\ufffd` for each escaped half of a surrogate pair, one UTF-16 unit for one,
  /// and U+FFFD for what is not UTF-8; the very same bytes if there is neither. Linear.
  static func repaired(_ content: [UInt8]) -> [UInt8] {
    var content = content
    if (try? UTF8Span(validating: content.span)) == nil {
      content = Array(String(decoding: content, as: UTF8.self).utf8)
    }
    for offset in loneSurrogates(in: content.span) {
      content.replaceSubrange(offset + 2..<offset + 6, with: "fffd".utf8)
    }
    return content
  }

  /// Where the escapes begin that stand for half a pair.
  private static func loneSurrogates(in text: Span<UInt8>) -> [Int] {
    var found: [Int] = []
    var index = 0
    while index < text.count {
      guard text[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      switch escapedUnit(in: text, at: index) {
      case .some(0xD800...0xDBFF):
        if case .some(0xDC00...0xDFFF) = escapedUnit(in: text, at: index + 6) {
          index += 12
        } else {
          found.append(index)
          index += 6
        }
      case .some(0xDC00...0xDFFF):
        found.append(index)
        index += 6
      case .some: index += 6
      case nil: index += 2
      }
    }
    return found
  }

  /// The UTF-16 unit that `\uXXXX` at `index` stands for.
  private static func escapedUnit(in text: Span<UInt8>, at index: Int) -> UInt16? {
    guard index + 6 <= text.count, text[index] == UInt8(ascii: "\\"),
      text[index + 1] == UInt8(ascii: "u")
    else { return nil }
    var unit: UInt16 = 0
    for offset in index + 2..<index + 6 {
      guard let digit = HexDigit.value(text[offset]) else { return nil }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}
