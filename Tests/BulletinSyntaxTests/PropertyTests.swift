import BulletinSyntax
import BulletinText
import TestSupport
import Testing

/// What holds of every page whatsoever.
struct PropertyTests {
  @Test(arguments: try TestFiles.pages)
  func tokensAreThePage(_ path: String) throws {
    checkInvariants(Page(try TestFiles.text(path)), path)
  }

  @Test(arguments: 0..<40)
  func noiseMakesAPage(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let bytes = (0..<Int.random(in: 0...3_000, using: &random)).map { _ in
      UInt8.random(in: .min ... .max, using: &random)
    }
    checkInvariants(Page(SourceText(bytes)), "seed \(seed)")
  }

  @Test(arguments: try TestFiles.pages)
  func incrementalEqualsFull(_ path: String) throws {
    var random = SplitMix64(seed: UInt64(path.utf8.count))
    var page = Page(try TestFiles.text(path))
    for step in 0..<50 {
      let edit = RandomEdits.next(for: page.text.utf8, using: &random)
      let edited = page.replacing(TextRange(edit.lower, edit.upper), with: edit.new)
      page = try #require(edited)
      let fresh = Page(page.text)
      #expect(page.treeDump == fresh.treeDump, "\(path), step \(step)")
      checkInvariants(page, "\(path), step \(step)")
    }
  }

  @Test func anEditSharesTheFragmentsThatItLeavesAlone() throws {
    let page = Page(try TestFiles.text("seeds/001_6c199235f94af08b.txt"))
    let offset = page.starts[3] + 200
    let edited = try #require(page.replacing(TextRange(at: offset), with: Array("水".utf8)))
    #expect(edited.fragments.count == page.fragments.count)
    let shared = zip(page.fragments, edited.fragments).filter { $0 === $1 }.count
    #expect(shared == page.fragments.count - 1)
  }

  @Test func anEditOutsideIsRefused() {
    #expect(Page("一").replacing(TextRange(0, 9), with: []) == nil)
  }

  private func checkInvariants(_ page: Page, _ comment: String) {
    #expect(page.fragments.reduce(0) { $0 + $1.length } == page.text.count, "\(comment)")
    for (fragment, start) in zip(page.fragments, page.starts) {
      let ends = fragment.tokens(in: page.text.utf8, from: start).map { Int($0.end) }
      #expect(ends == ends.sorted(), "\(comment)")
      #expect((ends.last ?? 0) == fragment.length, "\(comment)")
    }
    let whole = TextRange(0, page.text.count)
    for article in page.articles {
      let ranges =
        article.nodes.headline + article.nodes.kickers + article.nodes.subheads.map(\.range)
        + article.nodes.paragraphs.flatMap(\.pieces) + article.nodes.bylines.map(\.range)
      #expect(ranges.allSatisfy { whole.contains($0) }, "\(comment)")
    }
    checkOutline(page.outline, in: whole, comment)
  }

  /// VS Code throws a whole outline away for one selection outside of its range.
  private func checkOutline(_ items: [OutlineItem], in range: TextRange, _ comment: String) {
    for item in items {
      #expect(range.contains(item.range) && item.range.contains(item.selection), "\(comment)")
      #expect(!item.name.isEmpty, "\(comment)")
      checkOutline(item.children, in: item.range, comment)
    }
    for (item, next) in zip(items, items.dropFirst()) {
      #expect(item.range.upperBound <= next.range.lowerBound, "\(comment)")
    }
  }
}
