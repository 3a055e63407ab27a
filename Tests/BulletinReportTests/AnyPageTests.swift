import BulletinLint
import BulletinText
import TestSupport
import Testing

@testable import BulletinReport

/// Whatever a page holds and wherever findings stand, each format says something printable.
struct AnyPageTests {
  @Test(arguments: ReportFormat.allCases)
  func noBytesAndNoRangesAreTooMuch(_ format: ReportFormat) {
    for seed in UInt64(0)..<60 {
      let page = page(seed: seed)
      let bytes = HandMade.whole(format, [page], .chinese)
      #expect(!bytes.contains { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F }, "seed \(seed)")
      #expect(String(validating: bytes, as: UTF8.self) != nil, "seed \(seed)")
    }
  }

  /// Random pieces that formats might stumble over, and findings anywhere, also outside.
  private func page(seed: UInt64) -> PageReport {
    var random = SplitMix64(seed: seed)
    let pieces: [[UInt8]] = [
      [0], [0x1B, 0x5B], [0x0D], [0x0D, 0x0A], [0x0A], [0xFF], [0xE4, 0xB8], [0xF0, 0x9F, 0x98],
      [0xEF, 0xBB, 0xBF], Array("<&>\"'|`::,%".utf8), Array("会\u{2028}\u{FFFF}\u{202E}".utf8),
      Array("]]>".utf8), Array("😀é".utf8),
    ]
    let bytes = (0..<Int.random(in: 0...12, using: &random)).flatMap { _ in
      pieces.randomElement(using: &random) ?? []
    }
    let findings = (0..<Int.random(in: 0...6, using: &random)).map { _ in
      let lower = Int.random(in: 0...bytes.count + 2, using: &random)
      let range = TextRange(lower, lower + Int.random(in: 0...8, using: &random))
      let words = LocalizedText(zh: "\u{0}<b>，\r\n\u{9C}", en: "?")
      var finding = Finding(
        range: range, message: words, related: [RelatedPlace(range: range, message: words)],
        fixes: [Fix(title: words, safety: .safe, edits: [TextEdit(range, "\u{8}")])])
      finding.rule = "made-by-hand"
      finding.severity = Severity.allCases.randomElement(using: &random) ?? .hint
      return finding
    }
    return PageReport(
      file: "\u{1B}a\n.txt", text: SourceText(bytes),
      findings: findings.sorted { $0.range < $1.range })
  }
}
