import BulletinLint
import BulletinReport
import BulletinText
import BulletinWorkspace

/// What is to be done with the pages of a `bulletin lint`, and how it is told.
struct LintRequest: Sendable {
  let task: LintTask
  let jobs: Int?
  let failOn: FailOn
  let color: LintOptions.Color
  let outputs: [LintOutput]
  let isQuiet: Bool
  let deniesEmpty: Bool
  /// Numbers stand in the place of findings on standard output.
  let countsOnly: Bool
  let isTimed: Bool
  /// What `--fix` leaves over is not told.
  let fixesOnly: Bool
  let failsOnFix: Bool
  /// Findings are no failure.
  let exitsZero: Bool
  let changes: ChangeSource?
  /// In the place of the configurations' own.
  let baseline: FilePath?
  let newBaseline: FilePath?
  let allowsGrowth: Bool
  let showsProgress: Bool
  /// Whether the command line lets a rule run.
  let ran: @Sendable (String) -> Bool

  init(_ arguments: Arguments) throws(UsageError) {
    jobs = try arguments.count(.jobs)
    failOn = try FailOn(arguments)
    color = arguments.choice(LintOptions.color, default: .auto)
    outputs = try LintOutput.all(arguments)
    isQuiet = arguments.has(.quiet)
    deniesEmpty = arguments.has(LintOptions.denyEmpty)
    countsOnly = arguments.has(LintOutput.statistics)
    showsProgress = arguments.value(LintOptions.progress) != "never"
    isTimed = arguments.has(LintOptions.timing)
    fixesOnly = arguments.has(LintOptions.fixOnly)
    failsOnFix = arguments.has(LintOptions.exitNonZeroOnFix)
    exitsZero = arguments.has(LintOptions.exitZero)
    changes = try ChangeSource(arguments)
    baseline = arguments.value(LintOptions.baseline).map(FilePath.init(word:))
    newBaseline = arguments.value(LintOptions.writeBaseline).map(FilePath.init(word:))
    allowsGrowth = arguments.has(LintOptions.allowGrowth)
    let mode = try LintOptions.mode(arguments)
    if newBaseline != nil {
      if mode != .report { throw .conflict("write-baseline", mode == .fix ? "fix" : "diff") }
      if let changes = ChangeSource.options.first(where: { arguments.has($0) }) {
        throw .conflict("write-baseline", changes.name)
      }
      if baseline != nil { throw .conflict("write-baseline", "baseline") }
    }
    if allowsGrowth, newBaseline == nil { throw .needs("allow-growth", "write-baseline") }
    task = LintTask(
      mode: mode, safety: arguments.has(LintOptions.unsafeFixes) ? .unsafe : .safe,
      selection: LintSelection(minimum: LintOptions.minimum(arguments)),
      encoding: arguments.choice(.encoding, default: .auto),
      counts: countsOnly || failOn.rate != nil,
      limit: try arguments.count(LintOptions.maxFindings))
    ran = try LintOptions.runs(arguments)
  }

  /// Where the report on standard output goes.
  func place(repairsInput: Bool) -> LintPrinter.Place {
    switch task.mode {
    case .diff: .nowhere
    case .fix where fixesOnly: .nowhere
    case .fix where repairsInput: .errors
    case .fix, .report: countsOnly ? .counts : .output
    }
  }

  /// The reports in the order of the outputs; only the one on a terminal has colours.
  func reports(_ console: Console) -> ReportSet {
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

  func status(_ printer: LintPrinter) -> ExitStatus {
    if printer.failed || deniesEmpty && printer.summary.pages == 0 { return .failure }
    if failsOnFix, printer.repaired > 0 { return .findings }
    if exitsZero || fixesOnly { return .success }
    return failOn.isReached(printer.summary, printer.statistics) ? .findings : .success
  }
}
