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

/// A range by lines and columns, as any client may count them: what can be told of a text that is not
/// at hand any more. Small, for there are millions; a column or length beyond its bounds is clamped.
public struct PlacedRange: Hashable, Sendable {
  /// A number in every encoding.
  private struct Columns<Number: FixedWidthInteger & Sendable>: Hashable, Sendable {
    let utf8: Number
    let utf16: Number
    let utf32: Number

    /// The length of a part of a text.
    init(_ range: TextRange, in text: SourceText) {
      utf8 = Number(clamping: range.count)
      utf16 = Number(clamping: PositionEncoding.utf16.length(range, in: text))
      utf32 = Number(clamping: PositionEncoding.utf32.length(range, in: text))
    }

    subscript(encoding: PositionEncoding) -> Int {
      switch encoding {
      case .utf8: Int(utf8)
      case .utf16: Int(utf16)
      case .utf32: Int(utf32)
      }
    }
  }

  private let firstLine: UInt32
  private let lower: Columns<UInt32>
  /// How many lines it goes on.
  private let further: UInt16
  /// From its beginning, or from that of its last line if it goes on.
  private let upper: Columns<UInt16>

  /// - Parameter range: a range of the text. Complexity: the lengths of its lines.
  public init(_ range: TextRange, in text: SourceText) {
    let (start, end) = (min(range.lowerBound, text.count), min(range.upperBound, text.count))
    let first = text.lines.line(at: start)
    let last = text.lines.line(at: end)
    firstLine = UInt32(clamping: first)
    lower = Columns(TextRange(text.lines.starts[first], start), in: text)
    further = UInt16(clamping: last - first)
    upper = Columns(TextRange(first == last ? start : text.lines.starts[last], end), in: text)
  }

  /// The first line, from 0.
  public var line: Int { Int(firstLine) }

  /// Where it begins and ends, all numbers from 0.
  public func bounds(
    in encoding: PositionEncoding
  ) -> (lower: (line: Int, column: Int), upper: (line: Int, column: Int)) {
    let start = lower[encoding]
    let end = further == 0 ? start + upper[encoding] : upper[encoding]
    return ((line, start), (line + Int(further), end))
  }
}
