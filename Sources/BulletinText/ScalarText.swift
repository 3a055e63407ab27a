/// A run of text as Unicode scalars, each with its place in the bytes. Several pieces, such as the
/// lines of a paragraph that a column break cuts, are read as one run: whoever looks for a word
/// does not see the break.
///
/// Width is folded: full-width ASCII is read as ASCII and the ideographic space as a space, so that
/// every reader takes `，` and `,` alike; `isFullWidth(_:)` tells them apart where that matters.
///
/// Four bytes a scalar: where each stands in the bytes is counted from the last anchor before it,
/// for a text is read much oftener than its places are asked for.
public struct ScalarText: Sendable {
  /// A scalar, width folded, in the low 21 bits; above it two bits for its width in bytes less one,
  /// and whether a new piece begins here.
  @usableFromInline typealias Unit = UInt32

  /// Scalars whose offsets are known: one in `Anchors.stride`, and each that opens a piece but the
  /// first. An object, for most texts are one short piece and have none.
  private final class Anchors: Sendable {
    static let stride = 256

    struct Anchor: Sendable {
      let index: Int
      let offset: Int
    }

    let all: [Anchor]

    init(_ all: [Anchor]) { self.all = all }

    /// How many of them stand at or before a scalar. Complexity: logarithmic.
    func count(upTo index: Int) -> Int { count { $0.index <= index } }

    /// How many of them have an offset up to one. Complexity: logarithmic.
    func count(upToOffset offset: Int) -> Int { count { $0.offset <= offset } }

    private func count(where isBefore: (Anchor) -> Bool) -> Int {
      var low = 0
      var high = all.count
      while low < high {
        let middle = (low + high) / 2
        if isBefore(all[middle]) { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }

  @usableFromInline private(set) var units: [Unit] = []
  /// The UTF-8 offset of the first scalar, relative to what the pieces are relative to.
  private var origin = 0
  private var anchors: Anchors?

  /// The empty text.
  public init() {}

  /// Reads pieces of `utf8`, whose ranges are relative to `base`. Complexity: linear.
  public init(_ utf8: [UInt8], _ pieces: [TextRange], base: Int = 0) {
    self.init(utf8, pieces.span, base: base)
  }

  /// Reads one piece of `utf8`, which is relative to `base`.
  public init(_ utf8: [UInt8], _ piece: TextRange, base: Int = 0) {
    let pieces: [1 of TextRange] = [piece]
    self.init(utf8, pieces.span, base: base)
  }

  public init(_ string: String) {
    let utf8 = Array(string.utf8)
    self.init(utf8, TextRange(0, utf8.count))
  }

  private init(_ utf8: [UInt8], _ pieces: Span<TextRange>, base: Int) {
    let bytes = utf8.span
    var least = 0
    var most = 0
    for index in pieces.indices {
      let (lower, upper) = ScalarText.bounds(pieces[index], base, bytes.count)
      least += UTF8Decoding.leads(in: bytes, lower, upper)
      most += max(0, upper - lower)
    }
    // A bad byte is a scalar of its own and may be no lead: what does not fit is read again.
    if !read(bytes, pieces, base, atMost: least) { _ = read(bytes, pieces, base, atMost: most) }
  }

  private static func bounds(_ piece: TextRange, _ base: Int, _ count: Int) -> (Int, Int) {
    (max(base + piece.lowerBound, 0), min(base + piece.upperBound, count))
  }

  /// Reads the scalars of pieces. Answers whether they were no more than `capacity`.
  private mutating func read(
    _ bytes: Span<UInt8>, _ pieces: Span<TextRange>, _ base: Int, atMost capacity: Int
  ) -> Bool {
    var fresh = [Unit](repeating: 0, count: capacity)
    var known: [Anchors.Anchor] = []
    let written = ScalarText.fill(fresh.mutableSpan, bytes, pieces, base, &origin, &known)
    guard let written else { return false }
    if written < capacity { fresh.removeLast(capacity - written) }
    units = fresh
    anchors = known.isEmpty ? nil : Anchors(known)
    return true
  }

  /// Writes the scalars of pieces and says how many there are; `nil` where they do not fit.
  private static func fill(
    _ room: consuming MutableSpan<Unit>, _ bytes: Span<UInt8>, _ pieces: Span<TextRange>,
    _ base: Int, _ origin: inout Int, _ anchors: inout [Anchors.Anchor]
  ) -> Int? {
    var output = room
    var written = 0
    for index in pieces.indices {
      let (lower, upper) = bounds(pieces[index], base, bytes.count)
      guard lower < upper else { continue }
      let start = written
      if start == 0 {
        origin = lower - base
      } else {
        anchors.append(Anchors.Anchor(index: start, offset: lower - base))
      }
      var offset = lower
      while offset < upper {
        guard written < output.count else { return nil }
        if written % Anchors.stride == 0, written > start {
          anchors.append(Anchors.Anchor(index: written, offset: offset - base))
        }
        // Up to the next anchor nothing but characters.
        let limit = min(output.count, (written / Anchors.stride + 1) * Anchors.stride)
        decode(bytes, &offset, upper, into: &output, &written, limit)
      }
      if start > 0 { output[start] |= opening }
    }
    return written
  }

  /// Decodes characters from `offset` up to `upper`, at most up to index `limit`.
  @inline(__always)
  private static func decode(
    _ bytes: Span<UInt8>, _ offset: inout Int, _ upper: Int, into output: inout MutableSpan<Unit>,
    _ written: inout Int, _ limit: Int
  ) {
    while offset < upper, written < limit {
      if let han = UTF8Decoding.han(at: offset, in: bytes, before: upper) {
        output[written] = han | 2 << 21
        offset += 3
      } else {
        let (scalar, width) = UTF8Decoding.scalar(at: offset, in: bytes, before: upper)
        output[written] = folded(scalar) | UInt32(truncatingIfNeeded: width - 1) << 21
        offset += width
      }
      written += 1
    }
  }

  private static let opening: Unit = 1 << 23
  /// The bits of a unit that are its scalar.
  @inlinable public static var scalarBits: UInt32 { 0x1F_FFFF }

  @inline(__always)
  private static func width(_ unit: Unit) -> Int { Int(unit >> 21 & 3) + 1 }

  /// The number of scalars.
  @inlinable
  public var count: Int { units.count }

  /// The scalar at an index, 0 outside the text, so that a reader needs no check before each look.
  @inlinable @inline(__always)
  public subscript(_ index: Int) -> UInt32 {
    index >= 0 && index < units.count ? units[index] & ScalarText.scalarBits : 0
  }

  /// Hands out all scalars at once to a reader that passes over them; each is to be masked with
  /// `scalarBits`.
  @inlinable @inline(__always)
  public func withUnits<Result>(_ body: (Span<UInt32>) -> Result) -> Result { body(units.span) }

  /// The scalars `lower` up to `upper`, widths folded.
  public func scalars(_ lower: Int, _ upper: Int) -> [UInt32] {
    let first = min(max(lower, 0), units.count)
    return units[first..<min(max(upper, first), units.count)].map { $0 & ScalarText.scalarBits }
  }

  /// Whether an ASCII character is printed full-width here.
  public func isFullWidth(_ index: Int) -> Bool {
    self[index] < 0x80 && index >= 0 && index < units.count && ScalarText.width(units[index]) == 3
  }

  /// Whether a new piece begins at an index: what stands before it belongs to another line, or was
  /// taken out between.
  public func opensPiece(_ index: Int) -> Bool {
    index >= 0 && index < units.count && units[index] & ScalarText.opening != 0
  }

  /// The bytes from scalar `lower` up to, not including, scalar `upper`. Over a break the range
  /// holds the line end too.
  public func range(_ lower: Int, _ upper: Int) -> TextRange {
    guard !units.isEmpty else { return TextRange(at: 0) }
    let first = min(max(lower, 0), units.count)
    let start = first < units.count ? offset(of: first) : end(of: first - 1)
    guard upper > first else { return TextRange(at: start) }
    return TextRange(start, end(of: min(upper, units.count) - 1))
  }

  /// The UTF-8 offset of a scalar. Complexity: logarithmic.
  private func offset(of index: Int) -> Int {
    var (position, offset) = (0, origin)
    if let anchors, case let count = anchors.count(upTo: index), count > 0 {
      (position, offset) = (anchors.all[count - 1].index, anchors.all[count - 1].offset)
    }
    while position < index {
      offset += ScalarText.width(units[position])
      position += 1
    }
    return offset
  }

  /// The UTF-8 offset after a scalar.
  private func end(of index: Int) -> Int { offset(of: index) + ScalarText.width(units[index]) }

  /// The same range cut at the breaks: one range a piece.
  public func ranges(_ lower: Int, _ upper: Int) -> [TextRange] {
    var result: [TextRange] = []
    var start = lower
    for cut in max(lower + 1, 0)..<max(min(upper, units.count), lower + 1, 0)
    where units[cut] & ScalarText.opening != 0 {
      result.append(range(start, cut))
      start = cut
    }
    result.append(range(start, upper))
    return result
  }

  /// The index of the scalar that holds a UTF-8 offset, or of the next one; `count` past the end.
  /// Complexity: logarithmic.
  public func index(at offset: Int) -> Int {
    var (position, end) = (0, origin)
    var next = units.count
    if let anchors {
      let count = anchors.count(upToOffset: offset)
      if count > 0 {
        (position, end) = (anchors.all[count - 1].index, anchors.all[count - 1].offset)
      }
      if count < anchors.all.count { next = anchors.all[count].index }
    }
    while position < next {
      end += ScalarText.width(units[position])
      if end > offset { return position }
      position += 1
    }
    return position
  }

  /// The text of scalars `lower` up to `upper`, widths folded.
  public func string(_ lower: Int, _ upper: Int) -> String {
    let first = min(max(lower, 0), units.count)
    let last = min(max(upper, first), units.count)
    var utf8: [UInt8] = []
    utf8.reserveCapacity((last - first) * 3)
    for unit in units[first..<last] {
      UTF8Decoding.append(unit & ScalarText.scalarBits, to: &utf8)
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
    guard units[index] & ScalarText.scalarBits == first else { return nil }
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
