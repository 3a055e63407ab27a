import Glibc
import LanguageServerProtocol
import Synchronization

/// What waits to be sent, and the one thread that sends it.
///
/// Bounded: findings of one document replace each other while they wait, and beyond
/// ``roomInBytes`` the reader stops listening to a client that does not listen either.
final class Outbox: Sendable {
  /// More than this waits only if a single message is larger.
  static let roomInBytes = 32 << 20

  /// More requests than these are not read while they are being answered.
  static let roomForRequests = 256

  private struct Letter: Sendable {
    /// What a later letter replaces: the document of its findings.
    let topic: DocumentURI?
    let frame: [UInt8]
  }

  private let letters = Mailbox<Letter>()
  /// Letters that the thread has taken and not sent yet stay countable here: one at most.
  private let sending = Mailbox<Bool>()

  /// The number of answers that tasks are working on.
  private let promised = Atomic<Int>(0)

  init() {}

  /// Says that an answer will come.
  func promiseAnswer() {
    promised.add(1, ordering: .relaxed)
  }

  /// Sends an answer that was promised.
  func keepPromise(_ content: [UInt8]) {
    promised.subtract(1, ordering: .relaxed)
    send(content)
  }

  /// Sends a message after those that wait.
  func send(_ content: [UInt8]) {
    letters.put(Letter(topic: nil, frame: FrameWriter.frame(content)))
  }

  /// Sends the findings of a document; older ones that still wait are not sent.
  func send(_ content: [UInt8], replacing topic: DocumentURI) {
    let letter = Letter(topic: topic, frame: FrameWriter.frame(content))
    letters.update { waiting in
      waiting.removeAll { $0.topic == topic }
      waiting.append(letter)
    }
  }

  /// Waits until a client that is slow to read, or asks faster than it can be answered, has caught
  /// up.
  func waitForRoom() {
    letters.wait { waiting in
      promised.load(ordering: .relaxed) < Self.roomForRequests
        && waiting.reduce(0) { $0 + $1.frame.count } < Self.roomInBytes
    }
  }

  /// Lets the thread end after what waits, and waits for that, but not for ever: a client that
  /// reads no more must not keep the process.
  func finish(withinMilliseconds limit: Int) {
    letters.close()
    _ = sending.take(until: Moment(inMilliseconds: limit))
  }

  /// The frames that wait.
  var unsent: [[UInt8]] {
    var frames: [[UInt8]] = []
    letters.update { frames = $0.map(\.frame) }
    return frames
  }

  /// Writes what is sent until there will be no more; `false` if the client stopped reading.
  func run(_ output: Int32) -> Bool {
    defer { sending.put(true) }
    while case .element(let letter) = letters.take() {
      guard Self.write(letter.frame, to: output) else {
        letters.close()
        return false
      }
    }
    return true
  }

  private static func write(_ bytes: [UInt8], to output: Int32) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes {
        unsafe Glibc.write(output, $0.baseAddress?.advanced(by: done), $0.count - done)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      done += count
    }
    return true
  }
}
