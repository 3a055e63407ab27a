import BulletinLint
import BulletinSyntax
import BulletinText
import TestSupport
import Testing

/// A safe fix applied twice equals once, and leaves nothing to fix.
struct FixTests {
  @Test(arguments: try TestFiles.pages)
  func twiceEqualsOnce(_ path: String) throws {
    let once = fixed(SourceText(try TestFiles.text(path)))
    #expect(fixed(once) == once)
    #expect(safeEdits(once).isEmpty)
  }

  @Test func examplesAreMended() {
    for rule in Rule.all {
      for example in rule.examples {
        let settings = LintSettings(for: rule, example)
        let once = fixed(SourceText(MarkedText(example.page).text), settings)
        #expect(fixed(once, settings) == once, "\(example.page)")
        #expect(safeEdits(once, settings).isEmpty, "\(example.page)")
      }
    }
  }

  /// Joining lines takes out blanks and line ends, nothing else: no caption, no byline, no mark.
  @Test(arguments: try TestFiles.pages + TestFiles.names(in: "Tests/Pages/silent"))
  func joiningLinesKeepsEveryWord(_ path: String) throws {
    var random = SplitMix64(seed: 11 &+ UInt64(path.utf8.count))
    var text = SourceText(try TestFiles.text(path))
    for step in 0..<8 {
      let edits = Analysis(Page(text)).findings.filter { $0.rule == "broken-paragraph" }
        .flatMap { $0.fixes.flatMap(\.edits) }
      let joined = TextEdit.apply(edits, to: text.utf8)
      #expect(words(joined) == words(text.utf8), "\(path), step \(step)")
      let edit = RandomEdits.next(for: text.utf8, using: &random)
      let next = text.replacing(TextRange(edit.lower, edit.upper), with: edit.new)
      text = try #require(next)
    }
  }

  /// What stands between the lines of a broken paragraph is not a machine's to delete.
  @Test func whatStandsBetweenIsKept() {
    let page = """
      城东区召开会议

      本报讯（记者 何雨田）

      3月8日，城东区召开会议，研究防汛和抗旱工作，要求各街道全面跟

      图为会议现场。丁青 摄

      踪、严格落实各项措施。
      """
    let text = SourceText(page)
    #expect(words(fixed(text).utf8) == words(text.utf8))
    let found = Analysis(Page(text)).findings.filter { $0.rule == "broken-paragraph" }
    #expect(found.count == 1)
    #expect(found.first?.fixes.isEmpty == true)
  }

  @Test func webCodesBecomeWhatTheyStandFor() {
    let head = "城东区召开会议\n\n本报讯 3月8日，"
    let page = SourceText(head + "研发&amp;设计、Open&nbsp;Day和防汛&nbsp;工作 <br>推进。\n\n记者 何雨田\n")
    let mended = SourceText(head + "研发&设计、Open Day和防汛工作推进。\n\n记者 何雨田\n")
    #expect(fixed(page) == mended)
  }

  /// The bytes without blanks and line ends.
  private func words(_ utf8: [UInt8]) -> [UInt8] {
    let text = ScalarText(utf8, [TextRange(0, utf8.count)])
    return (0..<text.count).filter {
      let found = CharacterClass(text[$0])
      return found != .space && found != .lineEnd
    }.flatMap { index -> [UInt8] in
      let range = text.range(index, index + 1)
      return Array(utf8[range.lowerBound..<range.upperBound])
    }
  }

  private func fixed(
    _ text: SourceText, _ settings: LintSettings = LintSettings()
  ) -> SourceText {
    var text = text
    for _ in 0..<8 {
      let edits = safeEdits(text, settings)
      if edits.isEmpty { return text }
      text = SourceText(TextEdit.apply(edits, to: text.utf8))
    }
    return text
  }

  private func safeEdits(
    _ text: SourceText, _ settings: LintSettings = LintSettings()
  ) -> [TextEdit] {
    Analysis(Page(text), settings: settings).findings.flatMap { finding in
      finding.fixes.first { $0.safety == .safe }?.edits ?? []
    }
  }
}
