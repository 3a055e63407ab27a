import BulletinText
import Glibc
import LanguageServerProtocol

/// What the server says of itself: in the client's log, or on standard error as long as the client
/// takes no notifications. Not both, for editors show both in the same window.
struct Log {
  let outbox: Outbox
  var language = Language.english
  /// Whether `initialize` has been answered: before that a client takes no notifications.
  var isClientReady = false

  /// Writes a line to the log.
  func note(_ type: MessageType, _ text: LocalizedText) {
    guard isClientReady else {
      return Self.writeToStandardError("bulletin: \(text[language])\n")
    }
    notify("window/logMessage", type, text)
  }

  /// Says something that the user has to know, once.
  func show(_ type: MessageType, _ text: LocalizedText) {
    note(type, text)
    guard isClientReady else { return }
    notify("window/showMessage", type, text)
  }

  private func notify(_ method: String, _ type: MessageType, _ text: LocalizedText) {
    let params = MessageParams(type: type, message: text[language])
    outbox.send(MessageWriter.notification(method: method, params: params))
  }

  /// Drops the line where nobody reads: a full pipe must not stop the server.
  private static func writeToStandardError(_ line: String) {
    var poll = pollfd(fd: STDERR_FILENO, events: Int16(POLLOUT), revents: 0)
    guard unsafe Glibc.poll(&poll, 1, 0) == 1 else { return }
    let bytes = Array(line.utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
