import LanguageServerProtocol

/// Sends findings unasked, to clients that do not pull them: each time they changed, and not
/// otherwise.
struct Publisher {
  let outbox: Outbox
  /// What the client shows of each document.
  private var shown: [DocumentURI: PublishDiagnosticsParams] = [:]

  init(outbox: Outbox) { self.outbox = outbox }

  /// When ``publishWhatHasSettled()`` is to be called; `nil`: not at all.
  var nextDeadline: Moment? { nil }

  mutating func publishWhatHasSettled() {}

  mutating func documentOpened(_ document: Document, of client: ClientProfile) {
    shown[document.uri] = nil
    publish(document, of: client)
  }

  mutating func documentChanged(_ document: Document, of client: ClientProfile) {
    publish(document, of: client)
  }

  mutating func documentSaved(_ document: Document, of client: ClientProfile) {
    publish(document, of: client)
  }

  /// Takes away what the client shows of a document that is gone, or no longer known.
  mutating func documentClosed(_ uri: DocumentURI, of client: ClientProfile) {
    guard let last = shown.removeValue(forKey: uri) else { return }
    send(PublishDiagnosticsParams(uri: last.uri, diagnostics: []))
  }

  private mutating func publish(_ document: Document, of client: ClientProfile) {
    guard client.delivery == .push, document.isPage else { return }
    let snapshot = Snapshot(client: client, document: document)
    let params = PublishDiagnosticsParams(
      uri: document.uri,
      version: client.diagnostics?.versionSupport == true ? document.version : nil,
      diagnostics: DiagnosticsFeature.diagnostics(snapshot))
    guard shown[document.uri] != params else { return }
    shown[document.uri] = params
    send(params)
  }

  private func send(_ params: PublishDiagnosticsParams) {
    let message = MessageWriter.notification(
      method: "textDocument/publishDiagnostics", params: params)
    outbox.send(message, replacing: params.uri)
  }
}
