import LanguageServerProtocol

/// Sends findings unasked, to clients that do not pull them: each time they changed, and not
/// otherwise.
struct Publisher {
  let outbox: Outbox
  /// What the client shows of each document.
  private var shown: [DocumentURI: PublishDiagnosticsParams] = [:]

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

  private func send(_ params: PublishDiagnosticsParams) {
    let message = MessageWriter.notification(
      method: "textDocument/publishDiagnostics", params: params)
    outbox.send(message, replacing: params.uri)
  }
}
