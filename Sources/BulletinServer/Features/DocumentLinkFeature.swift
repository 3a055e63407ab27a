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
    capabilities.documentLinkProvider = ResolvingOptions(resolveProvider: client.followsLinksLater)
  }

  package static let nothing: [DocumentLink]? = nil

  package static func answer(_ params: DocumentLinkParams, _ snapshot: Snapshot) -> [DocumentLink]?
  {
    let isLater = snapshot.client.followsLinksLater
    return snapshot.jumps.compactMap { jump in
      // A link that leads nowhere is none, so the page is looked for at once.
      guard let target = snapshot.target(of: jump) else { return nil }
      let range = snapshot.lspRange(jump.range)
      return isLater
        ? DocumentLink(range: range, target: nil, data: LaterPart(snapshot).data)
        : DocumentLink(range: range, target: target.link, tooltip: target.title)
    }
  }
}

/// `documentLink/resolve`: where a link leads as the other page is by then, and what stands there.
package enum DocumentLinkResolveFeature: ResolveFeature {
  package static let method = "documentLink/resolve"
  package static let summary = LocalizedText(
    zh: "指到链接时才给出去处和那里的标题", en: "Where a link leads and what stands there, when it is pointed at")

  package static func answer(
    _ params: DocumentLink, _ workspace: WorkspaceSnapshot
  ) throws(ResponseError) -> DocumentLink {
    guard let page = try LaterPart.page(of: params.data, workspace) else { return params }
    var link = params
    let jump = page.jumps.first { page.lspRange($0.range) == params.range }
    let target = jump.flatMap { page.target(of: $0) }
    (link.target, link.tooltip) = (target?.link, target?.title)
    return link
  }
}

extension ClientProfile {
  /// Whether a link may come without its target. No capability says so; who shows tooltips of links also
  /// asks for them, as far as was seen.
  fileprivate var followsLinksLater: Bool {
    capabilities.textDocument?.documentLink?.tooltipSupport == true
  }
}
