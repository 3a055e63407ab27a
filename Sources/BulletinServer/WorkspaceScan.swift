import BulletinKnowledge
import BulletinLint
import BulletinText
import BulletinWorkspace
import LanguageServerProtocol
import Synchronization

/// `workspace/diagnostic`: the findings of all pages of some folders, read from disk unless they are
/// open. It streams what it finds, gives way to everything else, and ends when nobody wants it.
struct WorkspaceScan: Sendable {
  static let method = "workspace/diagnostic"
  static let summary = LocalizedText(
    zh: "文件夹、工作区里没打开的版面的问题（`diagnostics` 为 `folder`、`workspace` 时）",
    en: "Findings of pages that are not open, where `diagnostics` is `folder` or `workspace`")

  let client: ClientProfile
  let documents: [Document]
  let folders: [FilePath]
  /// What the pages see of each other, where their rules look.
  let index: ArchiveIndex
  let params: WorkspaceDiagnosticParams
  let cache: ScanCache

  /// What a scan tells on its way.
  enum Step: Sendable {
    case found([WorkspaceDocumentDiagnosticReport])
    case done(pages: Int, of: Int)
  }

  /// So many pages are told at once.
  private static let batch = 16

  /// - Returns: everything, where the client takes no parts; else nothing, for all was told on the way:
  ///   clients put parts together and would show what the answer has twice, or not at all.
  func run(_ tell: @Sendable (Step) -> Void) async throws(ResponseError)
    -> WorkspaceDiagnosticReport
  {
    let previous = Dictionary(
      (params.previousResultIds ?? []).map { ($0.uri, $0.value) },
      uniquingKeysWith: { _, last in last })
    var untold = documents.filter(\.isPage).map { report(of: $0, version: $0.version, previous) }
    var seen = Set(documents.map(\.uri))
    var store = SettingsStore(readsBaselines: true)
    let entries = Discovery(folders, &store).entries
    for (number, entry) in entries.enumerated() {
      await Task.yield()
      if Task.isCancelled {
        throw ResponseError(.requestCancelled, .cancelledByClient, client.language)
      }
      let uri = DocumentURI(path: entry.path.string)
      guard seen.insert(uri).inserted else { continue }
      if let report = report(of: entry, uri, &store, previous) { untold.append(report) }
      if untold.count >= Self.batch, params.partialResultToken != nil {
        tell(.found(untold))
        untold = []
      }
      tell(.done(pages: number + 1, of: entries.count))
    }
    // What the client shows of pages that are gone.
    untold += previous.keys.filter { !seen.contains($0) }.map {
      WorkspaceDocumentDiagnosticReport(
        uri: $0, version: nil, report: .full(resultId: nil, items: []))
    }
    guard params.partialResultToken != nil else { return WorkspaceDiagnosticReport(items: untold) }
    if !untold.isEmpty { tell(.found(untold)) }
    return WorkspaceDiagnosticReport(items: [])
  }

  /// The report on a file; `nil` where it is no page or cannot be read.
  private func report(
    of entry: Discovery.Entry, _ uri: DocumentURI, _ store: inout SettingsStore,
    _ previous: [DocumentURI: String]
  ) -> WorkspaceDocumentDiagnosticReport? {
    guard var settings = store.page(entry.path) else { return nil }
    if settings.lint.asksOthers {
      settings.lint.others = OtherPages(index, but: uri.nameInArchive)
    }
    let state = FileState(of: entry.path)
    if let known = cache.resultId(of: uri, state, settings), known == previous[uri] {
      return WorkspaceDocumentDiagnosticReport(
        uri: uri, version: nil, report: .unchanged(resultId: known))
    }
    guard let file = try? PageFile(reading: entry) else { return nil }
    let document = Document(uri, file.page, settings: settings)
    let report = report(of: document, version: nil, previous)
    cache.keep(report.report.resultId, of: uri, state, settings)
    return report
  }

  private func report(
    of document: Document, version: Int?, _ previous: [DocumentURI: String]
  ) -> WorkspaceDocumentDiagnosticReport {
    let items = DiagnosticsFeature.diagnostics(Snapshot(client: client, document: document))
    let resultId = DiagnosticsFeature.resultId(of: items)
    return WorkspaceDocumentDiagnosticReport(
      uri: document.uri, version: version,
      report: previous[document.uri] == resultId
        ? .unchanged(resultId: resultId) : .full(resultId: resultId, items: items))
  }
}

/// What was found in files that have not changed since: a client that asks all the time costs a look
/// at each file's time.
final class ScanCache: Sendable {
  private struct Known {
    let state: FileState
    let lint: LintSettings
    let exceptions: [PageException]
    let baseline: BaselineFile?
    let resultId: String
  }

  private let known = Mutex<[DocumentURI: Known]>([:])

  func resultId(of uri: DocumentURI, _ state: FileState, _ settings: PageSettings) -> String? {
    known.withLock { $0[uri] }.flatMap { known in
      let isSame =
        known.state == state && known.lint == settings.lint
        && known.exceptions == settings.exceptions && known.baseline == settings.known
      return isSame ? known.resultId : nil
    }
  }

  func keep(
    _ resultId: String?, of uri: DocumentURI, _ state: FileState, _ settings: PageSettings
  ) {
    guard let resultId else { return }
    known.withLock {
      $0[uri] = Known(
        state: state, lint: settings.lint, exceptions: settings.exceptions,
        baseline: settings.known, resultId: resultId)
    }
  }
}

extension DocumentDiagnosticReport {
  fileprivate var resultId: String? {
    switch self {
    case .full(let resultId, _): resultId
    case .unchanged(let resultId): resultId
    }
  }
}
