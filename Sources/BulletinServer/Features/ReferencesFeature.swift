import BulletinKnowledge
package import BulletinText
package import LanguageServerProtocol

/// `textDocument/references`: every mention of whoever stands under the cursor, on this page, then on
/// the others that are open, then in the archive, newest page first.
package enum ReferencesFeature: Feature {
  package static let method = "textDocument/references"
  package static let summary = LocalizedText(
    zh: "各版面上提到的各处，新的在前",
    en: "Every mention on all pages, the newest first")

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
    return locations(
      of: wanted, snapshot, includesIntroduction: params.context?.includeDeclaration ?? true)
  }

  /// The mentions on this page, on the others that are open, then in the archive.
  static func locations(
    of wanted: NamedThing, _ snapshot: Snapshot, includesIntroduction: Bool
  ) -> [Location] {
    let open = snapshot.pages.flatMap { page -> [Location] in
      let isOwn = page.uri == snapshot.uri
      return page.namedThings.filter { isOwn ? $0 == wanted : $0.isSame(as: wanted) }
        .flatMap { thing in
          thing.mentions.filter { includesIntroduction || $0 != thing.introduction }
        }.map { snapshot.location($0, in: page) }
    }
    let closed = snapshot.closedPages(naming: wanted.name).newestFirst.flatMap { page in
      wanted.places(in: page, includesIntroduction: includesIntroduction).map {
        page.location($0.place, for: snapshot.client)
      }
    }
    return open + closed
  }
}
