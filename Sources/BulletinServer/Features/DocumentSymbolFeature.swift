import BulletinSyntax
package import BulletinText
package import LanguageServerProtocol

/// `textDocument/documentSymbol`: the outline, from the page down to its bylines.
package enum DocumentSymbolFeature: Feature {
  package static let method = "textDocument/documentSymbol"
  package static let summary = LocalizedText(
    zh: "版面 > 稿件 > 眉题、导语、副题、署名、转版",
    en: "Page > article > kicker, lead, subheads, byline, jump")

  package static func declare(
    in capabilities: inout ServerCapabilities, for client: ClientProfile
  ) {
    let hasLabel = client.capabilities.textDocument?.documentSymbol?.labelSupport == true
    capabilities.documentSymbolProvider = DocumentSymbolOptions(label: hasLabel ? "bulletin" : nil)
  }

  package static let nothing: DocumentSymbolResult? = nil

  package static func answer(
    _ params: DocumentSymbolParams, _ snapshot: Snapshot
  ) -> DocumentSymbolResult? {
    let items = snapshot.page.outline
    let details = ArticleDetails(snapshot)
    let takesTree =
      snapshot.client.capabilities.textDocument?.documentSymbol?
      .hierarchicalDocumentSymbolSupport == true
    guard takesTree else { return .list(list(items, in: nil, snapshot)) }
    guard !items.isEmpty else { return .tree([]) }
    return .tree([page(items, details, snapshot)])
  }

  /// The page itself, by the name that it prints or else its file's.
  private static func page(
    _ items: [OutlineItem], _ details: ArticleDetails, _ snapshot: Snapshot
  ) -> DocumentSymbol {
    let text = snapshot.text
    let masthead = snapshot.page.masthead
    let printed = [masthead?.paper, masthead?.page, masthead?.section]
      .compactMap { $0.map(text.string) }.joined(separator: " ")
    let first = masthead?.lines.first ?? items.first?.selection ?? TextRange(at: 0)
    return DocumentSymbol(
      name: visible(printed) ?? visible(snapshot.uri.displayName) ?? "bulletin",
      detail: masthead?.date.map(text.string), kind: .file,
      range: snapshot.lspRange(TextRange(0, text.count)), selectionRange: snapshot.lspRange(first),
      children: items.map { symbol($0, details, snapshot) })
  }

  private static func symbol(
    _ item: OutlineItem, _ details: ArticleDetails, _ snapshot: Snapshot
  ) -> DocumentSymbol {
    let detail = item.kind == .article ? visible(details.text(of: item.article)) : nil
    return DocumentSymbol(
      name: name(of: item, snapshot.language), detail: detail, kind: kind(of: item),
      range: snapshot.lspRange(item.range), selectionRange: snapshot.lspRange(selection(of: item)),
      children: item.children.isEmpty ? nil : item.children.map { symbol($0, details, snapshot) })
  }

  /// For clients without trees: every heading with the one above it.
  private static func list(
    _ items: [OutlineItem], in container: String?, _ snapshot: Snapshot
  ) -> [SymbolInformation] {
    items.flatMap { item in
      let location = Location(uri: snapshot.uri, range: snapshot.lspRange(item.range))
      let symbol = SymbolInformation(
        name: name(of: item, snapshot.language), kind: kind(of: item), location: location,
        containerName: container)
      return [symbol] + list(item.children, in: symbol.name, snapshot)
    }
  }

  /// Articles have a kind that nothing else has: some clients regroup symbols by kind.
  private static func kind(of item: OutlineItem) -> SymbolKind {
    switch item.kind {
    case .article: .module
    case .kicker, .subhead, .crosshead, .lead: .field
    case .continuation, .list, .byline, .jump: .property
    }
  }

  /// VS Code shows no outline at all if one selection leaves its range, or one name is empty.
  private static func selection(of item: OutlineItem) -> TextRange {
    item.range.contains(item.selection) ? item.selection : TextRange(at: item.range.lowerBound)
  }

  private static func name(of item: OutlineItem, _ language: Language) -> String {
    let name = visible(item.name) ?? "…"
    guard item.kind == .continuation else { return name }
    return name + LocalizedText(zh: "（续）", en: " (continued)")[language]
  }

  /// The text in one line, unless it is blank.
  private static func visible(_ text: String) -> String? {
    let words = text.split { $0.isWhitespace || $0.isNewline }
    guard !words.isEmpty else { return nil }
    return text.contains(where: \.isNewline) ? words.joined(separator: " ") : text
  }
}
