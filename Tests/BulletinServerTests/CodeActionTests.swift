import BulletinServer
import BulletinText
import LanguageServerProtocol
import TestSupport
import Testing

struct CodeActionTests {
  private static let broken = """
    城东区召开防汛工作会议

    本报讯 5月6日，城东区召开防汛工作会议，要求各街道建立巡查制度，全面‸跟

    踪、严格落实各项措施。

    记者 何雨田
    """

  /// Long enough to owe a byline.
  private static let unsigned =
    "城东区召开‸防汛工作会议\n\n本报讯 5月6日，城东区召开防汛工作会议。"
    + (1...20).map { "会议部署了第\($0)项防汛准备工作。" }.joined() + "\n"

  @Test func aSafeAndSingleFixIsPreferred() throws {
    let actions = try actions(MarkedPage(Self.broken))
    #expect(
      actions.map(\.title) == ["与第5行相接", "接上这一段的断行（1 处）", "修正本版所有可安全修正的问题（1 处）"])
    #expect(actions.map(\.isPreferred) == [true, nil, nil])
    #expect(
      actions.map(\.kind?.rawValue) == ["quickfix", "refactor.rewrite", "source.fixAll.bulletin"])
    #expect(actions[0].diagnostics?.map(\.code) == ["broken-paragraph"])
  }

  @Test func anUnsafeFixIsNotPreferred() throws {
    let page = try MarkedPage(Self.unsigned)
    let actions = try actions(page)
    #expect(actions.map(\.title) == ["在文末添加署名", "在稿件末尾加署名"])
    #expect(actions.map(\.isPreferred) == [nil, nil])
  }

  @Test func theEditMendsTheText() throws {
    let page = try MarkedPage(Self.broken)
    let mended = try applied(try #require(actions(page).first), to: page)
    #expect(mended.contains("全面跟踪、严格落实各项措施。"))
  }

  /// The editor's line ends are the document's: an edit must not mix them.
  @Test func theEditKeepsTheLineEnd() throws {
    let page = try MarkedPage(Self.unsigned.replacing("\n", with: "\r\n"))
    let mended = try applied(try #require(actions(page).first), to: page)
    let lines = mended.utf8.filter { $0 == UInt8(ascii: "\n") }.count
    #expect(mended.utf8.filter { $0 == UInt8(ascii: "\r") }.count == lines)
  }

  @Test func theEditIsTiedToTheVersionWhereTheClientKnowsHow() throws {
    let edit = try actions(MarkedPage(Self.broken))[0].edit
    guard case .edit(let change) = edit?.documentChanges?.first else {
      return #expect(Bool(false), "no documentChanges")
    }
    #expect(change.textDocument.version == 7)
    #expect(edit?.changes == nil)
  }

  @Test func theEditIsAMapWhereNot() throws {
    let edit = try actions(MarkedPage(Self.broken, Self.literals))[0].edit
    #expect(edit?.documentChanges == nil)
    #expect(edit?.changes?.keys.map(\.string) == ["file:///a.bulletin"])
  }

  @Test func theWantedKindsOnly() throws {
    let page = try MarkedPage(Self.broken)
    for kinds in [#"["source"]"#, #"["source.fixAll"]"#, #"["source.fixAll.bulletin"]"#] {
      #expect(try actions(page, only: kinds).map(\.kind) == [CodeActionFeature.fixAll], "\(kinds)")
    }
    #expect(try actions(page, only: #"["quickfix"]"#).map(\.kind) == [.quickFix])
    #expect(try actions(page, only: #"["refactor"]"#).map(\.kind) == [.refactorRewrite])
    #expect(try actions(page, only: #"["refactor.extract","source.organizeImports"]"#) == [])
  }

  @Test func nothingToDoIsNoAction() throws {
    let page = try MarkedPage("城东区召开‸会议\n\n本报讯 5月6日，城东区召开会议。\n\n记者 何雨田")
    #expect(try actions(page) == [])
  }

  /// What helps to write is for who asks: no bulb at every headline.
  @Test func onlyFixesUnasked() throws {
    let page = try MarkedPage(Self.broken)
    let context = #""context":{"diagnostics":[],"triggerKind":2}"#
    let params: CodeActionParams = try LSPAny.decoded(
      #"{"textDocument":{"uri":"file:///a.bulletin"},"range":\#(LSPRange(start: page.cursor, end: page.cursor).json),\#(context)}"#
    )
    let kinds = CodeActionFeature.answer(params, page.snapshot)?.compactMap(\.action?.kind)
    #expect(kinds == [.quickFix, CodeActionFeature.fixAll])
  }

  /// Three lines of one paragraph; the Latin words stay two.
  @Test func aParagraphIsJoined() throws {
    let page = try MarkedPage(
      "城东区召开防汛工作会议\n\n本报讯 5月6日，城东区召开防汛‸工作会议，全面跟\n\n踪河道，采用 Flood\n\nWatch 系统，严格落实各项措施。\n\n记者 何雨田\n")
    let action = try #require(try actions(page, only: #"["refactor.rewrite"]"#).first)
    let joined = try applied(action, to: page)
    #expect(joined.contains("全面跟踪河道，采用 Flood Watch 系统，严格"))
  }

  @Test func editsComeLaterWhereTheClientAsksForThem() throws {
    let page = try MarkedPage(
      Self.broken,
      #"{"textDocument":{"codeAction":{"dataSupport":true,"resolveSupport":{"properties":["edit"]},"codeActionLiteralSupport":{"codeActionKind":{"valueSet":[]}}}}}"#
    )
    let action = try #require(try actions(page, only: #"["source"]"#).first)
    #expect(action.edit == nil)
    let workspace = WorkspaceSnapshot(
      client: page.snapshot.client, documents: [page.snapshot.document])
    let sent: CodeAction = try LSPAny.decoded(action.json)
    let resolved = try CodeActionResolveFeature.answer(sent, workspace)
    #expect(resolved.edit?.changes?.values.first?.count == 1)
    #expect(resolved.title == action.title)
  }

  @Test func nothingForClientsThatWantCommands() throws {
    #expect(try actions(MarkedPage(Self.broken, "{}")) == [])
  }

  @Test func noPlaceOutsideTheTextFails() throws {
    let page = try MarkedPage(Self.broken)
    for range in [#"{"line":-1,"character":0}"#, #"{"line":999,"character":7}"#] {
      #expect(try actions(page, at: range, only: #"["quickfix"]"#) == [])
    }
  }

  /// ALE sends findings back without source, severity and data; eglot without data.
  @Test func theClientsOwnFindingComesBack() throws {
    let page = try MarkedPage(Self.broken)
    let found = try #require(DiagnosticsFeature.diagnostics(page.snapshot).first)
    let sent = #"{"range":\#(found.range.json),"code":"broken-paragraph","message":"所见"}"#
    let action = try #require(try actions(page, diagnostics: "[\(sent)]").first)
    #expect(action.diagnostics?.map(\.message) == ["所见"])
  }

  /// What is safe may be done unseen: it changes no character but blanks, and twice is once.
  @Test func allSafeFixesOfEveryPageMendItOnceAndForAll() throws {
    for name in try TestFiles.pages {
      let page = try MarkedPage(try TestFiles.text(name))
      let fixAll = #"["source.fixAll"]"#
      guard let action = try actions(page, only: fixAll).first else { continue }
      let mended = try applied(action, to: page)
      var last = mended
      // What lay too close to another fix comes in the next round.
      for _ in 0..<5 {
        let next = try MarkedPage(last)
        guard let action = try actions(next, only: fixAll).first else { break }
        last = try applied(action, to: next)
      }
      #expect(try actions(MarkedPage(last), only: fixAll) == [], "\(name)")
    }
  }

  // MARK: Parts

  private static let literals =
    #"{"textDocument":{"codeAction":{"codeActionLiteralSupport":{"codeActionKind":{"valueSet":[]}}}}}"#

  private func actions(
    _ page: MarkedPage, at place: String? = nil, only: String? = nil, diagnostics: String = "[]"
  ) throws -> [CodeAction] {
    let place = place ?? page.cursor.json
    let only = only.map { #","only":\#($0)"# } ?? ""
    let params: CodeActionParams = try LSPAny.decoded(
      #"{"textDocument":{"uri":"file:///a.bulletin"},"range":{"start":\#(place),"end":\#(place)},"#
        + #""context":{"diagnostics":\#(diagnostics)\#(only)}}"#)
    return CodeActionFeature.answer(params, page.snapshot)?.compactMap(\.action) ?? []
  }

  /// The text after an action, as a client applies it.
  private func applied(_ action: CodeAction, to page: MarkedPage) throws -> String {
    guard case .edit(let change) = action.edit?.documentChanges?.first else { return "" }
    let edits = try change.edits.map { edit in
      let start = try #require(page.snapshot.offset(edit.range.start))
      let end = try #require(page.snapshot.offset(edit.range.end))
      return TextEdit(TextRange(start, end), edit.newText)
    }
    for (left, right) in zip(edits, edits.dropFirst()) {
      #expect(left.range.upperBound <= right.range.lowerBound)
    }
    return String(decoding: TextEdit.apply(edits, to: page.snapshot.text.utf8), as: UTF8.self)
  }
}
