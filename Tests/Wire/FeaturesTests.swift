import LanguageServerProtocol
import TestSupport
import Testing

/// What an editor asks about a page, from the question's bytes to the answer's.
struct FeaturesTests {
  private static let editor = #"""
    {"general":{"positionEncodings":["utf-8"]},
     "textDocument":{"publishDiagnostics":{},
      "documentSymbol":{"hierarchicalDocumentSymbolSupport":true},
      "hover":{"contentFormat":["markdown"]},"foldingRange":{"lineFoldingOnly":true},
      "codeAction":{"isPreferredSupport":true,
       "codeActionLiteralSupport":{"codeActionKind":{"valueSet":["quickfix"]}}}}}
    """#

  /// A client that declares nothing gets what every client understands.
  @Test func declaresWhatItAnswers() throws {
    let session = try Session()
    let capabilities = session.welcome.at("result.capabilities")
    #expect(capabilities.at("textDocumentSync.change").integer == 2)
    for feature in [
      "hoverProvider", "documentSymbolProvider", "foldingRangeProvider", "codeActionProvider",
    ] {
      #expect(capabilities[feature] != nil, "\(feature)")
    }
    #expect(capabilities["diagnosticProvider"] == nil)
  }

  @Test func hoversOnAnOfficialOfARealPage() throws {
    let session = try Session(Self.editor)
    session.open("file:///a.txt", try seed, language: "text")
    // Columns in bytes: the name stands behind 68 characters of three bytes, but for commas.
    let line = try #require(lines(of: try seed).firstIndex { $0.contains("管委会主任张波,区党工委") })
    let before = try #require(lines(of: try seed)[line].ranges(of: "张波").first)
    let column = lines(of: try seed)[line][..<before.lowerBound].utf8.count
    let answer = try session.ask(
      "hover", "file:///a.txt", #""position":{"line":\#(line),"character":\#(column + 3)},"#)
    let text = answer.at("result.contents.value").string ?? ""
    #expect(text.hasPrefix("**张波**"))
    #expect(text.contains("经开区管委会主任"))
    #expect(answer.at("result.range.start.character").integer == column)
    #expect(answer.at("result.range.end.character").integer == column + 6)
  }

  @Test func outlinesARealPage() throws {
    let session = try Session(Self.editor)
    session.open("file:///a.txt", try seed, language: "text")
    #expect(
      try session.headlines("file:///a.txt") == [
        "市领导调研指导经开区双线嵌合企业经济运行情况", "经开区召开党工委会议", "经开区领导调研督导“保交楼”工作",
      ])
    let folds = try session.ask("foldingRange", "file:///a.txt").at("result").elements
    #expect(folds.filter { $0["kind"] == "region" }.count == 3)
  }

  /// The fix that the client applies takes the finding away, and changes nothing else.
  @Test func mendsARealPage() throws {
    let session = try Session(Self.editor)
    session.open("file:///a.txt", try seed, language: "text")
    let found = try session.client.notification("textDocument/publishDiagnostics")
    let broken = found.at("diagnostics").elements.filter { $0["code"] == "broken-paragraph" }
    let first = try #require(broken.first)
    let answer = try session.ask(
      "codeAction", "file:///a.txt",
      #""range":\#(first.at("range").json),"context":{"diagnostics":[\#(first.json)]},"#)
    let action = try #require(answer.at("result").elements.first)
    #expect(action.at("isPreferred") == .boolean(true))
    let edits = action.at("edit.changes")["file:///a.txt"]?.elements ?? []
    let changes = edits.reversed().map {
      #"{"range":\#($0.at("range").json),"text":\#($0.at("newText").json)}"#
    }
    session.change("file:///a.txt", version: 2, changes.joined(separator: ","))
    let left = try session.client.notification("textDocument/publishDiagnostics")
    #expect(
      left.at("diagnostics").elements.count == found.at("diagnostics").elements.count - 1)
  }

  @Test func answersNothingAboutWhatItDoesNotKnow() throws {
    let session = try Session(Self.editor)
    let place = #""position":{"line":0,"character":0},"#
    let context = #""range":\#(range(0, 0, 0, 0)),"context":{"diagnostics":[]},"#
    for (method, members) in [
      ("hover", place), ("documentSymbol", ""), ("foldingRange", ""), ("codeAction", context),
    ] {
      let answer = try session.ask(method, "file:///unknown.bulletin", members)
      #expect(answer["error"] == nil && answer["result"] == .null, "\(method)")
    }
  }

  private var seed: String {
    get throws { try TestFiles.text("seeds/000_540565be5d0a7094.txt") }
  }

  private func lines(of text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
