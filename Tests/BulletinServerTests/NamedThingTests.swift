import BulletinServer
import BulletinText
import LanguageServerProtocol
import TestSupport
import Testing

/// Highlight, references, definition and rename: all that is about one name.
struct NamedThingTests {
  static let page = """
    城东区召开河道治理推进会

    本报讯 3月8日，城东区区长⟦何雨田⟧主持召开河道治理推进会。

    ⟦何‸雨田⟧指出，要做到“三个到位”，即巡查到位、治理到位、保障到位。副区长丁越参加。

    记者 卞舒
    """

  @Test func highlightsEveryMentionTheFirstAsItsIntroduction() throws {
    let page = try MarkedPage(Self.page)
    let found = DocumentHighlightFeature.answer(try params(page), page.snapshot)
    #expect(found?.map(\.range) == page.ranges)
    #expect(found?.map(\.kind) == [.write, .read])
  }

  @Test func nothingIsHighlightedWhereNobodyStands() throws {
    let page = try MarkedPage("城东区召‸开会议\n\n本报讯 3月8日，会议召开。")
    #expect(DocumentHighlightFeature.answer(try params(page), page.snapshot) == nil)
    #expect(DefinitionFeature.answer(try params(page), page.snapshot) == nil)
    #expect(PrepareRenameFeature.answer(try params(page), page.snapshot) == nil)
  }

  @Test func definitionLeadsToTheFirstFullMention() throws {
    let page = try MarkedPage(Self.page)
    let answer = DefinitionFeature.answer(try params(page), page.snapshot)
    #expect(answer == .locations([Location(uri: page.snapshot.uri, range: page.ranges[0])]))
    let linked = try MarkedPage(
      Self.page, #"{"textDocument":{"definition":{"linkSupport":true}}}"#)
    guard case .links(let links)? = DefinitionFeature.answer(try params(linked), linked.snapshot)
    else { return #expect(Bool(false)) }
    #expect(links.map(\.originSelectionRange) == [linked.ranges[1]])
  }

  @Test func referencesCoverTheOpenPages() throws {
    let page = try MarkedPage(Self.page)
    let other = try MarkedPage(
      "城东区开展夜查\n\n本报讯 3月9日，城东区区长何雨田带队夜查。", name: "b.bulletin")
    let snapshot = Snapshot(client: page.snapshot.client, document: page.snapshot.document) {
      [other.snapshot.document, page.snapshot.document]
    }
    let all = ReferencesFeature.answer(try params(page), snapshot)
    #expect(all?.map(\.uri.displayPath) == ["/a.bulletin", "/a.bulletin", "/b.bulletin"])
    let uses: ReferenceParams = try LSPAny.decoded(
      #"{"textDocument":{"uri":"file:///a.bulletin"},"position":\#(page.cursor.json),"#
        + #""context":{"includeDeclaration":false}}"#)
    #expect(ReferencesFeature.answer(uses, snapshot)?.map(\.range) == [page.ranges[1]])
  }

  @Test func renameChangesEveryPlaceThatSpellsTheName() throws {
    let page = try MarkedPage(Self.page)
    let edit = try RenameFeature.answer(try rename(page, to: "何宇田"), page.snapshot)
    guard case .edit(let changes)? = edit?.documentChanges?.first else {
      return #expect(Bool(false))
    }
    #expect(changes.edits.map(\.range) == page.ranges)
    #expect(changes.edits.allSatisfy { $0.newText == "何宇田" })
    let prepared = PrepareRenameFeature.answer(try params(page), page.snapshot)
    #expect(prepared == PrepareRenameResult(range: page.ranges[1], placeholder: "何雨田"))
  }

  /// The edits of one answer never overlap, a name that a line's end cuts stays cut, and of a short form only
  /// the surname changes.
  @Test(arguments: [
    (
      "县长何‸岚主持会议。何\n\n岚指出，要抓实。何县长还察看了水库。", "丁越之",
      "县长丁越之主持会议。丁\n\n越之指出，要抓实。丁县长还察看了水库。"
    ),
    (
      "县长何‸岚主持会议。何县长强调，要抓实。", "何兰", "县长何兰主持会议。何县长强调，要抓实。"
    ),
    ("要坚持“一手‸抓防汛、一手抓生产”，确保安全。", "两手抓", "要坚持“两手抓”，确保安全。"),
    ("参加会议的有县领导何　‸岚、丁　越。", "何岚之", "参加会议的有县领导何岚之、丁　越。"),
  ])
  func renameKeepsWhatStandsAround(_ text: String, _ name: String, _ expected: String) throws {
    let head = "清溪县召开会议\n\n本报讯 3月8日，清溪县召开会议。"
    let page = try MarkedPage(
      head + text, #"{"workspace":{"workspaceEdit":{"documentChanges":true}}}"#)
    let edit = try RenameFeature.answer(try rename(page, to: name), page.snapshot)
    guard case .edit(let changes)? = edit?.documentChanges?.first else {
      return #expect(Bool(false))
    }
    let edits = try changes.edits.map { edit in
      let lower = try #require(page.snapshot.offset(edit.range.start))
      let upper = try #require(page.snapshot.offset(edit.range.end))
      return TextEdit(TextRange(lower, upper), edit.newText)
    }
    let changed = TextEdit.apply(edits, to: page.snapshot.text.utf8)
    #expect(String(decoding: changed, as: UTF8.self) == head + expected)
  }

  @Test func aNameThatStandsThereAlreadyIsRefused() throws {
    let page = try MarkedPage(Self.page)
    #expect(throws: ResponseError.self) {
      try RenameFeature.answer(try rename(page, to: "丁越"), page.snapshot)
    }
  }

  @Test(arguments: ["", " 何", "何，田", "何\n田"])
  func whatIsNoNameIsRefused(_ name: String) throws {
    let page = try MarkedPage(Self.page)
    #expect(throws: ResponseError.self) {
      try RenameFeature.answer(try rename(page, to: name), page.snapshot)
    }
  }

  @Test func otherPagesNeedConsentWhereTheClientCanAsk() throws {
    let page = try MarkedPage(
      Self.page,
      #"{"workspace":{"workspaceEdit":{"documentChanges":true,"changeAnnotationSupport":{}}}}"#)
    let other = try MarkedPage(
      "城东区开展夜查\n\n本报讯 3月9日，城东区区长何雨田带队夜查。", name: "b.bulletin")
    let snapshot = Snapshot(client: page.snapshot.client, document: page.snapshot.document) {
      [other.snapshot.document]
    }
    let edit = try RenameFeature.answer(try rename(page, to: "何宇田"), snapshot)
    #expect(edit?.documentChanges?.count == 2)
    #expect(edit?.changeAnnotations?["others"]?.needsConfirmation == true)
    #expect(edit?.changeAnnotations?["own"]?.needsConfirmation == nil)
  }

  // MARK: Parts

  private func params(_ page: MarkedPage) throws -> TextDocumentPositionParams {
    try LSPAny.decoded(
      #"{"textDocument":{"uri":"file:///a.bulletin"},"position":\#(page.cursor.json)}"#)
  }

  private func params(_ page: MarkedPage) throws -> ReferenceParams {
    try LSPAny.decoded(
      #"{"textDocument":{"uri":"file:///a.bulletin"},"position":\#(page.cursor.json)}"#)
  }

  private func rename(_ page: MarkedPage, to name: String) throws -> RenameParams {
    try LSPAny.decoded(
      #"{"textDocument":{"uri":"file:///a.bulletin"},"position":\#(page.cursor.json),"#
        + #""newName":\#(name.json)}"#)
  }
}

extension DocumentURI {
  fileprivate var displayPath: String { path ?? string }
}
