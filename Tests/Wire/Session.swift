import LanguageServerProtocol
import TestSupport

/// A client that has been through `initialize`, and the few messages that every test sends.
struct Session {
  let client: WireClient
  /// The answer to `initialize`.
  let welcome: LSPAny

  /// - Parameter members: further members of `initialize`, each with a comma behind it.
  init(
    _ capabilities: String = pushed, _ members: String = "", recording name: String? = #function
  ) throws {
    client = try WireClient(recording: name)
    welcome = try client.request(
      "initialize",
      #"{"processId":null,"rootUri":null,\#(members)"capabilities":\#(capabilities)}"#)
    client.notify("initialized")
  }

  func open(_ uri: String, _ text: String, language: String = "bulletin", version: Int = 1) {
    client.notify(
      "textDocument/didOpen",
      #"{"textDocument":{"uri":\#(uri.json),"languageId":"\#(language)","version":\#(version),"#
        + #""text":\#(text.json)}}"#)
  }

  /// Changes a document; `changes` are the elements of `contentChanges`.
  func change(_ uri: String, version: Int, _ changes: String) {
    client.notify(
      "textDocument/didChange",
      #"{"textDocument":{"uri":\#(uri.json),"version":\#(version)},"contentChanges":[\#(changes)]}"#
    )
  }

  func close(_ uri: String) {
    client.notify("textDocument/didClose", #"{"textDocument":{"uri":\#(uri.json)}}"#)
  }

  /// Asks about a document; the whole answer.
  func ask(_ method: String, _ uri: String, _ members: String = "") throws -> LSPAny {
    try client.request(
      "textDocument/\(method)", #"{\#(members)"textDocument":{"uri":\#(uri.json)}}"#)
  }

  /// Runs a command with one argument; the whole answer.
  func command(_ id: String, _ argument: String) throws -> LSPAny {
    try client.request(
      "workspace/executeCommand", #"{"command":"\#(id)","arguments":[\#(argument)]}"#)
  }

  func save(_ uri: String) {
    client.notify("textDocument/didSave", #"{"textDocument":{"uri":\#(uri.json)}}"#)
  }

  /// Waits for a request of the server's and answers it; its parameters.
  @discardableResult
  func grant(_ method: String, _ result: String = "null") throws -> LSPAny {
    let asked = try client.next(method) { $0["method"] == .string(method) }
    client.send(#"{"jsonrpc":"2.0","id":\#(asked.at("id").json),"result":\#(result)}"#)
    return asked.at("params")
  }

  /// The names of the articles in a document's outline.
  func headlines(_ uri: String) throws -> [String] {
    let pages = try ask("documentSymbol", uri).at("result").elements
    return pages.flatMap { $0.at("children").elements }
      .filter { $0["kind"] == .integer(SymbolKind.module.rawValue) }
      .compactMap { $0.at("name").string }
  }

  /// `shutdown` and `exit`; the exit status.
  @discardableResult
  func end() throws -> Int32 {
    try client.request("shutdown")
    client.notify("exit")
    return client.process.exitStatus()
  }

  /// A page whose only purpose is to be one.
  static let page = """
    城东区召开河道治理推进会

    本报讯 3月8日，城东区召开河道治理推进会。

    记者 何雨田

    """

  /// The capabilities of a client to which findings are pushed.
  static let pushed = #"{"textDocument":{"publishDiagnostics":{}}}"#

  /// The same, with an outline that is a tree.
  static let treeOfSymbols =
    #"{"textDocument":{"publishDiagnostics":{},"#
    + #""documentSymbol":{"hierarchicalDocumentSymbolSupport":true}}}"#
}
