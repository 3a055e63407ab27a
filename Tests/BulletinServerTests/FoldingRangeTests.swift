import BulletinServer
import LanguageServerProtocol
import TestSupport
import Testing

struct FoldingRangeTests {
  private static let lines = #"{"textDocument":{"foldingRange":{"lineFoldingOnly":true}}}"#

  @Test func anArticleEndsOnItsLastLineOfText() throws {
    let folds = try folds(DocumentSymbolTests.page, Self.lines)
    #expect(folds.map { [$0.startLine, $0.endLine] } == [[0, 6], [8, 12]])
    #expect(folds.map(\.kind) == [.region, .region])
  }

  @Test func wholeLinesHaveNoColumns() throws {
    #expect(try folds(DocumentSymbolTests.page, Self.lines).allSatisfy { $0.startCharacter == nil })
    // 12 characters of headline; 记者 丁越.
    let fold = try folds(DocumentSymbolTests.page, "{}")[0]
    #expect([fold.startCharacter, fold.endCharacter] == [12, 5])
  }

  @Test func aBrokenParagraphOfAListFolds() throws {
    let folds = try folds(
      """
      城东区召开河道治理推进会

      本报讯 3月8日，城东区召开河道治理推进会。

      一要抓好源头治理。压实各方

      责任，确保完成任务。

      记者 丁越
      """, Self.lines)
    #expect(folds.map { [$0.startLine, $0.endLine] } == [[0, 8], [4, 6]])
  }

  @Test func noMoreThanTheClientTakes() throws {
    let limit = #"{"textDocument":{"foldingRange":{"rangeLimit":1}}}"#
    #expect(try folds(DocumentSymbolTests.page, limit).count == 1)
  }

  @Test func theCollapsedTextTellsTheArticle() throws {
    let shows = #"{"textDocument":{"foldingRange":{"foldingRange":{"collapsedText":true}}}}"#
    let text = try folds(DocumentSymbolTests.page, shows)[0].collapsedText
    #expect(text?.hasPrefix("城东区召开河道治理推进会 · ") == true, "\(text ?? "")")
    #expect(try folds(DocumentSymbolTests.page, "{}")[0].collapsedText == nil)
  }

  @Test func foldsOfEveryPageNestAndNeverShareALine() throws {
    for name in try TestFiles.pages {
      let folds = try folds(try TestFiles.text(name), Self.lines)
      #expect(Set(folds.map(\.startLine)).count == folds.count, "\(name)")
      for (outer, inner) in zip(folds, folds.dropFirst()) {
        #expect(inner.startLine > outer.startLine, "\(name)")
        #expect(inner.startLine > outer.endLine || inner.endLine <= outer.endLine, "\(name)")
      }
    }
  }

  private func folds(_ source: String, _ capabilities: String) throws -> [FoldingRange] {
    let page = try MarkedPage(source, capabilities)
    let params: FoldingRangeParams = try LSPAny.decoded(
      #"{"textDocument":{"uri":"file:///a.bulletin"}}"#)
    return FoldingRangeFeature.answer(params, page.snapshot) ?? []
  }
}
