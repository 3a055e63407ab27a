import BulletinKnowledge
import BulletinReport
import BulletinText
import BulletinWorkspace

/// Where bytes go: a descriptor, or a test's memory.
protocol ByteSink: AnyObject {
  func write(_ bytes: [UInt8])
  /// Makes sure that what was written is out; the problem that kept it back, if any.
  func flush() -> FileError.Problem?
  /// Whether nobody reads any more.
  var isClosed: Bool { get }
}

/// What a command may know of the world: where to write, in which language, how wide.
final class Console {
  /// The environment's, the command line's, or the configuration's.
  var language: Language
  /// Whether the command line has asked for the language.
  let isLanguageAsked: Bool
  /// Whether standard output is a terminal that wants colours.
  let prefersColor: Bool
  let columns: Int
  let cores: Int
  /// The day, by which exceptions end.
  let today: CalendarDate
  /// The operating system and the machine.
  let system: String
  /// Whether standard error is a terminal that may show how far a run is.
  let showsProgress: Bool
  private let output: any ByteSink
  private let errors: any ByteSink

  init(
    language: Language, isLanguageAsked: Bool = false, prefersColor: Bool = false,
    columns: Int = 100, cores: Int = 1,
    today: CalendarDate = CalendarDate(year: 1, month: 1, day: 1), system: String = "",
    showsProgress: Bool = false,
    output: any ByteSink, errors: any ByteSink
  ) {
    self.language = language
    self.isLanguageAsked = isLanguageAsked
    self.prefersColor = prefersColor
    self.columns = columns
    self.cores = cores
    self.today = today
    self.system = system
    self.showsProgress = showsProgress
    self.output = output
    self.errors = errors
  }

  /// Whether nobody reads the output any more, so that going on is of no use.
  var isClosed: Bool { output.isClosed }

  func print(_ bytes: [UInt8]) {
    output.write(bytes)
  }

  func print(_ text: String) {
    output.write(Array(text.utf8))
  }

  /// Says something beside the results, on standard error.
  func note(_ bytes: [UInt8]) {
    _ = output.flush()
    errors.write(bytes)
    _ = errors.flush()
  }

  /// Draws on the terminal of standard error.
  func draw(_ text: String) {
    errors.write(Array(text.utf8))
    _ = errors.flush()
  }

  func complain(_ message: LocalizedText) {
    note(Array("bulletin: \(Printable.text(message[language]))\n".utf8))
  }

  func complain(_ error: FileError) {
    let (name, message) = (error.path.string, error.problem.message)
    complain(LocalizedText(zh: "\(name)：\(message.zh)", en: "\(name): \(message.en)"))
  }

  /// The status after everything is out. A reader that went away is no failure.
  func finished(_ status: ExitStatus) -> ExitStatus {
    if let problem = output.flush() {
      complain(FileError(FilePath("-"), problem))
      return .failure
    }
    return isClosed ? .success : status
  }
}
