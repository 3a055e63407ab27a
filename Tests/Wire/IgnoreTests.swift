import LanguageServerProtocol
import TestSupport
import Testing

/// A finding that somebody lets stand, in four widths, written into the configuration.
struct IgnoreTests {
  private static let page = """
    城东区召开会议

    本报讯 2月30日，城东区召开会议。又定于2月30日召开会议。

    记者 何雨田

    """
  private static func editor(_ workspace: String) -> String {
    #"""
    {"workspace":{"applyEdit":true,"workspaceEdit":\#(workspace)},
     "textDocument":{"publishDiagnostics":{},
      "codeAction":{"codeActionLiteralSupport":{"codeActionKind":{"valueSet":[]}}}}}
    """#
  }
  private static let versioned = editor(
    #"{"documentChanges":true,"resourceOperations":["create"]}"#)
  private static let plain = editor("{}")

  private let folder = TemporaryFolder()
  private var uri: String { "file://\(folder.path)/a.bulletin" }
  private var settings: String { "file://\(folder.path)/.bulletin.json" }

  /// Each width takes away what it says: of the two findings one, both, both; of the rule, all.
  @Test(arguments: [(0, 1), (1, 0), (2, 0), (3, 0)])
  func eachWidthHoldsOnceItIsSaved(_ width: Int, _ left: Int) throws {
    let text = "{\n  // 本社的规矩\n  \"rules\": {}, // 暂缺\n}\n"
    folder.write(".bulletin.json", text)
    let session = try Session(Self.plain, #""locale":"zh-cn","#)
    session.open(uri, Self.page)
    #expect(try findings(session) == 2)
    let actions = try ignoring(session)
    #expect(
      actions.map { $0.at("title").string } == [
        "放过这一处“日期不存在”（写入 .bulletin.json）", "各版“2月30日”都不再报“日期不存在”（写入 .bulletin.json）",
        "本版不再报“日期不存在”（写入 .bulletin.json）", "关闭规则“日期不存在”（写入 .bulletin.json）",
      ])
    let edits = actions[width].at("edit.changes")[settings]?.elements ?? []
    #expect(edits.isEmpty == false)
    let written = apply(edits, to: text)
    #expect(written.contains("// 本社的规矩\n") && written.contains("// 暂缺\n"))
    folder.write(".bulletin.json", written)
    session.save(uri)
    #expect(try findings(session) == left)
    #expect(try session.client.everythingSoFar(of: "window/showMessage").isEmpty)
  }

  @Test func whereThereIsNoConfigurationOneIsMadeInTheFolder() throws {
    let session = try Session(
      Self.versioned, #""workspaceFolders":[{"uri":"file://\#(folder.path)","name":"a"}],"#)
    let inner = "file://\(folder.path)/pages/a.bulletin"
    session.open(inner, Self.page)
    #expect(try findings(session) == 2)
    let changes = try ignoring(session, inner)[2].at("edit.documentChanges")
    #expect(changes.at("0.kind").string == "create")
    #expect(changes.at("0.uri").string == settings)
    #expect(changes.at("1.textDocument.version") == .null)
    let made = changes.at("1.edits.0.newText").string ?? ""
    #expect(made.contains(#""files": "/pages/a.bulletin""#))
    folder.write("pages/a.bulletin", Self.page)
    folder.write(".bulletin.json", made)
    session.save(inner)
    #expect(try findings(session) == 0)
  }

  /// The configuration is open and not saved: what stands in the editor counts, and is changed.
  @Test func anOpenConfigurationWins() throws {
    folder.write(".bulletin.json", "{}\n")
    let session = try Session(Self.versioned)
    session.open(uri, Self.page)
    #expect(try findings(session) == 2)
    session.open(settings, "{\n  \"locale\": \"en\"\n}\n", language: "jsonc", version: 4)
    let edit = try ignoring(session)[3].at("edit.documentChanges.0")
    #expect(edit.at("textDocument.version").integer == 4)
    session.change(
      settings, version: 5, #"{"text":"{\"rules\": {\"invalid-date\": \"off\"}}"}"#)
    #expect(try findings(session) == 0)
    session.close(settings)
    #expect(try findings(session) == 2)
  }

  /// The editor's folder is a link: the configuration is named as the editor names it.
  @Test func aLinkedFolderKeepsItsName() throws {
    folder.write("real/.bulletin.json", "{}\n")
    folder.write("real/pages/a.bulletin", Self.page)
    folder.link("link", to: folder.path + "/real")
    let session = try Session(
      Self.versioned, #""workspaceFolders":[{"uri":"file://\#(folder.path)","name":"a"}],"#)
    let page = "file://\(folder.path)/link/pages/a.bulletin"
    let linked = "file://\(folder.path)/link/.bulletin.json"
    session.open(page, Self.page)
    #expect(try findings(session) == 2)
    let action = try ignoring(session, page)[2]
    #expect(action.at("title").string?.hasSuffix("(in link/.bulletin.json)") == true)
    #expect(action.at("edit.documentChanges.0.textDocument.uri").string == linked)
    session.open(linked, #"{"rules": {"invalid-date": "off"}}"#, language: "jsonc")
    #expect(try findings(session) == 0)
  }

  @Test func theCommandDoesTheSame() throws {
    folder.write(".bulletin.json", "{}\n")
    let session = try Session(Self.plain)
    session.open(uri, Self.page)
    let range = range(2, 4, 2, 9)
    _ = try session.command(
      "bulletin.server.ignore",
      #"{"uri":\#(uri.json),"range":\#(range),"rule":"invalid-date","width":"rule"}"#)
    let asked = try session.grant("workspace/applyEdit", #"{"applied":true}"#)
    #expect(asked.at("edit.changes")[settings]?.elements.count == 1)
  }

  // MARK: Parts

  private func findings(_ session: Session) throws -> Int {
    try session.client.next {
      $0["method"] == "textDocument/publishDiagnostics"
        && $0.at("params.uri").string?.hasSuffix("a.bulletin") == true
    }.at("params.diagnostics").elements.count
  }

  private func ignoring(_ session: Session, _ uri: String? = nil) throws -> [LSPAny] {
    let answer = try session.ask(
      "codeAction", uri ?? self.uri,
      #""range":\#(range(2, 5, 2, 5)),"context":{"diagnostics":[],"only":["quickfix"]},"#)
    return Array(answer.at("result").elements.suffix(4))
  }

  /// As a client applies them. The texts are ASCII up to the places of the edits.
  private func apply(_ edits: [LSPAny], to text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Array($0.utf16) }
    for edit in edits.reversed() {
      let line = edit.at("range.start.line").integer ?? 0
      let start = edit.at("range.start.character").integer ?? 0
      let end = edit.at("range.end.character").integer ?? 0
      lines[line].replaceSubrange(start..<end, with: Array((edit.at("newText").string ?? "").utf16))
    }
    return lines.map { String(decoding: $0, as: UTF16.self) }.joined(separator: "\n")
  }
}
