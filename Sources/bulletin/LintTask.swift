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
    /// The page's piece of the report.
    var piece: [UInt8]
    var summary: PageReport
    /// Bytes for standard output in place of the report: a diff, or a repaired standard input.
    var output: [UInt8] = []
    /// How many fixes were applied or shown.
    var repaired = 0
    /// Why the repaired page could not be written.
    var failure: FileError?
  }

  let mode: Mode
  let settings: LintSettings
  let minimum: Severity
  let encoding: EncodingChoice

  func outcome(of index: Int, _ inputs: PageInputs, _ report: Report) -> Outcome {
    do {
      guard let file = try inputs.read(index, as: encoding) else { return .noPage }
      let analysis = Analysis(file.page, settings: settings.dated(by: file.path))
      switch mode {
      case .report: return .done(told(file, analysis, report))
      case .fix: return .done(fixed(file, analysis, report, inputs.isStandardInput(index)))
      case .diff: return .done(try compared(file, analysis, report))
      }
    } catch {
      return .failed(error)
    }
  }

  private func told(_ file: PageFile, _ analysis: Analysis, _ report: Report) -> Done {
    let page = PageReport(
      file: file.path.string, analysis: analysis, findings: analysis.findings.filter(isReported))
    return Done(piece: report.piece(page), summary: page)
  }

  /// Repairs the file and tells the rest. A file that cannot be written keeps all its findings.
  private func fixed(
    _ file: PageFile, _ analysis: Analysis, _ report: Report, _ isStandardInput: Bool
  ) -> Done {
    let repair = Repair(analysis, isReported: isReported)
    do {
      var done = told(file, repair.analysis, report)
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
      var done = told(file, analysis, report)
      done.failure = error
      return done
    }
  }

  private func compared(
    _ file: PageFile, _ analysis: Analysis, _ report: Report
  ) throws(FileError) -> Done {
    var done = told(file, analysis, report)
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
