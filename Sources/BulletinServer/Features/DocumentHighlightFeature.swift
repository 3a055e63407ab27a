package import BulletinText
package import LanguageServerProtocol

/// `textDocument/documentHighlight`: every mention on the page of whoever stands under the cursor.
package enum DocumentHighlightFeature: Feature {
  package static let method = "textDocument/documentHighlight"
  package static let summary = LocalizedText(
    zh: "同一个人（含简称）、同一个提法的各处",
    en: "Every mention of the same person or campaign")

  package static func declare(
    in capabilities: inout ServerCapabilities, for client: ClientProfile
  ) {
    capabilities.documentHighlightProvider = true
  }

  package static let nothing: [DocumentHighlight]? = nil

  package static func answer(
    _ params: TextDocumentPositionParams, _ snapshot: Snapshot
  ) -> [DocumentHighlight]? {
    guard let offset = snapshot.offset(params.position),
      let (thing, _) = snapshot.document.namedThing(at: offset)
    else { return nil }
    return thing.mentions.map { mention in
      DocumentHighlight(
        range: snapshot.lspRange(mention), kind: mention == thing.introduction ? .write : .read)
    }
  }
}
