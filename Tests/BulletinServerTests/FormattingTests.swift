import BulletinServer
import LanguageServerProtocol
import TestSupport
import Testing

struct FormattingTests {
  private static let page = "城东区召开推进会\n\n本报讯 3月8日，会议部署全年工作，全面跟⟦\n\n⟧踪落实。\n\n记者 丁越"

  @Test func joinsWhatColumnsHaveBroken() throws {
    let page = try MarkedPage(Self.page)
    let edits = FormattingFeature.answer(
      try LSPAny.decoded(#"{"textDocument":{"uri":"file:///a.bulletin"}}"#), page.snapshot)
    #expect(edits == [LSPTextEdit(range: page.ranges[0], newText: "")])
  }

  @Test func aSelectionIsFormattedAlone() throws {
    let page = try MarkedPage(Self.page)
    func edits(_ first: Int, _ last: Int) throws -> [LSPTextEdit]? {
      RangeFormattingFeature.answer(
        try LSPAny.decoded(
          #"{"textDocument":{"uri":"file:///a.bulletin"},"range":{"start":{"line":\#(first),"#
            + #""character":0},"end":{"line":\#(last),"character":0}}}"#), page.snapshot)
    }
    #expect(try edits(0, 2)?.isEmpty == true)
    #expect(try edits(0, 5)?.count == 1)
  }

  @Test func aMarkThatWasTypedTakesThePagesWidth() throws {
    let clause = "会议召开，部署工作，通报情况，"
    let page = try MarkedPage(
      "城东区召开推进会\n\n本报讯 3月8日，\(clause)\(clause)\(clause)压实责任⟦,⟧‸落实。\n\n记者 丁越")
    let edits = OnTypeFormattingFeature.answer(
      try LSPAny.decoded(
        #"{"textDocument":{"uri":"file:///a.bulletin"},"position":\#(page.cursor.json),"ch":","}"#),
      page.snapshot)
    #expect(edits == [LSPTextEdit(range: page.ranges[0], newText: "，")])
  }
}
