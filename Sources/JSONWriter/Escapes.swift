/// Whether a byte stands for itself wherever it occurs: one look, and nearly all bytes do. The others
/// may begin what ``escapedScalar(in:at:)`` finds.
@inline(__always)
func isPlain(_ byte: UInt8) -> Bool {
  // One bit a byte, 64 bytes a row; those of control characters, `"`, `\`, DEL, C2 and E2 are 0.
  let row: UInt64 =
    switch byte >> 6 {
    case 0: 0xFFFF_FFFB_0000_0000
    case 1: 0x7FFF_FFFF_EFFF_FFFF
    case 2: 0xFFFF_FFFF_FFFF_FFFF
    default: 0xFFFF_FFFB_FFFF_FFFB
    }
  return row >> UInt64(byte & 63) & 1 == 1
}

/// The scalar at `index` and its length in bytes, if it must not stand in a string as it is: the
/// quote, the backslash, the control characters of ASCII and Latin-1, U+2028 and U+2029.
func escapedScalar(
  in text: Span<UInt8>, at index: Int
) -> (scalar: UInt16, length: Int)? {
  let byte = text[index]
  switch byte {
  case 0..<0x20, 0x22, 0x5C, 0x7F:
    return (UInt16(byte), 1)
  case 0xC2 where index + 1 < text.count && text[index + 1] < 0xA0:
    return (UInt16(text[index + 1]), 2)
  case 0xE2 where index + 2 < text.count && text[index + 1] == 0x80:
    let last = text[index + 2]
    return last == 0xA8 || last == 0xA9 ? (0x2000 + UInt16(last & 0x3F), 3) : nil
  default:
    return nil
  }
}
