import LanguageServerProtocol
import TestSupport
import Testing

/// What names a file follows it when an editor renames it.
struct RenameFilesTests {
  private static let capabilities = #"""
    {"workspace":{"fileOperations":{"willRename":true}},"textDocument":{"publishDiagnostics":{}}}
    """#
  private static let settings =
    "{\n  // 本社\n  \"officials\": \"officials.csv\",\n  \"baseline\": \"base.json\"\n}\n"
  private static let baseline =
    #"{"version": 1, "findings": [{"file": "a.txt", "rule": "r", "article": "", "text": "", "ordinal": 0}]}"#

  private let folder = TemporaryFolder()
  private var uri: String { "file://\(folder.path)" }

  private func session() throws -> Session {
    try Session(Self.capabilities, #""workspaceFolders":[{"uri":"\#(uri)","name":"a"}],"#)
  }

  private func rename(_ session: Session, _ old: String, _ new: String) throws -> LSPAny {
    try session.client.request(
      "workspace/willRenameFiles",
      #"{"files":[{"oldUri":"\#(uri)/\#(old)","newUri":"\#(uri)/\#(new)"}]}"#)
  }

  @Test func isOfferedToWhoAsks() throws {
    let offered = try session().welcome.at("result.capabilities.workspace.fileOperations")
    let filters = offered.at("willRename.filters").elements
    #expect(filters.compactMap { $0.at("pattern.matches").string } == ["file", "folder"])
    #expect(filters.first?.at("pattern.glob").string == "**/*.{bulletin,txt,csv,json}")
    let other = try Session().welcome.at("result.capabilities.workspace")
    #expect(other["fileOperations"] == nil)
  }

  @Test func theConfigurationAndTheBaselineFollow() throws {
    folder.write(".bulletin.json", Self.settings)
    folder.write("officials.csv", "name\n")
    folder.write("base.json", Self.baseline)
    folder.write("a.txt", Session.page)
    let session = try session()
    let table = try rename(session, "officials.csv", "tables/officials.csv")
    let edits = table.at("result.changes")["\(uri)/.bulletin.json"]?.elements ?? []
    #expect(edits.map { $0.at("newText").string } == [#""tables/officials.csv""#])
    #expect(edits.first?.at("range.start.line").integer == 2)
    #expect(edits.first?.at("range.start.character").integer == 15)
    let page = try rename(session, "a.txt", "b.txt")
    let lines = page.at("result.changes")["\(uri)/base.json"]?.elements ?? []
    #expect(lines.map { $0.at("newText").string } == [#""b.txt""#])
    // Nothing names it.
    #expect(try rename(session, "c.txt", "d.txt").at("result") == .null)
  }

  /// The editor's text wins, and a folder takes its files along; a configuration elsewhere counts too.
  @Test func theOpenTextCounts() throws {
    folder.write("p/.bulletin.json", "{}")
    folder.write("shared/house.json", "{}")
    folder.write("p/a.txt", Session.page)
    let session = try session()
    session.open("\(uri)/p/.bulletin.json", #"{"extends": "../shared/house.json"}"#)
    let answer = try rename(session, "shared", "common")
    let edits = answer.at("result.changes")["\(uri)/p/.bulletin.json"]?.elements ?? []
    #expect(edits.map { $0.at("newText").string } == [#""../common/house.json""#])
  }
}
