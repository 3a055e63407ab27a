import BulletinServer
import LanguageServerProtocol
import TestSupport
import Testing

/// A jump leads to the page that it names, there and back.
struct JumpTests {
  private static let front = """
    清溪日报 2023年5月8日 星期一 第1版

    清溪县启动汛前大检查

    本报讯 5月6日，清溪县启动汛前大检查，排查隐患。⟦（下转‸第3版）⟧
    """
  private static let inner = """
    清溪日报 2023年5月8日 星期一 03版

    文化惠民进乡村

    本报讯 5月6日，清溪县文化馆送戏下乡。

    记者 何岚

    ⟦‸（上接第一版）⟧

    检查组要求，限期整改。

    记者 丁越
    """

  @Test func definitionAndLinkLeadThere() throws {
    let snapshot = try snapshot(Self.front, beside: Self.inner)
    let links = DocumentLinkFeature.answer(
      try LSPAny.decoded(#"{"textDocument":{"uri":"file:///a.bulletin"}}"#), snapshot)
    #expect(links?.map(\.target) == ["file:///b.bulletin#L1"])
    let answer = DefinitionFeature.answer(
      try LSPAny.decoded(
        #"{"textDocument":{"uri":"file:///a.bulletin"},"position":\#(try MarkedPage(Self.front).cursor.json)}"#
      ), snapshot)
    guard case .locations(let places)? = answer else { return #expect(Bool(false)) }
    #expect(places.map(\.uri) == ["file:///b.bulletin"])
  }

  @Test func noLinkWhereThePageIsNotOpen() throws {
    let page = try MarkedPage(Self.front)
    let links = DocumentLinkFeature.answer(
      try LSPAny.decoded(#"{"textDocument":{"uri":"file:///a.bulletin"}}"#), page.snapshot)
    #expect(links?.isEmpty == true)
  }

  @Test func foliosAreNumbers() {
    #expect(Folio("第3版") == Folio("03版"))
    #expect(Folio("三版") == Folio("3"))
    #expect(Folio("A02版") != Folio("02版"))
    #expect(Folio("要闻") == nil)
  }

  private func snapshot(_ source: String, beside other: String) throws -> Snapshot {
    let page = try MarkedPage(source)
    let second = try MarkedPage(other, name: "b.bulletin")
    return Snapshot(client: page.snapshot.client, document: page.snapshot.document) {
      [second.snapshot.document]
    }
  }
}
