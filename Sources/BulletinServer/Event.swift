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
  case answered(RequestID, [UInt8])
  /// The client will say nothing more.
  case inputEnded
  /// The client hears nothing more.
  case outputClosed
  /// The process that started the server is gone.
  case parentGone
}
