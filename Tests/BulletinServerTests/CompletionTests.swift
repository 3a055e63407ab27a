import BulletinServer
import LanguageServerProtocol
import TestSupport
import Testing

struct CompletionTests {
  private static let known = """
    城东区召开河道治理推进会

    本报讯 3月8日，城东区区长何雨田主持会议，副区长丁越参加，要做到“三个到位”。

    记者 卞舒
    """

  @Test func aPostProposesItsHolder() throws {
    try check("会议由区长‸", ["何雨田"])
  }

  @Test func aNameThatWasBegunIsFinished() throws {
    try check("随后，何‸", ["何雨田"])
  }

  @Test func aQuotationMarkProposesCampaigns() throws {
    try check("要落实“三‸", ["三个到位"])
  }

  @Test func theirSoundsWillDo() throws {
    try check("要落实“san‸", ["三个到位"])
    try check("区长hyt‸", ["何雨田"])
  }

  @Test func aMessageHeadThatWasBegunIsFinished() throws {
    try check("本报‸", ["本报讯 "])
  }

  @Test func aRoleProposesReporters() throws {
    try check("记者 ‸", ["卞舒"])
  }

  @Test func aLineBeginsWithAMessageHead() throws {
    try check("‸", ["本报讯 "])
  }

  @Test func nothingWhereNothingIsKnown() throws {
    try check("今天天气很好‸", [])
  }

  private func check(
    _ line: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let page = try MarkedPage(Self.known + "\n\n" + line)
    let params: CompletionParams = try LSPAny.decoded(
      #"{"textDocument":{"uri":"file:///a.bulletin"},"position":\#(page.cursor.json)}"#)
    let items = CompletionFeature.answer(params, page.snapshot)?.items ?? []
    #expect(items.map(\.label) == expected, sourceLocation: sourceLocation)
    // The edit replaces what was typed, up to the cursor.
    #expect(
      items.allSatisfy { $0.textEdit?.range.end == page.cursor }, sourceLocation: sourceLocation)
  }
}
