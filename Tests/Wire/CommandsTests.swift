import LanguageServerProtocol
import TestSupport
import Testing

/// What the server does for a client that needs no plugin of ours.
struct CommandsTests {
  private static let uri = "file:///a.bulletin"
  private static let applies = #"""
    {"workspace":{"applyEdit":true},"textDocument":{"publishDiagnostics":{}}}
    """#
  private static let page = """
    城东区召开防汛工作会议

    本报讯 5月6日，城东区召开防汛工作会议，要求各街道建立巡查制度，全面跟

    踪、严格落实各项措施。

    """

  @Test func declaresItsCommands() throws {
    let commands = try Session().welcome.at(
      "result.capabilities.executeCommandProvider.commands"
    ).elements.compactMap(\.string)
    #expect(commands.contains("bulletin.server.dossier"))
    #expect(commands.allSatisfy { $0.hasPrefix("bulletin.server.") })
    #expect(commands == commands.sorted())
  }

  @Test func fixesAPage() throws {
    let session = try Session(Self.applies)
    session.open(Self.uri, Self.page)
    let answer = try session.command("bulletin.server.fixAll", #""\#(Self.uri)""#)
    #expect(answer.at("result") == .null && answer["error"] == nil)
    let edit = try session.grant("workspace/applyEdit", #"{"applied":true}"#)
    #expect(edit.at("edit.changes")[Self.uri]?.elements.count == 1)
    #expect(edit.at("label").string == "Apply 1 fix")
    let other = try session.command(
      "bulletin.server.fixAll", #"{"uri":"\#(Self.uri)","rule":"invalid-date"}"#)
    #expect(other.at("error.message").string == "There is nothing to change")
  }

  @Test func addsABylineAndJoinsAParagraph() throws {
    let session = try Session(Self.applies)
    session.open(Self.uri, Self.page)
    let argument = #"{"uri":"\#(Self.uri)","position":{"line":4,"character":2}}"#
    _ = try session.command("bulletin.server.insertByline", argument)
    let byline = try session.grant("workspace/applyEdit", #"{"applied":true}"#)
    let added = byline.at("edit.changes")[Self.uri]?.at("0")
    #expect(added?.at("newText").string == "\n\n记者 ▢")
    #expect(added?.at("range") == place(4, 11, 4, 11))
    _ = try session.command("bulletin.server.joinParagraph", argument)
    let join = try session.grant("workspace/applyEdit", #"{"applied":true}"#)
    #expect(join.at("edit.changes")[Self.uri]?.at("0.range") == place(2, 36, 4, 0))
  }

  /// An editor that takes snippets puts the cursor on the name, also where the action is resolved.
  @Test func aBylineIsASnippetWhereTheEditorTakesThem() throws {
    let session = try Session(
      #"""
      {"workspace":{"applyEdit":true,
                    "workspaceEdit":{"documentChanges":true,"snippetEditSupport":true}},
       "textDocument":{"publishDiagnostics":{},
                       "codeAction":{"codeActionLiteralSupport":{"codeActionKind":{"valueSet":[]}}}}}
      """#)
    session.open(Self.uri, Self.page)
    let argument = #"{"uri":"\#(Self.uri)","position":{"line":4,"character":2}}"#
    _ = try session.command("bulletin.server.insertByline", argument)
    let byline = try session.grant("workspace/applyEdit", #"{"applied":true}"#)
    let added = byline.at("edit.documentChanges.0.edits.0")
    #expect(added.at("snippet.kind").string == "snippet")
    #expect(added.at("snippet.value").string == "\n\n记者 ${1:▢}")
    #expect(added.at("newText") == .null)
    // What has nothing to be filled in stays plain text.
    _ = try session.command("bulletin.server.joinParagraph", argument)
    let join = try session.grant("workspace/applyEdit", #"{"applied":true}"#)
    #expect(join.at("edit.documentChanges.0.edits.0.newText").string == "")
  }

  @Test func tellsTheUserWhenTheEditorRefuses() throws {
    let session = try Session(Self.applies)
    session.open(Self.uri, Self.page)
    _ = try session.command("bulletin.server.fixAll", #""\#(Self.uri)""#)
    try session.grant("workspace/applyEdit", #"{"applied":false,"failureReason":"busy"}"#)
    let told = try session.client.notification("window/showMessage").at("message").string
    #expect(told == "The editor did not take the edit: busy")
  }

  @Test func exportsThePagesRecord() throws {
    let session = try Session()
    session.open(Self.uri, Self.page)
    let record = try session.command("bulletin.server.export", #""\#(Self.uri)""#).at("result")
    #expect(record.at("articles.0.headline").string == "城东区召开防汛工作会议")
    #expect(record.json.contains("全面跟踪、严格"))
  }

  @Test(arguments: [
    ("noSuchCommand", "{}", ErrorCode.invalidParams), ("dossier", "{}", .invalidParams),
    ("dossier", "[[]]", .invalidParams), ("rule", "7", .invalidParams),
    ("rule", #""no-such-rule""#, .requestFailed), ("fixAll", #""file:///b""#, .requestFailed),
    ("insertByline", #"{"uri":"file:///a.bulletin"}"#, .invalidParams),
    ("ignore", #"{"uri":"file:///a.bulletin","rule":"x","width":"wide"}"#, .invalidParams),
  ])
  func refusesWhatItCannotDo(_ name: String, _ argument: String, _ code: ErrorCode) throws {
    let session = try Session(Self.applies)
    session.open(Self.uri, Self.page)
    let answer = try session.command("bulletin.server.\(name)", argument)
    #expect(answer.at("error.code").integer == code.rawValue)
    #expect(try session.end() == 0)
  }

  /// Without `workspace/applyEdit` nothing can be changed, and the user is told.
  @Test func refusesEditsToClientsThatTakeNone() throws {
    let session = try Session()
    session.open(Self.uri, Self.page)
    let answer = try session.command("bulletin.server.fixAll", #""\#(Self.uri)""#)
    #expect(answer.at("error.message").string == "The editor takes no edits from the server")
  }
}
