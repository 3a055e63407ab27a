/// A run of text as Unicode scalars, each with its place in the bytes. Several pieces, such as the
/// lines of a paragraph that a column break cuts, are read as one run: whoever looks for a word
/// does not see the break.
///
/// Width is folded: full-width ASCII is read as ASCII and the ideographic space as a space, so that
/// every reader takes `，` and `,` alike; `isFullWidth(_:)` tells them apart where that matters.
public struct ScalarText: Sendable {
  /// The scalars, widths folded.
  public internal(set) var scalars: [UInt32] = []
  /// The UTF-8 offset of each scalar's first byte, relative to what the pieces are relative to, and
  /// above it, in the three highest bits, its width in bytes less one.
  private var places: [UInt32] = []
  /// The index of the first scalar of each piece but the first, ascending.
  public private(set) var breaks: [Int] = []

  /// Reads pieces of `utf8`, whose ranges are relative to `base`. Complexity: linear.
  public init(_ utf8: [UInt8], _ pieces: [TextRange], base: Int = 0) {
    let bytes = pieces.reduce(0) { $0 + $1.count }
    scalars.reserveCapacity(bytes / 3 + 16)
    places.reserveCapacity(bytes / 3 + 16)
    for (index, piece) in pieces.enumerated() {
      if index > 0 { breaks.append(scalars.count) }
      read(utf8.span, from: base + piece.lowerBound, to: base + piece.upperBound, base: base)
    }
  }

  /// Han characters have three bytes, and most of a page is Han: that case is decoded here.
  private mutating func read(_ utf8: Span<UInt8>, from lower: Int, to upper: Int, base: Int) {
    var offset = max(lower, 0)
    let end = min(upper, utf8.count)
    while offset < end {
      let lead = utf8[offset]
      var scalar: UInt32
      var width: Int
      if lead < 0x80 {
        (scalar, width) = (UInt32(lead), 1)
      } else if lead >= 0xE1, lead < 0xED, offset + 2 < end, utf8[offset + 1] & 0xC0 == 0x80,
        utf8[offset + 2] & 0xC0 == 0x80
      {
        scalar =
          UInt32(lead & 0x0F) << 12 | UInt32(utf8[offset + 1] & 0x3F) << 6
          | UInt32(utf8[offset + 2] & 0x3F)
        if scalar == 0x3000 { scalar = 0x20 }
        width = 3
      } else {
        (scalar, width) = UTF8Decoding.scalar(at: offset, in: utf8, before: end)
        scalar = ScalarText.folded(scalar)
      }
      scalars.append(scalar)
      places.append(UInt32(truncatingIfNeeded: offset - base | (width - 1) << 29))
      offset += width
    }
  }

  public init(_ string: String) {
    let utf8 = Array(string.utf8)
    self.init(utf8, [TextRange(0, utf8.count)])
  }

  /// The number of scalars.
  public var count: Int { scalars.count }

  /// The scalar at an index, 0 outside the text, so that a reader needs no check before each look.
  @inlinable
  public subscript(_ index: Int) -> UInt32 {
    index >= 0 && index < scalars.count ? scalars[index] : 0
  }

  /// Whether an ASCII character is printed full-width here.
  public func isFullWidth(_ index: Int) -> Bool {
    index >= 0 && index < scalars.count && scalars[index] < 0x80 && width(index) == 3
  }

  /// The bytes from scalar `lower` up to, not including, scalar `upper`. Over a break the range
  /// holds the line end too.
  public func range(_ lower: Int, _ upper: Int) -> TextRange {
    guard !scalars.isEmpty else { return TextRange(at: 0) }
    let first = min(max(lower, 0), scalars.count)
    let start =
      first < scalars.count ? offset(first) : offset(first - 1) + width(first - 1)
    guard upper > first else { return TextRange(at: start) }
    let last = min(upper, scalars.count) - 1
    return TextRange(start, offset(last) + width(last))
  }

  private func offset(_ index: Int) -> Int { Int(places[index] & 0x1FFF_FFFF) }

  private func width(_ index: Int) -> Int { Int(places[index] >> 29) + 1 }

  /// The same range cut at the breaks: one range a piece.
  public func ranges(_ lower: Int, _ upper: Int) -> [TextRange] {
    var result: [TextRange] = []
    var start = lower
    for cut in breaks where cut > start && cut < upper {
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
    var high = scalars.count
    while low < high {
      let middle = (low + high) / 2
      if self.offset(middle) + width(middle) <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The text of scalars `lower` up to `upper`, widths folded.
  public func string(_ lower: Int, _ upper: Int) -> String {
    var result = String.UnicodeScalarView()
    for index in max(lower, 0)..<max(min(upper, scalars.count), max(lower, 0)) {
      result.append(Unicode.Scalar(scalars[index]) ?? "\u{FFFD}")
    }
    return String(result)
  }

  /// Whether the text reads `word` at an index.
  @inline(__always)
  public func has(_ word: StaticString, at index: Int) -> Bool {
    end(of: word, at: index) != nil
  }

  /// The index after `word`, where the text reads it at an index. Complexity: the word's length.
  @inline(__always)
  public func end(of word: StaticString, at index: Int) -> Int? {
    guard index >= 0, index < scalars.count else { return nil }
    let bytes = unsafe UnsafeBufferPointer(
      start: word.utf8Start, count: word.utf8CodeUnitCount)
    // Nearly every look ends at the first character.
    let first = unsafe bytes.isEmpty ? 0 : ScalarText.scalar(unsafe bytes, 0).value
    guard scalars[index] == first else { return nil }
    return unsafe endAfterFirst(of: bytes, at: index)
  }

  private func endAfterFirst(of word: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
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
  @inline(__always)
  private static func scalar(
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
