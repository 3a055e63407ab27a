import LanguageServerProtocol
import TestSupport
import Testing

/// Findings for which a page is held against the others of its folders, as they stand on disk or in the
/// editor.
struct OtherPagesTests {
  private let folder = TemporaryFolder()
  private var uri: String { "file://\(folder.path)" }
  private var own: String { "\(uri)/a01.bulletin" }

  private static let front =
    "望川日报 A01 要闻 2023年5月8日 星期一\n\n望川县召开会议\n\n本报讯 5月6日，望川县召开会议。（下转A02版）\n"
  private static let lost = "望川日报 A02 综合 2023年5月8日 星期一\n\n双河镇修路\n\n本报讯 5月7日，双河镇修路。\n\n记者 丁越\n"
  private static let found = "望川日报 A02 综合 2023年5月8日 星期一\n\n（上接A01版）\n\n会议要求，把工作做细做实。\n"

  private func session(_ capabilities: String) throws -> Session {
    folder.write(".bulletin.json", #"{"rules": {"jump-target": {"archive": "info"}}}"#)
    return try Session(
      capabilities,
      #""workspaceFolders":[{"uri":"\#(uri)","name":"a"}],"locale":"zh-cn","#)
  }

  /// Asks until a page has so many findings.
  private func count(_ session: Session, _ uri: String, until expected: Int) throws -> Int {
    var count = -1
    for _ in 0..<400 where count != expected {
      count = try session.ask("diagnostic", uri).at("result.items").elements.count
      if count != expected { pause(milliseconds: 10) }
    }
    return count
  }

  private static let pulling = #"""
    {"textDocument":{"diagnostic":{}},
     "workspace":{"diagnostics":{"refreshSupport":true},
                  "didChangeWatchedFiles":{"dynamicRegistration":true}}}
    """#

  @Test func thePageOnDiskCountsUntilItIsOpen() throws {
    folder.write("a02.bulletin", Self.lost)
    let session = try session(Self.pulling)
    session.open(own, Self.front)
    #expect(try count(session, own, until: 1) == 1)
    session.open("\(uri)/a02.bulletin", Self.found)
    #expect(try count(session, own, until: 0) == 0)
    session.close("\(uri)/a02.bulletin")
    #expect(try count(session, own, until: 1) == 1)
    folder.write("a02.bulletin", Self.found)
    session.client.notify(
      "workspace/didChangeWatchedFiles", #"{"changes":[{"uri":"\#(uri)/a02.bulletin","type":2}]}"#)
    #expect(try count(session, own, until: 0) == 0)
    // Whoever pulls is asked to do so again.
    _ = try session.client.next("a refresh") { $0["method"] == "workspace/diagnostic/refresh" }
  }

  @Test func whoPullsNotIsTold() throws {
    folder.write("a02.bulletin", Self.found)
    let session = try session(#"{"textDocument":{"publishDiagnostics":{}}}"#)
    session.open(own, Self.front)
    session.open("\(uri)/a02.bulletin", Self.lost)
    var told: [LSPAny] = []
    while told.isEmpty {
      let next = try session.client.notification("textDocument/publishDiagnostics")
      if next.at("uri").string == own { told = next.at("diagnostics").elements }
    }
    #expect(told.count == 1 && told.first?.at("code").string == "jump-target", "\(told)")
    // What is typed on the other page counts once the typing pauses.
    let whole = #"{"text":"\#(Self.found.replacing("\n", with: "\\n"))"}"#
    session.change("\(uri)/a02.bulletin", version: 2, whole)
    while !told.isEmpty {
      let next = try session.client.notification("textDocument/publishDiagnostics")
      if next.at("uri").string == own { told = next.at("diagnostics").elements }
    }
    #expect(told.isEmpty)
  }

  @Test func pagesThatAreNotOpenAreHeldAgainstTheOthersToo() throws {
    folder.write("a01.bulletin", Self.front)
    folder.write("a02.bulletin", Self.lost)
    folder.write(".bulletin.json", #"{"rules": {"jump-target": {"archive": "info"}}}"#)
    let session = try Session(
      Self.pulling,
      #""workspaceFolders":[{"uri":"\#(uri)","name":"a"}],"#
        + #""initializationOptions":{"diagnostics":"workspace"},"#)
    var count = 0
    for _ in 0..<400 where count == 0 {
      let items = try session.client.request(
        "workspace/diagnostic", #"{"previousResultIds":[]}"#
      ).at("result.items").elements
      count = items.first { $0.at("uri").string == own }?.at("items").elements.count ?? 0
      if count == 0 { pause(milliseconds: 10) }
    }
    #expect(count == 1)
  }
}
