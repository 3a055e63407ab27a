import BulletinServer
import JSONWriter
import LanguageServerProtocol

/// Whatever a client does to a page and asks about it, each request is answered once, in JSON. The
/// input is a byte for the client, the page, after a zero byte requests and edits: one byte says
/// which, two where from, two where to, one how much of the rest is their text.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzRequests(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  guard let kind = bytes.first else { return 0 }
  let cut = bytes.firstIndex(of: 0) ?? bytes.count
  var script = Script(kind)
  script.open(String(decoding: bytes[min(1, cut)..<cut], as: UTF8.self))
  var rest = bytes[min(cut + 1, bytes.count)...]
  while rest.count >= 6, script.count < 40 {
    let head = Array(rest.prefix(6))
    rest = rest.dropFirst(6)
    let text = rest.prefix(Int(head[5]) % 64)
    rest = rest.dropFirst(text.count)
    script.add(head, String(decoding: text, as: UTF8.self))
  }
  let answers = answers(to: script.messages)
  precondition(Set(answers) == Set(0..<script.requests), "each request has an answer")
  precondition(answers.count == script.requests, "and no second one")
  return 0
}

/// What a client says.
private struct Script {
  private(set) var messages: [[UInt8]] = []
  private(set) var requests = 0
  private let uri: String
  private var version = 1

  var count: Int { messages.count }

  init(_ kind: UInt8) {
    uri = kind & 0x80 == 0 ? "file:///fuzz/a.bulletin" : "file:///fuzz/.bulletin.json"
    let capabilities = Self.clients[Int(kind & 0x7F) % Self.clients.count]
    request(
      "initialize", #"{"processId":null,"rootUri":null,"capabilities":\#(capabilities)}"#)
    notify("initialized", "{}")
  }

  mutating func open(_ text: String) {
    notify(
      "textDocument/didOpen",
      #"{"textDocument":{"uri":"\#(uri)","languageId":"bulletin","version":1,"text":\#(quoted(text))}}"#
    )
  }

  mutating func add(_ head: [UInt8], _ text: String) {
    let start = #"{"line":\#(Int(head[1]) - 1),"character":\#(Int(head[2]))}"#
    let end = #"{"line":\#(Int(head[3]) - 1),"character":\#(Int(head[4]))}"#
    let range = #"{"start":\#(start),"end":\#(end)}"#
    let document = #""textDocument":{"uri":"\#(uri)"}"#
    let which = Int(head[0]) % (Self.methods.count + 3)
    switch which {
    case Self.methods.count...(Self.methods.count + 1):
      version += 1
      let change = #"{"range":\#(range),"text":\#(quoted(text))}"#
      notify(
        "textDocument/didChange",
        #"{"textDocument":{"uri":"\#(uri)","version":\#(version)},"contentChanges":[\#(change)]}"#)
    case Self.methods.count + 2:
      notify("textDocument/didSave", "{\(document)}")
    default:
      let argument =
        #"{"uri":"\#(uri)","range":\#(range),"position":\#(start),"#
        + #""name":\#(quoted(text)),"rule":\#(quoted(text)),"width":"place"}"#
      request(
        Self.methods[which],
        """
        {\(document),"position":\(start),"range":\(range),"ranges":[\(range)],
         "positions":[\(start),\(end)],"newName":\(quoted(text)),"ch":\(quoted(text)),
         "query":\(quoted(text)),"previousResultId":\(quoted(text)),"reason":1,
         "context":{"diagnostics":[],"includeDeclaration":true,"triggerKind":1},
         "options":{"tabSize":2,"insertSpaces":true},
         "command":"bulletin.server.\(Self.commands[Int(head[2]) % Self.commands.count])",
         "arguments":[\(argument)],"uri":\(quoted("bulletin:/who/\(text).md")),
         "label":\(quoted(text)),"title":\(quoted(text)),"kind":1}
        """)
    }
  }

  private mutating func request(_ method: String, _ params: String) {
    messages.append(
      Array(
        #"{"jsonrpc":"2.0","id":\#(requests),"method":"\#(method)","params":\#(params)}"#.utf8))
    requests += 1
  }

  private mutating func notify(_ method: String, _ params: String) {
    messages.append(Array(#"{"jsonrpc":"2.0","method":"\#(method)","params":\#(params)}"#.utf8))
  }

  private func quoted(_ text: String) -> String {
    String(decoding: text.jsonBytes(), as: UTF8.self)
  }

  private static let methods =
    Features.all.map { $0.method } + Features.ofWorkspace.map { $0.method }
    + ["workspace/executeCommand", "$/noSuchRequest"]

  private static let commands = ServerCommands.all.map { String($0.id.dropFirst(16)) }

  private static let clients = [
    "{}",
    #"{"general":{"positionEncodings":["utf-8"]},"workspace":{"applyEdit":true},"textDocument":{"codeAction":{"codeActionLiteralSupport":{"codeActionKind":{"valueSet":[]}}}}}"#,
    #"""
    {"general":{"positionEncodings":["utf-32"]},"window":{"showDocument":{"support":true}},
     "workspace":{"textDocumentContent":{},"applyEdit":true,
      "workspaceEdit":{"documentChanges":true,"changeAnnotationSupport":{}},
      "diagnostics":{"refreshSupport":true}},
     "textDocument":{"diagnostic":{},"hover":{"contentFormat":["markdown"]},
      "documentSymbol":{"hierarchicalDocumentSymbolSupport":true},
      "semanticTokens":{"requests":{"full":{"delta":true}}},
      "codeAction":{"codeActionLiteralSupport":{"codeActionKind":{"valueSet":[]}}}}}
    """#,
  ]
}

/// The ids of the answers among what the server says to messages.
private func answers(to messages: [[UInt8]]) -> [Int] {
  Replay.serve(messages).compactMap { content in
    guard let said = try? MessageDecoder.decode(content) else {
      preconditionFailure("what the server says is a message")
    }
    guard case .response(let id, _) = said else { return nil }
    guard case .integer(let number) = id else { preconditionFailure("an answer to nobody") }
    return number
  }
}
