import LanguageServerProtocol
import TestSupport
import Testing

/// A `.bulletin.json` in the editor: faults where they stand, names to choose from, what they mean.
struct SettingsFileTests {
  private let folder = TemporaryFolder()
  private var uri: String { "file://\(folder.path)/.bulletin.json" }

  private static let text = """
    {
      "rulse": {}, // 手误
      "rules": {"missing-bylin": "error", "broken-paragraph": {"hard-wrap": "maybe"}},
      "officials": ["no.csv"]
    }

    """

  @Test(arguments: [
    #"{"textDocument":{"publishDiagnostics":{}}}"#,
    #"{"textDocument":{"diagnostic":{}},"workspace":{"diagnostics":{"refreshSupport":true}}}"#,
  ])
  func faultsStandWhereTheyAre(_ capabilities: String) throws {
    folder.write(".bulletin.json", Self.text)
    let session = try Session(capabilities, #""locale":"zh-cn","#)
    session.open("file://\(folder.path)/a.bulletin", Session.page)
    session.open(uri, Self.text, language: "jsonc")
    let found = try findings(session)
    try #require(
      found.map { $0.at("code").string } == [
        "unknown-key", "unknown-key", "bad-value", "bad-value",
      ])
    #expect(found[0].at("range") == place(1, 2, 1, 9))
    #expect(found[0].at("message").string == "没有“rulse”这个设置，是不是“rules”？")
    #expect(found[1].at("range") == place(2, 12, 2, 27))
    #expect(found[1].at("message").string?.contains("是不是“missing-byline”？") == true)
    #expect(found[3].at("range.start.line").integer == 3)
    #expect(found[3].at("message").string?.contains("no.csv") == true)
    let later = try session.client.everythingSoFar(of: "textDocument/publishDiagnostics")
    #expect(later.allSatisfy { $0.at("uri").string != uri }, "told once, and in full")
  }

  /// No page of its folder need be open.
  @Test func aMissingFileIsToldAtOnce() throws {
    let text = #"{"extends": "none.json", "officials": "no.csv"}"#
    folder.write(".bulletin.json", text)
    let session = try Session()
    session.open(uri, text, language: "jsonc")
    let messages = try findings(session).compactMap { $0.at("message").string }
    #expect(messages.count == 2)
    for (message, name) in zip(messages, ["none.json", "no.csv"]) {
      #expect(message.contains(name))
    }
    #expect(try session.client.everythingSoFar(of: "window/showMessage").isEmpty)
  }

  /// What stands under the author's eyes is not said in a window too.
  @Test func isJudgedAsItIsTyped() throws {
    folder.write(".bulletin.json", "{}")
    let session = try Session()
    session.open("file://\(folder.path)/a.bulletin", Session.page)
    session.open(uri, "{}", language: "jsonc")
    #expect(try findings(session).isEmpty)
    session.change(uri, version: 2, #"{"range":\#(range(0, 1, 0, 1)),"text":"\"locale\": 7"}"#)
    #expect(try findings(session).map { $0.at("code").string } == ["bad-value"])
    session.change(uri, version: 3, #"{"text":"{"}"#)
    #expect(try findings(session).first?.at("range") == place(0, 1, 0, 1))
    #expect(try session.client.everythingSoFar(of: "window/showMessage").isEmpty)
  }

  @Test func offersTheNameThatWasMeant() throws {
    let session = try Session(
      #"{"textDocument":{"publishDiagnostics":{},"codeAction":{"codeActionLiteralSupport":{"codeActionKind":{"valueSet":[]}}}}}"#
    )
    session.open(uri, Self.text, language: "jsonc")
    let actions = try session.ask(
      "codeAction", uri, #""range":\#(range(1, 4, 1, 4)),"context":{"diagnostics":[]},"#
    ).at("result").elements
    #expect(actions.map { $0.at("title").string } == ["Change to “rules”"])
    let edit = actions[0].at("edit.changes")[uri]?.at("0")
    #expect(edit?.at("newText").string == #""rules""#)
    #expect(edit?.at("range") == place(1, 2, 1, 9))
  }

  @Test(arguments: [
    (1, 4, nil), (2, 4, "**rules**"), (2, 40, "# `broken-paragraph`"), (2, 60, "**hard-wrap**"),
    (2, 31, "**error**"), (0, 0, nil), (9, 9, nil),
  ])
  func saysWhatAWordMeans(_ line: Int, _ column: Int, _ start: String?) throws {
    let session = try Session(
      #"{"textDocument":{"publishDiagnostics":{},"hover":{"contentFormat":["markdown"]}}}"#)
    session.open(uri, Self.text, language: "jsonc")
    let answer = try session.ask(
      "hover", uri, #""position":{"line":\#(line),"character":\#(column)},"#)
    let text = answer.at("result.contents.value").string
    #expect(text.map { $0.hasPrefix(start ?? "?") } ?? (start == nil), "\(text ?? "nothing")")
  }

  /// At ‸ these may stand, among others, and these may not.
  @Test(arguments: [
    ("{‸", ["rules", "locale"], ["error"]), ("{\n  \"‸", ["rules"], ["missing-byline"]),
    (#"{"locale": "en", ‸}"#, ["rules"], ["locale"]),
    (#"{"locale": ‸"#, ["zh-Hans", "en"], ["rules"]),
    (#"{"rules": {"‸"}}"#, ["typography", "missing-byline"], ["locale"]),
    (#"{"rules": {"missing-byline": "‸"#, ["error", "off"], ["typography"]),
    (#"{"rules": {"broken-paragraph": {‸"#, ["severity", "hard-wrap"], ["rules"]),
    (#"{"rules": {"broken-paragraph": {"hard-wrap": ‸"#, ["auto"], ["error"]),
    (#"{"overrides": [{"‸": "x"}]"#, ["files", "kinds", "rules"], ["why"]),
    (#"{"overrides": [{"kinds": ["‸"]}]"#, ["notice"], ["files"]),
    (#"{"exceptions": [{"rule": "a"}, {‸"#, ["rule", "why"], ["kinds"]),
    (#"{"exceptions": [{"rule": "‸"#, ["missing-byline"], ["why"]),
  ])
  func proposesWhatMayStandThere(_ text: String, _ some: [String], _ none: [String]) throws {
    let labels = try proposals(text).compactMap { $0.at("label").string }
    #expect(Set(some).isSubset(of: labels))
    #expect(Set(none).isDisjoint(with: labels))
  }

  @Test(arguments: ["‸", "{} ‸", "{ // ‸", #"{"rules" ‸"#, #"{"$schema": "‸""#])
  func proposesNothingElsewhere(_ text: String) throws {
    #expect(try proposals(text).isEmpty)
  }

  @Test func aProposalTakesThePlaceOfWhatWasTyped() throws {
    let item = try proposals("{\n  \"ru‸\n}").first { $0.at("label").string == "rules" }
    #expect(item?.at("textEdit.range") == place(1, 2, 1, 5))
    #expect(item?.at("textEdit.newText").string == #""rules": "#)
    #expect(item?.at("filterText").string == #""rules""#)
    let renamed = try proposals(#"{"ru‸": {}}"#).first { $0.at("label").string == "rules" }
    #expect(renamed?.at("textEdit.newText").string == #""rules""#)
  }

  // MARK: Parts

  private func proposals(_ text: String) throws -> [LSPAny] {
    let session = try Session()
    session.open(uri, text.replacing("‸", with: ""), language: "jsonc")
    let before = text.prefix { $0 != "‸" }.split(
      separator: "\n", omittingEmptySubsequences: false)
    let position =
      #"{"line":\#(before.count - 1),"character":\#(before.last?.utf16.count ?? 0)}"#
    return try session.ask("completion", uri, #""position":\#(position),"#).at("result.items")
      .elements
  }

  private func findings(_ session: Session) throws -> [LSPAny] {
    if session.welcome.at("result.capabilities.diagnosticProvider") != .null {
      return try session.ask("diagnostic", uri).at("result.items").elements
    }
    return try session.client.next {
      $0["method"] == "textDocument/publishDiagnostics" && $0.at("params.uri").string == uri
    }.at("params.diagnostics").elements
  }
}
