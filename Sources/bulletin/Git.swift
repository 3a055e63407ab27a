import BulletinWorkspace
import FoundationEssentials
import Glibc

/// git, the only program that is ever run: asked what has changed, never told to do anything.
enum Git {
  /// The top folder of the repository.
  static func root() throws(ChangeError) -> FilePath {
    var bytes = try run(["rev-parse", "--show-toplevel"])
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    return FilePath(bytes: bytes)
  }

  /// A diff without context, whatever the user's own settings say. A name is told as it is, and a
  /// renamed file is a new one with all its lines, unless they are those of the old one.
  static func diff(_ words: [String]) throws(ChangeError) -> [UInt8] {
    try run(
      [
        "-c", "core.quotePath=false", "-c", "diff.relative=false", "diff", "--no-color",
        "--no-ext-diff", "--no-textconv",
        "--text", "--unified=0", "--src-prefix=a/", "--dst-prefix=b/", "--find-renames",
      ] + words)
  }

  /// The ids of what is staged, by names from the top folder, of those files that have been changed
  /// since.
  static func stagedAndChanged() throws(ChangeError) -> [FilePath: String] {
    let words = ["-c", "diff.relative=false", "diff", "--no-ext-diff", "-z"]
    let changed = Set(try run(words + ["--name-only", "--"]).split(separator: 0))
    let raw = try run(words + ["--cached", "--raw", "--no-abbrev", "--no-renames", "--"])
    var result: [FilePath: String] = [:]
    // `:100644 100644 OLD NEW M`, then the name.
    let records = raw.split(separator: 0)
    for (head, name) in zip(records, records.dropFirst()) where head.first == UInt8(ascii: ":") {
      let words = head.split(separator: UInt8(ascii: " "))
      guard words.count > 3, changed.contains(name) else { continue }
      result[FilePath(bytes: Array(name))] = String(decoding: words[3], as: UTF8.self)
    }
    return result
  }

  /// The bytes of a file that git keeps under an id.
  static func blob(_ id: String) throws(ChangeError) -> [UInt8] {
    try run(["cat-file", "blob", id])
  }

  /// Whether there is a commit at all.
  static func hasCommit() -> Bool {
    (try? run(["rev-parse", "--verify", "--quiet", "HEAD"])) != nil
  }

  /// What git prints; what it complains of where it fails.
  static func run(_ words: [String]) throws(ChangeError) -> [UInt8] {
    guard let output = Pipe(), let errors = Pipe() else { throw .noGit }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe _ = posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, output.input, STDOUT_FILENO)
    unsafe posix_spawn_file_actions_adddup2(&actions, errors.input, STDERR_FILENO)
    var process = pid_t()
    guard unsafe spawn(["git"] + words, &actions, &process) == 0 else { throw .noGit }
    output.closeInput()
    errors.closeInput()
    let bytes = output.readAll()
    // What git complains of is a line or two and fits into the pipe while the output is read.
    let complaint = errors.readAll()
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
    guard status == 0 else {
      let text = String(decoding: complaint, as: UTF8.self)
      throw .git(text.split(separator: "\n").first.map(String.init) ?? "exit \(status >> 8 & 0xFF)")
    }
    return bytes
  }

  private static func spawn(
    _ words: [String], _ actions: UnsafeMutablePointer<posix_spawn_file_actions_t>,
    _ process: inout pid_t
  ) -> Int32 {
    let environment = ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" }
    let arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    let variables = unsafe environment.map { unsafe strdup($0) } + [nil]
    defer { unsafe _ = (arguments + variables).map { unsafe free($0) } }
    return unsafe posix_spawnp(&process, "git", actions, nil, arguments, variables)
  }
}

/// The two ends of a pipe, closed once.
private final class Pipe {
  let input: Int32
  private let output: Int32
  private var isInputOpen = true

  init?() {
    var ends: [Int32] = [0, 0]
    guard unsafe pipe(&ends) == 0 else { return nil }
    (output, input) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  deinit {
    closeInput()
    close(output)
  }

  func closeInput() {
    if isInputOpen { close(input) }
    isInputOpen = false
  }

  func readAll() -> [UInt8] {
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe read(output, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return result }
      result += buffer.prefix(count)
    }
  }
}
