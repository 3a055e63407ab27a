import LanguageServerProtocol
import TestSupport
import Testing

/// The pages of the open folders that are not open themselves: read in the background, found by name, as
/// they stand on disk.
struct ArchiveTests {
  private static let capabilities = #"""
    {"textDocument":{"publishDiagnostics":{}},
     "workspace":{"didChangeWatchedFiles":{"dynamicRegistration":true},
                  "workspaceEdit":{"documentChanges":true,
                                   "changeAnnotationSupport":{"groupsOnLabel":true}}},
     "experimental":{"serverStatusNotification":true}}
    """#

  private let folder = TemporaryFolder()
  private var uri: String { "file://\(folder.path)" }
  private var own: String { "\(uri)/own.bulletin" }

  private static func page(_ day: String, _ post: String, _ name: String = "何雨田") -> String {
    "城东区召开会议\n\n本报讯 \(day)，城东区\(post)\(name)到会。会议推进“三比一看”。\n\n记者 丁越\n"
  }

  private func session(
    _ members: String = "", recording name: String? = #function
  ) throws -> Session {
    try Session(
      Self.capabilities,
      #""workspaceFolders":[{"uri":"\#(uri)","name":"a"}],"locale":"zh-cn",\#(members)"#,
      recording: name)
  }

  /// Asks until an answer is as it should be: nobody is told when a change on disk has been read.
  private func hover(_ session: Session, until isThere: (String) -> Bool) throws -> String {
    var text = ""
    for _ in 0..<400 {
      text =
        try session.ask("hover", own, #""position":{"line":2,"character":20},"#)
        .at("result.contents.value").string ?? ""
      if isThere(text) { break }
      pause(milliseconds: 10)
    }
    return text
  }

  @Test func aFileThatCannotBeReadIsTold() throws {
    folder.write("2021/a.txt", Self.page("2021年5月6日", "副区长"))
    folder.write("2021/picture.bulletin", "\u{0}\u{1}\u{2}\u{0}")
    let session = try session()
    session.open(own, Self.page("2023年5月6日", "区长"))
    _ = try hover(session) { $0.contains("副区长") }
    var status = ""
    for _ in 0..<400 where !status.contains("1 个文件无法读取") {
      status =
        try session.client.request(
          "workspace/textDocumentContent", #"{"uri":"bulletin:/status.md"}"#
        ).at("result.text").string ?? ""
      pause(milliseconds: 10)
    }
    #expect(status.contains("1 个文件无法读取") && status.contains("picture.bulletin"), "\(status)")
  }

  /// An address without a folder is one, too, and so is one without a scheme, which the protocol forbids.
  @Test(arguments: ["", "untitled:1"]) func aJumpFromAPageOfNoFolder(_ uri: String) throws {
    let session = try session(recording: uri.isEmpty ? nil : #function)
    session.open(
      "file:///a/3.bulletin", "清溪日报 2023年5月8日 星期一 第3版\n\n文化惠民\n\n本报讯 5月6日，送戏下乡。\n")
    session.open(
      uri, "清溪日报 2023年5月8日 星期一 第1版\n\n清溪县启动检查\n\n本报讯 5月6日，排查隐患。（下转第3版）\n")
    let target = try session.ask("documentLink", uri).at("result.0.target").string
    #expect(target == "file:///a/3.bulletin#L3")
  }

  @Test func aJumpLeadsToThePageOnDisk() throws {
    folder.write(
      "p3.bulletin",
      "清溪日报 2023年5月8日 星期一 03版\n\n文化惠民进乡村\n\n本报讯 5月6日，文化馆送戏下乡。\n\n记者 何岚\n\n"
        + "（上接第一版）\n\n检查组要求，限期整改。\n\n记者 丁越\n")
    let session = try session()
    session.open(
      own,
      "清溪日报 2023年5月8日 星期一 第1版\n\n清溪县启动汛前大检查\n\n本报讯 5月6日，清溪县启动汛前大检查。（下转第3版）\n")
    var target: String?
    for _ in 0..<400 where target == nil {
      target = try session.ask("documentLink", own).at("result.0.target").string
      pause(milliseconds: 10)
    }
    #expect(target == "\(uri)/p3.bulletin#L9")
    let place = #""position":{"line":4,"character":26},"#
    let found = try session.ask("definition", own, place)
    #expect(found.at("result.0.uri").string == "\(uri)/p3.bulletin")
  }

  @Test func whatOtherPagesTellIsSaid() throws {
    folder.write("2021/a.txt", Self.page("2021年5月6日", "副区长"))
    folder.write("2022/b.bulletin", Self.page("2022年5月6日", "副区长"))
    folder.write("notes.txt", "何雨田 电话\n")
    let session = try session()
    session.open(own, Self.page("2023年5月6日", "区长"))
    let text = try hover(session) { $0.contains("2 处") }
    #expect(text.contains("2021-05-06—2022-05-06　城东区副区长（2 处）"))
    let found = try session.ask(
      "references", own,
      #""position":{"line":2,"character":20},"context":{"includeDeclaration":true},"#
    ).at("result").elements.compactMap { $0.at("uri").string }
    #expect(found == [own, "\(uri)/2022/b.bulletin", "\(uri)/2021/a.txt"])
    let symbols = try session.client.request("workspace/symbol", #"{"query":"heyt"}"#)
    #expect(symbols.at("result").elements.count { $0.at("location.uri").string != own } == 1)
    let rename = try session.ask(
      "rename", own, #""position":{"line":2,"character":20},"newName":"何雨天","#)
    let edits = rename.at("result.documentChanges").elements
    #expect(edits.map { $0.at("textDocument.version") } == [.integer(1), .null, .null])
    #expect(edits.map { $0.at("edits.0.annotationId").string } == ["own", "others", "others"])
    #expect(
      rename.at("result.changeAnnotations.others.needsConfirmation") == .boolean(true))
    #expect(try session.end() == 0)
  }

  /// Changed, made, deleted on disk; and the editor's text wins.
  @Test func whatChangesIsSeen() throws {
    let path = folder.write("a.txt", Self.page("2021年5月6日", "副区长"))
    let session = try session()
    session.open(own, Self.page("2023年5月6日", "区长"))
    _ = try hover(session) { $0.contains("2021-05-06　城东区副区长") }
    folder.write("a.txt", Self.page("2021年7月8日", "委常委"))
    tell(session, "a.txt")
    #expect(try hover(session) { $0.contains("2021-07-08") }.contains("城东区委常委"))
    folder.write("b.txt", Self.page("2020年7月8日", "教育局局长"))
    tell(session, "b.txt")
    #expect(try hover(session) { $0.contains("2020-07-08") }.contains("城东区教育局局长"))
    session.open("\(uri)/b.txt", Self.page("2019年1月2日", "财政局局长"), language: "plaintext")
    let text = try hover(session) { !$0.contains("2020-07-08") }
    #expect(text.contains("2019-01-02　城东区财政局局长") && !text.contains("2020-07-08"))
    session.close("\(uri)/b.txt")
    folder.remove("a.txt")
    tell(session, "a.txt")
    let last = try hover(session) { !$0.contains("2021") && $0.contains("2020") }
    #expect(last.contains("2020-07-08　城东区教育局局长") && !last.contains(path))
    #expect(!last.contains("2021-07-08") && !last.contains("2019-01-02"))
  }

  /// A client that watches nothing: the disk is compared while messages come.
  @Test func whoWatchesNothingIsServedToo() throws {
    folder.write("a.txt", Self.page("2021年5月6日", "副区长"))
    let session = try Session(
      Session.pushed, #""workspaceFolders":[{"uri":"\#(uri)","name":"a"}],"locale":"zh-cn","#)
    session.open(own, Self.page("2023年5月6日", "区长"))
    _ = try hover(session) { $0.contains("2021-05-06") }
    folder.write("a.txt", Self.page("2021年7月8日", "委常委"))
    #expect(try hover(session) { $0.contains("2021-07-08") }.contains("城东区委常委"))
  }

  @Test func nothingIsReadBeyondTheLimit() throws {
    folder.write("a.txt", Self.page("2021年5月6日", "副区长"))
    let session = try session(#""initializationOptions":{"memoryLimit":0},"#)
    session.open(own, Self.page("2023年5月6日", "区长"))
    let page = try session.client.request(
      "workspace/textDocumentContent", #"{"uri":"bulletin:/status.md"}"#)
    #expect(page.at("result.text").string?.contains("0 个") == true)
    #expect(!(try hover(session) { _ in true }).contains("2021"))
  }

  /// Who wants to know is told when all is read.
  @Test func theEndIsTold() throws {
    for number in 1...200 { folder.write("\(number).txt", Self.page("2021年5月6日", "副区长")) }
    let session = try session()
    var isQuiet = false
    while !isQuiet {
      let status = try session.client.notification("experimental/serverStatus")
      isQuiet = status.at("quiescent") == .boolean(true)
    }
    let page = try session.client.request(
      "workspace/textDocumentContent", #"{"uri":"bulletin:/status.md"}"#)
    #expect(page.at("result.text").string?.contains("200") == true)
  }

  private func tell(_ session: Session, _ name: String) {
    session.client.notify(
      "workspace/didChangeWatchedFiles", #"{"changes":[{"uri":"\#(uri)/\#(name)","type":2}]}"#)
  }
}
