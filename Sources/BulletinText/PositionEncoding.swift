/// How a client counts the columns of a line. The only place that knows anything but UTF-8.
public enum PositionEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
  case utf32 = "utf-32"

  /// The UTF-8 offset of a position, both numbers from 0. A column past the line's end is that end,
  /// as LSP says; a column in the middle of a character is the character's start. `nil` for a line
  /// that the text does not have and for negative numbers. Complexity: the line's length.
  public func offset(line: Int, column: Int, in text: SourceText) -> Int? {
    guard column >= 0, let content = text.content(ofLine: line) else { return nil }
    var offset = content.lowerBound
    var units = 0
    while offset < content.upperBound {
      let (scalar, width) = UTF8Decoding.scalar(
        at: offset, in: text.utf8, before: content.upperBound)
      let next = units + self.units(of: scalar, width: width)
      if next > column { break }
      units = next
      offset += width
    }
    return offset
  }

  /// The position of a UTF-8 offset, both numbers from 0. An offset past the end is the end.
  /// Complexity: the line's length.
  public func position(of offset: Int, in text: SourceText) -> (line: Int, column: Int) {
    let target = min(max(offset, 0), text.count)
    let line = text.lines.line(at: target)
    return (line, length(TextRange(text.lines.starts[line], target), in: text))
  }

  /// The length of a range in this encoding's units.
  public func length(_ range: TextRange, in text: SourceText) -> Int {
    if self == .utf8 { return range.count }
    var offset = range.lowerBound
    var units = 0
    while offset < range.upperBound {
      let (scalar, width) = UTF8Decoding.scalar(at: offset, in: text.utf8, before: range.upperBound)
      units += self.units(of: scalar, width: width)
      offset += width
    }
    return units
  }

  private func units(of scalar: UInt32, width: Int) -> Int {
    switch self {
    case .utf8: width
    case .utf16: scalar > 0xFFFF ? 2 : 1
    case .utf32: 1
    }
  }
}
