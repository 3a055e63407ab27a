import BulletinKnowledge
import BulletinLint
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

  /// What somebody is called by is said in the reader's language, and can be asked for.
  @Test(arguments: [("zh-cn", "记者", "通讯员"), ("en", "reporter", "correspondent")])
  func rolesSpeakTheReadersLanguage(locale: String, reporter: String, other: String) throws {
    let page = try MarkedPage(
      "城东区召开推进会\n\n本报讯 3月8日，城东区召开推进会。\n\n记者 丁越 通讯员 卞舒", locale: locale)
    var archive = Archive()
    archive.insert(
      PageRecord(
        page.snapshot.page, page.snapshot.analysis.articles, page.snapshot.facts,
        file: "file:///b.bulletin"))
    for workspace in [
      WorkspaceSnapshot(client: page.snapshot.client, documents: [page.snapshot.document]),
      WorkspaceSnapshot(client: page.snapshot.client, documents: [], archive: archive),
    ] {
      let params: WorkspaceSymbolParams = try LSPAny.decoded(#"{"query":""}"#)
      let found = WorkspaceSymbolFeature.answer(params, workspace)
      func container(_ name: String) -> String? { found.first { $0.name == name }?.containerName }
      #expect(container("丁越") == reporter)
      #expect(container("卞舒") == other)
    }
  }
}
