import BulletinLint
package import BulletinText
package import LanguageServerProtocol

/// `textDocument/willSaveWaitUntil`: the safe fixes, where the user wants them on saving.
package enum WillSaveWaitUntilFeature: Feature {
  package static let method = "textDocument/willSaveWaitUntil"
  package static let summary = LocalizedText(
    zh: "保存前改好可安全修正的（`fixOnSave`）",
    en: "Safe fixes before saving, where `fixOnSave` is set")

  package static func declare(
    in capabilities: inout ServerCapabilities, for client: ClientProfile
  ) {
    let sync = client.capabilities.textDocument?.synchronization
    capabilities.textDocumentSync?.willSaveWaitUntil = sync?.willSaveWaitUntil == true
  }

  package static let nothing: [LSPTextEdit]? = nil

  package static func answer(
    _ params: WillSaveTextDocumentParams, _ snapshot: Snapshot
  ) -> [LSPTextEdit]? {
    guard snapshot.client.settings(for: snapshot.uri).fixOnSave else { return nil }
    return snapshot.lspEdits(snapshot.document.safeFixes().flatMap(\.edits))
  }
}
