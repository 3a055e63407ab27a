/// A half-open range of UTF-8 offsets. Never backwards: an upper bound below the lower is the
/// lower, so that no arithmetic on ranges can trap.
public struct TextRange: Hashable, Sendable {
  /// The first offset of the range, in UTF-8 bytes.
  public let lowerBound: Int
  /// The offset after the last of the range, in UTF-8 bytes.
  public let upperBound: Int

  public init(_ lowerBound: Int, _ upperBound: Int) {
    self.lowerBound = lowerBound
    self.upperBound = max(lowerBound, upperBound)
  }

  /// The empty range at an offset.
  public init(at offset: Int) {
    self.init(offset, offset)
  }

  /// The length in UTF-8 bytes.
  public var count: Int { upperBound - lowerBound }

  public var isEmpty: Bool { lowerBound == upperBound }

  /// Whether the byte at `offset` lies in the range.
  public func contains(_ offset: Int) -> Bool {
    lowerBound <= offset && offset < upperBound
  }

  /// Whether `other` lies in the range; an empty range lies in every range that it touches.
  public func contains(_ other: TextRange) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }

  /// Whether the cursor at `offset` touches the range, its end included.
  public func touches(_ offset: Int) -> Bool {
    lowerBound <= offset && offset <= upperBound
  }

  /// Whether the two share a byte.
  public func overlaps(_ other: TextRange) -> Bool {
    lowerBound < other.upperBound && other.lowerBound < upperBound
  }

  /// The range moved by a number of bytes.
  public func shifted(by distance: Int) -> TextRange {
    TextRange(lowerBound + distance, upperBound + distance)
  }

  /// The smallest range that holds both.
  public func union(_ other: TextRange) -> TextRange {
    TextRange(min(lowerBound, other.lowerBound), max(upperBound, other.upperBound))
  }
}

extension TextRange: Comparable {
  /// By the start; of two that start together the longer comes first, so parents precede children.
  public static func < (left: TextRange, right: TextRange) -> Bool {
    left.lowerBound == right.lowerBound
      ? left.upperBound > right.upperBound : left.lowerBound < right.lowerBound
  }
}

extension TextRange: CustomStringConvertible {
  public var description: String { "\(lowerBound)..<\(upperBound)" }
}
