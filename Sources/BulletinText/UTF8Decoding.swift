/// UTF-8 read one character at a time, total on any bytes.
public enum UTF8Decoding {
  /// What a byte that belongs to no character is read as.
  public static let replacement: UInt32 = 0xFFFD

  /// The Unicode scalar at an offset and its width in bytes, at least 1. A byte that does not open
  /// a well-formed character that ends before `limit` is U+FFFD of width 1.
  @inlinable @inline(__always)
  public static func scalar(
    at offset: Int, in utf8: [UInt8], before limit: Int
  ) -> (scalar: UInt32, width: Int) {
    scalar(at: offset, in: utf8.span, before: limit)
  }

  /// The same on a span. Nearly all of a page is Han and full-width marks, three bytes each, and
  /// digits: these are decoded in the caller.
  @inlinable @inline(__always)
  public static func scalar(
    at offset: Int, in utf8: Span<UInt8>, before limit: Int
  ) -> (scalar: UInt32, width: Int) {
    let end = min(limit, utf8.count)
    if offset >= 0, offset < end, utf8[offset] < 0x80 { return (UInt32(utf8[offset]), 1) }
    if offset >= 0, offset + 2 < end {
      let lead = utf8[offset]
      let (second, third) = (utf8[offset + 1], utf8[offset + 2])
      // No surrogate and no overlong form begins with one of these bytes.
      if lead > 0xE0, lead < 0xF0, lead != 0xED, second & third & 0xC0 == 0x80,
        (second | third) & 0x40 == 0
      {
        return (UInt32(lead & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F), 3)
      }
    }
    return anyScalar(at: offset, in: utf8, before: limit)
  }

  /// The character of three bytes at an offset, as nearly all of a page is: one load, one mask.
  /// `nil` of any other, and of the last one before `limit`.
  @inline(__always)
  static func threeBytes(at offset: Int, in utf8: Span<UInt8>, before limit: Int) -> UInt32? {
    guard offset >= 0, offset + 4 <= min(limit, utf8.count) else { return nil }
    let word = UInt32(
      littleEndian: unsafe utf8.bytes.unsafeLoadUnaligned(
        fromByteOffset: offset, as: UInt32.self))
    let lead = word & 0xFF
    // No surrogate and no overlong form begins with another lead.
    guard word & 0xC0_C0F0 == 0x80_80E0, lead != 0xE0, lead != 0xED else { return nil }
    return (word & 0x0F) << 12 | (word >> 8 & 0x3F) << 6 | word >> 16 & 0x3F
  }

  /// The same of those that begin with E4 to E9, which are all Han but a few: no width to fold.
  @inline(__always)
  static func han(at offset: Int, in utf8: Span<UInt8>, before limit: Int) -> UInt32? {
    guard offset >= 0, offset + 4 <= min(limit, utf8.count) else { return nil }
    let word = UInt32(
      littleEndian: unsafe utf8.bytes.unsafeLoadUnaligned(
        fromByteOffset: offset, as: UInt32.self))
    guard word & 0xC0_C000 == 0x80_8000, word & 0xFF &- 0xE4 < 6 else { return nil }
    return (word & 0x0F) << 12 | (word >> 8 & 0x3F) << 6 | word >> 16 & 0x3F
  }

  @usableFromInline
  static func anyScalar(
    at offset: Int, in utf8: Span<UInt8>, before limit: Int
  ) -> (scalar: UInt32, width: Int) {
    guard offset >= 0, offset < min(limit, utf8.count) else { return (replacement, 1) }
    let lead = UInt32(utf8[offset])
    if lead < 0x80 { return (lead, 1) }
    let width = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead <= 0xF4, offset + width <= min(limit, utf8.count) else {
      return (replacement, 1)
    }
    var value = lead & (0xFF >> UInt32(width + 1))
    for index in 1..<width {
      let byte = UInt32(utf8[offset + index])
      guard byte & 0xC0 == 0x80 else { return (replacement, 1) }
      value = value << 6 | byte & 0x3F
    }
    let least: UInt32 = width == 2 ? 0x80 : width == 3 ? 0x800 : 0x10000
    guard value >= least, value <= 0x10FFFF, value & 0xFFFF_F800 != 0xD800 else {
      return (replacement, 1)
    }
    return (value, width)
  }

  /// How many bytes of a range begin a character: its scalars, where the bytes are well-formed.
  static func leads(in utf8: Span<UInt8>, _ lower: Int, _ upper: Int) -> Int {
    let bytes = unsafe utf8.bytes
    var count = 0
    var index = max(lower, 0)
    let end = min(upper, bytes.byteCount)
    // Eight bytes at a time: a byte that continues a character has its high bit and not the next.
    while index + 8 <= end {
      let word = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
      let continuations = word & ~(word << 1) & 0x8080_8080_8080_8080
      count += 8 - continuations.nonzeroBitCount
      index += 8
    }
    while index < end {
      if utf8[index] & 0xC0 != 0x80 { count += 1 }
      index += 1
    }
    return count
  }

  /// The UTF-8 of a scalar, U+FFFD in place of what is none.
  @inline(__always)
  static func append(_ scalar: UInt32, to utf8: inout [UInt8]) {
    let value = Unicode.Scalar(scalar)?.value ?? replacement
    func continuation(_ shift: UInt32) -> UInt8 { UInt8(0x80 | value >> shift & 0x3F) }
    if value < 0x80 {
      utf8.append(UInt8(value))
    } else if value < 0x800 {
      utf8.append(UInt8(0xC0 | value >> 6))
      utf8.append(continuation(0))
    } else if value < 0x10000 {
      utf8.append(UInt8(0xE0 | value >> 12))
      utf8.append(continuation(6))
      utf8.append(continuation(0))
    } else {
      utf8.append(UInt8(0xF0 | value >> 18))
      utf8.append(continuation(12))
      utf8.append(continuation(6))
      utf8.append(continuation(0))
    }
  }
}
