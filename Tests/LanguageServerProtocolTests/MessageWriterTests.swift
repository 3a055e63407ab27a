import LanguageServerProtocol
import Testing

struct MessageWriterTests {
  @Test func responses() {
    check(
      MessageWriter.response(id: 1, result: [FoldingRange(startLine: 0, endLine: 1)]),
      #"{"jsonrpc":"2.0","id":1,"result":[{"startLine":0,"endLine":1}]}"#)
    check(
      MessageWriter.response(id: "a", result: HoverResult?.none),
      #"{"jsonrpc":"2.0","id":"a","result":null}"#)
    check(MessageWriter.response(id: 2), #"{"jsonrpc":"2.0","id":2,"result":null}"#)
  }

  @Test func errors() {
    check(
      MessageWriter.response(id: nil, error: ResponseError(.parseError, "bad")),
      #"{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"bad"}}"#)
    check(
      MessageWriter.response(id: 3, error: ResponseError(.requestFailed, "no", data: .null)),
      #"{"jsonrpc":"2.0","id":3,"error":{"code":-32803,"message":"no","data":null}}"#)
  }

  @Test func messagesOfOurOwn() {
    check(
      MessageWriter.notification(
        method: "window/logMessage", params: MessageParams(type: .log, message: "m")),
      #"{"jsonrpc":"2.0","method":"window/logMessage","params":{"type":4,"message":"m"}}"#)
    check(
      MessageWriter.request(
        id: 1, method: "window/workDoneProgress/create", params: WorkDoneProgressParams(token: "t")),
      """
      {"jsonrpc":"2.0","id":1,"method":"window/workDoneProgress/create",\
      "params":{"token":"t"}}
      """)
    check(
      MessageWriter.request(id: 2, method: "workspace/diagnostic/refresh"),
      #"{"jsonrpc":"2.0","id":2,"method":"workspace/diagnostic/refresh"}"#)
  }

  @Test func whatIsWrittenIsReadBack() throws {
    let content = MessageWriter.request(
      id: "新\n", method: "m", params: WorkDoneProgressParams(token: 1))
    var reader = FrameReader()
    #expect(reader.read(FrameWriter.frame(content).span) == [.content(content)])
    guard case .request("新\n", "m", let params) = try MessageDecoder.decode(content) else {
      Issue.record("no request")
      return
    }
    #expect(try params.decode(as: WorkDoneProgressParams.self).token == 1)
  }

  @Test func framesCountBytes() {
    check(FrameWriter.frame(Array("\"新\"".utf8)), "Content-Length: 5\r\n\r\n\"新\"")
    check(FrameWriter.frame([]), "Content-Length: 0\r\n\r\n")
  }

  @Test func questions() throws {
    #expect(
      json(
        ShowMessageRequestParams(
          type: .info, message: "?", actions: [MessageActionItem(title: "Yes")]))
        == #"{"type":3,"message":"?","actions":[{"title":"Yes"}]}"#)
    try checkRoundTrip(MessageActionItem(title: "Yes"), #"{"title":"Yes"}"#)
  }

  @Test(arguments: [
    (
      WorkDoneProgress.begin(title: "t", cancellable: true, message: "m", percentage: 0),
      #"{"kind":"begin","title":"t","cancellable":true,"message":"m","percentage":0}"#
    ),
    (
      .begin(title: "t", cancellable: false, message: nil, percentage: nil),
      #"{"kind":"begin","title":"t","cancellable":false}"#
    ),
    (.report(message: "m", percentage: 50), #"{"kind":"report","message":"m","percentage":50}"#),
    (.end(message: nil), #"{"kind":"end"}"#),
  ])
  func progress(_ progress: WorkDoneProgress, _ expected: String) {
    #expect(
      json(ProgressParams(token: "t", value: progress)) == #"{"token":"t","value":\#(expected)}"#)
  }

  private func check(
    _ bytes: [UInt8], _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(String(decoding: bytes, as: UTF8.self) == expected, sourceLocation: sourceLocation)
  }
}
