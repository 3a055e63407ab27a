import BulletinServer
import LanguageServerProtocol
import TestSupport
import Testing

struct InlayHintTests {
  @Test func theYearThatADateLacks() throws {
    let page = try MarkedPage(
      "清溪日报 2022年9月16日 星期五 第1版\n\n城东区召开会议\n\n本报讯 ⟦‸⟧9月14日，会议召开，2021年5月6日的决定作废。")
    let hints = try hints(page)
    #expect(hints.map(\.label) == ["2022年"])
    #expect(hints.map(\.position) == [page.cursor])
  }

  @Test func noneWhereNoYearIsKnown() throws {
    #expect(try hints(try MarkedPage("城东区召开会议\n\n本报讯 9月14日，会议召开。")).isEmpty)
  }

  /// Below the last line there is nothing, and a part that reaches below it ends with the text.
  @Test(arguments: [(9000, 9001, 0), (5, 9001, 0), (4, 9001, 1), (0, 5, 1), (9, 3, 0)])
  func onlyThoseOfThePart(from: Int, to: Int, count: Int) throws {
    let page = try MarkedPage(
      "清溪日报 2022年9月16日 星期五 第1版\n\n城东区召开会议\n\n本报讯 9月14日，会议召开。\n\n记者 何岚\n")
    #expect(try hints(page, from: from, to: to).count == count)
  }

  private func hints(_ page: MarkedPage, from: Int = 0, to: Int = 99) throws -> [InlayHint] {
    let params: InlayHintParams = try LSPAny.decoded(
      #"{"textDocument":{"uri":"file:///a.bulletin"},"#
        + #""range":{"start":{"line":\#(from),"character":0},"#
        + #""end":{"line":\#(to),"character":0}}}"#)
    return InlayHintFeature.answer(params, page.snapshot) ?? []
  }
}
