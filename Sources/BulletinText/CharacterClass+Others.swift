extension CharacterClass {
  /// The runs of control characters, bad bytes and invisible characters in a range. Complexity:
  /// linear; a Chinese character costs one load.
  public static func others(in utf8: [UInt8], _ range: TextRange) -> [TextRange] {
    let bytes = utf8.span
    let end = min(range.upperBound, bytes.count)
    var found: [TextRange] = []
    var offset = max(range.lowerBound, 0)
    while offset < end {
      if bytes[offset] != 0xE2, bytes[offset] < 0xEE,
        UTF8Decoding.threeBytes(at: offset, in: bytes, before: end) != nil
      {
        offset += 3
        continue
      }
      let (scalar, width) = UTF8Decoding.scalar(at: offset, in: bytes, before: end)
      if CharacterClass(scalar) == .other {
        if let last = found.last, last.upperBound == offset {
          found[found.count - 1] = TextRange(last.lowerBound, offset + width)
        } else {
          found.append(TextRange(offset, offset + width))
        }
      }
      offset += width
    }
    return found
  }
}
