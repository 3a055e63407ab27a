import LanguageServerProtocol
import TestSupport
import Testing

struct MessageDecoderTests {
  @Test func aRequest() throws {
    let message = try decode(#"{"jsonrpc":"2.0","id":7,"method":"m","params":{"id":"x"}}"#)
    guard case .request(7, "m", let params) = message else { return wrong(message) }
    #expect(try params.decode(as: CancelParams.self) == CancelParams(id: "x"))
  }

  @Test func idsKeepTheirKind() throws {
    let message = try decode(#"{"jsonrpc":"2.0","id":"7","method":"m"}"#)
    guard case .request(.string("7"), "m", let params) = message else { return wrong(message) }
    #expect(!params.isPresent)
    #expect(RequestID.string("7") != .integer(7))
    #expect("\(RequestID.string("7")) \(RequestID.integer(7))" == "\"7\" 7")
  }

  @Test func aNotification() throws {
    let message = try decode(#"{"method":"exit","jsonrpc":"2.0"}"#)
    guard case .notification("exit", let params) = message else { return wrong(message) }
    #expect(try params.decodeIfPresent(as: CancelParams.self) == nil)
  }

  @Test func aNullMemberIsAnAbsentOne() throws {
    let message = try decode(
      #"{"jsonrpc":"2.0","id":null,"method":"m","params":null,"result":null,"error":null}"#)
    guard case .notification("m", let params) = message else { return wrong(message) }
    #expect(!params.isPresent)
  }

  @Test func aResult() throws {
    let message = try decode(#"{"jsonrpc":"2.0","id":"a","result":{"title":"Yes"},"error":null}"#)
    guard case .response("a", .success(let result)) = message else { return wrong(message) }
    #expect(try result.decode(as: MessageActionItem.self).title == "Yes")
  }

  @Test func aNullResultIsAnAnswer() throws {
    let message = try decode(#"{"jsonrpc":"2.0","id":1,"result":null}"#)
    guard case .response(1, .success(let result)) = message else { return wrong(message) }
    #expect(!result.isPresent)
    #expect(try result.decodeIfPresent(as: MessageActionItem.self) == nil)
    #expect(throws: ResponseError.self) { try result.decode(as: MessageActionItem.self) }
  }

  @Test func anError() throws {
    let message = try decode(
      #"{"jsonrpc":"2.0","id":null,"error":{"code":-32800,"message":"gone","data":[1]}}"#)
    guard case .response(nil, .failure(let error)) = message else { return wrong(message) }
    #expect(error == ResponseError(.requestCancelled, "gone", data: .array([.integer(1)])))
  }

  @Test func anErrorWithoutFormStillArrives() throws {
    let message = try decode(#"{"jsonrpc":"2.0","id":1,"error":"no"}"#)
    guard case .response(1, .failure(let error)) = message else { return wrong(message) }
    #expect(error == ResponseError(.unknown, ""))
  }

  @Test(arguments: [
    "", " ", "{", "}", "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"m\"", "nul", "{\"a\" 1}",
    "{'a':1}", "\u{0}", "{}{}", "{\"a\":[1 2]}", "\"\\u12\"", "\"\\ud800\\u",
  ])
  func whatIsNoJSONIsAParseError(_ content: String) {
    #expect(refusal(content)?.error.code == .parseError)
    #expect(refusal(content)?.id == nil)
  }

  @Test func whatIsNestedTooDeepIsAParseError() {
    for depth in [1000, 100_000] {
      let content = "{\"params\":" + String(repeating: "[", count: depth)
      #expect(refusal(content)?.error.code == .parseError)
      let closed = content + String(repeating: "]", count: depth) + "}"
      #expect(refusal(closed)?.error.code == .parseError)
    }
  }

  @Test(
    arguments: [
      ("[]", nil), ("[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"m\"}]", nil), ("1", nil),
      ("null", nil), ("\"m\"", nil), ("{}", nil),
      (#"{"id":1,"method":"m"}"#, 1), (#"{"jsonrpc":"1.0","id":1,"method":"m"}"#, 1),
      (#"{"jsonrpc":2.0,"id":1,"method":"m"}"#, 1), (#"{"jsonrpc":"2.0","id":1,"method":2}"#, 1),
      (#"{"jsonrpc":"2.0","method":{}}"#, nil), (#"{"jsonrpc":"2.0","id":"1"}"#, "1"),
      (#"{"jsonrpc":"2.0","result":null}"#, nil), (#"{"jsonrpc":"2.0","id":{},"method":"m"}"#, nil),
      (#"{"jsonrpc":"2.0","id":1.5,"method":"m"}"#, nil),
      (#"{"jsonrpc":"2.0","id":true,"method":"m"}"#, nil),
      (#"{"jsonrpc":"2.0","id":1e99,"method":"m"}"#, nil),
    ] as [(String, RequestID?)])
  func whatIsNoMessageIsAnInvalidRequest(_ content: String, _ id: RequestID?) {
    #expect(refusal(content)?.error.code == .invalidRequest)
    #expect(refusal(content)?.id == id)
  }

  @Test func wrongParametersSayWhere() throws {
    let errors = [
      #"{"textDocument":{"uri":5},"position":{}}"#: "params.textDocument.uri: expected String",
      #"{"textDocument":{}}"#: "params.textDocument.uri: missing",
      #"{"textDocument":{"uri":"a:b"},"position":{"line":"1","character":0}}"#:
        "params.position.line: expected Double",
      "[]": "params: expected",
    ]
    for (params, expected) in errors {
      let error = #expect(throws: ResponseError.self) {
        try payload(params).decode(as: TextDocumentPositionParams.self)
      }
      #expect(error?.code == .invalidParams)
      #expect(error?.message.hasPrefix(expected) == true, "\(error?.message ?? "")")
    }
  }

  // MARK: Repair

  @Test(arguments: [
    (#"\ud83d"#, "\u{FFFD}"), (#"\uDE00"#, "\u{FFFD}"), (#"a\ud83db"#, "a\u{FFFD}b"),
    (#"\ud83d\ud83d\ude00"#, "\u{FFFD}😀"), (#"\ude00\ud83d"#, "\u{FFFD}\u{FFFD}"),
    (#"\uD83D\uDE00"#, "😀"), (#"\ud83d\n"#, "\u{FFFD}\n"), (#"\\ud83d"#, #"\ud83d"#),
    (#"\\\ud83d"#, "\\\u{FFFD}"), (#"\"\ud83d\""#, "\"\u{FFFD}\""), (#"\ud83d\u0041"#, "\u{FFFD}A"),
    (#"\ud83d\\ude00"#, "\u{FFFD}\\ude00"), (#"\u65b0"#, "新"), (#"\ufffd"#, "\u{FFFD}"),
  ])
  func halfAnEmojiBecomesAReplacement(_ escaped: String, _ expected: String) throws {
    #expect(try text(Array(escaped.utf8)) == expected)
  }

  @Test(
    arguments: [
      ([0xFF], "\u{FFFD}"), ([0x61, 0xC3], "a\u{FFFD}"), ([0xE6, 0x96, 0x61], "\u{FFFD}a"),
      ([0xD0, 0xC2], "\u{FFFD}\u{FFFD}"), ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
      ([0xFF] + Array(#"\ud83d"#.utf8), "\u{FFFD}\u{FFFD}"),
      (Array("新\u{FFFD}".utf8), "新\u{FFFD}"),
    ] as [([UInt8], String)])
  func badBytesBecomeReplacements(_ bytes: [UInt8], _ expected: String) throws {
    #expect(try text(bytes) == expected)
  }

  @Test func badBytesInKeysCostNothing() throws {
    let content =
      Array(#"{"jsonrpc":"2.0","id":1,"method":"m",""#.utf8) + [0xFF] + #"\udc00":1}"#.utf8
    let message = try MessageDecoder.decode(content)
    guard case .request(1, "m", _) = message else { return wrong(message) }
  }

  // MARK: Random messages

  @Test(arguments: 0..<400)
  func anythingIsReadOrRefused(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces = [
      #"{"jsonrpc":"2.0","id":1,"method":"m","params":{"textDocument":{"uri":"file:///a","version":1},"#,
      #""contentChanges":[{"range":{"start":{"line":0,"character":0},"end":{"line":1,"#,
      #""character":99999999999999999999}},"text":"\ud83d\u65b0新"}]}}"#,
    ]
    var content = Array(pieces.joined().utf8)
    let extras = Array(#"{}[]":,\u0deE-+.19 ntf"#.utf8) + [0x00, 0x80, 0xC2, 0xE6, 0xFF]
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      let offset = Int.random(in: 0..<content.count, using: &random)
      switch Int.random(in: 0...3, using: &random) {
      case 0: content.remove(at: offset)
      case 1: content.insert(extras.randomElement(using: &random) ?? 0, at: offset)
      case 2: content[offset] = extras.randomElement(using: &random) ?? 0
      default: content.removeSubrange(offset..<min(content.count, offset + 20))
      }
    }
    do {
      if case .request(_, _, let params) = try MessageDecoder.decode(content) {
        _ = try? params.decode(as: DidChangeTextDocumentParams.self)
        _ = try? params.decode(as: CodeActionParams.self)
        _ = try? params.decode(as: LSPAny.self)
        _ = try? params.decode(as: InitializeParams.self)
      }
    } catch {
      #expect([.parseError, .invalidRequest].contains(error.error.code), "seed \(seed)")
    }
  }

  // MARK: Calls

  private func decode(_ content: String) throws -> Message {
    try MessageDecoder.decode(Array(content.utf8))
  }

  private func refusal(_ content: String) -> MalformedMessage? {
    do {
      _ = try MessageDecoder.decode(Array(content.utf8))
      return nil
    } catch {
      return error
    }
  }

  private func payload(_ params: String) throws -> Payload {
    let message = try decode(#"{"jsonrpc":"2.0","method":"m","params":\#(params)}"#)
    guard case .notification(_, let params) = message else { throw Unexpected(message: message) }
    return params
  }

  /// A string that travels as the parameter of a message.
  private func text(_ escaped: [UInt8]) throws -> String {
    let content =
      Array(#"{"jsonrpc":"2.0","method":"m","params":""#.utf8) + escaped + Array(#""}"#.utf8)
    let message = try MessageDecoder.decode(content)
    guard case .notification(_, let params) = message else { throw Unexpected(message: message) }
    return try params.decode(as: String.self)
  }

  private struct Unexpected: Error { let message: Message }

  private func wrong(_ message: Message, sourceLocation: SourceLocation = #_sourceLocation) {
    Issue.record("unexpected \(message)", sourceLocation: sourceLocation)
  }
}
