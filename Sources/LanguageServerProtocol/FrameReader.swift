/// Cuts a stream of bytes into messages, each behind its `Content-Length` header.
///
/// A pure state machine: chunks in as they come, messages and errors out. After a header that makes
/// no sense it looks for the next header block that does, at the start of a line or right behind the
/// text of a lost message, so that one broken message never costs the ones behind it. Time is linear
/// in the bytes read, memory in the message that is being read.
public struct FrameReader: Sendable {
  /// What a chunk brought to an end.
  public enum Event: Equatable, Sendable {
    /// A whole message without its header.
    case content([UInt8])
    /// A header that could not be used. What follows is skipped up to the next one that can.
    case failure(FrameError)
  }

  /// The longest message that is accepted, in bytes.
  public static let maximumLength = 1 << 30

  /// The longest header line that is accepted, in bytes.
  private static let maximumLine = 8192

  /// What is kept of a line that is longer: enough for a header that stands at its end.
  private static let keptTail = 128

  /// The header line that is being read.
  private var line: [UInt8] = []

  /// What the header lines of this block said so far.
  private var contentLength: Int?

  /// Whether this block has a line yet: blank lines between messages are no headers.
  private var isInsideBlock = false

  /// Whether an error has been reported and no block has parsed since.
  private var isRecovering = false

  /// The message that is being read.
  private var content: [UInt8] = []

  /// The number of bytes that `content` lacks; 0 while headers are being read.
  private var missing = 0

  /// A reader at the start of a stream.
  public init() {}

  /// Reads the next bytes of the stream, however they were cut.
  ///
  /// - Returns: what they complete, in order; mostly one message, or nothing.
  public mutating func read(_ chunk: Span<UInt8>) -> [Event] {
    var events: [Event] = []
    var index = 0
    while index < chunk.count {
      guard missing > 0 else {
        readHeader(chunk[index], &events)
        index += 1
        continue
      }
      let end = min(chunk.count, index + missing)
      append(chunk.extracting(index..<end))
      missing -= end - index
      index = end
      if missing == 0 { finishContent(&events) }
    }
    return events
  }

  /// Says what is lost if the stream ends here: nothing between two messages.
  public func endOfInput() -> FrameError? {
    if missing > 0 { return .incompleteContent(missing: missing) }
    if isRecovering { return nil }
    return isInsideBlock || !line.isEmpty ? .incompleteHeader : nil
  }

  // MARK: Parts

  /// One copy for all of it; `Span` has no safe way to do that yet.
  private mutating func append(_ part: Span<UInt8>) {
    unsafe part.withUnsafeBufferPointer { unsafe content.append(contentsOf: $0) }
  }

  private mutating func finishContent(_ events: inout [Event]) {
    events.append(.content(content))
    content = []
  }

  private mutating func readHeader(_ byte: UInt8, _ events: inout [Event]) {
    guard byte == UInt8(ascii: "\n") else {
      line.append(byte)
      if line.count > Self.maximumLine {
        fail(.malformedHeader(HeaderLine.excerpt(line)), &events)
        line.removeFirst(line.count - Self.keptTail)
      }
      return
    }
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    if line.isEmpty { endBlock(&events) } else { endLine(&events) }
    line.removeAll(keepingCapacity: true)
  }

  private mutating func endLine(_ events: inout [Event]) {
    isInsideBlock = true
    switch HeaderLine(line) {
    case .contentLength(let length) where length > Self.maximumLength:
      fail(.contentTooLong(length), &events)
    case .contentLength(let length):
      contentLength = length
    case .other:
      break
    case .malformed:
      fail(.malformedHeader(HeaderLine.excerpt(line)), &events)
      // The end of a lost message and the next header share a line.
      contentLength = HeaderLine.lengthAtEnd(of: line, atMost: Self.maximumLength)
    }
  }

  /// A blank line: the message begins, if its length is known.
  private mutating func endBlock(_ events: inout [Event]) {
    guard isInsideBlock else { return }
    isInsideBlock = false
    guard let length = contentLength else {
      return fail(.missingContentLength, &events)
    }
    contentLength = nil
    isRecovering = false
    missing = length
    if length == 0 { finishContent(&events) }
  }

  /// One error until something parses again: the rest of a broken message is not news.
  private mutating func fail(_ error: FrameError, _ events: inout [Event]) {
    contentLength = nil
    if !isRecovering { events.append(.failure(error)) }
    isRecovering = true
  }
}

/// Why a header could not be used, or what the end of the stream cut off.
public enum FrameError: Error, Equatable, Sendable {
  /// A line that is no header; its beginning, with U+FFFD for what is not UTF-8.
  case malformedHeader(String)
  /// A header block without `Content-Length`.
  case missingContentLength
  /// More than ``FrameReader/maximumLength`` bytes are announced; `Int.max` if the number does not
  /// even fit.
  case contentTooLong(Int)
  /// The stream ended inside of a message, so many bytes before its end.
  case incompleteContent(missing: Int)
  /// The stream ended inside of a header.
  case incompleteHeader
}
