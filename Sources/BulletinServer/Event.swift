import LanguageServerProtocol

/// Every cause of work, in one ordered stream: what is not here does not happen.
enum Event: Sendable {
  /// The client said something.
  case message(Message)
  /// The client said something that is no message; the answer says why.
  case malformed(MalformedMessage)
  /// A header could not be used and was skipped.
  case brokenHeader(FrameError)
  /// A request has its answer, written and ready to be sent.
  case answered(RequestID, Reply)
  /// A scan of pages that are not open has come further.
  case scanned(RequestID, WorkspaceScan.Step)
  /// The reading of that number has come further.
  case archived(Int, ArchiveReading.Step)
  /// The configurations were compared with those on disk.
  case compared(hasChanged: Bool)
  /// The client will say nothing more.
  case inputEnded
  /// The client hears nothing more.
  case outputClosed
  /// The process that started the server is gone.
  case parentGone
}

/// An answer, written and ready to be sent, and what it has the loop do before.
struct Reply: Sendable {
  var content: [UInt8]
  var effects: [Effect] = []
}
