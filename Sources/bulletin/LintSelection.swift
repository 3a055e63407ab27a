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
  var baselines: [FilePath: BaselineFile] = [:]
  /// The entries of pages that were moved, which no second page may take.
  var taken: Set<Origin> = []
  /// Whether the command line lets a rule run.
  var ran: @Sendable (String) -> Bool = { _ in true }
  /// What a baseline knows of the page in hand.
  private var known = BaselineFile.Known()
  /// Whether somebody asks for the keys: a baseline that is read or written. Without one they are
  /// not made, for an archive has many findings.
  var needsKeys = false
  /// A baseline that is being written without bounds: everything is known then.
  var knowsEverything = false
  /// What has changed, by the absolute paths of pages; `nil`: everything is told.
  var touched: [FilePath: Touched]?

  init(minimum: Severity, rules: Set<String>? = nil) {
    self.minimum = minimum
    self.rules = rules
  }

  /// A file that a baseline names and that is called otherwise now.
  struct Origin: Hashable, Sendable {
    let baseline: FilePath
    let file: String
  }

  /// What is told of a page, and what is not.
  struct Selected: Sendable {
    var findings: [Finding] = []
    /// The keys of what is told or known already.
    var keys: Set<FindingKey> = []
    /// The keys of all that the rules found.
    var present: Set<FindingKey> = []
    /// Where the page stands in its baseline, if not under its own name.
    var origin: Origin?
    /// The exceptions that covered something.
    var exceptions: Set<ExceptionPlace> = []

    /// To be kept until all pages are seen, for an archive has many findings.
    var withoutFindings: Selected {
      var result = self
      result.findings = []
      return result
    }
  }

  /// Takes up a page: what its baseline knows of it shows in the page as it was read, and is the same
  /// after repairs.
  func settled(on analysis: Analysis, _ settings: PageSettings) -> LintSelection {
    guard let path = settings.baseline, let file = baselines[path] else { return self }
    let taken = taken.filter { $0.baseline == path }.map(\.file)
    var result = self
    result.known = file.known(
      of: settings.path, holding: Set(FindingKeys.all(analysis)), except: Set(taken), ran: ran)
    return result
  }

  /// - Parameters:
  ///   - before: the text that the changes are counted in.
  ///   - rounds: the edits that were applied to it since.
  func select(
    _ analysis: Analysis, _ settings: PageSettings, before: SourceText,
    after rounds: [[TextEdit]] = []
  ) -> Selected {
    var selected = Selected()
    let keys = needsKeys ? FindingKeys.all(analysis) : []
    selected.present = Set(keys)
    if let baseline = settings.baseline, let file = known.origin {
      selected.origin = Origin(baseline: baseline, file: file)
    }
    for (index, finding) in analysis.findings.enumerated()
    where rules?.contains(finding.rule) != false {
      let covering = settings.exceptions.filter { $0.covers(finding, in: analysis.page.text) }
      selected.exceptions.formUnion(covering.map(\.place))
      guard covering.isEmpty, finding.severity >= minimum else { continue }
      if needsKeys { selected.keys.insert(keys[index]) }
      if knowsEverything || needsKeys && known.keys.contains(keys[index]) { continue }
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
