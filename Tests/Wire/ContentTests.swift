import LanguageServerProtocol
import TestSupport
import Testing

/// Pages that only the server has, the commands that open them, and our own requests.
struct ContentTests {
  private static let uri = "file:///pages/%E7%AC%AC1%E7%89%88.bulletin"
  private static let page = """
    城东区召开河道治理推进会

    本报讯 2023年3月8日，城东区区长何雨田主持会议，区委书记丁越出席。何雨田要求做到“三个到位”。

    记者 秦岚

    """

  /// A client of 3.18, which shows what the server has.
  private static let new = #"""
    {"window":{"showDocument":{"support":true}},"workspace":{"textDocumentContent":{}},
     "textDocument":{"publishDiagnostics":{"codeDescriptionSupport":true}}}
    """#

  /// A client of 3.17 with a plugin of ours.
  private static let old = #"""
    {"window":{"showDocument":{"support":true}},"experimental":{"bulletinContent":true},
     "textDocument":{"publishDiagnostics":{"codeDescriptionSupport":true}}}
    """#

  private static let dossier = DocumentURI(scheme: "bulletin:", path: "/who/何雨田.md").string

  @Test func declaresContentToThoseWhoKnowIt() throws {
    let declared = try Session(Self.new).welcome.at("result.capabilities")
    #expect(
      declared.at("workspace.textDocumentContent.schemes").elements == [.string("bulletin")])
    let other = try Session(Self.old).welcome.at("result.capabilities")
    #expect(other.at("workspace.textDocumentContent") == .null)
    let own = other.at("experimental.bulletin").elements
    #expect(own.map(\.string) == ["bulletin/content", "bulletin/length", "bulletin/names"])
  }

  @Test(arguments: ["workspace/textDocumentContent", "bulletin/content"])
  func aPersonsPageTellsPostsMentionsAndCompany(_ method: String) throws {
    let session = try Session(Self.new, #""locale":"zh-cn","#)
    session.open(Self.uri, Self.page)
    let text = try content(session, method, Self.dossier).at("result.text").string ?? ""
    #expect(text.hasPrefix("# 何雨田\n"))
    #expect(text.contains("- 2023-03-08　城东区区长　第1版.bulletin 第3行\n"))
    #expect(text.contains("何雨田要求做到"))
    #expect(text.contains("[丁越](bulletin:/who/%E4%B8%81%E8%B6%8A.md)"))
  }

  @Test func everyOtherPageIsThere() throws {
    let session = try Session(Self.old, #""locale":"zh-cn","#)
    session.open(Self.uri, Self.page)
    let pages = [
      ("/campaign/三个到位.md", "# 三个到位", "markdown"),
      ("/rules/missing-byline.md", "# `missing-byline`", "markdown"),
      ("/syntax/pages/第1版.bulletin.txt", "article news", "plaintext"),
      ("/status.md", "# bulletin 的状态", "markdown"),
    ]
    for (path, start, language) in pages {
      let uri = DocumentURI(scheme: "bulletin:", path: path).string
      let answer = try content(session, "bulletin/content", uri).at("result")
      #expect(answer.at("text").string?.hasPrefix(start) == true, "\(path)")
      #expect(answer.at("languageId").string == language)
      #expect(answer.at("uri").string == uri)
    }
    // The spelling of an editor that escapes nothing.
    let raw = try content(session, "bulletin/content", "bulletin:/who/何雨田.md")
    #expect(raw.at("result.text").string?.hasPrefix("# 何雨田") == true)
  }

  /// A plugin that follows the links of our own pages gets them there, and plain words in hovers.
  @Test func linksAreForWhoFollowsThem() throws {
    let session = try Session(
      #"{"textDocument":{"publishDiagnostics":{},"hover":{"contentFormat":["markdown"]}}}"#,
      #""locale":"zh-cn","initializationOptions":{"contentLinks":true},"#)
    session.open(Self.uri, Self.page)
    session.open("file:///b/%E7%AC%AC2%E7%89%88.bulletin", Self.page)
    let text = try content(session, "bulletin/content", Self.dossier).at("result.text").string ?? ""
    #expect(text.contains("[第1版.bulletin 第3行](\(Self.uri)#L3)"), "\(text)")
    #expect(text.contains("[第2版.bulletin 第3行](file:///b/%E7%AC%AC2%E7%89%88.bulletin#L3)"))
    let hover = try session.ask("hover", Self.uri, #""position":{"line":2,"character":14},"#)
    #expect(hover.at("result.contents.value").string?.contains("file:///") == false)
  }

  /// No Chinese but the newspaper's own, and no “1 articles”.
  @Test func theStatusAndTheRulesSpeakEnglish() throws {
    let session = try Session(Self.old, #""locale":"en","#)
    session.open(
      Self.uri, Session.page.replacing("3月8日", with: "2月30日"))
    let status =
      try content(session, "bulletin/content", "bulletin:/status.md")
      .at("result.text").string ?? ""
    #expect(status.contains(" bytes, 1 article, 1 finding\n"), "\(status)")
    let rule =
      try content(session, "bulletin/content", "bulletin:/rules/missing-byline.md")
      .at("result.text").string ?? ""
    #expect(rule.contains("⟵") && !rule.contains("没有署名"), "\(rule)")
  }

  @Test(arguments: ["bulletin:/rules/no-such-rule.md", "bulletin:/who/.md", "file:///a", "？"])
  func noSuchPageIsAnError(_ uri: String) throws {
    let answer = try content(Session(Self.new), "bulletin/content", uri)
    #expect(answer.at("error.code").integer == ErrorCode.requestFailed.rawValue)
  }

  /// The client is told only when what it shows has changed, and at a pause, not at each key.
  @Test(arguments: [
    (new, "workspace/textDocumentContent/refresh"), (old, "bulletin/contentChanged"),
  ])
  func whatIsShownIsKeptFresh(_ capabilities: String, _ method: String) throws {
    let session = try Session(capabilities)
    session.open(Self.uri, Self.page)
    _ = try content(session, "bulletin/content", Self.dossier)
    session.open("file:///b.bulletin", Session.page.replacing("何雨田", with: "秦岚"))
    #expect(try session.client.everythingSoFar(of: method).isEmpty)
    session.close(Self.uri)
    let told = try session.client.next { $0["method"] == .string(method) }
    #expect(told.at("params.uri").string == Self.dossier)
  }

  @Test(arguments: [new, old])
  func aCommandOpensThePage(_ capabilities: String) throws {
    let session = try Session(capabilities)
    session.open(Self.uri, Self.page)
    let named = try command(session, "dossier", #""何雨田""#)
    #expect(named.at("result.uri").string == Self.dossier)
    let shown = try session.client.next { $0["method"] == "window/showDocument" }
    #expect(shown.at("params.uri").string == Self.dossier)
    session.client.send(
      #"{"jsonrpc":"2.0","id":\#(shown.at("id").json),"result":{"success":true}}"#)
    let place = #"{"uri":\#(Self.uri.json),"position":{"line":2,"character":20}}"#
    #expect(try command(session, "dossier", place).at("result.uri").string == Self.dossier)
  }

  @Test func aClientThatCannotShowThePageGetsItsText() throws {
    let session = try Session()
    session.open(Self.uri, Self.page)
    let answer = try command(session, "dossier", #""何雨田""#)
    #expect(answer.at("result.text").string?.hasPrefix("# 何雨田") == true)
    #expect(try session.client.everythingSoFar(of: "window/showDocument").isEmpty)
  }

  @Test(arguments: [
    ("rule", #""invalid-date""#, "bulletin:/rules/invalid-date.md"),
    ("campaign", #"{"name":"三个到位"}"#, "bulletin:/campaign/%E4%B8%89%E4%B8%AA%E5%88%B0%E4%BD%8D.md"),
    ("status", "{}", "bulletin:/status.md"),
  ])
  func soDoTheOthers(_ name: String, _ argument: String, _ uri: String) throws {
    let session = try Session(Self.old)
    session.open(Self.uri, Self.page)
    #expect(try command(session, name, argument).at("result.uri").string == uri)
  }

  /// Whoever can open a rule's page is led there by the finding.
  @Test func findingsLeadToTheirRule() throws {
    for (capabilities, href) in [
      (Self.new, "bulletin:/rules/invalid-date.md"), (Self.old, "bulletin:/rules/invalid-date.md"),
      (#"{"textDocument":{"publishDiagnostics":{"codeDescriptionSupport":true}}}"#, nil),
    ] {
      let session = try Session(capabilities)
      session.open(Self.uri, Self.page.replacing("3月8日", with: "2月30日"))
      let found = try session.client.notification("textDocument/publishDiagnostics")
      #expect(found.at("diagnostics.0.codeDescription.href").string == href)
    }
  }

  @Test func lengthsCountAsNewsroomsDo() throws {
    let session = try Session()
    session.open(Self.uri, Self.page)
    let answer = try session.client.request(
      "bulletin/length",
      #"{"textDocument":{"uri":\#(Self.uri.json)},"ranges":[\#(range(2, 0, 2, 9))]}"#)
    // 本, 报, 讯, 2023, 年: the blank counts nothing, a run of digits is one.
    #expect(answer.at("result.selection").integer == 5)
    #expect(answer.at("result.article.title").string == "城东区召开河道治理推进会")
    #expect(answer.at("result.article.paragraphs").integer == 1)
    let article = try #require(answer.at("result.article.length").integer)
    let page = try #require(answer.at("result.page").integer)
    // The headline's twelve and the byline's four.
    #expect(page - article == 16)
    let cursor = try session.client.request(
      "bulletin/length", #"{"textDocument":{"uri":\#(Self.uri.json)},"ranges":[]}"#)
    #expect(cursor.at("result.selection") == .null && cursor.at("result.article") == .null)
  }

  @Test func namesOfOpenPages() throws {
    let session = try Session(Session.pushed, #""locale":"zh-cn","#)
    session.open(Self.uri, Self.page)
    session.open("file:///b.bulletin", Self.page.replacing("丁越", with: "秦野"))
    let names = try session.client.request("bulletin/names", "{}").at("result")
    let officials = names.at("officials").elements
    #expect(officials.first?.at("name").string == "何雨田")
    #expect(Set(officials.compactMap { $0.at("name").string }) == ["何雨田", "丁越", "秦野"])
    #expect(officials.first?.at("detail").string == "城东区区长")
    #expect(officials.first?.at("mentions").elements.count == 4)
    #expect(officials.first?.at("uri").string == Self.dossier)
    #expect(names.at("campaigns.0.name").string == "三个到位")
    #expect(names.at("campaigns.0.detail").string == "提法")
    let one = try session.client.request(
      "bulletin/names", #"{"textDocument":{"uri":"file:///b.bulletin"}}"#
    ).at("result")
    #expect(one.at("officials").elements.count == 2)
  }

  @Test func tellsItsStatusToThoseWhoAsk() throws {
    let folder = TemporaryFolder()
    folder.write(".bulletin.json", #"{"rulse": {}}"#)
    let session = try Session(
      #"{"experimental":{"serverStatusNotification":true},"textDocument":{"publishDiagnostics":{}}}"#
    )
    let first = try session.client.notification("experimental/serverStatus")
    #expect(first.at("health").string == "ok" && first.at("quiescent") == .boolean(true))
    let uri = "file://\(folder.path)/a.bulletin"
    session.open(uri, Session.page)
    let faulty = try session.client.notification("experimental/serverStatus")
    #expect(faulty.at("health").string == "warning")
    #expect(faulty.at("message").string?.contains("rules") == true)
    folder.write(".bulletin.json", "{}")
    session.save(uri)
    let mended = try session.client.notification("experimental/serverStatus")
    #expect(mended.at("health").string == "ok" && mended["message"] == nil)
  }

  // MARK: Parts

  private func content(_ session: Session, _ method: String, _ uri: String) throws -> LSPAny {
    try session.client.request(method, #"{"uri":\#(uri.json)}"#)
  }

  private func command(_ session: Session, _ name: String, _ argument: String) throws -> LSPAny {
    try session.command("bulletin.server.\(name)", argument)
  }
}
