import BulletinKnowledge
import BulletinLint
import BulletinServer
import BulletinSyntax
import BulletinText
import LanguageServerProtocol
import TestSupport
import Testing

struct DocumentTests {
  private static let sign = "城东区召开会议\n\n本报讯 5月6日，会议召开。"

  @Test(arguments: [
    ("bulletin", "a.txt", "白菜", Document.Kind.page), ("text", "a.bulletin", "白菜", .page),
    ("text", "a.txt", sign, .textThatIsAPage), ("plaintext", "a", sign, .textThatIsAPage),
    ("plaintext", "a.txt", "城东区召开会议\n\n会议召开。\n\n记者 何雨田", .textThatIsAPage),
    ("plaintext", "a.txt", "购物清单\n\n白菜\n豆腐", .otherText), ("plaintext", "a.txt", "", .otherText),
  ])
  func aPageHasANameOrASign(
    _ language: String, _ name: String, _ text: String, _ kind: Document.Kind
  ) throws {
    let page = try MarkedPage(text, name: name, language: language)
    #expect(page.snapshot.document.kind == kind)
  }

  /// The years of a page follow from its file's name, as they do for `lint`.
  @Test func theFilesNameDatesThePage() throws {
    let page = try MarkedPage(Self.sign, name: "2022-12-10_%E8%A6%81%E9%97%BB.bulletin")
    #expect(page.snapshot.analysis.settings.issueDate?.iso == "2022-12-10")
  }

  @Test func typingHoldsBackWhatJudgesTheSentence() throws {
    var document = try MarkedPage("城东区召开会议\n\n本报讯 5月6日，会议强调。\n\n记者 何雨田")
      .snapshot.document
    let client = try MarkedPage.client(MarkedPage.editor)
    // A quotation is opened, and not closed yet.
    #expect(document.apply([change(2, 13, "，要“")], version: 8, of: client) == nil)
    document.analyse()
    #expect(document.analysis.findings.map(\.rule) == ["unbalanced-punctuation"])
    #expect(document.findings == [])
    #expect(document.holdsFindingsBack)
    // Somebody goes on elsewhere: now it counts.
    #expect(document.apply([change(0, 0, "昨日")], version: 9, of: client) == nil)
    document.analyse()
    #expect(document.findings.map(\.rule) == ["unbalanced-punctuation"])
    #expect(document.apply([change(2, 14, "抓")], version: 10, of: client) == nil)
    document.analyse()
    document.settle()
    #expect(document.findings.map(\.rule) == ["unbalanced-punctuation"])
  }

  @Test func anEditOutsideTheTextChangesNothing() throws {
    var document = try MarkedPage(Self.sign).snapshot.document
    let client = try MarkedPage.client(MarkedPage.editor)
    let changes = [change(0, 0, "昨日"), change(3, 0, "x")]
    #expect(document.apply(changes, version: 8, of: client) == .editOutsideText(line: 4))
    #expect(document.text.string(TextRange(0, document.text.count)) == Self.sign)
    #expect(document.version == 7)
  }

  /// Whatever two texts have in common, the analysis is that of the newer one.
  @Test(arguments: [
    ("", "会议"), ("会议", ""), ("会议", "会议"), ("会议", "会论"), ("张", "弡"), ("aa", "aaa"),
    ("张张", "张"), (sign, sign + sign), ("\r\n会", "\n会"),
  ])
  func analysingCatchesUp(_ old: String, _ new: String) throws {
    var document = try MarkedPage(old).snapshot.document
    let client = try MarkedPage.client(MarkedPage.editor)
    #expect(document.apply([.full(text: new)], version: 8, of: client) == nil)
    document.analyse()
    #expect(document.page.text == SourceText(new))
    #expect(document.analysis.findings == Analysis(Page(new)).findings)
  }

  @Test func aVersionMayNotGoBack() throws {
    var document = try MarkedPage(Self.sign).snapshot.document
    let client = try MarkedPage.client(MarkedPage.editor)
    #expect(document.apply([], version: 6, of: client) == .versionWentBack(from: 7, to: 6))
    #expect(document.apply([], version: nil, of: client) == nil)
    #expect(document.version == 7)
  }

  private func change(
    _ line: Int, _ column: Int, _ text: String
  ) -> TextDocumentContentChangeEvent {
    let place = Position(line: line, character: column)
    return .incremental(range: LSPRange(start: place, end: place), text: text)
  }
}
