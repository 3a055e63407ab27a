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
    var pieces: [[UInt8]]
    var page: PageReport
    /// What the page adds to the statistics, where they are asked for.
    var tally: PageTally?
    /// Bytes for standard output in place of the report: a diff, or a repaired standard input.
    var output: [UInt8] = []
    /// How many fixes were applied or shown.
    var repaired = 0
    /// Why the repaired page could not be written.
    var failure: FileError?
  }

  let mode: Mode
  let minimum: Severity
  let encoding: EncodingChoice
  /// Whether statistics are asked for.
  let counts: Bool

  func outcome(of index: Int, _ inputs: PageInputs, _ reports: ReportSet) -> Outcome {
    do {
      guard let file = try inputs.read(index, as: encoding) else { return .noPage }
      let analysis = Analysis(file.page, settings: inputs.settings(index).lint)
      switch mode {
      case .report: return .done(told(file, analysis, reports))
      case .fix: return .done(fixed(file, analysis, reports, inputs.isStandardInput(index)))
      case .diff: return .done(try compared(file, analysis, reports))
      }
    } catch {
      return .failed(error)
    }
  }

  private func told(_ file: PageFile, _ analysis: Analysis, _ reports: ReportSet) -> Done {
    let page = PageReport(
      file: file.path.string, analysis: analysis, findings: analysis.findings.filter(isReported))
    return Done(
      pieces: reports.pieces(page), page: page, tally: counts ? PageTally(page, analysis) : nil)
  }

  /// Repairs the file and tells the rest. A file that cannot be written keeps all its findings.
  private func fixed(
    _ file: PageFile, _ analysis: Analysis, _ reports: ReportSet, _ isStandardInput: Bool
  ) -> Done {
    let repair = Repair(analysis, isReported: isReported)
    do {
      var done = told(file, repair.analysis, reports)
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
      var done = told(file, analysis, reports)
      done.failure = error
      return done
    }
  }

  private func compared(
    _ file: PageFile, _ analysis: Analysis, _ reports: ReportSet
  ) throws(FileError) -> Done {
    var done = told(file, analysis, reports)
    let repair = Repair(analysis, isReported: isReported)
    guard repair.count > 0 else { return done }
    let repaired = try file.encoded(repair.analysis.page.text.utf8)
    done.output = Diff.unified(file.path.bytes, file.original, repaired)
    done.repaired = repair.count
    return done
  }

  private func isReported(_ finding: Finding) -> Bool {
    finding.severity >= minimum
  }
}
