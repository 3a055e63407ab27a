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

  private func hints(_ page: MarkedPage) throws -> [InlayHint] {
    let params: InlayHintParams = try LSPAny.decoded(
      #"{"textDocument":{"uri":"file:///a.bulletin"},"#
        + #""range":{"start":{"line":0,"character":0},"end":{"line":99,"character":0}}}"#)
    return InlayHintFeature.answer(params, page.snapshot) ?? []
  }
}
