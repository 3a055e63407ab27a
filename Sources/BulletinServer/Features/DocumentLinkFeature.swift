import BulletinSyntax
package import BulletinText
package import LanguageServerProtocol

/// `textDocument/documentLink`: jump lines lead to the page that they name, if it is open or stands in
/// the same folder.
package enum DocumentLinkFeature: Feature {
  package static let method = "textDocument/documentLink"
  package static let summary = LocalizedText(
    zh: "转版标记连到同一期的那一版",
    en: "Jump lines lead to that page of the issue")

  package static func declare(
    in capabilities: inout ServerCapabilities, for client: ClientProfile
  ) {
    capabilities.documentLinkProvider = true
  }

  package static let nothing: [DocumentLink]? = nil

  package static func answer(_ params: DocumentLinkParams, _ snapshot: Snapshot) -> [DocumentLink]?
  {
    snapshot.jumps.compactMap { jump in
      snapshot.target(of: jump).map {
        DocumentLink(
          range: snapshot.lspRange(jump.range), target: $0.link, tooltip: $0.title)
      }
    }
  }
}
