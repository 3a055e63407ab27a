/// Where the lines of a text begin. A line ends with LF, CRLF or CR; what follows the last line
/// end is a line too, possibly empty, so a text always has at least one.
public struct LineIndex: Equatable, Sendable {
  /// The UTF-8 offset of each line's first byte, ascending, the first one 0.
  public let starts: [Int]
  /// The length of the text in UTF-8 bytes.
  public let length: Int

  /// Reads the line ends in one pass. Complexity: linear.
  public init(_ utf8: [UInt8]) {
    var starts = [0]
    starts.reserveCapacity(utf8.count / 64 + 1)
    let bytes = utf8.span
    var index = 0
    while true {
      index = LineIndex.nextLineEnd(in: bytes, from: index)
      guard index < bytes.count else { break }
      if bytes[index] == UInt8(ascii: "\r"), index + 1 < bytes.count,
        bytes[index + 1] == UInt8(ascii: "\n")
      {
        index += 1
      }
      index += 1
      starts.append(index)
    }
    self.starts = starts
    self.length = utf8.count
  }

  /// The first LF or CR at or after an index, the end of the bytes where there is none.
  @inline(__always)
  private static func nextLineEnd(in utf8: Span<UInt8>, from start: Int) -> Int {
    let bytes = unsafe utf8.bytes
    var index = start
    // Eight bytes at a time: a byte becomes zero where it is the one that is looked for, and the
    // first zero byte of a word borrows from its highest bit.
    while index + 8 <= bytes.byteCount {
      let word = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
      let feeds = word ^ 0x0A0A_0A0A_0A0A_0A0A
      let returns = word ^ 0x0D0D_0D0D_0D0D_0D0D
      let ends =
        (feeds &- 0x0101_0101_0101_0101) & ~feeds
        | (returns &- 0x0101_0101_0101_0101) & ~returns
      if ends & 0x8080_8080_8080_8080 != 0 { break }
      index += 8
    }
    while index < utf8.count, utf8[index] != UInt8(ascii: "\n"), utf8[index] != UInt8(ascii: "\r") {
      index += 1
    }
    return index
  }

  /// The number of lines, at least 1.
  public var count: Int { starts.count }

  /// The number, from 0, of the line that holds `offset`; the last one for an offset past the end.
  /// Complexity: logarithmic.
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The bytes of a line with its line end, or `nil` where there is no such line.
  public func range(ofLine line: Int) -> TextRange? {
    guard line >= 0, line < starts.count else { return nil }
    return TextRange(starts[line], line + 1 < starts.count ? starts[line + 1] : length)
  }
}
