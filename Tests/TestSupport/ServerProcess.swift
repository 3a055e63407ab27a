import Glibc
import Synchronization

/// A program between two pipes. Unlike Foundation's, it lets no other child inherit its ends, so
/// tests that run side by side see the end of each other's input.
@safe public final class ServerProcess {
  public let id: Int32
  private var input: Int32
  private let output: Int32
  private var status: Int32?

  /// Held from the making of the pipes to the start of the program: a child that started between
  /// would inherit them.
  private static let starting = Mutex(())

  /// Starts a program; its standard error goes nowhere.
  public init(_ path: String, _ arguments: [String]) throws {
    (id, input, output) = try Self.starting.withLock { _ in try Self.start(path, arguments) }
  }

  private static func start(
    _ path: String, _ arguments: [String]
  ) throws -> (id: Int32, input: Int32, output: Int32) {
    var ends = [Int32](repeating: -1, count: 4)
    for first in [0, 2] {
      let made = unsafe ends.withUnsafeMutableBufferPointer { ends in
        guard let place = ends.baseAddress else { return Int32(-1) }
        return unsafe pipe(place + first)
      }
      guard made == 0 else { throw ServerProcessError.system("pipe", errno) }
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, ends[3], 1)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var words: [UnsafeMutablePointer<CChar>?] = unsafe ([path] + arguments).map {
      unsafe strdup($0)
    }
    unsafe words.append(nil)
    defer { for index in unsafe words.indices { unsafe free(words[index]) } }
    var process: pid_t = 0
    let result = unsafe posix_spawn(&process, path, &actions, nil, words, environ)
    close(ends[0])
    close(ends[3])
    guard result == 0 else { throw ServerProcessError.system("posix_spawn \(path)", result) }
    return (process, ends[1], ends[2])
  }

  deinit {
    closeInput()
    close(output)
    if status == nil {
      kill(id, SIGKILL)
      _ = exitStatus()
    }
  }

  /// Writes all of it, or as much as the program reads.
  public func write(_ bytes: [UInt8]) {
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes {
        unsafe Glibc.write(input, $0.baseAddress?.advanced(by: done), $0.count - done)
      }
      guard count > 0 else { return }
      done += count
    }
  }

  /// The next bytes; empty at the end, `nil` if none came in time.
  public func read(withinMilliseconds limit: Int32) -> [UInt8]? {
    var poll = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
    guard unsafe Glibc.poll(&poll, 1, limit) == 1 else { return nil }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = unsafe buffer.withUnsafeMutableBytes {
      unsafe Glibc.read(output, $0.baseAddress, $0.count)
    }
    return Array(buffer.prefix(max(0, count)))
  }

  public func closeInput() {
    if input >= 0 { close(input) }
    input = -1
  }

  /// Waits for the program's end: its exit status, or 128 and the number of the signal.
  public func exitStatus() -> Int32 {
    if let status { return status }
    var raw: Int32 = 0
    while unsafe waitpid(id, &raw, 0) < 0, errno == EINTR {}
    let result = raw & 0x7F == 0 ? (raw >> 8) & 0xFF : 128 + (raw & 0x7F)
    status = result
    return result
  }
}

public enum ServerProcessError: Error {
  case system(String, Int32)
  case noAnswer(String)
}
