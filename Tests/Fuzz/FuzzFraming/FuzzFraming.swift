import LanguageServerProtocol

/// Any bytes are messages, errors or nothing, the same however they are cut into chunks; and a message
/// behind them, in a line of its own, is always found.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFraming(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  let whole = events(of: [bytes])
  precondition(events(of: bytes.map { [$0] }) == whole, "byte by byte it is the same")
  let cut = count == 0 ? 0 : Int(bytes[0]) % count
  precondition(
    events(of: [Array(bytes[..<cut]), Array(bytes[cut...])]) == whole, "in two halves, too")
  for case .content(let content) in whole { check(content) }
  check(bytes)
  return 0
}

private func events(of chunks: [[UInt8]]) -> [FrameReader.Event] {
  var reader = FrameReader()
  var events = chunks.flatMap { reader.read($0.span) }
  if let lost = reader.endOfInput() { events.append(.failure(lost)) }
  return events
}

/// What is cut out is a message or a refusal; its parameters fit or are refused.
private func check(_ content: [UInt8]) {
  guard let message = try? MessageDecoder.decode(content) else { return }
  switch message {
  case .request(_, _, let params), .notification(_, let params):
    _ = try? params.decode(as: LSPAny.self)
    _ = try? params.decode(as: InitializeParams.self)
    _ = try? params.decode(as: DidChangeTextDocumentParams.self)
    _ = try? params.decode(as: CodeActionParams.self)
  case .response(_, .success(let result)):
    _ = try? result.decodeIfPresent(as: ApplyWorkspaceEditResult.self)
  case .response(_, .failure): break
  }
}
