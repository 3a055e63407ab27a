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
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\n") {
        starts.append(index)
      } else if byte == UInt8(ascii: "\r") {
        if index < bytes.count, bytes[index] == UInt8(ascii: "\n") { index += 1 }
        starts.append(index)
      }
    }
    self.starts = starts
    self.length = utf8.count
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
