import BulletinKnowledge
import BulletinLint
import BulletinSyntax
package import BulletinText
package import LanguageServerProtocol

/// `textDocument/definition`: from a mention to the row of the newsroom's table, else to where the name is
/// introduced; from a jump to the article on the other page.
package enum DefinitionFeature: Feature {
  package static let method = "textDocument/definition"
  package static let summary = LocalizedText(
    zh: "人名、提法在名册、提法表里的那一行，表里没有的到首次出现处；“下转第2版”指的那一篇；表里的人、提法在哪一版",
    en:
      "A name's row in the newsroom's tables, else where it is introduced; the article that a jump means; the page that a table's row is about"
  )

  package static func declare(
    in capabilities: inout ServerCapabilities, for client: ClientProfile
  ) {
    capabilities.definitionProvider = true
  }

  package static let nothing: DefinitionResult? = nil

  package static func answer(
    _ params: TextDocumentPositionParams, _ snapshot: Snapshot
  ) -> DefinitionResult? {
    let links = snapshot.client.capabilities.textDocument?.definition?.linkSupport == true
    return answer(params, snapshot, asLinks: links)
  }

  /// The same for declaration, which newsrooms do not tell apart.
  static func answer(
    _ params: TextDocumentPositionParams, _ snapshot: Snapshot, asLinks: Bool
  ) -> DefinitionResult? {
    guard let offset = snapshot.offset(params.position),
      let (origin, target) = place(at: offset, snapshot)
    else { return nil }
    guard asLinks else { return .locations([target]) }
    return .links([
      LocationLink(
        originSelectionRange: snapshot.lspRange(origin), targetUri: target.uri,
        targetRange: target.range, targetSelectionRange: target.range)
    ])
  }

  private static func place(
    at offset: Int, _ snapshot: Snapshot
  ) -> (origin: TextRange, target: Location)? {
    if let (thing, mention) = snapshot.document.namedThing(at: offset) {
      if let row = row(of: thing, snapshot) { return (mention, snapshot.location(row)) }
      return (mention, snapshot.location(thing.introduction, in: snapshot.document))
    }
    if let known = KnownName(at: offset, snapshot),
      let row = snapshot.roster.entries(of: known.name).first
    {
      return (known.range, snapshot.location(row.place))
    }
    guard let jump = snapshot.jumps.first(where: { $0.range.touches(offset) }),
      let target = snapshot.target(of: jump)
    else { return nil }
    return (jump.range, target.location)
  }
}

extension DefinitionFeature {
  /// The row of the newsroom's tables that tells who or what it is.
  private static func row(of thing: NamedThing, _ snapshot: Snapshot) -> TablePlace? {
    switch thing.kind {
    case .person:
      let official = snapshot.facts.officials.first { $0.name == thing.name }
      let person = official.flatMap { RosterPerson($0, snapshot) }
      return person?.isCertain == true ? person?.main?.place : nil
    case .campaign:
      guard case .table(let place)? = snapshot.glossary.entry(of: thing.name)?.provenance else {
        return nil
      }
      return place
    }
  }
}

/// `textDocument/declaration`: the same place as the definition.
package enum DeclarationFeature: Feature {
  package static let method = "textDocument/declaration"
  package static let summary = LocalizedText(
    zh: "同定义",
    en: "As definition")

  package static func declare(
    in capabilities: inout ServerCapabilities, for client: ClientProfile
  ) {
    capabilities.declarationProvider = true
  }

  package static let nothing: DefinitionResult? = nil

  package static func answer(
    _ params: TextDocumentPositionParams, _ snapshot: Snapshot
  ) -> DefinitionResult? {
    let links = snapshot.client.capabilities.textDocument?.declaration?.linkSupport == true
    return DefinitionFeature.answer(params, snapshot, asLinks: links)
  }
}
