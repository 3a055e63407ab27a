import BulletinKnowledge
import BulletinText
import BulletinWorkspace
import Glibc

/// The process around a command: its words, its environment, its descriptors. Read here only.
struct Terminal {
  /// The command line without the program's name.
  var words: [String] {
    let vector = unsafe CommandLine.unsafeArgv
    var words: [String] = []
    var index = 1
    while index < Int(CommandLine.argc), let word = unsafe vector[index] {
      let bytes = unsafe UnsafeBufferPointer(start: word, count: strlen(word))
      words.append(FilePath.word(unsafe bytes.map { UInt8(bitPattern: $0) }))
      index += 1
    }
    return words
  }

  /// The console of this process, in the language that was asked for.
  func console(locale: String?) -> Console {
    let isTerminal = isatty(STDOUT_FILENO) == 1
    return Console(
      language: language(locale), isLanguageAsked: locale != nil,
      prefersColor: isTerminal && variable("NO_COLOR") == nil && variable("TERM") != "dumb",
      columns: isTerminal ? columns() : 100,
      cores: max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))),
      today: today(), system: system(),
      showsProgress: isatty(STDERR_FILENO) == 1 && variable("TERM") != "dumb",
      output: DescriptorSink(STDOUT_FILENO), errors: DescriptorSink(STDERR_FILENO))
  }

  private func language(_ locale: String?) -> Language {
    let found = locale ?? variable("LC_ALL") ?? variable("LC_MESSAGES") ?? variable("LANG")
    return Language(locale: found ?? "")
  }

  /// The day here and now; `SOURCE_DATE_EPOCH` makes it another, so that a run can be repeated.
  private func today() -> CalendarDate {
    if let word = variable("SOURCE_DATE_EPOCH"), let seconds = Int(word) {
      return CalendarDate(year: 1970, month: 1, day: 1).adding(days: seconds / 86400)
    }
    var now = time(nil)
    var local = unsafe tm()
    guard unsafe localtime_r(&now, &local) != nil else {
      return CalendarDate(year: 1970, month: 1, day: 1).adding(days: now / 86400)
    }
    return unsafe CalendarDate(
      year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
  }

  /// Linux 6.1 x86_64.
  private func system() -> String {
    var about = utsname()
    guard unsafe uname(&about) == 0 else { return "" }
    func text<Field>(_ field: Field) -> String {
      unsafe withUnsafeBytes(of: field) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
    }
    return "\(text(about.sysname)) \(text(about.release)) \(text(about.machine))"
  }

  private func columns() -> Int {
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return 100
    }
    return Int(size.ws_col)
  }

  /// A variable of the environment; an empty one is none.
  private func variable(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }
}

/// A descriptor, written in large pieces.
private final class DescriptorSink: ByteSink {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var failure: Int32 = 0

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  var isClosed: Bool { failure != 0 }

  func write(_ bytes: [UInt8]) {
    guard failure == 0 else { return }
    buffer += bytes
    if buffer.count >= 1 << 16 { _ = flush() }
  }

  func flush() -> FileError.Problem? {
    if failure == 0, !buffer.isEmpty {
      failure = FileWriter.writeAll(buffer, to: descriptor)
      buffer.removeAll(keepingCapacity: true)
    }
    return failure == 0 || failure == EPIPE ? nil : FileError.Problem(errno: failure)
  }
}
