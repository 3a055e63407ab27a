import BulletinSyntax
package import BulletinText
package import LanguageServerProtocol

/// `textDocument/documentLink`: jump lines lead to the page that they name, where it is open.
package enum DocumentLinkFeature: Feature {
  package static let method = "textDocument/documentLink"
  package static let summary = LocalizedText(
    zh: "转版标记连到打开的那一版",
    en: "Jump lines lead to the open page")

  package static func declare(
    in capabilities: inout ServerCapabilities, for client: ClientProfile
  ) {
    capabilities.documentLinkProvider = true
  }

  package static let nothing: [DocumentLink]? = nil

  package static func answer(_ params: DocumentLinkParams, _ snapshot: Snapshot) -> [DocumentLink]?
  {
    snapshot.jumps.compactMap { jump in
      guard let target = snapshot.target(of: jump) else { return nil }
      let line = target.document.text.lines.line(at: target.range.lowerBound) + 1
      return DocumentLink(
        range: snapshot.lspRange(jump.range), target: "\(target.document.uri.string)#L\(line)",
        tooltip: target.title)
    }
  }
}
