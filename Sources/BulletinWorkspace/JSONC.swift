package import BulletinText

/// A value of JSON with comments and trailing commas, and where it stands in its text: a message
/// about a setting names its line, an editor underlines it.
package struct JSONC: Equatable, Sendable {
  package enum Content: Equatable, Sendable {
    case null
    case flag(Bool)
    case number(Double)
    case text(String)
    case list([JSONC])
    case object([Member])
  }

  package struct Member: Equatable, Sendable {
    package let key: String
    package let keyRange: TextRange
    package let value: JSONC
  }

  package let content: Content
  /// In UTF-8 offsets of the text.
  package let range: TextRange

  package init(_ content: Content, _ range: TextRange = TextRange(at: 0)) {
    self.content = content
    self.range = range
  }

  /// A text that is no JSON, and the first place where that shows.
  package struct Fault: Error, Equatable, Sendable {
    package let offset: Int
    package let expected: Expected
  }

  package enum Expected: Equatable, Sendable {
    case value, key, colon, commaOrEndOfList, commaOrEndOfObject, closingQuote, closingComment
    case escape, end
    /// Fewer brackets within brackets.
    case shallower
  }

  /// Reads a text. Complexity: linear.
  package init(reading utf8: [UInt8]) throws(Fault) {
    var reader = JSONCReader(utf8)
    self = try reader.whole()
  }
}

/// Reads from left to right; depth is bounded, so no text can exhaust the stack.
private struct JSONCReader {
  private let bytes: [UInt8]
  private var index: Int

  private static let depth = 32

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  mutating func whole() throws(JSONC.Fault) -> JSONC {
    try skipBlanks()
    let value = try value(JSONCReader.depth)
    try skipBlanks()
    guard index == bytes.count else { throw fault(.end) }
    return value
  }

  private mutating func value(_ depth: Int) throws(JSONC.Fault) -> JSONC {
    guard depth > 0 else { throw fault(.shallower) }
    let start = index
    let content: JSONC.Content
    switch byte {
    case UInt8(ascii: "{"): content = .object(try members(depth))
    case UInt8(ascii: "["): content = .list(try elements(depth))
    case UInt8(ascii: "\""): content = .text(try string())
    default: content = try word()
    }
    return JSONC(content, TextRange(start, index))
  }

  private mutating func elements(_ depth: Int) throws(JSONC.Fault) -> [JSONC] {
    var result: [JSONC] = []
    index += 1
    while true {
      try skipBlanks()
      if takes("]") { return result }
      result.append(try value(depth - 1))
      try skipBlanks()
      if takes("]") { return result }
      guard takes(",") else { throw fault(.commaOrEndOfList) }
    }
  }

  private mutating func members(_ depth: Int) throws(JSONC.Fault) -> [JSONC.Member] {
    var result: [JSONC.Member] = []
    index += 1
    while true {
      try skipBlanks()
      if takes("}") { return result }
      guard byte == UInt8(ascii: "\"") else { throw fault(.key) }
      let start = index
      let key = try string()
      let keyRange = TextRange(start, index)
      try skipBlanks()
      guard takes(":") else { throw fault(.colon) }
      try skipBlanks()
      result.append(JSONC.Member(key: key, keyRange: keyRange, value: try value(depth - 1)))
      try skipBlanks()
      if takes("}") { return result }
      guard takes(",") else { throw fault(.commaOrEndOfObject) }
    }
  }

  /// `true`, `false`, `null` or a number.
  private mutating func word() throws(JSONC.Fault) -> JSONC.Content {
    let start = index
    while let byte, isWord(byte) { index += 1 }
    let word = String(decoding: bytes[start..<index], as: UTF8.self)
    switch word {
    case "true": return .flag(true)
    case "false": return .flag(false)
    case "null": return .null
    default:
      // `Double` would read “nan” and “0x10” too.
      let isNumber = word.utf8.allSatisfy { !isLetter($0) || $0 | 0x20 == UInt8(ascii: "e") }
      guard isNumber, let number = Double(word), number.isFinite else {
        index = start
        throw fault(.value)
      }
      return .number(number)
    }
  }

  private mutating func string() throws(JSONC.Fault) -> String {
    var result: [UInt8] = []
    index += 1
    while let byte, byte >= 0x20 {
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: result, as: UTF8.self)
      case UInt8(ascii: "\\"): result += String(try escape()).utf8
      default: result.append(byte)
      }
    }
    throw fault(.closingQuote)
  }

  /// What stands after a backslash. Half a pair of surrogates is U+FFFD.
  private mutating func escape() throws(JSONC.Fault) -> Character {
    guard let byte else { throw fault(.closingQuote) }
    index += 1
    switch byte {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      return Character(Unicode.Scalar(byte))
    case UInt8(ascii: "u"): return try escapedScalar()
    default:
      index -= 1
      throw fault(.escape)
    }
  }

  private mutating func escapedScalar() throws(JSONC.Fault) -> Character {
    let high = try hexadecimal()
    guard (0xD800..<0xDC00).contains(high), bytes[index...].starts(with: Array("\\u".utf8)) else {
      return Character(Unicode.Scalar(high) ?? "\u{FFFD}")
    }
    let before = index
    index += 2
    let low = try hexadecimal()
    guard (0xDC00..<0xE000).contains(low) else {
      index = before
      return "\u{FFFD}"
    }
    let value = 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
    return Character(Unicode.Scalar(value) ?? "\u{FFFD}")
  }

  private mutating func hexadecimal() throws(JSONC.Fault) -> UInt32 {
    let digits = String(decoding: bytes[index...].prefix(4), as: UTF8.self)
    guard digits.utf8.count == 4, digits.first != "+", let value = UInt32(digits, radix: 16) else {
      throw fault(.escape)
    }
    index += 4
    return value
  }

  /// Passes over blanks, `// …` and `/* … */`.
  private mutating func skipBlanks() throws(JSONC.Fault) {
    while let byte {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      case UInt8(ascii: "/"):
        let rest = bytes[(index + 1)...]
        if rest.first == UInt8(ascii: "/") {
          index = rest.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
        } else if rest.first == UInt8(ascii: "*") {
          try skipComment()
        } else {
          return
        }
      default: return
      }
    }
  }

  private mutating func skipComment() throws(JSONC.Fault) {
    let start = index
    index += 2
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "*"), bytes[index + 1] == UInt8(ascii: "/") {
        index += 2
        return
      }
      index += 1
    }
    index = start
    throw fault(.closingComment)
  }

  private var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func takes(_ character: Unicode.Scalar) -> Bool {
    guard byte == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  private func isWord(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private func fault(_ expected: JSONC.Expected) -> JSONC.Fault {
    JSONC.Fault(offset: index, expected: expected)
  }
}
