import Glibc
import JSONWriter
public import LanguageServerProtocol

/// A client that talks to the built program, as an editor does. Messages are JSON as it stands on
/// the wire, so that a test reads as a transcript.
@safe public final class WireClient {
  /// Nothing may take longer, on however busy a machine.
  private static let patienceInMilliseconds: Int32 = 60_000

  public let process: ServerProcess
  private var frames = FrameReader()
  private var inbox: [LSPAny] = []
  private var nextID = 1
  private var record: UnsafeMutablePointer<FILE>?

  /// Starts `bulletin lsp`, which the build has put beside the tests.
  ///
  /// With `BULLETIN_RECORD` in the environment, each session is written to that folder for the
  /// validator of `.ci/run`; `name` is the file's, `nil` for a session that breaks the protocol on
  /// purpose.
  public init(recording name: String? = #function) throws {
    process = try ServerProcess(BuiltProgram.path, ["lsp", "--stdio"])
    guard let name, let folder = unsafe getenv("BULLETIN_RECORD") else { return }
    let file = unsafe String(cString: folder) + "/\(process.id)-\(name.prefix { $0 != "(" }).jsonl"
    unsafe record = fopen(file, "w")
  }

  deinit {
    if let record = unsafe record { unsafe fclose(record) }
  }

  // MARK: Talking

  /// Asks, and waits for the answer: the whole message, with `result` or `error`.
  @discardableResult
  public func request(_ method: String, _ params: String? = nil) throws -> LSPAny {
    try answer(to: ask(method, params))
  }

  /// Asks, and does not wait.
  ///
  /// - Returns: the request's id.
  public func ask(_ method: String, _ params: String? = nil) -> Int {
    defer { nextID += 1 }
    let params = params.map { #","params":\#($0)"# } ?? ""
    send(#"{"jsonrpc":"2.0","id":\#(nextID),"method":"\#(method)"\#(params)}"#)
    return nextID
  }

  public func notify(_ method: String, _ params: String = "{}") {
    send(#"{"jsonrpc":"2.0","method":"\#(method)","params":\#(params)}"#)
  }

  /// Sends a message behind its header.
  public func send(_ message: String) {
    note("c2s", message)
    process.write(FrameWriter.frame(Array(message.utf8)))
  }

  // MARK: Listening

  /// Waits for the answer of that id.
  public func answer(to id: Int) throws -> LSPAny {
    try next("the answer to \(id)") { $0["id"] == .integer(id) && $0["method"] == nil }
  }

  /// Waits for a notification; its parameters.
  public func notification(_ method: String) throws -> LSPAny {
    try next(method) { $0["method"] == .string(method) }["params"] ?? .null
  }

  /// What has come and was not asked for, up to the answer to a request that is sent now.
  public func everythingSoFar(of method: String) throws -> [LSPAny] {
    let fence = try request("bulletin/noSuchRequest")
    precondition(fence["error"] != nil)
    let found = inbox.filter { $0["method"] == .string(method) }
    inbox.removeAll { $0["method"] == .string(method) }
    return found.compactMap { $0["params"] }
  }

  /// Waits for a message that no other call took.
  public func next(
    _ what: String = "a message", where isWanted: (LSPAny) -> Bool = { _ in true }
  ) throws -> LSPAny {
    while true {
      if let index = inbox.firstIndex(where: isWanted) { return inbox.remove(at: index) }
      guard let bytes = process.read(withinMilliseconds: Self.patienceInMilliseconds),
        !bytes.isEmpty
      else { throw ServerProcessError.noAnswer(what) }
      try take(bytes)
    }
  }

  /// Everything up to the end of the output.
  public func rest() throws -> [LSPAny] {
    while let bytes = process.read(withinMilliseconds: Self.patienceInMilliseconds), !bytes.isEmpty
    {
      try take(bytes)
    }
    defer { inbox = [] }
    return inbox
  }

  // MARK: Parts

  private func take(_ bytes: [UInt8]) throws {
    for event in frames.read(bytes.span) {
      guard case .content(let content) = event else {
        throw ServerProcessError.noAnswer("\(event)")
      }
      note("s2c", String(decoding: content, as: UTF8.self))
      inbox.append(try LSPAny(json: content))
    }
  }

  private func note(_ direction: String, _ message: String) {
    guard let record = unsafe record else { return }
    // One message a line: in JSON a line end is nothing but a blank.
    let message = message.replacing("\n", with: " ")
    unsafe fputs(#"{"dir":"\#(direction)","msg":\#(message)}"# + "\n", record)
  }
}
