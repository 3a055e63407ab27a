import Glibc
import LanguageServerProtocol
import TestSupport
import Testing

/// How a session begins and ends, and what the server says to nonsense.
struct LifecycleTests {
  @Test func endsWithZeroAfterShutdown() throws {
    let session = try Session()
    #expect(session.welcome.at("result.serverInfo.name").string == "bulletin")
    #expect(try session.client.request("shutdown").at("result") == .null)
    session.client.notify("exit")
    #expect(session.client.process.exitStatus() == 0)
  }

  @Test func endsWithOneWithoutShutdown() throws {
    let session = try Session()
    session.client.notify("exit")
    #expect(session.client.process.exitStatus() == 1)
  }

  @Test func endsWithTheInput() throws {
    let session = try Session()
    session.client.process.closeInput()
    #expect(session.client.process.exitStatus() == 1)
  }

  /// Neovim 0.11 leaves so.
  @Test func endsWithZeroWhenTheInputEndsAfterShutdown() throws {
    let session = try Session()
    try session.client.request("shutdown")
    session.client.process.closeInput()
    #expect(session.client.process.exitStatus() == 0)
  }

  /// What was asked before the end is answered: a session can be fed from a file.
  @Test func answersWhatWasAskedBeforeTheEnd() throws {
    let session = try Session(Session.treeOfSymbols)
    session.open("file:///a.bulletin", Session.page)
    let id = session.client.ask(
      "textDocument/documentSymbol", #"{"textDocument":{"uri":"file:///a.bulletin"}}"#)
    session.client.process.closeInput()
    let answers = try session.client.rest().filter { $0["id"] == .integer(id) }
    #expect(answers.map { $0.at("result.0.children").elements.count } == [1])
  }

  @Test func answersWhatWasAskedBeforeShutdown() throws {
    let session = try Session()
    session.open("file:///a.bulletin", Session.page)
    let asked = session.client.ask(
      "textDocument/foldingRange", #"{"textDocument":{"uri":"file:///a.bulletin"}}"#)
    let shutdown = session.client.ask("shutdown")
    var order: [Int] = []
    while order.last != shutdown {
      order += [try session.client.next { $0["method"] == nil }.at("id").integer ?? 0]
    }
    #expect(order == [asked, shutdown])
  }

  @Test func endsWithTheProcessThatStartedIt() throws {
    let parent = try ServerProcess("/bin/sleep", ["600"])
    let client = try WireClient()
    try client.request(
      "initialize", #"{"processId":\#(parent.id),"rootUri":null,"capabilities":{}}"#)
    client.notify("initialized")
    kill(parent.id, SIGKILL)
    _ = parent.exitStatus()
    // Its input is still open: only the watch can end it.
    #expect(client.process.exitStatus() == 1)
  }

  /// Whoever mends a crash learns what led there.
  @Test func saysWhatItWasAskedLastWhenItDies() throws {
    let folder = TemporaryFolder()
    let message = #"{"jsonrpc":"2.0","id":7,"method":"bulletin/crumb","params":{}}"#
    folder.write("ask", FrameWriter.frame(Array(message.utf8)))
    let ended = BuiltProgram.shell(
      "export SWIFT_BACKTRACE=enable=no; cd \(folder.path) && mkfifo in && { \(BuiltProgram.path) lsp <in >out 2>err & } ; p=$!; "
        + "exec 3>in; cat ask >&3; n=0; until grep -q ServerNot out || grep -q Expected out "
        + "|| [ $n = 600 ]; do sleep 0.1; n=$((n+1)); done; "
        + "kill -SEGV $p; wait $p; echo status $?; cat err")
    #expect(ended.output.contains("status 139\n"))
    #expect(ended.output.contains("bulletin: the last message was bulletin/crumb (7)\n"))
  }

  @Test func tracesWhatItAnswersToWhoWantsToKnow() throws {
    let session = try Session(Session.pushed, #""trace":"messages","#)
    session.open("file:///a.bulletin", Session.page)
    _ = try session.ask("foldingRange", "file:///a.bulletin")
    let told = try session.client.notification("$/logTrace")
    #expect(told.at("message").string == "Answered textDocument/foldingRange (2)")
    #expect(told["verbose"] == nil)
    session.client.notify("$/setTrace", #"{"value":"off"}"#)
    _ = try session.ask("foldingRange", "file:///a.bulletin")
    #expect(try session.client.everythingSoFar(of: "$/logTrace").isEmpty)
  }

  @Test func takesNothingBeforeInitialize() throws {
    let client = try WireClient()
    client.notify("textDocument/didOpen", #"{"textDocument":{}}"#)
    let answer = try client.request("textDocument/hover", "{}")
    #expect(answer.at("error.code").integer == ErrorCode.serverNotInitialized.rawValue)
    #expect(try client.request("initialize", #"{"capabilities":{}}"#).at("result") != .null)
  }

  @Test func initializesOnce() throws {
    let session = try Session()
    let answer = try session.client.request("initialize", #"{"capabilities":{}}"#)
    #expect(answer.at("error.code").integer == ErrorCode.invalidRequest.rawValue)
  }

  @Test func takesNothingAfterShutdown() throws {
    let session = try Session()
    try session.client.request("shutdown")
    let answer = try session.ask("hover", "file:///a.bulletin")
    #expect(answer.at("error.code").integer == ErrorCode.invalidRequest.rawValue)
    session.client.notify("exit")
    #expect(session.client.process.exitStatus() == 0)
  }

  @Test func refusesWhatItDoesNotOffer() throws {
    let session = try Session()
    let answer = try session.client.request("textDocument/moniker", "{}")
    #expect(answer.at("error.code").integer == ErrorCode.methodNotFound.rawValue)
    // Pulling is not offered to a client that is pushed to.
    let pulled = try session.ask("diagnostic", "file:///a.bulletin")
    #expect(pulled.at("error.code").integer == ErrorCode.methodNotFound.rawValue)
    session.client.notify("bulletin/noSuchNotification")
    session.client.notify("$/noSuchNotification")
    #expect(try session.end() == 0)
  }

  @Test(arguments: [
    ("{", ErrorCode.parseError), ("[]", .invalidRequest), ("1", .invalidRequest),
    (#"{"jsonrpc":"2.0","id":[],"method":"shutdown"}"#, .invalidRequest),
    (#"{"jsonrpc":"1.0","method":"shutdown"}"#, .invalidRequest),
  ])
  func answersNonsense(_ message: String, _ code: ErrorCode) throws {
    let session = try Session()
    session.client.process.write(FrameWriter.frame(Array(message.utf8)))
    let answer = try session.client.next { $0["error"] != nil }
    #expect(answer.at("error.code").integer == code.rawValue)
    #expect(try session.end() == 0)
  }

  @Test func refusesParametersThatDoNotFit() throws {
    let session = try Session()
    let answer = try session.client.request("textDocument/hover", #"{"textDocument":[]}"#)
    #expect(answer.at("error.code").integer == ErrorCode.invalidParams.rawValue)
    session.client.notify("textDocument/didOpen", #"{"textDocument":"?"}"#)
    #expect(try session.end() == 0)
  }

  @Test(arguments: [
    "Content-Length: ninety\r\n\r\n", "Nonsense\r\n\r\n", "X: y\r\n\r\n", "\r\n\r\n",
  ])
  func skipsABrokenHeader(_ header: String) throws {
    let session = try Session()
    session.client.process.write(Array((header + #"{"jsonrpc":"2.0"}"# + "\r\n").utf8))
    #expect(try session.end() == 0)
  }

  /// Whether the request was still running or already answered, it is answered once.
  @Test func answersACancelledRequestOnce() throws {
    let session = try Session()
    let text = String(repeating: Session.page, count: 2000)
    session.open("file:///a.bulletin", text)
    let ids = (0..<20).map { _ in
      let id = session.client.ask(
        "textDocument/foldingRange", #"{"textDocument":{"uri":"file:///a.bulletin"}}"#)
      session.client.notify("$/cancelRequest", #"{"id":\#(id)}"#)
      return id
    }
    var codes: [Int] = []
    for id in ids {
      let answer = try session.client.answer(to: id)
      if let code = answer.at("error.code").integer { codes.append(code) }
    }
    #expect(!codes.isEmpty)
    #expect(codes.allSatisfy { $0 == ErrorCode.requestCancelled.rawValue })
    #expect(try session.client.everythingSoFar(of: "none").isEmpty)
    #expect(try session.end() == 0)
  }

  @Test(arguments: [("zh-cn", "版面"), ("zh_TW", "版面"), ("en", "page"), ("fr", "page")])
  func speaksTheClientsLanguage(_ locale: String, _ word: String) throws {
    let session = try Session(Session.pushed, #""locale":"\#(locale)","#)
    session.open("file:///a.bulletin", Session.page)
    let note = try session.client.next {
      $0.at("params.message").string?.contains("a.bulletin") == true
    }
    #expect(note.at("params.message").string?.contains(word) == true)
  }
}
