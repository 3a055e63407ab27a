import BulletinKnowledge
import BulletinLint
import BulletinServer
import LanguageServerProtocol
import TestSupport
import Testing

/// A jump leads to the page that it names, there and back.
struct JumpTests {
  static let front = """
    清溪日报 2023年5月8日 星期一 第1版

    清溪县启动汛前大检查

    本报讯 5月6日，清溪县启动汛前大检查，排查隐患。⟦（下转‸第3版）⟧
    """
  static let inner = """
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
    #expect(links?.map(\.target) == ["file:///b.bulletin#L9"])
    let answer = DefinitionFeature.answer(
      try LSPAny.decoded(
        #"{"textDocument":{"uri":"file:///a.bulletin"},"position":\#(try MarkedPage(Self.front).cursor.json)}"#
      ), snapshot)
    guard case .locations(let places)? = answer else { return #expect(Bool(false)) }
    #expect(places.map(\.uri) == ["file:///b.bulletin"])
  }

  /// What stands on disk beside the page will do, but only of the same issue.
  @Test(arguments: [
    ("file:///3.bulletin", Self.inner, "file:///3.bulletin#L9"),
    ("file:///old/3.bulletin", Self.inner, nil),
    ("file:///3.bulletin", Self.inner.replacing("5月8日 星期一", with: "5月9日 星期二"), nil),
    (
      "file:///3.bulletin", Self.inner.replacing("日报 2023年5月8日 星期一", with: "日报"),
      "file:///3.bulletin#L9"
    ),
    ("file:///3.bulletin", Self.inner.replacing("03版", with: "04版"), nil),
  ]) func aClosedPageOfTheIssueIsFound(file: String, source: String, link: String?) throws {
    let page = try MarkedPage(Self.front)
    let closed = try MarkedPage(source).snapshot
    var archive = Archive()
    archive.insert(
      PageRecord(closed.page, closed.analysis.articles, closed.facts, file: file))
    let snapshot = Snapshot(
      client: page.snapshot.client, document: page.snapshot.document, archive: archive)
    let links = DocumentLinkFeature.answer(
      try LSPAny.decoded(#"{"textDocument":{"uri":"file:///a.bulletin"}}"#), snapshot)
    #expect(links?.first?.target == link)
    #expect(links?.first?.tooltip == (link == nil ? nil : "检查组要求，限期整改。…"))
  }

  /// What goes on from another page often has no headline: the line that says so is meant, and its first
  /// words name it. Open or not.
  @Test(arguments: [true, false])
  func aContinuationWithoutAHeadlineIsFound(isOpen: Bool) throws {
    let source = """
      清溪日报 2023年5月8日 星期一 第3版

      （上接第1版）北岸中学项目计划明年完工，检查组要求限期整改。

      记者 丁越

      文化惠民进乡村

      本报讯 5月6日，清溪县文化馆送戏下乡。

      记者 何岚
      """
    let page = try MarkedPage(Self.front).snapshot
    let other = try MarkedPage(source, name: "b.bulletin").snapshot
    var archive = Archive()
    archive.insert(
      PageRecord(other.page, other.analysis.articles, other.facts, file: "file:///b.bulletin"))
    let snapshot = Snapshot(client: page.client, document: page.document, archive: archive) {
      isOpen ? [other.document] : []
    }
    let links = DocumentLinkFeature.answer(
      try LSPAny.decoded(#"{"textDocument":{"uri":"file:///a.bulletin"}}"#), snapshot)
    #expect(links?.map(\.target) == ["file:///b.bulletin#L3"])
    #expect(links?.first?.tooltip?.contains("北岸中学项目") == true, "\(links?.first?.tooltip ?? "")")
  }

  @Test func noLinkWhereThePageIsNotKnown() throws {
    let page = try MarkedPage(Self.front)
    let links = DocumentLinkFeature.answer(
      try LSPAny.decoded(#"{"textDocument":{"uri":"file:///a.bulletin"}}"#), page.snapshot)
    #expect(links?.isEmpty == true)
  }

  @Test func foliosAreNumbers() {
    #expect(Folio("第3版") == Folio("03版"))
    #expect(Folio("三版") == Folio("3"))
    #expect(Folio("第十二版") == Folio("12版") && Folio("十版") == Folio("10"))
    #expect(Folio("头版") == Folio("第1版"))
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
