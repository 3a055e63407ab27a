import LanguageServerProtocol
import TestSupport
import Testing

/// What is declared fits what the client declares: nothing newer than it knows.
struct FittedCapabilitiesTests {
  private static let uri = "file:///a.bulletin"
  private static let page = """
    城东区召开防汛工作会议

    本报讯 5月6日，城东区召开防汛工作会议，要求各街道建立巡查制度，全面跟

    踪、严格落实各项措施。

    """

  @Test func aClientThatDeclaresNothingGetsPlainAnswers() throws {
    let capabilities = try Session("{}").welcome.at("result.capabilities")
    #expect(capabilities.at("renameProvider") == .boolean(true))
    #expect(capabilities.at("codeActionProvider") == .boolean(true))
    #expect(capabilities.at("semanticTokensProvider")["range"] == nil)
    #expect(capabilities.at("semanticTokensProvider.full") == .boolean(true))
  }

  @Test func whoDeclaresMoreGetsMore() throws {
    let capabilities = try Session(
      #"{"workspace":{"diagnostics":{"refreshSupport":true}},"textDocument":{"#
        + #""rename":{"prepareSupport":true},"diagnostic":{},"#
        + #""semanticTokens":{"requests":{"range":{},"full":{"delta":true}}},"#
        + #""codeAction":{"codeActionLiteralSupport":{"codeActionKind":{"valueSet":[]}}}}}"#
    ).welcome.at("result.capabilities")
    #expect(capabilities.at("renameProvider.prepareProvider") == .boolean(true))
    #expect(capabilities.at("codeActionProvider.codeActionKinds").elements.count == 3)
    #expect(capabilities.at("semanticTokensProvider.range") == .boolean(true))
    #expect(capabilities.at("semanticTokensProvider.full.delta") == .boolean(true))
    // A roster that is edited changes what is found on the pages.
    #expect(capabilities.at("diagnosticProvider.interFileDependencies") == .boolean(true))
  }

  /// Without literals an action is a command that has the server make the edit.
  @Test func actionsAreCommandsForWhoKnowsThoseAlone() throws {
    let session = try Session(
      #"{"workspace":{"applyEdit":true},"textDocument":{"publishDiagnostics":{}}}"#)
    session.open(Self.uri, Self.page)
    let first = try #require(try actions(session).first)
    #expect(first.at("title").string == "Join with line 5")
    #expect(first.at("command").string == "bulletin.server.applyAction")
    let argument = first.at("arguments.0").json
    let answer = try session.command("bulletin.server.applyAction", argument)
    #expect(answer.at("result") == .null && answer["error"] == nil)
    let edit = try session.grant("workspace/applyEdit", #"{"applied":true}"#)
    #expect(edit.at("label").string == "Join with line 5")
    #expect(edit.at("edit.changes")[Self.uri]?.elements.count == 1)
    session.change(
      Self.uri, version: 2,
      #"{"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":0}},"text":"\n"}"#)
    let stale = try session.command("bulletin.server.applyAction", argument)
    #expect(stale.at("error.code").integer == ErrorCode.contentModified.rawValue)
  }

  /// Nobody is offered what his editor cannot do.
  @Test func noCommandWhereNoEditIsTaken() throws {
    let session = try Session()
    session.open(Self.uri, Self.page)
    #expect(try actions(session).isEmpty)
  }

  private func actions(_ session: Session) throws -> [LSPAny] {
    try session.ask(
      "codeAction", Self.uri,
      #""range":{"start":{"line":2,"character":32},"end":{"line":2,"character":36}},"#
        + #""context":{"diagnostics":[]},"#
    ).at("result").elements
  }
}
