import LanguageServerProtocol
import TestSupport
import Testing

/// The newsroom's tables while somebody edits them.
struct TableFileTests {
  private let folder = TemporaryFolder()
  private var page: String { "file://\(folder.path)/2023-05-08_a.bulletin" }
  private var roster: String { "file://\(folder.path)/officials.csv" }
  private var glossary: String { "file://\(folder.path)/campaigns.csv" }
  private static let head = "name,post,organisation,since\n"

  private func session(roster text: String) throws -> Session {
    folder.write(
      ".bulletin.json", #"{"officials": "officials.csv", "campaigns": "campaigns.csv"}"#)
    folder.write("officials.csv", text)
    folder.write("campaigns.csv", "name,items,level\n三项清单,问题清单、措施清单、责任清单,\n")
    let session = try Session(
      #"{"textDocument":{"publishDiagnostics":{},"hover":{"contentFormat":["markdown"]}}}"#,
      #""locale":"zh-cn","#)
    session.open(
      page,
      """
      青川县召开会议

      本报讯 5月6日，青川县县长程晓帆主持会议，要求做到“三项清单”。云台县副县长何岚参加。

      记者 丁越

      """)
    session.open(roster, text, language: "csv")
    return session
  }

  private func labels(
    _ session: Session, _ uri: String, _ line: Int, _ character: Int
  ) throws -> [String] {
    try session.ask(
      "completion", uri, #""position":{"line":\#(line),"character":\#(character)},"#
    ).at("result.items").elements.compactMap { $0.at("label").string }
  }

  @Test func hoverTellsWhatPagesSayOfWhomTheRowNames() throws {
    let session = try session(roster: Self.head + "程晓帆,县委书记,青川县,2021\n")
    let answer = try session.ask("hover", roster, #""position":{"line":1,"character":1},"#)
    let text = answer.at("result.contents.value").string ?? ""
    #expect(text.hasPrefix("**程晓帆**　青川县委书记\n"), "\(text)")
    #expect(text.contains("其他版面上的职务") && text.contains("青川县县长"), "\(text)")
    #expect(answer.at("result.range.end.character") == .integer(3))
    let column = try session.ask("hover", roster, #""position":{"line":0,"character":19},"#)
    #expect(column.at("result.contents.value").string?.contains("从何时起") == false)
    let since = try session.ask("hover", roster, #""position":{"line":0,"character":24},"#)
    #expect(since.at("result.contents.value").string?.contains("从何时起") == true)
  }

  /// What is typed into a table counts for pages before it is saved, and no more once it is closed.
  @Test func unsavedRowsCountForPages() throws {
    let session = try session(roster: Self.head)
    func told(until isWanted: ([String]) -> Bool) throws {
      while true {
        let told = try session.client.next { $0.at("params.uri").string == page }
        let codes = told.at("params.diagnostics").elements.compactMap { $0.at("code").string }
        if isWanted(codes) { return }
      }
    }
    func type(_ row: String, version: Int) {
      session.change(
        roster, version: version, #"{"text":\#((Self.head + row + "\n").json)}"#)
    }
    type("卞舒,县长,青川县,2021", version: 2)
    try told { $0 == ["post-conflict"] }
    type("程晓帆,县长,青川县,2021", version: 3)
    try told { $0 == [] }
    let answer = try session.ask("hover", page, #""position":{"line":2,"character":14},"#)
    let text = answer.at("result.contents.value").string ?? ""
    #expect(text.contains("officials.csv 第2行"), "\(text)")
    type("卞舒,县长,青川县,2021", version: 4)
    try told { $0 == ["post-conflict"] }
    session.close(roster)
    try told { $0 == [] }
  }

  @Test func hoverTellsWhatACampaignStandsFor() throws {
    let session = try session(roster: Self.head)
    session.open(glossary, "name,items\n“三项清单”,问题清单、措施清单、责任清单\n", language: "csv")
    let text =
      try session.ask("hover", glossary, #""position":{"line":1,"character":2},"#)
      .at("result.contents.value").string ?? ""
    #expect(text.contains("问题清单、措施清单、责任清单") && text.contains("其他 1 个版面提到"), "\(text)")
  }

  @Test func definitionAndReferencesLeadToThePages() throws {
    let session = try session(roster: Self.head + "程晓帆,县长,青川县,2021\n")
    let place = #""position":{"line":1,"character":1},"#
    let answer = try session.ask("definition", roster, place).at("result")
    let target = answer.elements.first ?? answer
    #expect(target.at("uri").string == page)
    #expect(target.at("range.start.line") == .integer(2))
    let found = try session.ask("references", roster, place).at("result").elements
    #expect(found.map { $0.at("uri").string } == [page])
    let elsewhere = try session.ask(
      "definition", roster, #""position":{"line":1,"character":5},"#)
    #expect(elsewhere.at("result") == .null)
  }

  @Test func completionOffersColumnsNamesPostsAndPlaces() throws {
    let session = try session(roster: Self.head + "程晓帆,县长,青川县,2021\n\n")
    #expect(try labels(session, roster, 2, 0) == ["何岚"])
    session.change(
      roster, version: 2, #"{"text":\#((Self.head + "程晓帆,县长,青川县,2021\n何岚,,\n").json)}"#)
    #expect(try labels(session, roster, 2, 3) == ["副县长", "县长"])
    #expect(try labels(session, roster, 2, 4) == ["青川县"])
    session.change(roster, version: 3, #"{"text":"name,post,organisation,"}"#)
    #expect(try labels(session, roster, 0, 23) == ["since", "until", "rank", "note"])
    session.open(glossary, "name,items,level\n三项清单,,\n", language: "csv")
    #expect(try labels(session, glossary, 1, 5) == ["问题清单、措施清单、责任清单"])
    #expect(try labels(session, glossary, 1, 6) == ["national", "provincial", "local"])
  }

  @Test func whatIsTypedIsJudgedAndWhatWasNotSavedIsForgotten() throws {
    let good = Self.head + "程晓帆,县长,青川县,2021\n"
    let session = try session(roster: good)
    session.change(roster, version: 2, #"{"text":\#((Self.head + "程晓帆,县长,青川县,2021-13\n").json)}"#)
    func told() throws -> [String] {
      while true {
        let sent = try session.client.notification("textDocument/publishDiagnostics")
        guard sent.at("uri").string == roster else { continue }
        return sent.at("diagnostics").elements.compactMap { $0.at("code").string }
      }
    }
    #expect(try told() == ["bad-row"])
    session.close(roster)
    #expect(try told() == [])
  }

  @Test func anyOtherTableIsLeftAlone() throws {
    let session = try session(roster: Self.head)
    let uri = "file://\(folder.path)/prices.csv"
    session.open(uri, "品名,价格\n大米,3.2\n本报讯 5月6日,记者 何岚\n", language: "csv")
    #expect(try labels(session, uri, 1, 0) == [])
    let hover = try session.ask("hover", uri, #""position":{"line":1,"character":1},"#)
    #expect(hover.at("result") == .null)
    #expect(
      try session.ask("documentSymbol", uri).at("result").elements.isEmpty)
  }
}
