import BulletinServer
import LanguageServerProtocol
import TestSupport
import Testing

struct CodeLensTests {
  @Test func tellsLengthAndFindingsAboveTheHeadline() throws {
    let page = try MarkedPage("⟦城东区召开推进会⟧\n\n本报讯 3月8日，会议和和召开。\n\n记者 丁越")
    let lenses = CodeLensFeature.answer(
      try LSPAny.decoded(#"{"textDocument":{"uri":"file:///a.bulletin"}}"#), page.snapshot)
    #expect(lenses?.map(\.range) == page.ranges)
    #expect(lenses?.first?.command?.title == "3月8日 · 丁越 · 15字 · 1段 · 1处问题")
  }
}
