import BulletinServer
import LanguageServerProtocol
import TestSupport
import Testing

struct WorkspaceSymbolTests {
  @Test func headlinesPeopleAndCampaignsOfOpenPages() throws {
    let page = try MarkedPage(
      "城东区召开推进会\n\n本报讯 3月8日，城东区区长何雨田要求做到“三个到位”。\n\n记者 丁越")
    func names(_ query: String) throws -> [String] {
      let params: WorkspaceSymbolParams = try LSPAny.decoded(#"{"query":\#(query.json)}"#)
      return WorkspaceSymbolFeature.answer(
        params, WorkspaceSnapshot(client: page.snapshot.client, documents: [page.snapshot.document])
      ).map(\.name)
    }
    #expect(try names("推进") == ["城东区召开推进会"])
    #expect(try names("区长") == ["何雨田"])
    #expect(try names("何雨 区长") == ["何雨田"])
    #expect(try names("三个") == ["三个到位"])
    #expect(try names("丁") == ["丁越"])
    #expect(try names("没有").isEmpty)
  }
}
