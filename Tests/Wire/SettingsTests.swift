import LanguageServerProtocol
import TestSupport
import Testing

/// Editor and CI judge a page by the same configuration.
struct SettingsTests {
  private static let page = """
    城东区召开会议

    本报讯 2月30日，城东区召开会议。

    河道治理推进

    本报讯 5月7日，河道治理推进。

    记者 何雨田

    """
  private static let watches =
    #"{"textDocument":{"publishDiagnostics":{}},"#
    + #""workspace":{"didChangeWatchedFiles":{"dynamicRegistration":true}}}"#
  private static let pulls =
    #"""
    {"textDocument":{"diagnostic":{},"publishDiagnostics":{}},
     "workspace":{"diagnostics":{"refreshSupport":true}}}
    """#

  private let folder = TemporaryFolder()
  private var uri: String { "file://\(folder.path)/a.bulletin" }

  private func configure(_ level: String) {
    folder.write(".bulletin.json", #"{"rules": {"invalid-date": "\#(level)"}}"#)
  }

  private func next(_ session: Session) throws -> [String] {
    try session.client.notification("textDocument/publishDiagnostics").at("diagnostics").elements
      .compactMap { $0.at("code").string }
  }

  @Test func theNearestConfigurationHolds() throws {
    configure("off")
    let session = try Session()
    session.open(uri, Self.page)
    #expect(try next(session) == [])
  }

  @Test func whatSomebodyLetsStandIsNotShown() throws {
    folder.write(
      ".bulletin.json",
      #"{"exceptions": [{"rule": "invalid-date", "text": "2月30日", "why": "原文如此"}]}"#)
    let session = try Session()
    session.open(uri, Self.page)
    #expect(try next(session) == [])
  }

  /// What a baseline knows is as silent here as for `lint`, under another name too, until it is
  /// written anew.
  @Test func whatABaselineKnowsIsNotShown() throws {
    folder.write("old.bulletin", Self.page)
    let written = BuiltProgram.run(
      ["lint", "--write-baseline", "known.json", "."], in: folder.path)
    #expect(written.status == 0)
    folder.write(".bulletin.json", #"{"baseline": "known.json"}"#)
    let session = try Session()
    session.open("file://\(folder.path)/old.bulletin", Self.page)
    #expect(try next(session) == [])
    // A copy is new, and the same page once its original is gone.
    folder.write("a.bulletin", Self.page)
    session.open(uri, Self.page)
    #expect(try next(session) != [])
    session.close("file://\(folder.path)/old.bulletin")
    #expect(try next(session) == [])
    folder.remove("old.bulletin")
    session.client.notify(
      "workspace/didChangeWatchedFiles",
      #"{"changes":[{"uri":"file://\#(folder.path)/old.bulletin","type":3}]}"#)
    #expect(try next(session) == [])
    #expect(BuiltProgram.run(["lint", "."], in: folder.path).status == 0)
    folder.write("known.json", #"{"version": 1, "findings": []}"#)
    session.client.notify("workspace/didChangeWatchedFiles", #"{"changes":[]}"#)
    #expect(try next(session) != [])
  }

  /// A baseline that is not there yet, or is none, leaves the rest of the configuration as it is; the latter is
  /// told.
  @Test func aBaselineThatCannotBeReadTakesNothingAway() throws {
    folder.write(
      ".bulletin.json", #"{"baseline": "known.json", "rules": {"invalid-date": "off"}}"#)
    let silent = try Session()
    silent.open(uri, Self.page)
    #expect(try next(silent) == [])
    folder.write("known.json", "{")
    let session = try Session()
    session.open(uri, Self.page)
    let told = try session.client.notification("window/showMessage")
    #expect("\(told)".contains("known.json"))
    #expect(try next(session) == [])
  }

  @Test func theRowsOfATableAreToldAtItsPlace() throws {
    folder.write(".bulletin.json", #"{"officials": "officials.csv"}"#)
    folder.write("officials.csv", "name,post,organisation,since\n何雨田,区长,城东区,2021-13\n")
    for capabilities in [Session.pushed, Self.pulls] {
      let session = try Session(capabilities)
      session.open(uri, "城东区召开会议\n\n本报讯 昨日，城东区召开会议。\n\n记者 何雨田\n")
      if capabilities == Session.pushed { #expect(try next(session) == []) }
      let told = try session.client.notification("textDocument/publishDiagnostics")
      #expect(told.at("uri").string == "file://\(folder.path)/officials.csv")
      #expect(told.at("diagnostics.0.code").string == "bad-row")
      #expect(told.at("diagnostics.0.range.start.line") == .integer(1))
      #expect(told.at("diagnostics.0.range.start.character") == .integer(11))
      folder.write("officials.csv", "name,post,organisation,since\n何雨田,区长,城东区,2021-12\n")
      session.client.notify("textDocument/didSave", #"{"textDocument":{"uri":\#(uri.json)}}"#)
      let gone = try session.client.notification("textDocument/publishDiagnostics")
      #expect(gone.at("diagnostics").elements.isEmpty)
      folder.write("officials.csv", "name,post,organisation,since\n何雨田,区长,城东区,2021-13\n")
    }
  }

  @Test func aWatchingClientTellsOfChanges() throws {
    let session = try Session(Self.watches)
    let registration = try session.client.notification("client/registerCapability")
    #expect(
      registration.at("registrations.0.registerOptions.watchers.0.globPattern").string
        == "**/.bulletin.json")
    session.open(uri, Self.page)
    #expect(try next(session) == ["invalid-date"])
    configure("off")
    session.client.notify("workspace/didChangeWatchedFiles", #"{"changes":[]}"#)
    #expect(try next(session) == [])
  }

  @Test func otherClientsGetTheChangeWithTheNextSave() throws {
    let session = try Session(Self.pulls)
    session.open(uri, Self.page)
    // The answer tells that the page was opened before the configuration is there.
    #expect(try session.ask("diagnostic", uri).at("result.items").elements.count == 1)
    configure("off")
    session.client.notify("textDocument/didSave", #"{"textDocument":{"uri":\#(uri.json)}}"#)
    _ = try session.client.notification("workspace/diagnostic/refresh")
    #expect(try session.ask("diagnostic", uri).at("result.items").elements.isEmpty)
  }

  @Test func aFaultyConfigurationIsToldOnceAndChangesNothing() throws {
    configure("off")
    let session = try Session()
    session.open(uri, Self.page)
    #expect(try next(session) == [])
    configure("of")
    for _ in 1...2 {
      session.client.notify("textDocument/didSave", #"{"textDocument":{"uri":\#(uri.json)}}"#)
    }
    let told = try session.client.notification("window/showMessage").at("message").string
    #expect(told?.contains(".bulletin.json:1:28") == true)
    #expect(try session.client.everythingSoFar(of: "window/showMessage").isEmpty)
    #expect(try session.client.everythingSoFar(of: "textDocument/publishDiagnostics").isEmpty)
  }
}
