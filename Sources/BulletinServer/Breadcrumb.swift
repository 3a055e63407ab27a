import Glibc

/// What the server was asked last, told on standard error if it dies of it: Swift cannot catch a
/// trap, and whoever mends it wants to know what led there. No text of any page.
///
/// A signal's handler is given nothing and may allocate nothing, so this is the one place with
/// memory that everybody shares.
@safe enum Breadcrumb {
  private static let room = 256
  /// The signals of a process that has done something wrong.
  private static let signals = [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT]

  // `nonisolated(unsafe)`: written by the loop's thread alone, and read by a handler, for which a
  // half-written line is better than none.
  private nonisolated(unsafe) static let line = UnsafeMutablePointer<UInt8>.allocate(
    capacity: room)
  private nonisolated(unsafe) static var length = 0
  // Written before any of the signals has this handler, and not again.
  private nonisolated(unsafe) static let before = UnsafeMutablePointer<sigaction>.allocate(
    capacity: 32)

  /// Has the last crumb told if the process dies, before whatever would have happened then.
  static func install() {
    leave("start")
    for number in signals {
      var action = sigaction()
      unsafe action.__sigaction_handler.sa_handler = { number in Breadcrumb.tell(number) }
      unsafe sigaction(number, &action, Breadcrumb.before + Int(number))
    }
  }

  /// Says what is being done now.
  static func leave(_ text: String) {
    let crumb = "bulletin: the last message was \(text)".utf8.prefix(room - 1)
    var next = 0
    for byte in crumb {
      // What a client calls a method is no business of the terminal's.
      unsafe line[next] = byte < 0x20 || byte == 0x7F ? UInt8(ascii: "?") : byte
      next += 1
    }
    unsafe line[next] = UInt8(ascii: "\n")
    unsafe length = next + 1
  }

  private static func tell(_ number: Int32) {
    _ = unsafe write(STDERR_FILENO, line, length)
    unsafe sigaction(number, before + Int(number), nil)
    raise(number)
  }
}
