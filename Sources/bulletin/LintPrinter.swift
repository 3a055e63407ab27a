import BulletinReport
import BulletinText

/// Prints the outcomes of pages as they come, in order, and counts.
struct LintPrinter {
  private let console: Console
  private let report: Report
  private let foots: Bool
  private(set) var summary = ReportSummary()
  private(set) var failed: Bool
  private var repaired = 0
  private var repairedPages = 0
  private var needsSeparator = false

  /// Where the report goes.
  enum Place {
    case output
    /// Standard error, because a repaired standard input takes the output.
    case errors
    /// Nowhere, because a diff stands in its place.
    case nowhere
  }

  private let place: Place

  init(_ console: Console, _ report: Report, _ place: Place, foots: Bool, failed: Bool) {
    self.console = console
    self.report = report
    self.place = place
    self.foots = foots
    self.failed = failed
    write(report.head())
  }

  mutating func take(_ outcome: LintTask.Outcome) {
    switch outcome {
    case .noPage: return
    case .failed(let error):
      console.complain(error)
      failed = true
    case .done(let done):
      summary.add(done.summary)
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
    guard !done.piece.isEmpty else { return }
    if needsSeparator { write(report.separator) }
    write(done.piece)
    needsSeparator = true
  }

  func finish() {
    if foots { write(report.foot(summary)) }
  }

  private func write(_ bytes: [UInt8]) {
    switch place {
    case .output: console.print(bytes)
    case .errors: console.note(bytes)
    case .nowhere: return
    }
  }

  /// What is said on standard error.
  func notes(_ mode: LintTask.Mode) {
    if summary.pages == 0, !failed {
      console.complain(
        LocalizedText(
          zh: "什么也没有检查：没有找到 *.bulletin，也没有像版面的 *.txt。可以直接写出文件名",
          en:
            "nothing was checked, because there is no *.bulletin and no *.txt that looks like a page, name the file to check it all the same"
        ))
    }
    guard repaired > 0 else { return }
    let (pages, fixes) = (repairedPages, repaired)
    switch mode {
    case .report: return
    case .fix:
      console.complain(
        LocalizedText(
          zh: "\(pages) 个版面改好了 \(fixes) 处", en: "repaired \(fixes) places on \(pages) pages"))
    case .diff:
      console.complain(
        LocalizedText(
          zh: "--fix 会在 \(pages) 个版面改 \(fixes) 处",
          en: "--fix would repair \(fixes) places on \(pages) pages"))
    }
  }
}
