import LanguageServerProtocol
import TestSupport
import Testing

/// Each request about names, places and layout, as an editor sends it to the built server.
struct NavigationTests {
  private static let uri = "file:///pages/a.bulletin"
  private static let page = """
    城东区召开河道治理推进会

    本报讯 2023年3月8日，城东区区长何雨田主持会议，部署全

    年工作。何雨田要求做到“三个到位”。

    记者 丁越
    """
  /// On 何雨田 in the lead.
  private static let cursor = #""position":{"line":2,"character":19},"#

  @Test func everyRequestIsDeclaredAndAnswered() throws {
    let session = try Session(
      #"{"textDocument":{"publishDiagnostics":{},"rename":{"prepareSupport":true},"rangeFormatting":{"rangesSupport":true}}}"#
    )
    let offered = session.welcome.at("result.capabilities")
    for name in [
      "definitionProvider", "declarationProvider", "referencesProvider",
      "documentHighlightProvider", "selectionRangeProvider", "semanticTokensProvider",
      "inlayHintProvider", "codeLensProvider", "documentLinkProvider",
      "documentFormattingProvider", "documentRangeFormattingProvider",
      "documentOnTypeFormattingProvider", "completionProvider", "renameProvider",
      "workspaceSymbolProvider",
    ] {
      #expect(offered[name] != nil, "\(name)")
    }
    session.open(Self.uri, Self.page)
    for (method, members) in Self.requests {
      let answer = try session.ask(method, Self.uri, members)
      #expect(answer["error"] == nil, "\(method): \(answer)")
      #expect(answer.at("result") != .null, "\(method)")
    }
    let symbols = try session.client.request("workspace/symbol", #"{"query":"何雨"}"#)
    #expect(symbols.at("result").elements.count == 1)
    session.close(Self.uri)
    #expect(try session.end() == 0)
  }

  private static let requests: [(String, String)] = [
    ("definition", cursor), ("declaration", cursor), ("documentHighlight", cursor),
    ("references", cursor + #""context":{"includeDeclaration":true},"#),
    ("prepareRename", cursor), ("rename", cursor + #""newName":"何宇田","#),
    ("selectionRange", #""positions":[{"line":2,"character":19}],"#),
    ("semanticTokens/full", ""), ("semanticTokens/range", range), ("inlayHint", range),
    ("codeLens", ""), ("documentLink", ""), ("formatting", options),
    ("rangeFormatting", range + options),
    ("rangesFormatting", #""ranges":[],"# + options),
    ("onTypeFormatting", cursor + #""ch":"，","# + options),
    ("completion", #""position":{"line":1,"character":0},"#),
  ]
  private static let range =
    #""range":{"start":{"line":0,"character":0},"end":{"line":6,"character":0}},"#
  private static let options = #""options":{"tabSize":2,"insertSpaces":true},"#

  @Test func aRefusalSaysWhy() throws {
    let session = try Session(Session.pushed, #""locale":"zh-cn","#)
    session.open(Self.uri, Self.page)
    let answer = try session.ask(
      "rename", Self.uri, #""position":{"line":0,"character":1},"newName":"何宇田","#)
    #expect(answer.at("error.message").string == "这里没有可以改名的人或提法")
    #expect(try session.end() == 0)
  }
}
