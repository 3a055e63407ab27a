package import BulletinText
package import LanguageServerProtocol

/// `textDocument/references`: every mention of whoever stands under the cursor, on this page and then
/// on the others that are open.
package enum ReferencesFeature: Feature {
  package static let method = "textDocument/references"
  package static let summary = LocalizedText(
    zh: "打开的各版面上提到的各处",
    en: "Every mention on all open pages")

  package static func declare(
    in capabilities: inout ServerCapabilities, for client: ClientProfile
  ) {
    capabilities.referencesProvider = true
  }

  package static let nothing: [Location]? = nil

  package static func answer(_ params: ReferenceParams, _ snapshot: Snapshot) -> [Location]? {
    guard let offset = snapshot.offset(params.position),
      let (wanted, _) = snapshot.document.namedThing(at: offset)
    else { return nil }
    let includesIntroduction = params.context?.includeDeclaration ?? true
    return snapshot.pages.flatMap { page -> [Location] in
      let isOwn = page.uri == snapshot.uri
      return page.namedThings.filter { isOwn ? $0 == wanted : $0.isSame(as: wanted) }
        .flatMap { thing in
          thing.mentions.filter { includesIntroduction || $0 != thing.introduction }
        }.map { snapshot.location($0, in: page) }
    }
  }
}
