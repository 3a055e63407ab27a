/// FNV-1a, 64 bits: the same over versions and machines, as a `Hasher` is not.
package enum StableHash {
  package static func value(of words: some Sequence<some UnsignedInteger>) -> UInt64 {
    words.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// 16 hexadecimal digits.
  package static func digits(of text: String) -> String {
    let hash = value(of: text.utf8)
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
