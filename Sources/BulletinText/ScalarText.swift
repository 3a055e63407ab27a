/// A run of text as Unicode scalars, each with its place in the bytes. Several pieces, such as the
/// lines of a paragraph that a column break cuts, are read as one run: whoever looks for a word
/// does not see the break.
///
/// Width is folded: full-width ASCII is read as ASCII and the ideographic space as a space, so that
/// every reader takes `，` and `,` alike; `isFullWidth(_:)` tells them apart where that matters.
///
/// One array, so that a copy costs one reference.
public struct ScalarText: Sendable {
  /// A scalar and its place in the bytes.
  @usableFromInline
  struct Unit: Sendable {
    /// The scalar, width folded.
    @usableFromInline let scalar: UInt32
    /// The UTF-8 offset of the first byte, relative to what the pieces are relative to; above it
    /// two bits for the width in bytes less one, and highest whether a new piece begins here.
    let place: UInt32

    @inline(__always)
    init(_ scalar: UInt32, offset: Int, width: Int, opensPiece: Bool) {
      self.scalar = scalar
      place =
        UInt32(truncatingIfNeeded: offset & 0x1FFF_FFFF | (width - 1) << 29)
        | (opensPiece ? 0x8000_0000 : 0)
    }

    var offset: Int { Int(place & 0x1FFF_FFFF) }

    var width: Int { Int(place >> 29 & 3) + 1 }

    var opensPiece: Bool { place >> 31 != 0 }
  }

  @usableFromInline private(set) var units: [Unit] = []

  /// The empty text.
  public init() {}

  /// Reads pieces of `utf8`, whose ranges are relative to `base`. Complexity: linear.
  public init(_ utf8: [UInt8], _ pieces: [TextRange], base: Int = 0) {
    let bytes = pieces.reduce(0) { $0 + $1.count }
    // Nearly all of a page is Han, three bytes each; what does not fit is read again.
    units =
      ScalarText.read(utf8, pieces, base: base, atMost: bytes * 3 / 8 + 16)
      ?? ScalarText.read(utf8, pieces, base: base, atMost: bytes) ?? []
  }

  /// Reads one piece of `utf8`.
  public init(_ utf8: [UInt8], _ piece: TextRange) {
    self.init(utf8, [piece])
  }

  /// The scalars of pieces; `nil` where they are more than `capacity`.
  private static func read(
    _ utf8: [UInt8], _ pieces: [TextRange], base: Int, atMost capacity: Int
  ) -> [Unit]? {
    var fits = true
    let units = [Unit](capacity: capacity) { output in
      let bytes = utf8.span
      for piece in pieces {
        var offset = max(base + piece.lowerBound, 0)
        let end = min(base + piece.upperBound, bytes.count)
        var opensPiece = !output.isEmpty
        while offset < end {
          guard !output.isFull else {
            fits = false
            return
          }
          let (scalar, width) = UTF8Decoding.scalar(at: offset, in: bytes, before: end)
          output.append(
            Unit(folded(scalar), offset: offset - base, width: width, opensPiece: opensPiece))
          opensPiece = false
          offset += width
        }
      }
    }
    return fits ? units : nil
  }

  public init(_ string: String) {
    let utf8 = Array(string.utf8)
    self.init(utf8, TextRange(0, utf8.count))
  }

  /// The number of scalars.
  @inlinable
  public var count: Int { units.count }

  /// The scalar at an index, 0 outside the text, so that a reader needs no check before each look.
  @inlinable
  public subscript(_ index: Int) -> UInt32 {
    index >= 0 && index < units.count ? units[index].scalar : 0
  }

  /// The scalars `lower` up to `upper`, widths folded.
  public func scalars(_ lower: Int, _ upper: Int) -> [UInt32] {
    let first = min(max(lower, 0), units.count)
    return units[first..<min(max(upper, first), units.count)].map(\.scalar)
  }

  /// Whether an ASCII character is printed full-width here.
  public func isFullWidth(_ index: Int) -> Bool {
    index >= 0 && index < units.count && units[index].scalar < 0x80 && units[index].width == 3
  }

  /// The bytes from scalar `lower` up to, not including, scalar `upper`. Over a break the range
  /// holds the line end too.
  public func range(_ lower: Int, _ upper: Int) -> TextRange {
    guard !units.isEmpty else { return TextRange(at: 0) }
    let first = min(max(lower, 0), units.count)
    let start = first < units.count ? units[first].offset : end(of: first - 1)
    guard upper > first else { return TextRange(at: start) }
    return TextRange(start, end(of: min(upper, units.count) - 1))
  }

  /// The UTF-8 offset after a scalar.
  private func end(of index: Int) -> Int { units[index].offset + units[index].width }

  /// The same range cut at the breaks: one range a piece.
  public func ranges(_ lower: Int, _ upper: Int) -> [TextRange] {
    var result: [TextRange] = []
    var start = lower
    for cut in max(lower + 1, 0)..<max(min(upper, units.count), lower + 1, 0)
    where units[cut].opensPiece {
      result.append(range(start, cut))
      start = cut
    }
    result.append(range(start, upper))
    return result
  }

  /// The index of the scalar that holds a UTF-8 offset, or of the next one; `count` past the end.
  /// Complexity: logarithmic.
  public func index(at offset: Int) -> Int {
    var low = 0
    var high = units.count
    while low < high {
      let middle = (low + high) / 2
      if end(of: middle) <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The text of scalars `lower` up to `upper`, widths folded.
  public func string(_ lower: Int, _ upper: Int) -> String {
    let first = min(max(lower, 0), units.count)
    let last = min(max(upper, first), units.count)
    var utf8: [UInt8] = []
    utf8.reserveCapacity((last - first) * 3)
    for unit in units[first..<last] {
      UTF8Decoding.append(unit.scalar, to: &utf8)
    }
    return String(decoding: utf8, as: UTF8.self)
  }

  /// Whether the text reads `word` at an index.
  @inlinable @inline(__always)
  public func has(_ word: StaticString, at index: Int) -> Bool {
    end(of: word, at: index) != nil
  }

  /// The index after `word`, where the text reads it at an index. Complexity: the word's length.
  @inlinable @inline(__always)
  public func end(of word: StaticString, at index: Int) -> Int? {
    guard index >= 0, index < units.count else { return nil }
    let bytes = unsafe UnsafeBufferPointer(
      start: word.utf8Start, count: word.utf8CodeUnitCount)
    // Nearly every look ends at the first character.
    let first = unsafe bytes.isEmpty ? 0 : ScalarText.scalar(unsafe bytes, 0).value
    guard units[index].scalar == first else { return nil }
    return unsafe endAfterFirst(of: bytes, at: index)
  }

  @usableFromInline
  func endAfterFirst(of word: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    var position = index
    var byte = 0
    while byte < word.count {
      let (value, width) = unsafe ScalarText.scalar(word, byte)
      guard self[position] == value else { return nil }
      byte += width
      position += 1
    }
    return position
  }

  /// A scalar of a literal, which is well-formed UTF-8.
  @inlinable @inline(__always)
  static func scalar(
    _ word: UnsafeBufferPointer<UInt8>, _ byte: Int
  ) -> (value: UInt32, width: Int) {
    let lead = UInt32(unsafe word[byte])
    if lead < 0x80 { return (lead, 1) }
    let width = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = lead & (0xFF >> UInt32(width + 1))
    for next in 1..<width {
      value = value << 6 | UInt32(unsafe word[byte + next]) & 0x3F
    }
    return (value, width)
  }

  /// Full-width ASCII as ASCII, layout spaces as a space, all else as it is.
  @inline(__always)
  public static func folded(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x80 { return scalar }
    if scalar >= 0xFF01, scalar <= 0xFF5E { return scalar - 0xFEE0 }
    if scalar == 0x3000 || scalar == 0xA0 { return 0x20 }
    return scalar
  }
}
