/// What one line of a message's header says.
enum HeaderLine: Equatable {
  /// The length of the message in bytes; `Int.max` if it does not fit.
  case contentLength(Int)
  /// Another header, of no interest.
  case other
  /// No header at all, or a length that is no number.
  case malformed

  private static let lengthName = Array("content-length".utf8)

  /// Reads a line without its line end.
  init(_ line: [UInt8]) {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > 0,
      line[..<colon].allSatisfy(Self.isNameByte)
    else {
      self = .malformed
      return
    }
    guard line[..<colon].elementsEqual(Self.lengthName, by: Self.isSameLetter) else {
      self = .other
      return
    }
    self = Self.number(line[(colon + 1)...]).map(HeaderLine.contentLength) ?? .malformed
  }

  /// The length that a header at the very end of a line announces, if there is one that is not too
  /// long: `…}Content-Length: 52`.
  static func lengthAtEnd(of line: [UInt8], atMost maximum: Int) -> Int? {
    guard let colon = line.lastIndex(of: UInt8(ascii: ":")), colon >= lengthName.count,
      line[(colon - lengthName.count)..<colon].elementsEqual(lengthName, by: isSameLetter),
      let length = number(line[(colon + 1)...]), length <= maximum
    else { return nil }
    return length
  }

  /// The beginning of a line, short enough for a log.
  static func excerpt(_ line: [UInt8]) -> String {
    String(decoding: line.prefix(100), as: UTF8.self)
  }

  /// A decimal number between spaces, `Int.max` if it does not fit.
  private static func number(_ text: ArraySlice<UInt8>) -> Int? {
    let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    var digits = text.drop(while: isSpace)
    while let last = digits.last, isSpace(last) { digits.removeLast() }
    guard !digits.isEmpty else { return nil }
    var value = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(Int(digit - UInt8(ascii: "0")))
      value = overflow || carry ? Int.max : sum
    }
    return value
  }

  private static func isSameLetter(_ byte: UInt8, _ lowercase: UInt8) -> Bool {
    byte == lowercase || (byte | 0x20 == lowercase && lowercase >= UInt8(ascii: "a"))
  }

  /// What HTTP calls a token: no space, no bracket, no quote. JSON therefore is no header.
  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      return true
    default:
      return "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }
}
