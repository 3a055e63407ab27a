import Glibc
import LanguageServerProtocol

/// The client's bytes, cut into messages: the thread that reads.
enum Reader {
  private static let chunkSize = 1 << 16

  /// Reads until the input ends, and puts what it reads into `events`, in order. While more answers
  /// wait than a client should leave lying, it reads nothing: so no client can make the server grow.
  static func run(_ input: Int32, into events: Mailbox<Event>, pausedBy outbox: Outbox) {
    var frames = FrameReader()
    var buffer = [UInt8](repeating: 0, count: chunkSize)
    while true {
      events.wait { $0.count < Outbox.roomForRequests }
      outbox.waitForRoom()
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe read(input, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      for event in frames.read(buffer.span.extracting(first: count)) {
        events.put(Self.event(event))
      }
    }
    if let lost = frames.endOfInput() { events.put(.brokenHeader(lost)) }
    events.put(.inputEnded)
  }

  /// A message or what is wrong with it.
  static func event(_ event: FrameReader.Event) -> Event {
    switch event {
    case .failure(let error):
      return .brokenHeader(error)
    case .content(let content):
      do {
        return .message(try MessageDecoder.decode(content))
      } catch {
        return .malformed(error)
      }
    }
  }
}
