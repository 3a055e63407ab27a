import LanguageServerProtocol
import TestSupport
import Testing

/// The client's settings, pulled, pushed or given at the start, and what they change at once.
struct ClientSettingsTests {
  private static let uri = "file:///a.bulletin"
  private static let page = """
    城东区召开会议

    本报讯 2月30日，城东区召开会议。

    记者 何雨田

    """
  private static let asked =
    #"{"workspace":{"configuration":true,"didChangeConfiguration":{"dynamicRegistration":true}},"#
    + #""textDocument":{"publishDiagnostics":{}}}"#

  @Test func theClientIsAskedAtTheStartAndAfterChanges() throws {
    let session = try Session(Self.asked)
    let wish = try session.grant("client/registerCapability").at("registrations.0")
    #expect(wish.at("method").string == "workspace/didChangeConfiguration")
    #expect(wish.at("registerOptions.section").string == "bulletin")
    let first = try session.grant("workspace/configuration", "[null]")
    #expect(first.at("items.0.section").string == "bulletin")
    session.open(Self.uri, Self.page)
    #expect(try findings(session) == ["invalid-date"])
    session.client.notify("workspace/didChangeConfiguration", #"{"settings":null}"#)
    try session.grant("workspace/configuration", #"[{"run":"manual"}]"#)
    #expect(try findings(session) == [])
  }

  @Test func othersPush() throws {
    let session = try Session()
    session.open(Self.uri, Self.page)
    #expect(try findings(session) == ["invalid-date"])
    push(session, #"{"bulletin":{"locale":"zh-Hans"}}"#)
    let told = try session.client.notification("textDocument/publishDiagnostics")
    #expect(told.at("diagnostics.0.message").string?.contains("没有") == true)
    // What makes no sense, or is not said, is as at the start.
    push(session, #"{"bulletin":{"run":7,"codeLens":"?"}}"#)
    #expect(try findings(session) == ["invalid-date"])
    push(session, "3")
    push(session, #"{"bulletin":{"run":"manual"}}"#)
    #expect(try findings(session) == [])
  }

  /// Findings are those of the last save, and move with the text.
  @Test func onSave() throws {
    let session = try Session(
      Session.pushed, #""initializationOptions":{"run":"onSave"},"#)
    session.open(Self.uri, Self.page)
    #expect(try findings(session) == ["invalid-date"])
    session.change(Self.uri, version: 2, #"{"range":\#(range(0, 0, 0, 0)),"text":"\n"}"#)
    let moved = try session.client.notification("textDocument/publishDiagnostics")
    #expect(moved.at("diagnostics.0.range.start.line").integer == 3)
    // A second fault is not shown while it is typed, the touched first one is gone.
    session.change(
      Self.uri, version: 3, #"{"range":\#(range(3, 4, 3, 9)),"text":"2月31日、4月31日"}"#)
    #expect(try findings(session) == [])
    session.save(Self.uri)
    #expect(try findings(session) == ["invalid-date", "invalid-date"])
  }

  @Test func manual() throws {
    let session = try Session(
      Session.pushed, #""initializationOptions":{"run":"manual"},"#)
    session.open(Self.uri, Self.page)
    #expect(try findings(session) == [])
    session.save(Self.uri)
    #expect(try session.client.everythingSoFar(of: "textDocument/publishDiagnostics").isEmpty)
    // What is not shown is not counted either.
    func counted() throws -> Bool? {
      try session.ask("codeLens", Self.uri).at("result.0.command.title").string?
        .contains("1 finding")
    }
    #expect(try counted() == false)
    _ = try session.command("bulletin.server.check", #""\#(Self.uri)""#)
    #expect(try counted() == true)
    #expect(try findings(session) == ["invalid-date"])
  }

  @Test func aPullingClientIsToldToAskAgain() throws {
    let session = try Session(
      #"{"textDocument":{"diagnostic":{}},"#
        + #""workspace":{"diagnostics":{"refreshSupport":true},"inlayHint":{"refreshSupport":true},"#
        + #""codeLens":{"refreshSupport":true}}}"#)
    session.open(Self.uri, Self.page)
    #expect(try session.ask("diagnostic", Self.uri).at("result.items").elements.count == 1)
    push(session, #"{"bulletin":{"run":"manual"}}"#)
    for kind in ["diagnostic", "inlayHint", "codeLens"] {
      try session.grant("workspace/\(kind)/refresh")
    }
    #expect(try session.ask("diagnostic", Self.uri).at("result.items").elements.isEmpty)
  }

  @Test func hintsAndLensesAreSwitched() throws {
    let page = Self.page.replacing("2月30日", with: "2023年3月8日，3月9日会前")
    let session = try Session()
    session.open(Self.uri, page)
    func hints() throws -> [String] {
      try session.ask("inlayHint", Self.uri, #""range":\#(range(0, 0, 9, 0)),"#).at("result")
        .elements.compactMap { $0.at("label").string }
    }
    func lenses() throws -> Int {
      try session.ask("codeLens", Self.uri).at("result").elements.count
    }
    #expect(try hints() == ["2023年"])
    #expect(try lenses() == 1)
    push(
      session,
      #"{"bulletin":{"inlayHints":{"year":false,"weekday":true},"codeLens":false}}"#)
    #expect(try hints() == ["Wednesday", "Thursday"])
    #expect(try lenses() == 0)
  }

  /// Safe fixes before saving: only for who wants them.
  @Test func fixesOnSaving() throws {
    let session = try Session(
      #"{"textDocument":{"publishDiagnostics":{},"synchronization":{"willSaveWaitUntil":true}}}"#)
    #expect(
      session.welcome.at("result.capabilities.textDocumentSync.willSaveWaitUntil")
        == .boolean(true))
    session.open(
      Self.uri, Self.page.replacing("2月30日，城东区召开会议", with: "5月6日，各街道建立制度，全面跟\n\n踪落实"))
    #expect(try session.ask("willSaveWaitUntil", Self.uri, #""reason":1,"#).at("result") == .null)
    push(session, #"{"bulletin":{"fixOnSave":true}}"#)
    let edits = try session.ask("willSaveWaitUntil", Self.uri, #""reason":1,"#).at("result")
    #expect(edits.elements.count == 1)
  }

  @Test func foldersComeAndGo() throws {
    let folder = TemporaryFolder()
    let session = try Session(
      #"{"workspace":{"workspaceFolders":true},"textDocument":{"publishDiagnostics":{}}}"#)
    #expect(
      session.welcome.at("result.capabilities.workspace.workspaceFolders.changeNotifications")
        == .boolean(true))
    let uri = "file://\(folder.path)"
    func change(_ added: String, _ removed: String) {
      session.client.notify(
        "workspace/didChangeWorkspaceFolders",
        #"{"event":{"added":[\#(added)],"removed":[\#(removed)]}}"#)
    }
    func isKnown() throws -> Bool {
      let status = try session.command("bulletin.server.status", "{}").at("result.text").string
      return status?.contains(folder.path.split(separator: "/").last ?? "?") == true
    }
    #expect(try !isKnown())
    change(#"{"uri":"\#(uri)","name":"a"}"#, "")
    #expect(try isKnown())
    change("", #"{"uri":"\#(uri)","name":"a"}"#)
    #expect(try !isKnown())
  }

  /// Clients that watch no files: the configuration is compared with the disk while messages come.
  @Test func aChangedConfigurationIsNoticedWithoutWatching() throws {
    let folder = TemporaryFolder()
    let uri = "file://\(folder.path)/a.bulletin"
    let session = try Session()
    session.open(uri, Self.page)
    #expect(try findings(session) == ["invalid-date"])
    folder.write(".bulletin.json", #"{"rules": {"invalid-date": "off"}}"#)
    // It is the messages that have the server look.
    var found: LSPAny?
    while found == nil {
      found = try session.client.everythingSoFar(of: "textDocument/publishDiagnostics").first
    }
    #expect(found?.at("diagnostics").elements.isEmpty == true)
  }

  // MARK: Parts

  private func push(_ session: Session, _ settings: String) {
    session.client.notify("workspace/didChangeConfiguration", #"{"settings":\#(settings)}"#)
  }

  private func findings(_ session: Session) throws -> [String] {
    try session.client.notification("textDocument/publishDiagnostics").at("diagnostics").elements
      .compactMap { $0.at("code").string }
  }
}
