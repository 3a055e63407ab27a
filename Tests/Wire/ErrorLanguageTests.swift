import LanguageServerProtocol
import TestSupport
import Testing

/// What a request gets instead of an answer is said in the client's language: editors show it.
struct ErrorLanguageTests {
  private static let uri = "file:///a.bulletin"

  private func session(_ members: String = "") throws -> Session {
    try Session(Session.pushed, #""locale":"zh-cn",\#(members)"#, recording: nil)
  }

  @Test func aDocumentThatIsOutOfStep() throws {
    let session = try session()
    session.open(Self.uri, Session.page)
    let place = #"{"line":999,"character":0}"#
    session.change(
      Self.uri, version: 2, #"{"range":{"start":\#(place),"end":\#(place)},"text":"x"}"#)
    let answer = try session.ask("documentSymbol", Self.uri)
    #expect(answer.at("error.message").string == "编辑器与服务器的内容不一致，请关闭该文件后重新打开")
  }

  @Test func aCancelledRequest() throws {
    let session = try session()
    session.open(Self.uri, String(repeating: Session.page, count: 2000))
    let answers = try (0..<20).map { _ in
      let id = session.client.ask(
        "textDocument/foldingRange", #"{"textDocument":{"uri":"\#(Self.uri)"}}"#)
      session.client.notify("$/cancelRequest", #"{"id":\#(id)}"#)
      return try session.client.answer(to: id)
    }
    let messages = Set(answers.compactMap { $0.at("error.message").string })
    #expect(messages == ["编辑器取消了请求"])
  }

  @Test(arguments: [
    ("{", "消息不是 JSON"), ("[]", "应为一个 JSON 对象，不接受成批的消息"),
    (#"{"jsonrpc":"1.0","method":"shutdown"}"#, "“jsonrpc”不是“2.0”"),
    (#"{"jsonrpc":"2.0","id":9,"method":"moniker"}"#, "不提供 moniker"),
    (
      #"{"jsonrpc":"2.0","id":9,"method":"textDocument/hover","params":{}}"#,
      "params.textDocument：缺少"
    ),
  ])
  func nonsense(_ message: String, _ reason: String) throws {
    let session = try session()
    session.client.process.write(FrameWriter.frame(Array(message.utf8)))
    let answer = try session.client.next { $0["error"] != nil }
    #expect(answer.at("error.message").string == reason)
  }

  @Test func theLogOfAMessageThatIsNoJSON() throws {
    let session = try session()
    session.client.process.write(FrameWriter.frame(Array("{".utf8)))
    let note = try session.client.next { $0.at("params.type").integer == 2 }
    #expect(note.at("params.message").string == "编辑器发来的消息无法读取：消息不是 JSON")
  }

  @Test func theTrace() throws {
    let session = try session(#""trace":"verbose","#)
    _ = try session.ask("hover", Self.uri, #""position":{"line":0,"character":0},"#)
    let told = try session.client.notification("$/logTrace")
    #expect(told.at("message").string == "已答复 textDocument/hover（2）")
    #expect(told.at("verbose").string == "还有 0 个请求正在处理")
  }
}
