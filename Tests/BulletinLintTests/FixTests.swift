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
    for example in Rule.all.flatMap(\.examples) {
      let once = fixed(SourceText(MarkedText(example.page).text))
      #expect(fixed(once) == once, "\(example.page)")
    }
  }

  private func fixed(_ text: SourceText) -> SourceText {
    var text = text
    for _ in 0..<8 {
      let edits = safeEdits(text)
      if edits.isEmpty { return text }
      text = SourceText(TextEdit.apply(edits, to: text.utf8))
    }
    return text
  }

  private func safeEdits(_ text: SourceText) -> [TextEdit] {
    Analysis(Page(text)).findings.flatMap { finding in
      finding.fixes.first { $0.safety == .safe }?.edits ?? []
    }
  }
}
