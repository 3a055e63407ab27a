import BulletinKnowledge
import BulletinText
import BulletinWorkspace
import LanguageServerProtocol

/// Sends findings unasked, to clients that do not pull them: each time they changed, and not
/// otherwise.
struct Publisher {
  let outbox: Outbox
  /// What the client shows of each document.
  private var shown: [DocumentURI: PublishDiagnosticsParams] = [:]
  /// The newsroom's tables among them.
  private var shownTables: Set<DocumentURI> = []

  init(outbox: Outbox) { self.outbox = outbox }

  /// Forgets what the client showed of a document, for it was opened anew.
  mutating func forget(_ uri: DocumentURI) {
    shown[uri] = nil
  }

  /// Takes away what the client shows of a document that is gone, or no longer known.
  mutating func withdraw(_ uri: DocumentURI) {
    guard let last = shown.removeValue(forKey: uri) else { return }
    send(PublishDiagnosticsParams(uri: last.uri, diagnostics: []))
  }

  /// Sends the findings of a document, if the client has not just these already.
  mutating func publish(_ document: Document, of client: ClientProfile) {
    guard client.delivery == .push, document.isPage || document.kind == .settings else { return }
    let snapshot = Snapshot(client: client, document: document)
    let params = PublishDiagnosticsParams(
      uri: document.uri,
      version: client.diagnostics?.versionSupport == true ? document.version : nil,
      diagnostics: DiagnosticsFeature.diagnostics(snapshot))
    guard shown[document.uri] != params else { return }
    shown[document.uri] = params
    send(params)
  }

  /// Sends what is wrong with the newsroom's tables. They are no pages and nobody asks for them, so
  /// that a client which pulls hears of them this way, too, if it says that it can.
  mutating func publish(_ tables: [Tables], of client: ClientProfile) {
    guard client.takesPushedFindings else { return }
    var current: Set<DocumentURI> = []
    for file in tables.flatMap(\.files) {
      let uri = DocumentURI(path: file.path)
      guard current.insert(uri).inserted else { continue }
      // Nobody reads on after the first few hundred.
      let problems = tables.flatMap(\.problems).filter { $0.place.file == file }.prefix(500)
      let params = PublishDiagnosticsParams(
        uri: uri, diagnostics: problems.map { Publisher.diagnostic($0, client) })
      guard shown[uri] != params, !problems.isEmpty || shown[uri] != nil else { continue }
      shown[uri] = params
      send(params)
    }
    for uri in shownTables.subtracting(current) { withdraw(uri) }
    shownTables = current
  }

  private static func diagnostic(_ problem: TableProblem, _ client: ClientProfile) -> Diagnostic {
    Diagnostic(
      range: client.lspRange(problem.place.range, in: problem.place.file.text),
      severity: .warning, code: .string(problem.id), source: "bulletin",
      message: problem.message[client.language])
  }

  private func send(_ params: PublishDiagnosticsParams) {
    let message = MessageWriter.notification(
      method: "textDocument/publishDiagnostics", params: params)
    outbox.send(message, replacing: params.uri)
  }
}
