import BulletinLint
import BulletinSyntax
import BulletinText
import TestSupport
import Testing

/// Whatever the words of the lexicons stand in for, a page is read to its end.
struct GenreWordsTests {
  @Test func aWordIsALine() {
    #expect(GenreWords.all.count > 3_000)
    for word in GenreWords.all { check(word) }
  }

  @Test(arguments: UInt64(1)...40)
  func wordsStandInAnyOrder(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for length in [3, 6, 12, 24, 400] {
      for _ in 0..<5 { check(GenreWords.text(length, using: &random)) }
    }
  }

  private func check(_ page: String) {
    let text = SourceText(page)
    let whole = TextRange(0, text.count)
    for finding in Analysis(Page(text), settings: GenreWordsTests.everything).findings {
      #expect(whole.contains(finding.range), "\(finding.rule): \(page)")
    }
  }

  /// All rules, also those that are off by default.
  private static let everything: LintSettings = {
    var settings = LintSettings()
    settings.selected = Set(Rule.all.map(\.id))
    return settings
  }()
}
