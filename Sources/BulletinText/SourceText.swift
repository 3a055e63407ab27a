/// The bytes of a page and its lines. Any bytes are a text: what is not UTF-8 is read as U+FFFD by
/// whoever needs characters, and kept as it stands.
public struct SourceText: Equatable, Sendable {
  /// The bytes, a byte order mark included.
  public let utf8: [UInt8]
  /// Where the lines begin.
  public let lines: LineIndex

  public init(_ utf8: [UInt8]) {
    self.utf8 = utf8
    self.lines = LineIndex(utf8)
  }

  public init(_ string: String) {
    self.init(Array(string.utf8))
  }

  /// The length in UTF-8 bytes.
  public var count: Int { utf8.count }

  /// Whether the text opens with a byte order mark.
  public var hasByteOrderMark: Bool {
    utf8.count >= 3 && utf8[0] == 0xEF && utf8[1] == 0xBB && utf8[2] == 0xBF
  }

  /// The text with a range replaced, or `nil` where the range leaves the text: an edit outside of
  /// it is refused, not clamped. Complexity: a copy.
  public func replacing(_ range: TextRange, with bytes: [UInt8]) -> SourceText? {
    guard range.lowerBound >= 0, range.upperBound <= utf8.count else { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count - range.count + bytes.count)
    result.append(contentsOf: utf8[..<range.lowerBound])
    result.append(contentsOf: bytes)
    result.append(contentsOf: utf8[range.upperBound...])
    return SourceText(result)
  }

  /// The text of a range, bad bytes as U+FFFD; what lies outside the text is left out.
  public func string(_ range: TextRange) -> String {
    let lower = min(max(range.lowerBound, 0), utf8.count)
    let upper = min(max(range.upperBound, lower), utf8.count)
    return String(decoding: utf8[lower..<upper], as: UTF8.self)
  }

  /// The bytes of a line without its line end, or `nil` where there is no such line.
  public func content(ofLine line: Int) -> TextRange? {
    guard let range = lines.range(ofLine: line) else { return nil }
    var upper = range.upperBound
    if upper > range.lowerBound, utf8[upper - 1] == UInt8(ascii: "\n") { upper -= 1 }
    if upper > range.lowerBound, utf8[upper - 1] == UInt8(ascii: "\r") { upper -= 1 }
    return TextRange(range.lowerBound, upper)
  }

  /// The line end that the text uses first, LF where it has none.
  public var lineEnd: [UInt8] {
    guard let first = lines.range(ofLine: 0), let content = content(ofLine: 0),
      first.upperBound > content.upperBound
    else { return [UInt8(ascii: "\n")] }
    return Array(utf8[content.upperBound..<first.upperBound])
  }
}
