import BulletinLint
import BulletinText

/// What a finding is known by again when lines have moved: its rule, the headline above it, its
/// text, and which of several equal ones on the page it is.
struct Fingerprints {
  private var seen: [String: Int] = [:]

  /// The fingerprint of the page's next finding: 16 hexadecimal digits.
  mutating func next(_ finding: Finding, in page: PageReport) -> String {
    let parts = [
      finding.rule, page.headline(of: finding) ?? "", page.text.string(finding.range),
    ]
    let known = parts.joined(separator: "\u{0}")
    let ordinal = seen[known, default: 0]
    seen[known] = ordinal + 1
    // FNV-1a, 64 bits: stable over versions and machines, as a `Hasher` is not.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in (known + "\u{0}\(ordinal)").utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
