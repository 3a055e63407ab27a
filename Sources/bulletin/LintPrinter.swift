import BulletinReport
import BulletinText
import BulletinWorkspace

/// Prints the outcomes of pages as they come, in order, keeps those of files, and counts.
struct LintPrinter {
  private let console: Console
  /// The reports in the order of the outputs, the first one on standard output.
  private var runs: [ReportRun]
  private let outputs: [LintOutput]
  /// What the files will hold; the first one is empty.
  private var files: [[UInt8]]
  /// Whether the report on standard output ends with a sentence, which may be left out.
  private let sumsUp: Bool
  private var foots: Bool
  private let reports: ReportSet
  /// How many findings may still be printed; `nil`: all.
  private var left: Int?
  /// How many were not printed.
  private var hidden = 0
  private(set) var summary = ReportSummary()
  private(set) var failed: Bool
  private(set) var repaired = 0
  private var repairedPages = 0
  private(set) var statistics = Statistics()

  /// Where the report goes.
  enum Place {
    case output
    /// Standard error, because a repaired standard input takes the output.
    case errors
    /// Nowhere, because a diff stands in its place.
    case nowhere
    /// Standard output, with numbers in place of findings.
    case counts
  }

  private let place: Place

  init(
    _ console: Console, _ reports: ReportSet, to outputs: [LintOutput], _ place: Place,
    isQuiet: Bool, failed: Bool, limit: Int? = nil
  ) {
    self.console = console
    self.outputs = outputs
    self.place = place
    sumsUp = [.pretty, .grouped].contains(outputs.first?.format)
    foots = !(isQuiet && sumsUp)
    self.failed = failed
    self.reports = reports
    left = limit
    runs = reports.reports.map(ReportRun.init)
    files = runs.map { _ in [] }
    for index in runs.indices { write(runs[index].head(), to: index) }
  }

  mutating func take(_ outcome: LintTask.Outcome) {
    switch outcome {
    case .noPage: return
    case .failed(let error):
      console.complain(error)
      failed = true
    case .done(let done):
      summary.add(done.page)
      if let tally = done.tally { statistics.add(tally) }
      repaired += done.repaired
      if done.repaired > 0 { repairedPages += 1 }
      if let error = done.failure {
        console.complain(error)
        failed = true
      }
      print(done)
    }
  }

  private mutating func print(_ done: LintTask.Done) {
    console.print(done.output)
    print(done.page, done.pieces)
  }

  private mutating func print(_ page: PageReport, _ pieces: [[UInt8]]) {
    var (page, pieces) = (page, pieces)
    if let left {
      hidden += max(0, page.findings.count - left)
      self.left = max(0, left - page.findings.count)
      page = page.prefix(left)
      pieces = reports.pieces(page)
    }
    for index in runs.indices {
      write(runs[index].take(pieces[index], of: page), to: index)
    }
  }

  /// Tells what is wrong with one of the newsroom's own files.
  mutating func take(ownFile page: PageReport) {
    summary.add(ownFile: page)
    print(page, reports.pieces(page))
  }

  /// The baseline could not be written: what it was to know has not been told, so no sentence says
  /// at the end that nothing was found.
  mutating func failBaseline() {
    failed = true
    if sumsUp { foots = false }
  }

  /// Ends the reports and writes those that go to files.
  mutating func finish() {
    for index in runs.indices where index > 0 || foots {
      write(runs[index].foot(summary), to: index)
    }
    if place == .counts, let format = outputs.first?.format {
      console.print(StatisticsReport(summary, statistics, console.language).bytes(format))
    }
    for (output, bytes) in zip(outputs, files) {
      guard let file = output.file else { continue }
      do {
        try FileWriter.create(file, with: bytes)
      } catch {
        console.complain(LintPrinter.unwritten(error))
        failed = true
      }
    }
  }

  private static func unwritten(_ error: FileError) -> LocalizedText {
    let (name, problem) = (error.path.string, error.problem.message)
    return LocalizedText(
      zh: "报告 \(name) 没有写出：\(problem.zh)",
      en: "the report \(name) was not written: \(problem.en)")
  }

  private mutating func write(_ bytes: [UInt8], to index: Int) {
    guard index == 0 else {
      files[index] += bytes
      return
    }
    switch place {
    case .output: console.print(bytes)
    case .errors: console.note(bytes)
    case .nowhere, .counts: return
    }
  }

  /// What is said on standard error.
  ///
  /// - Parameter why: why no page was checked, if none was.
  func notes(_ mode: LintTask.Mode, why: NothingChecked) {
    if summary.pages == 0, !failed { console.complain(why.message) }
    if hidden > 0 {
      console.complain(
        LocalizedText(
          zh: "另有 \(hidden) 处没有列出（--max-findings）",
          en: "\(hidden) more are not printed (--max-findings)"))
    }
    guard repaired > 0 else { return }
    let (pages, fixes) = (repairedPages, repaired)
    switch mode {
    case .report: return
    case .fix:
      console.complain(
        LocalizedText(
          zh: "\(pages) 个版面改好了 \(fixes) 处", en: "repaired \(fixes) places on \(pages) pages"))
      let more = summary.unsafelyFixable
      guard more > 0 else { return }
      console.complain(
        LocalizedText(
          zh: "还有 \(more) 处可改，但要人斟酌（--unsafe-fixes）",
          en: "\(more) more have a repair that needs judgement (--unsafe-fixes)"))
    case .diff:
      console.complain(
        LocalizedText(
          zh: "--fix 会在 \(pages) 个版面改 \(fixes) 处",
          en: "--fix would repair \(fixes) places on \(pages) pages"))
    }
  }
}
