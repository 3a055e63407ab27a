import LanguageServerProtocol
import TestSupport
import Testing

/// What the newsroom's tables add in the editor.
struct RosterTests {
  private let folder = TemporaryFolder()
  private var uri: String { "file://\(folder.path)/2023-05-08_a.bulletin" }
  private static let page = """
    青川县召开会议

    本报讯 5月6日，青川县县长程晓帆主持会议，要求做到“三项清单”。云台县县长何岚参加。

    记者 丁越

    """

  private func session() throws -> Session {
    folder.write(
      ".bulletin.json", #"{"officials": "officials.csv", "campaigns": "campaigns.csv"}"#)
    folder.write(
      "officials.csv",
      """
      name,post,organisation,since,until,rank
      程晓帆,副县长,青川县,2018-02,2021-08,
      程晓帆,"县委副书记、县长",青川县,2021-08,,2
      程晓帆,市长,北岭市,2015,,
      何岚,局长,城东区财政局,2020,,
      曾小虎,副县长,青川县,2021-08,,3

      """)
    folder.write("campaigns.csv", "name,items\n三项清单,问题清单、措施清单、责任清单\n")
    let session = try Session(
      #"{"textDocument":{"publishDiagnostics":{},"hover":{"contentFormat":["markdown"]}}}"#,
      #""locale":"zh-cn","#)
    session.open(uri, Self.page)
    return session
  }

  private func hover(_ session: Session, _ character: Int) throws -> String {
    try session.ask("hover", uri, #""position":{"line":2,"character":\#(character)},"#)
      .at("result.contents.value").string ?? ""
  }

  @Test func hoverSaysThePostOfThePagesDayFirst() throws {
    let session = try session()
    let text = try hover(session, 14)
    #expect(text.hasPrefix("**程晓帆**　青川县委副书记、县长\n"), "\(text)")
    let lines = text.split(separator: "\n").filter { $0.contains("officials.csv") }
    #expect(lines.count == 2)
    #expect(lines.first?.hasPrefix("- 2018-02—2021-08　青川县副县长") == true, "\(lines)")
    #expect(lines.last?.contains("officials.csv 第3行") == true, "\(lines)")
    // Another place's 程晓帆 is somebody else.
    #expect(!text.contains("北岭市"))
  }

  /// What the page says of 何岚 is not in the table: a row in the table's columns, at its end.
  @Test func aPostIsAddedToTheTable() throws {
    _ = try session()
    let session = try Session(
      #"""
      {"textDocument":{"publishDiagnostics":{},"codeAction":{"codeActionLiteralSupport":
        {"codeActionKind":{"valueSet":[]}}}},"workspace":{"applyEdit":true}}
      """#, #""locale":"zh-cn","#)
    session.open(uri, Self.page)
    let character = Array(Self.page.split(separator: "\n")[1]).firstIndex(of: "岚") ?? 0
    let place = #"{"line":2,"character":\#(character)}"#
    let actions = try session.ask(
      "codeAction", uri,
      #""range":{"start":\#(place),"end":\#(place)},"context":{"diagnostics":[],"triggerKind":1},"#)
    let action = actions.at("result").elements.first {
      $0.at("title").string == "把“何岚”记入名册 officials.csv：云台县 县长"
    }
    let changes = "\(action?.at("edit.changes") ?? .null)"
    #expect(changes.contains("/officials.csv"), "\(changes)")
    #expect(changes.contains("何岚,县长,云台县,,,"), "\(changes)")
    // The same by a command, for editors without bulbs.
    let id = session.client.ask(
      "workspace/executeCommand",
      #"{"command":"bulletin.server.addToRoster","arguments":[{"uri":"\#(uri)","position":\#(place)}]}"#
    )
    let asked = try session.grant("workspace/applyEdit", #"{"applied":true}"#)
    #expect("\(asked)".contains("何岚,县长,云台县,,,"))
    #expect(try session.client.answer(to: id)["error"] == nil)
  }

  @Test func hoverTellsANamesakeForWhatHeMayBe() throws {
    let session = try session()
    let character = Array(Self.page.split(separator: "\n")[1]).firstIndex(of: "岚") ?? 0
    let text = try hover(session, character)
    #expect(text.hasPrefix("**何岚**　云台县县长"), "\(text)")
    #expect(text.contains("是否同一人请核对"), "\(text)")
  }

  @Test func hoverOnACampaignHasTheGlossarysItems() throws {
    let session = try session()
    let character = Array(Self.page.split(separator: "\n")[1]).firstIndex(of: "项") ?? 0
    let text = try hover(session, character)
    #expect(text.contains("问题清单、措施清单、责任清单") && text.contains("campaigns.csv 第2行"), "\(text)")
  }

  /// A page that gives somebody no post is no reason to say nothing of him.
  @Test func hoverKnowsWhomTheTableKnows() throws {
    let session = try session()
    session.change(
      uri, version: 2,
      #"{"text":\#((Self.page + "\n曾小虎出席并讲话，早曾小虎店开业。\n").json)}"#)
    let answer = try session.ask("hover", uri, #""position":{"line":6,"character":1},"#)
    let text = answer.at("result.contents.value").string ?? ""
    #expect(text.hasPrefix("**曾小虎**　青川县副县长\n"), "\(text)")
    #expect(answer.at("result.range.end.character") == .integer(3))
    let target = try session.ask("definition", uri, #""position":{"line":6,"character":1},"#)
    #expect("\(target)".contains("officials.csv"))
  }

  @Test func renameChangesTheTablesOwnRows() throws {
    let session = try session()
    let answer = try session.ask(
      "rename", uri, #""position":{"line":2,"character":14},"newName":"程小帆","#)
    let all = "\(answer.at("result"))"
    #expect(all.contains("officials.csv"), "\(all)")
    // The third row's is somebody else's.
    #expect(all.ranges(of: "程小帆").count == 3, "\(all)")
  }

  @Test func definitionLeadsToTheRow() throws {
    let session = try session()
    let answer = try session.ask(
      "definition", uri, #""position":{"line":2,"character":14},"#)
    let target = answer.at("result").elements.first ?? answer.at("result")
    #expect(target.at("uri").string == "file://\(folder.path)/officials.csv")
    #expect(target.at("range.start.line") == .integer(2))
  }

  @Test func completionOffersTheRostersPeople() throws {
    let session = try session()
    for (line, expected) in [
      ("青川县副县长", ["曾小虎", "程晓帆"]), ("随后，曾", ["曾小虎"]), ("zengxh", ["曾小虎"]), ("zxh", ["曾小虎"]),
    ] {
      session.change(
        uri, version: 2,
        #"{"text":\#((Self.page + "\n" + line).json)}"#)
      let answer = try session.ask(
        "completion", uri, #""position":{"line":6,"character":\#(line.count)},"#)
      let labels = answer.at("result.items").elements.compactMap { $0.at("label").string }
      #expect(labels.starts(with: expected), "\(line): \(labels)")
      let filter = answer.at("result.items").elements.first?.at("filterText").string
      // Clients compare the beginning with what stands before the cursor.
      #expect(line.first?.isASCII == false || filter?.hasPrefix(line) == true)
    }
  }

  @Test func symbolsAreFoundByTheirSounds() throws {
    let session = try session()
    for (query, shown) in [
      ("cxf", "程晓帆 chengxiaofan"), ("xiaofan", "程晓帆 chengxiaofan"), ("程晓", "程晓帆"),
    ] {
      let symbols = try session.client.request(
        "workspace/symbol", #"{"query":\#(query.json)}"#)
      let names = symbols.at("result").elements.compactMap { $0.at("name").string }
      #expect(names.contains(shown), "\(names)")
    }
  }
}
