import BulletinKnowledge
import BulletinLint
import BulletinReport
import BulletinText
import BulletinWorkspace

/// What is wrong with the newsroom's own files after a run: exceptions and baseline entries that
/// nothing needs any more. Silent where the run has not seen all that they may be about.
struct LintOwnFiles {
  /// The exceptions that covered something.
  var usedExceptions: Set<ExceptionPlace> = []
  /// What the rules found on each page, by its absolute path.
  var present: [FilePath: Set<FindingKey>] = [:]
  /// What a baseline calls pages that were moved, by their absolute paths.
  var origins: [FilePath: LintSelection.Origin] = [:]
  /// Whether some page could not be read, or a part of the pages only was asked for.
  var isPartial = false

  /// The reports of the files, in the order of their paths.
  func reports(
    _ store: SettingsStore, roots: [FilePath], ran: (String) -> Bool, baselines: [BaselineFile]
  ) -> [PageReport] {
    guard !isPartial else { return [] }
    let files = store.unusedExceptions(
      except: usedExceptions, pages: Set(present.keys), roots: roots, ran: ran)
    let unused = files.map { unused in
      PageReport(
        ownFile: unused.file.path.string, text: unused.file.text ?? SourceText(""),
        findings: unused.exceptions.map(LintOwnFiles.finding))
    }
    let stale = baselines.compactMap { self.stale($0, roots, ran) }
    return (unused + stale).sorted { $0.file < $1.file }
  }

  /// What is wrong with the rows of the newsroom's tables, whatever pages a run has seen.
  static func tables(_ store: SettingsStore) -> [PageReport] {
    store.allTables.flatMap { tables in
      tables.files.compactMap { file -> PageReport? in
        let problems = tables.problems.filter { $0.place.file == file }
        guard !problems.isEmpty else { return nil }
        let name = store.told(FilePath(file.path)).string
        return PageReport(ownFile: name, text: file.text, findings: problems.map(finding))
      }
    }.reduce(into: []) { reports, report in
      // Two configurations may name one table.
      if !reports.contains(where: { $0.file == report.file }) { reports.append(report) }
    }
  }

  private static func finding(_ problem: TableProblem) -> Finding {
    var finding = finding(problem.id, problem.place.range, problem.message)
    finding.severity = .warning
    return finding
  }

  private static func finding(_ exception: UnusedException) -> Finding {
    let message =
      switch exception.reason {
      case .matchesNothing:
        LocalizedText(
          zh: "这条例外没有对上任何问题，可以删去", en: "This exception matches nothing and can be removed")
      case .expired(let day):
        LocalizedText(
          zh: "这条例外到 \(day.iso) 已经失效，请重新核对", en: "This exception ended on \(day.iso), look again")
      }
    return LintOwnFiles.finding("unused-exception", exception.range, message)
  }

  /// The entries of pages that were seen, and of pages that are gone from where the run has looked.
  private func stale(
    _ file: BaselineFile, _ roots: [FilePath], _ ran: (String) -> Bool
  ) -> PageReport? {
    var seen: [String: Set<FindingKey>] = [:]
    for (page, keys) in present {
      let origin = origins[page].flatMap { $0.baseline == file.path ? $0.file : nil }
      seen[origin ?? file.name(of: page)] = keys
    }
    let findings = file.places.filter { entry in
      guard ran(entry.key.rule) else { return false }
      if let keys = seen[entry.file] { return !keys.contains(entry.key) }
      return file.gone.contains(entry.file) && file.names(entry.file, in: roots)
    }.map { entry in
      LintOwnFiles.finding(
        "stale-baseline", entry.range,
        LocalizedText(
          zh: "基线里的这个问题已经没有了，可用 --write-baseline 更新",
          en: "This known finding is gone, --write-baseline takes it out"))
    }
    guard !findings.isEmpty else { return nil }
    return PageReport(ownFile: file.path.string, text: file.text, findings: findings)
  }

  private static func finding(
    _ rule: String, _ range: TextRange, _ message: LocalizedText
  ) -> Finding {
    var finding = Finding(range: range, message: message)
    finding.rule = rule
    finding.severity = .info
    return finding
  }
}
