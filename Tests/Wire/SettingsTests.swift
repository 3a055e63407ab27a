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
    #"{"textDocument":{"diagnostic":{}},"workspace":{"diagnostics":{"refreshSupport":true}}}"#

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
