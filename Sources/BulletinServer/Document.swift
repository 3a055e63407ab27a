import BulletinKnowledge
package import BulletinLint
package import BulletinSyntax
package import BulletinText
package import BulletinWorkspace
package import LanguageServerProtocol

/// An open document: the text as the client has it, and what is known of it.
package struct Document: Sendable {
  /// Why a document is taken for a page.
  package enum Kind: Sendable, Equatable {
    /// The client or the name says so.
    case page
    /// Its text has the signs of one.
    case textThatIsAPage
    /// Any other text: nothing is said about it.
    case otherText
    /// A `.bulletin.json`.
    case settings
    /// A table of comma-separated values: perhaps a roster or a glossary.
    case table
  }

  /// The address in the client's own spelling.
  package let uri: DocumentURI
  package let languageId: String
  package private(set) var version: Int
  package private(set) var kind: Kind
  /// The text as the client has it.
  package private(set) var text: SourceText
  /// What is known of the text: of an older one between ``apply(_:version:of:)`` and ``analyse()``.
  package private(set) var analysis: Analysis
  private var exceptions: [PageException]
  private var baseline: BaselineFile?
  /// What baselines know the page by.
  private var path: FilePath?
  /// Where a decision about the page is written.
  package private(set) var home: SettingsHome?
  /// Which of the files that a configuration names cannot be read.
  private(set) var unreadable: [SettingsError] = []
  /// When findings are shown.
  private var run: ClientSettings.Run
  /// What was found when somebody saved or asked, and in which text; `nil`: nothing yet.
  private var checked: (text: SourceText, findings: [Finding])?
  /// The line, from 0, that was edited last; `nil` once its sentence counts as finished.
  package private(set) var editedLine: Int?

  /// - Parameters:
  ///   - settings: `nil` for the usual ones; the file's name may tell the date, as for
  ///     `lint`.
  ///   - home: where a decision about the page is written.
  package init(
    _ item: TextDocumentItem, settings: PageSettings? = nil, home: SettingsHome? = nil,
    run: ClientSettings.Run = .onType
  ) {
    uri = item.uri
    languageId = item.languageId
    version = item.version
    text = SourceText(item.text)
    let own = Document.kindByName(item.uri)
    analysis = Analysis(
      Page(own == nil ? text : SourceText("")),
      settings: settings?.lint ?? LintSettings(for: item.uri))
    exceptions = settings?.exceptions ?? []
    (baseline, path) = (settings?.known, settings?.path)
    self.home = home
    self.run = run
    kind = own ?? .otherText
    kind = own ?? judgedKind
    if run == .onSave { check() }
  }

  /// The kind of a file that is no page, whatever its text; `nil` where the text decides.
  private static func kindByName(_ uri: DocumentURI) -> Kind? {
    if uri.displayName == SettingsStore.fileName { return .settings }
    return uri.displayName.lowercased().hasSuffix(".csv") ? .table : nil
  }

  /// A page that is not open, as it stands on disk.
  init(_ uri: DocumentURI, _ page: Page, settings: PageSettings) {
    self.uri = uri
    languageId = "bulletin"
    version = 0
    text = page.text
    analysis = Analysis(page, settings: settings.lint)
    exceptions = settings.exceptions
    (baseline, path) = (settings.known, settings.path)
    run = .onType
    kind = .page
  }

  package var page: Page { analysis.page }
  package var isPage: Bool { kind == .page || kind == .textThatIsAPage }

  /// Applies the changes in order; ``analyse()`` is due afterwards.
  ///
  /// - Returns: why the document can no longer be known, if so; it is unchanged then.
  package mutating func apply(
    _ changes: [TextDocumentContentChangeEvent], version newVersion: Int?, of client: ClientProfile
  ) -> DocumentFault? {
    if let newVersion, newVersion < version {
      return .versionWentBack(from: version, to: newVersion)
    }
    var changed = text
    var line: Int?
    for change in changes {
      switch change {
      case .full(let text):
        changed = SourceText(text)
        line = nil
      case .incremental(let range, let text):
        guard let place = client.textRange(range, in: changed),
          let next = changed.replacing(place, with: Array(text.utf8))
        else { return .editOutsideText(line: range.start.line + 1) }
        changed = next
        line = next.lines.line(at: place.lowerBound + text.utf8.count)
      }
    }
    text = changed
    editedLine = line
    version = newVersion ?? version
    return nil
  }

  /// Catches up with the text. Whatever was changed since is one edit from the first byte that
  /// differs to the last: many changes at once, or a client that sends the whole text each time,
  /// cost no more than a keystroke. A document that has been a page stays one: what somebody deletes
  /// in order to type it anew must not take the outline away.
  package mutating func analyse() {
    if kind == .settings || kind == .table { return }
    let range = text.difference(from: page.text)
    if !range.old.isEmpty || !range.new.isEmpty {
      let bytes = Array(text.utf8[range.new.lowerBound..<range.new.upperBound])
      analysis =
        analysis.replacing(range.old, with: bytes)
        ?? Analysis(Page(text), settings: analysis.settings)
    }
    if kind == .otherText { kind = judgedKind }
  }

  /// Judges the page by other settings; the text is not read again.
  ///
  /// - Returns: whether they differ from those that held.
  package mutating func adopt(_ settings: PageSettings, home: SettingsHome?) -> Bool {
    self.home = home
    var lint = settings.lint
    lint.others = analysis.settings.others
    let isSame = lint == analysis.settings
    if isSame, settings.exceptions == exceptions, settings.known == baseline { return false }
    if !isSame { analysis = Analysis(page, settings: lint) }
    exceptions = settings.exceptions
    (baseline, path) = (settings.known, settings.path)
    if checked != nil { check() }
    return true
  }

  /// Judges the page beside other ones; what its fragments say is not read again.
  ///
  /// - Returns: whether something else is found.
  mutating func adopt(others: OtherPages) -> Bool {
    let old = analysis.findings
    analysis = analysis.beside(others)
    guard analysis.findings != old else { return false }
    if checked != nil { check() }
    return true
  }

  /// Of a configuration: which of the files that it names cannot be read.
  mutating func adopt(unreadable: [SettingsError]) {
    self.unreadable = unreadable
  }

  /// Shows findings at other times from now on; what is shown at a wrong time is taken away.
  package mutating func adopt(_ run: ClientSettings.Run) {
    guard run != self.run else { return }
    self.run = run
    checked = nil
    if run == .onSave { check() }
  }

  /// Shows what is found now, where findings are not shown of themselves.
  package mutating func check() {
    guard run != .onType else { return }
    checked = (text, standingFindings)
  }

  /// Takes what was typed for finished.
  package mutating func settle() {
    editedLine = nil
  }

  /// What falls short, but for what somebody has looked at and lets stand.
  package var standingFindings: [Finding] {
    exceptions.isEmpty
      ? newFindings
      : newFindings.filter { finding in
        !exceptions.contains { $0.covers(finding, in: page.text) }
      }
  }

  /// What falls short, but for what the baseline knows of the page.
  private var newFindings: [Finding] {
    guard let baseline, let path else { return analysis.findings }
    let keys = FindingKeys.all(analysis)
    let known = baseline.known(of: path, holding: Set(keys)).keys
    return zip(analysis.findings, keys).filter { !known.contains($1) }.map(\.0)
  }

  /// What is shown: all but what is still being typed; or what was found when somebody saved or
  /// asked, as far as that text still stands, moved with it.
  package var findings: [Finding] {
    if run != .onType {
      return checked.map { Self.moved($0.findings, from: $0.text, to: text) } ?? []
    }
    return editedLine == nil
      ? standingFindings : standingFindings.filter { !Typing.withholds($0, in: self) }
  }

  /// The findings of the text as it is that somebody can do something about: all of them, or those
  /// that are shown, where not all are.
  package var findingsAtHand: [Finding] {
    guard run != .onType else { return standingFindings }
    let shown = findings
    return standingFindings.filter { finding in
      shown.contains { $0.rule == finding.rule && $0.range == finding.range }
    }
  }

  /// Whether something is shown only when the typing pauses.
  package var holdsFindingsBack: Bool { run == .onType && findings.count < standingFindings.count }

  /// Findings of an older text in a newer one; those that an edit touched are gone.
  private static func moved(
    _ findings: [Finding], from old: SourceText, to new: SourceText
  ) -> [Finding] {
    let (gone, come) = new.difference(from: old)
    if gone.isEmpty, come.isEmpty { return findings }
    let shift = come.count - gone.count
    return findings.compactMap { finding in
      if finding.range.upperBound <= gone.lowerBound { return finding.withoutRepairs }
      guard finding.range.lowerBound >= gone.upperBound else { return nil }
      var finding = finding.withoutRepairs
      finding.range = TextRange(
        finding.range.lowerBound + shift, finding.range.upperBound + shift)
      return finding
    }
  }

  private var judgedKind: Kind {
    if languageId == "bulletin" || uri.path?.hasSuffix(".bulletin") == true { return .page }
    return page.hasSignOfBulletin ? .textThatIsAPage : .otherText
  }
}

/// Why the server no longer knows a document's text.
package enum DocumentFault: Equatable, Sendable {
  /// An edit of a line that the text does not have.
  case editOutsideText(line: Int)
  /// A change that is older than the one before.
  case versionWentBack(from: Int, to: Int)
}

extension Finding {
  /// The finding alone: what else it points at may have moved.
  fileprivate var withoutRepairs: Finding {
    var finding = self
    finding.related = []
    finding.fixes = []
    return finding
  }
}

extension LintSettings {
  /// The settings for a document; its file's name may tell the date, as for `lint`.
  init(for uri: DocumentURI) {
    self = uri.path.map { LintSettings().dated(by: FilePath($0)) } ?? LintSettings()
  }
}

extension Page {
  /// Whether the text has what only bulletins have: a masthead, a message head, a byline or a jump.
  var hasSignOfBulletin: Bool {
    masthead != nil
      || fragments.contains { fragment in
        let nodes = fragment.nodes
        return nodes.lead?.source != nil || !nodes.bylines.isEmpty || !nodes.jumps.isEmpty
      }
  }
}
