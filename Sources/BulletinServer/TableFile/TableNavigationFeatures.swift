import BulletinKnowledge
import BulletinText
import LanguageServerProtocol

/// `textDocument/definition` in a table: where the newest page introduces whom or what the row is about.
enum TableDefinitionFeature: CounterpartFeature {
  typealias OfPages = DefinitionFeature

  static func answer(
    _ params: TextDocumentPositionParams, _ snapshot: Snapshot
  ) -> DefinitionResult? {
    guard let cursor = snapshot.tableCursor(params.position),
      let wanted = snapshot.namedThing(of: cursor)
    else { return nil }
    for page in snapshot.pages.dropFirst() {
      if let thing = page.namedThings.first(where: { $0.isSame(as: wanted) }) {
        return .locations([snapshot.location(thing.introduction, in: page)])
      }
    }
    for page in snapshot.closedPages(naming: wanted.name).newestFirst {
      guard let thing = page.thing(wanted.name, isCampaign: wanted.kind == .campaign),
        thing.mentions.indices.contains(thing.introduction)
      else { continue }
      let place = thing.mentions[thing.introduction].place
      return .locations([page.location(place, for: snapshot.client)])
    }
    return nil
  }
}

/// `textDocument/references` in a table: every mention on all pages.
enum TableReferencesFeature: CounterpartFeature {
  typealias OfPages = ReferencesFeature

  static func answer(_ params: ReferenceParams, _ snapshot: Snapshot) -> [Location]? {
    guard let cursor = snapshot.tableCursor(params.position),
      let wanted = snapshot.namedThing(of: cursor)
    else { return nil }
    return ReferencesFeature.locations(
      of: wanted, snapshot, includesIntroduction: params.context?.includeDeclaration ?? true)
  }
}
