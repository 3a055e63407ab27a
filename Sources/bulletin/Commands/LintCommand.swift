import BulletinLint
import BulletinReport
import BulletinText
import BulletinWorkspace

/// `bulletin lint [PATH…]`: what falls short on the pages.
struct LintCommand: Command {
  static let name = "lint"
  static let summary = LocalizedText(
    zh: "检查版面，列出问题", en: "Check pages and print what falls short")
  static let operands = "[PATH…]"
  static let options = LintOptions.all + Option.common
  static let notes = [
    LocalizedText(
      zh: """
        PATH 可以是文件或文件夹，默认是当前文件夹，“-”是标准输入。文件夹里查找 *.bulletin，以及看起来像版面的 \
        *.txt；.gitignore 里排除的不看。
        """,
      en: """
        PATH is a file or a folder, by default the current folder, and “-” is standard input. In a \
        folder all *.bulletin are checked, and each *.txt that looks like a page, but for what \
        .gitignore leaves out.
        """),
    LocalizedText(
      zh: "退出状态：0 没有达到 --fail-on 的问题，1 有，2 用法不对或有文件无法读写（其他文件照常检查）。",
      en: """
        Exit status: 0 nothing at or above --fail-on, 1 something, 2 wrong usage or a file that \
        could not be read or written (the others are checked all the same).
        """),
  ]

  private let paths: [FilePath]
  private let filesFrom: FilePath?
  private let task: LintTask
  private let jobs: Int?
  private let failOn: FailOn
  private let color: LintOptions.Color
  private let outputs: [LintOutput]
  private let isQuiet: Bool
  private let deniesEmpty: Bool
  private let standardInputName: FilePath
  /// Numbers stand in the place of findings on standard output.
  private let countsOnly: Bool
  private let store: SettingsStore
  private let forcesExclude: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    paths = arguments.operands.map(FilePath.init(word:))
    filesFrom = arguments.value(LintOptions.filesFrom).map(FilePath.init(word:))
    standardInputName = FilePath(word: arguments.value(LintOptions.stdinFilename) ?? "-")
    jobs = try arguments.count(.jobs)
    failOn = try FailOn(arguments)
    color = arguments.choice(LintOptions.color, default: .auto)
    outputs = try LintOutput.all(arguments)
    isQuiet = arguments.has(.quiet)
    deniesEmpty = arguments.has(LintOptions.denyEmpty)
    if filesFrom == FilePath("-"), paths.contains(FilePath("-")) {
      throw .conflict("files-from -", "stdin-filename")
    }
    store = try SettingsOptions.store(
      arguments, adjust: try LintOptions.adjustment(arguments))
    forcesExclude = arguments.has(LintOptions.forceExclude)
    task = LintTask(
      mode: try LintOptions.mode(arguments), minimum: LintOptions.minimum(arguments),
      encoding: arguments.choice(.encoding, default: .auto),
      counts: arguments.has(LintOutput.statistics) || failOn.rate != nil)
    countsOnly = arguments.has(LintOutput.statistics)
  }

  func run(_ console: Console) async -> ExitStatus {
    var store = store
    console.follow(store.current())
    var inputs: PageInputs
    do {
      inputs = PageInputs(
        try named(), &store, standardInputName: standardInputName, forcesExclude: forcesExclude)
    } catch {
      console.complain(error)
      return .failure
    }
    inputs.sort()
    inputs.errors.forEach(console.complain)
    inputs.settingsErrors.forEach(console.complain)
    let reports = reports(console)
    let sumsUp = [.pretty, .grouped].contains(outputs.first?.format)
    var printer = LintPrinter(
      console, reports, to: outputs, place, foots: !(isQuiet && sumsUp),
      failed: !inputs.errors.isEmpty || !inputs.settingsErrors.isEmpty)
    let (task, pages) = (task, inputs)
    // Files are written whole though nobody reads the output any more.
    let hasFiles = outputs.count > 1
    await Workers.run(pages.count, jobs: jobs ?? console.cores) { index in
      task.outcome(of: index, pages, reports)
    } consume: { outcome in
      printer.take(outcome)
      return hasFiles || !console.isClosed
    }
    printer.finish()
    if !isQuiet { printer.notes(task.mode) }
    return status(printer)
  }

  private var place: LintPrinter.Place {
    switch task.mode {
    case .diff: .nowhere
    case .fix where paths.contains(FilePath("-")): .errors
    case .fix, .report: countsOnly ? .counts : .output
    }
  }

  /// The reports in the order of the outputs; only the one on a terminal has colours.
  private func reports(_ console: Console) -> ReportSet {
    let usesColor =
      switch color {
      case .auto: console.prefersColor
      case .always: true
      case .never: false
      }
    let folder = FilePath(".").absolute?.string ?? ""
    return ReportSet(
      outputs.map { output in
        Report(
          output.format,
          ReportStyle(
            language: console.language, usesColor: usesColor && output.file == nil,
            columns: console.columns, folder: folder))
      })
  }

  /// The paths of the command line and of `--files-from`; the current folder where none is named.
  private func named() throws(FileError) -> [FilePath] {
    guard let filesFrom else { return paths.isEmpty ? [FilePath(".")] : paths }
    let isInput = filesFrom == FilePath("-")
    let bytes = try isInput ? FileReader.standardInput() : FileReader.bytes(of: filesFrom)
    let separator: UInt8 = bytes.contains(0) ? 0 : UInt8(ascii: "\n")
    return paths
      + bytes.split(separator: separator).map { line in
        let isReturned = separator != 0 && line.last == UInt8(ascii: "\r")
        return FilePath(bytes: Array(isReturned ? line.dropLast() : line))
      }.filter { !$0.bytes.isEmpty }
  }

  private func status(_ printer: LintPrinter) -> ExitStatus {
    if printer.failed || deniesEmpty && printer.summary.pages == 0 { return .failure }
    return failOn.isReached(printer.summary, printer.statistics) ? .findings : .success
  }
}
