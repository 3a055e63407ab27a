import BulletinLint
import BulletinReport
import BulletinSyntax
import BulletinText
import BulletinWorkspace

/// What `bulletin lint` does with one page. Any worker may do it.
struct LintTask: Sendable {
  enum Mode: Sendable {
    case report, fix, diff
  }

  /// What came of a page.
  enum Outcome: Sendable {
    /// Found in a folder, but no page.
    case noPage
    case failed(FileError)
    case done(Done)
  }

  struct Done: Sendable {
    /// The page's piece of each report.
    var pieces: [[UInt8]] = []
    var page: PageReport
    let path: FilePath
    var selected: LintSelection.Selected
    /// What the page adds to the statistics, where they are asked for.
    var tally: PageTally?
    /// Bytes for standard output in place of the report: a diff, or a repaired standard input.
    var output: [UInt8] = []
    /// How many fixes were applied or shown.
    var repaired = 0
    /// Why the repaired page could not be written.
    var failure: FileError?
    /// How many bytes were read, and how long that and the rest took.
    var cost = LintCost()
  }

  let mode: Mode
  /// The gravest fixes that are applied.
  let safety: Fix.Safety
  var selection: LintSelection
  let encoding: EncodingChoice
  /// Whether statistics are asked for.
  let counts: Bool
  /// No more findings than these are printed of a page.
  let limit: Int?

  func outcome(of index: Int, _ inputs: PageInputs, _ reports: ReportSet) -> Outcome {
    let settings = inputs.settings(index)
    if let touched = selection.touched, touched[settings.path] == nil { return .noPage }
    var cost = LintCost()
    do {
      guard
        let file = try cost.reading({ () throws(FileError) in
          try inputs.read(index, as: encoding)
        })
      else { return .noPage }
      cost.bytes = file.original.count
      var done = try cost.checking { () throws(FileError) in
        let analysis = Analysis(file.page, settings: settings.lint)
        var task = self
        task.selection = selection.settled(on: analysis, settings)
        return switch mode {
        case .report: task.told(file, settings, analysis)
        case .fix: task.fixed(file, settings, analysis, inputs.isStandardInput(index))
        case .diff: try task.compared(file, settings, analysis)
        }
      }
      done.pieces = reports.pieces(limit.map { done.page.prefix($0) } ?? done.page)
      done.cost = cost
      return .done(done)
    } catch {
      return .failed(error)
    }
  }

  private func told(
    _ file: PageFile, _ settings: PageSettings, _ analysis: Analysis, _ rounds: [[TextEdit]] = []
  ) -> Done {
    let selected = selection.select(analysis, settings, before: file.page.text, after: rounds)
    let page = PageReport(
      file: file.path.string, analysis: analysis, findings: selected.findings)
    return Done(
      page: page, path: settings.path, selected: selected,
      tally: counts ? PageTally(page, analysis) : nil)
  }

  private func repair(
    _ file: PageFile, _ settings: PageSettings, _ analysis: Analysis
  ) -> Repair {
    Repair(analysis, safety: safety) { analysis, rounds in
      selection.select(analysis, settings, before: file.page.text, after: rounds).findings
    }
  }

  /// Repairs the file and tells the rest. A file that cannot be written keeps all its findings.
  private func fixed(
    _ file: PageFile, _ settings: PageSettings, _ analysis: Analysis, _ isStandardInput: Bool
  ) -> Done {
    let repair = repair(file, settings, analysis)
    do {
      var done = told(file, settings, repair.analysis, repair.rounds)
      // What an exception has covered it is needed for, though a fix took the rest away.
      let before = selection.select(analysis, settings, before: file.page.text)
      done.selected.exceptions.formUnion(before.exceptions)
      done.repaired = repair.count
      if isStandardInput {
        done.output =
          repair.count == 0 ? file.original : try file.encoded(repair.analysis.page.text.utf8)
      } else if repair.count > 0 {
        let bytes = try file.encoded(repair.analysis.page.text.utf8)
        try FileWriter.replace(file.path, holding: file.original, with: bytes)
      }
      return done
    } catch {
      var done = told(file, settings, analysis)
      done.failure = error
      return done
    }
  }

  private func compared(
    _ file: PageFile, _ settings: PageSettings, _ analysis: Analysis
  ) throws(FileError) -> Done {
    var done = told(file, settings, analysis)
    let repair = repair(file, settings, analysis)
    guard repair.count > 0 else { return done }
    let repaired = try file.encoded(repair.analysis.page.text.utf8)
    done.output = Diff.unified(file.path.bytes, file.original, repaired)
    done.repaired = repair.count
    return done
  }
}
