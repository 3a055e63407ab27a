import LanguageServerProtocol
import TestSupport
import Testing

/// Findings of pages that are not open, for who asks for them.
struct WorkspaceDiagnosticsTests {
  private static let faulty = Session.page.replacing("3月8日", with: "2月30日")

  private let folder = TemporaryFolder()
  private var uri: String { "file://\(folder.path)" }

  private func session(_ reach: String, _ window: String = "{}") throws -> Session {
    try Session(
      #"{"textDocument":{"diagnostic":{}},"window":\#(window),"#
        + #""workspace":{"diagnostics":{"refreshSupport":true}}}"#,
      #""workspaceFolders":[{"uri":"\#(uri)","name":"a"}],"#
        + #""initializationOptions":{"diagnostics":"\#(reach)"},"#)
  }

  @Test func isOfferedToWhoAsksForIt() throws {
    for (reach, offered) in [("openPages", false), ("folder", true), ("workspace", true)] {
      let provider = try session(reach).welcome.at("result.capabilities.diagnosticProvider")
      #expect(provider.at("workspaceDiagnostics") == .boolean(offered))
    }
    let answer = try session("openPages").client.request(
      "workspace/diagnostic", #"{"previousResultIds":[]}"#)
    #expect(answer.at("error.code").integer == ErrorCode.methodNotFound.rawValue)
  }

  @Test func tellsOfPagesOnDiskAndInTheEditor() throws {
    folder.write("a.bulletin", Self.faulty)
    folder.write("sub/b.txt", Self.faulty)
    folder.write("sub/notes.txt", "白菜\n")
    folder.write("c.bulletin", Self.faulty)
    let session = try session("workspace")
    // The editor's text counts, not the disk's.
    session.open("\(uri)/c.bulletin", Session.page, version: 3)
    let items = try ask(session, "[]").at("result.items").elements
    #expect(
      Set(items.compactMap { $0.at("uri").string })
        == ["a", "sub/b", "c"].reduce(into: []) {
          $0.insert("\(uri)/\($1).\($1 == "sub/b" ? "txt" : "bulletin")")
        })
    let open = items.first { $0.at("uri").string == "\(uri)/c.bulletin" }
    #expect(open?.at("version").integer == 3 && open?.at("items").elements.isEmpty == true)
    let closed = items.first { $0.at("uri").string == "\(uri)/a.bulletin" }
    #expect(closed?.at("version") == .null && closed?.at("items").elements.count == 1)
    // The second time nothing is told again; what is gone is taken away.
    let known = items.map {
      #"{"uri":\#($0.at("uri").json),"value":\#($0.at("resultId").json)}"#
    }
    let gone = #"{"uri":"\#(uri)/gone.bulletin","value":"1"}"#
    let again = try ask(session, "[\((known + [gone]).joined(separator: ","))]")
      .at("result.items").elements
    #expect(again.filter { $0.at("kind").string == "unchanged" }.count == 3)
    let last = again.first { $0.at("kind").string == "full" }
    #expect(last?.at("uri").string == "\(uri)/gone.bulletin")
    #expect(last?.at("items").elements.isEmpty == true)
    // A configuration counts as in the editor.
    folder.write(".bulletin.json", #"{"rules": {"invalid-date": "off"}}"#)
    let off = try ask(session, "[\(known.joined(separator: ","))]").at("result.items").elements
    #expect(off.filter { $0.at("kind").string == "full" }.count == 2)
  }

  @Test func streamsToWhoTakesParts() throws {
    for number in 1...40 { folder.write("\(number).bulletin", Self.faulty) }
    let session = try session("workspace")
    let answer = try session.client.request(
      "workspace/diagnostic",
      #"{"previousResultIds":[],"partialResultToken":"p","workDoneToken":"w"}"#)
    let told = try session.client.everythingSoFar(of: "$/progress")
    let parts = told.filter { $0.at("token").string == "p" }
    let items = parts.flatMap { $0.at("value.items").elements }
    #expect(parts.count == 3)
    #expect(items.count == 40)
    // What was streamed is not answered a second time, and nothing is held back for the answer.
    #expect(answer.at("result.items") == .array([]))
    let kinds = told.filter { $0.at("token").string == "w" }.compactMap {
      $0.at("value.kind").string
    }
    #expect(kinds.first == "begin" && kinds.last == "end")
  }

  @Test func ofTheFolderOnly() throws {
    folder.write("x/a.bulletin", Self.faulty)
    folder.write("y/b.bulletin", Self.faulty)
    let session = try session("folder")
    session.open("\(uri)/x/c.bulletin", Session.page)
    let items = try ask(session, "[]").at("result.items").elements
    #expect(
      Set(items.compactMap { $0.at("uri").string }) == [
        "\(uri)/x/a.bulletin", "\(uri)/x/c.bulletin",
      ])
  }

  /// Whether it was cancelled or done by then, it is answered once, and the server lives on.
  @Test func isCancelled() throws {
    for number in 1...200 { folder.write("\(number).bulletin", Self.faulty) }
    let session = try session("workspace")
    let id = session.client.ask("workspace/diagnostic", #"{"previousResultIds":[]}"#)
    session.client.notify("$/cancelRequest", #"{"id":\#(id)}"#)
    let answer = try session.client.answer(to: id)
    #expect(answer["result"] != nil || answer.at("error.code").integer == -32800)
    _ = session.client.ask("workspace/diagnostic", #"{"previousResultIds":[]}"#)
    #expect(try session.end() == 0)
  }

  private func ask(_ session: Session, _ previous: String) throws -> LSPAny {
    try session.client.request("workspace/diagnostic", #"{"previousResultIds":\#(previous)}"#)
  }
}
