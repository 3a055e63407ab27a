import LanguageServerProtocol
import TestSupport
import Testing

/// Several folders: each has its own settings, and its own files are watched.
struct FoldersTests {
  private static let faulty = Session.page.replacing("3月8日", with: "2月30日")
  private static let folders =
    #""workspaceFolders":[{"uri":"file:///p","name":"p"},{"uri":"file:///p/q","name":"q"}],"#

  @Test func settingsOfAFolderHoldThere() throws {
    let session = try Session(
      #"{"workspace":{"configuration":true,"workspaceFolders":true},"#
        + #""textDocument":{"publishDiagnostics":{},"synchronization":{"willSaveWaitUntil":true}}}"#,
      Self.folders)
    let asked = try session.grant(
      "workspace/configuration", #"[{},{"run":"manual","fixOnSave":true},{"codeLens":false}]"#)
    #expect(
      asked.at("items").elements.map { $0.at("section").string } == [
        "bulletin", "bulletin", "bulletin",
      ])
    #expect(
      asked.at("items").elements.map { $0.at("scopeUri").string }
        == [nil, "file:///p", "file:///p/q"])
    for (uri, count, fixes) in [
      ("file:///p/a.bulletin", 0, true), ("file:///p/q/a.bulletin", 1, false),
      ("file:///pq/a.bulletin", 1, false),
    ] {
      session.open(
        uri, Self.faulty.replacing("推进会。", with: "推进会，各街道建立制度，全面跟\n\n踪落实各项措施。"))
      let told = try session.client.next { $0.at("params.uri").string == uri }
      let codes = told.at("params.diagnostics").elements.filter { $0["code"] == "invalid-date" }
      #expect(codes.count == count, "\(uri)")
      let edits = try session.ask("willSaveWaitUntil", uri, #""reason":1,"#).at("result")
      #expect((edits != .null) == fixes, "\(uri)")
    }
  }

  /// A folder that comes has settings too.
  @Test func settingsAreAskedForWhenFoldersChange() throws {
    let session = try Session(
      #"{"workspace":{"configuration":true,"workspaceFolders":true}}"#, Self.folders)
    try session.grant("workspace/configuration", "[null,null,null]")
    session.client.notify(
      "workspace/didChangeWorkspaceFolders",
      #"{"event":{"added":[{"uri":"file:///r","name":"r"}],"removed":[{"uri":"file:///p","name":"p"}]}}"#
    )
    let asked = try session.grant("workspace/configuration", "[]")
    #expect(
      asked.at("items").elements.map { $0.at("scopeUri").string }
        == [nil, "file:///p/q", "file:///r"])
  }

  @Test func theFoldersOwnFilesAreWatched() throws {
    let session = try Session(
      #"{"workspace":{"workspaceFolders":true,"didChangeWatchedFiles":"#
        + #"{"dynamicRegistration":true,"relativePatternSupport":true}}}"#, Self.folders)
    let wish = try session.grant("client/registerCapability").at("registrations.0")
    let patterns = wish.at("registerOptions.watchers").elements.map { $0.at("globPattern") }
    #expect(
      patterns.map { $0.at("baseUri").string }
        == ["file:///p", "file:///p", "file:///p/q", "file:///p/q"])
    #expect(
      patterns.prefix(2).map { $0.at("pattern").string }
        == ["**/.bulletin.json", "**/*.{csv,bulletin,txt}"])
    session.client.notify(
      "workspace/didChangeWorkspaceFolders",
      #"{"event":{"added":[],"removed":[{"uri":"file:///p","name":"p"}]}}"#)
    let gone = try session.grant("client/unregisterCapability").at("unregisterations.0")
    #expect(gone.at("id") == wish.at("id"))
    #expect(gone.at("method").string == "workspace/didChangeWatchedFiles")
    let again = try session.grant("client/registerCapability").at("registrations.0")
    #expect(again.at("registerOptions.watchers").elements.count == 2)
  }
}
