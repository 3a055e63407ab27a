package import BulletinText
package import LanguageServerProtocol

/// `workspaceSymbol/resolve`: where on its page a symbol stands, when the user chooses it.
package enum WorkspaceSymbolResolveFeature: ResolveFeature {
  package static let method = "workspaceSymbol/resolve"
  package static let summary = LocalizedText(
    zh: "选中时才给出在版面上的位置", en: "Where on its page a symbol stands, when the user chooses it")

  /// What tells symbols of one page apart: how many like it stand before it.
  private struct Later: Decodable {
    let name: String
    let number: Int
  }

  private struct Likeness: Hashable {
    let uri: DocumentURI
    let name: String
    let kind: SymbolKind
    let containerName: String?
  }

  /// The symbols as the client takes them: without their ranges where it asks for these later.
  ///
  /// - Parameter symbols: with the name alone as their data, where sounds stand behind it.
  static func finished(
    _ symbols: [WorkspaceSymbol], for client: ClientProfile
  ) -> [WorkspaceSymbol] {
    var counts: [Likeness: Int] = [:]
    return symbols.map { symbol in
      var later = symbol
      later.data = nil
      guard client.placesSymbolsLater else { return later }
      let name = symbol.data?.decoded(as: String.self) ?? symbol.name
      let like = Likeness(
        uri: symbol.uri, name: name, kind: symbol.kind, containerName: symbol.containerName)
      later.range = nil
      later.data = .object([
        "name": .string(name), "number": .integer(counts[like, default: 0]),
      ])
      counts[like, default: 0] += 1
      return later
    }
  }

  package static func answer(
    _ params: WorkspaceSymbol, _ workspace: WorkspaceSnapshot
  ) -> WorkspaceSymbol {
    guard let later = params.data?.decoded(as: Later.self) else { return params }
    let same = WorkspaceSymbolFeature.symbols(of: params.uri, workspace).filter {
      $0.name == later.name && $0.kind == params.kind && $0.containerName == params.containerName
    }
    var symbol = params
    // The page may have changed: its top is better than nothing.
    let top = Position(line: 0, character: 0)
    let found = same.indices.contains(later.number) ? same[later.number] : same.first
    symbol.range = found?.range ?? LSPRange(start: top, end: top)
    return symbol
  }
}

extension ClientProfile {
  /// Whether a symbol may come without its range.
  var placesSymbolsLater: Bool {
    capabilities.workspace?.symbol?.resolveSupport?.properties?.contains("location.range") == true
  }
}
