import LanguageServerProtocol
import TestSupport
import Testing

/// What comes later, or only as far as it has changed.
struct DeltaTests {
  private static let uri = "file:///a.bulletin"
  private static let page = """
    城东区召开河道治理推进会

    本报讯 2023年3月8日，城东区区长何雨田主持会议，要求做到“三个到位”。

    记者 秦岚

    """

  @Test func tokensComeAsFarAsTheyHaveChanged() throws {
    let session = try Session(
      #"{"textDocument":{"publishDiagnostics":{},"semanticTokens":{"requests":{"full":{"delta":true}},"tokenTypes":[],"tokenModifiers":[],"formats":["relative"]}}}"#
    )
    #expect(
      session.welcome.at("result.capabilities.semanticTokensProvider.full.delta")
        == .boolean(true))
    session.open(Self.uri, Self.page)
    let first = try session.ask("semanticTokens/full", Self.uri).at("result")
    var data = first.at("data").elements
    let id = try #require(first.at("resultId").string)
    let same = try delta(session, id)
    #expect(same.at("resultId").string == id && same.at("edits") == .array([]))
    session.change(Self.uri, version: 2, #"{"range":\#(range(0, 0, 0, 0)),"text":"\n\n"}"#)
    let changed = try delta(session, id)
    let edit = changed.at("edits.0")
    let start = try #require(edit.at("start").integer)
    let count = try #require(edit.at("deleteCount").integer)
    data.replaceSubrange(start..<(start + count), with: edit.at("data").elements)
    let whole = try session.ask("semanticTokens/full", Self.uri).at("result")
    #expect(whole.at("data").elements == data)
    #expect(whole.at("resultId") == changed.at("resultId"))
    // What is not known any more is told whole.
    #expect(try delta(session, id).at("data").elements == data)
  }

  @Test func noNamesForWhoDoesNotAskForChanges() throws {
    let session = try Session()
    #expect(session.welcome.at("result.capabilities.semanticTokensProvider.full") == .boolean(true))
    session.open(Self.uri, Self.page)
    #expect(try session.ask("semanticTokens/full", Self.uri).at("result.resultId") == .null)
  }

  @Test func aProposalIsExplainedWhenTheUserLooksAtIt() throws {
    let session = try Session(
      #"{"textDocument":{"publishDiagnostics":{},"hover":{"contentFormat":["markdown"]},"completion":{"completionItem":{"resolveSupport":{"properties":["documentation"]}}}}}"#
    )
    #expect(
      session.welcome.at("result.capabilities.completionProvider.resolveProvider")
        == .boolean(true))
    session.open(Self.uri, Self.page + "\n区长")
    let item = try session.ask(
      "completion", Self.uri, #""position":{"line":6,"character":2},"#
    ).at("result.items.0")
    #expect(item.at("label").string == "何雨田" && item["documentation"] == nil)
    let whole = try session.client.request("completionItem/resolve", item.json).at("result")
    #expect(whole.at("documentation.value").string?.hasPrefix("**何雨田**　城东区区长") == true)
    #expect(whole.at("textEdit") == item.at("textEdit"))
  }

  @Test func aLinkLeadsSomewhereWhenItIsPointedAt() throws {
    let session = try Session(
      #"{"textDocument":{"publishDiagnostics":{},"documentLink":{"tooltipSupport":true}}}"#)
    let provider = session.welcome.at("result.capabilities.documentLinkProvider")
    #expect(provider.at("resolveProvider") == .boolean(true))
    let page = "清溪日报 2023年5月8日 星期一 第1版\n\n清溪县启动检查\n\n本报讯 5月6日，排查隐患。（下转第3版）\n"
    session.open("file:///a/1.bulletin", page)
    // A link that leads nowhere is none.
    #expect(try session.ask("documentLink", "file:///a/1.bulletin").at("result").elements.isEmpty)
    session.open("file:///a/3.bulletin", "清溪日报 2023年5月8日 星期一 第3版\n\n文化惠民\n\n本报讯 5月6日，送戏下乡。\n")
    let link = try session.ask("documentLink", "file:///a/1.bulletin").at("result.0")
    #expect(link["target"] == nil && link["tooltip"] == nil)
    let whole = try session.client.request("documentLink/resolve", link.json).at("result")
    #expect(whole.at("target").string == "file:///a/3.bulletin#L3")
    #expect(whole.at("tooltip").string == "文化惠民")
  }

  /// Two headlines of one name are told apart, and one found by its sounds is found again.
  @Test func aSymbolGetsItsPlaceWhenItIsChosen() throws {
    let session = try Session(
      #"{"textDocument":{"publishDiagnostics":{}},"#
        + #""workspace":{"symbol":{"resolveSupport":{"properties":["location.range"]}}}}"#)
    let provider = session.welcome.at("result.capabilities.workspaceSymbolProvider")
    #expect(provider.at("resolveProvider") == .boolean(true))
    session.open(Self.uri, Self.page + "\n" + Self.page)
    for (query, lines) in [("河道治理", [0, 6]), ("hdzl", [0, 6]), ("hyt", [2])] {
      let found = try session.client.request("workspace/symbol", #"{"query":"\#(query)"}"#)
        .at("result").elements
      #expect(found.allSatisfy { $0.at("location")["range"] == nil })
      let places = try found.map { symbol in
        try session.client.request("workspaceSymbol/resolve", symbol.json)
          .at("result.location.range.start.line").integer
      }
      #expect(places == lines, "\(query)")
    }
  }

  @Test func anActionGetsItsEditWhenItIsTaken() throws {
    let session = try Session(
      #"{"textDocument":{"publishDiagnostics":{},"codeAction":{"dataSupport":true,"resolveSupport":{"properties":["edit"]},"codeActionLiteralSupport":{"codeActionKind":{"valueSet":[]}}}}}"#
    )
    #expect(
      session.welcome.at("result.capabilities.codeActionProvider.resolveProvider")
        == .boolean(true))
    session.open(Self.uri, Self.page.replacing("要求", with: "各部门要完善制度，全面跟\n\n踪、"))
    let asked = #""range":\#(range(0, 0, 0, 0)),"context":{"diagnostics":[],"only":["source"]},"#
    let action = try session.ask("codeAction", Self.uri, asked).at("result.0")
    #expect(action["edit"] == nil)
    let whole = try session.client.request("codeAction/resolve", action.json).at("result")
    #expect(whole.at("edit.changes")[Self.uri]?.elements.isEmpty == false)
    session.change(Self.uri, version: 2, #"{"range":\#(range(0, 0, 0, 0)),"text":"\n"}"#)
    let stale = try session.client.request("codeAction/resolve", action.json)
    #expect(stale.at("error.code").integer == ErrorCode.contentModified.rawValue)
  }

  private func delta(_ session: Session, _ id: String) throws -> LSPAny {
    try session.ask("semanticTokens/full/delta", Self.uri, #""previousResultId":"\#(id)","#)
      .at("result")
  }
}

/// What comes when the user looks at it.
struct ResolveTests {
  private static let uri = "file:///2023-03-10_a.bulletin"
  private static let page = Session.page

  @Test func aHintIsExplainedWhenTheUserPointsAtIt() throws {
    let asked = #""range":\#(range(0, 0, 9, 0)),"#
    let plain = try Session()
    plain.open(Self.uri, Self.page)
    let whole = try plain.ask("inlayHint", Self.uri, asked).at("result.0")
    #expect(whole.at("tooltip").string?.contains("bulletin.inlayHints.year") == true)
    let session = try Session(
      #"{"textDocument":{"publishDiagnostics":{},"inlayHint":{"resolveSupport":{"properties":["tooltip"]}}}}"#
    )
    #expect(
      session.welcome.at("result.capabilities.inlayHintProvider.resolveProvider")
        == .boolean(true))
    session.open(Self.uri, Self.page)
    let hint = try session.ask("inlayHint", Self.uri, asked).at("result.0")
    #expect(hint.at("label") == whole.at("label") && hint["tooltip"] == nil)
    let resolved = try session.client.request("inlayHint/resolve", hint.json)
    #expect(resolved.at("result.tooltip") == whole.at("tooltip"))
  }

  @Test func aLensIsFilledWhenItComesIntoSight() throws {
    let session = try Session(
      #"{"textDocument":{"publishDiagnostics":{},"codeLens":{"resolveSupport":{"properties":["command"]}}}}"#
    )
    session.open(Self.uri, Self.page)
    let lens = try session.ask("codeLens", Self.uri).at("result.0")
    #expect(lens["command"] == nil)
    let resolved = try session.client.request("codeLens/resolve", lens.json)
    #expect(resolved.at("result.command.title").string?.contains("何雨田") == true)
    session.change(Self.uri, version: 2, #"{"range":\#(range(0, 0, 0, 0)),"text":"\n"}"#)
    let stale = try session.client.request("codeLens/resolve", lens.json)
    #expect(stale.at("error.code").integer == ErrorCode.contentModified.rawValue)
  }
}
