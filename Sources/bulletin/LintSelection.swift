import BulletinLint
import BulletinSyntax
import BulletinText
import BulletinWorkspace

/// What of the findings of a page is told.
struct LintSelection: Sendable {
  let minimum: Severity
  /// Only these rules count, where some are named.
  var rules: Set<String>?
  /// The baselines of the run, by their paths.
  var baselines: [FilePath: Baseline] = [:]
  /// A baseline that is being written without bounds: everything is known then.
  var knowsEverything = false
  /// What has changed, by the absolute paths of pages; `nil`: everything is told.
  var touched: [FilePath: Touched]?

  /// What is told of a page, and what is not.
  struct Selected: Sendable {
    var findings: [Finding] = []
    /// The keys of what is told or known already.
    var keys: Set<FindingKey> = []
    /// The keys of all that the rules found.
    var present: Set<FindingKey> = []
    /// The exceptions that covered something.
    var exceptions: Set<ExceptionPlace> = []
  }

  /// - Parameters:
  ///   - before: the text that the changes are counted in.
  ///   - rounds: the edits that were applied to it since.
  func select(
    _ analysis: Analysis, _ settings: PageSettings, before: SourceText,
    after rounds: [[TextEdit]] = []
  ) -> Selected {
    var selected = Selected()
    let keys = FindingKeys.all(analysis)
    selected.present = Set(keys)
    let known = settings.baseline.flatMap { name in
      baselines[name].map { $0.known(of: BaselineFile.name(of: settings.path, in: name)) }
    }
    for (finding, key) in zip(analysis.findings, keys) where rules?.contains(finding.rule) != false
    {
      let covering = settings.exceptions.filter { $0.covers(finding, in: analysis.page.text) }
      selected.exceptions.formUnion(covering.map(\.place))
      guard covering.isEmpty, finding.severity >= minimum else { continue }
      selected.keys.insert(key)
      if knowsEverything || known?.contains(key) == true { continue }
      selected.findings.append(finding)
    }
    if let touched {
      selected.findings =
        touched[settings.path]?.select(
          selected.findings, of: analysis, before: before, after: rounds) ?? []
    }
    return selected
  }
}
