import BulletinKnowledge
import BulletinLint
import BulletinText
import LanguageServerProtocol

/// `textDocument/completion` in a table: the columns that are still missing, the names of the newest
/// pages that no row has, and what other rows have in the same column.
enum TableCompletionFeature: CounterpartFeature {
  typealias OfPages = CompletionFeature

  static func answer(_ params: CompletionParams, _ snapshot: Snapshot) -> CompletionList? {
    guard let cursor = snapshot.tableCursor(params.position) else { return nil }
    let range = snapshot.lspRange(cursor.range)
    // A client takes no range over several lines.
    guard range.start.line == range.end.line else { return nil }
    let items = proposals(cursor, snapshot).prefix(500).enumerated().map { place, proposal in
      CompletionItem(
        label: proposal.text, kind: proposal.kind, detail: proposal.detail,
        sortText: String(place + 10_000), filterText: filter(proposal),
        textEdit: LSPTextEdit(range: range, newText: proposal.text))
    }
    return items.isEmpty ? nil : CompletionList(isIncomplete: false, items: items)
  }

  private struct Proposal {
    let text: String
    var kind = CompletionItemKind.text
    var detail: String?
  }

  /// A name is found by its characters and by its sounds.
  private static func filter(_ proposal: Proposal) -> String {
    proposal.kind == .reference
      ? proposal.text + PinyinSearch.full(proposal.text, isName: true) : proposal.text
  }

  private static func proposals(_ cursor: TableCursor, _ snapshot: Snapshot) -> [Proposal] {
    if cursor.isHead { return columns(cursor, snapshot) }
    switch cursor.column {
    case "name": return names(cursor, snapshot)
    case "level":
      return Glossary.Level.allCases.map { Proposal(text: $0.rawValue, kind: .constant) }
    case "post":
      return titles(cursor, snapshot) + values("post", cursor, snapshot)
    case "organisation", "kind": return values(cursor.column ?? "", cursor, snapshot)
    case "items": return items(cursor, snapshot)
    default: return []
    }
  }

  private static func columns(_ cursor: TableCursor, _ snapshot: Snapshot) -> [Proposal] {
    cursor.table.columns.filter { !cursor.columns.contains($0) || $0 == cursor.text }.map {
      let meaning = TableColumnMeaning.of($0, isGlossary: cursor.table == .glossary)
      return Proposal(text: $0, kind: .constant, detail: meaning?[snapshot.language])
    }
  }

  private static func values(
    _ column: String, _ cursor: TableCursor, _ snapshot: Snapshot
  ) -> [Proposal] {
    TableCursor.values(of: column, in: snapshot.text, cursor.table).filter { $0 != cursor.text }
      .map { Proposal(text: $0) }
  }

  /// Whom or what pages name and no row has.
  private static func names(_ cursor: TableCursor, _ snapshot: Snapshot) -> [Proposal] {
    let recorded = Set(TableCursor.values(of: "name", in: snapshot.text, cursor.table))
    var seen = recorded.subtracting([cursor.text])
    let isRoster = cursor.table == .roster
    return (isRoster ? officials(snapshot) : campaigns(snapshot)).compactMap { name, details in
      guard seen.insert(name).inserted else { return nil }
      return Proposal(
        text: name, kind: isRoster ? .reference : .constant,
        detail: details.isEmpty ? nil : details.joined(separator: "、"))
    }
  }

  private typealias Named = (name: String, details: [String])

  private static func officials(_ snapshot: Snapshot) -> [Named] {
    let open = snapshot.pages.dropFirst().flatMap(\.analysis.facts.officials)
    let closed = snapshot.recentPages.flatMap(\.things).filter { $0.kind == .official }
    return open.map { Named($0.name, $0.posts) } + closed.map { Named($0.name, $0.titles) }
  }

  private static func campaigns(_ snapshot: Snapshot) -> [Named] {
    let open = snapshot.pages.dropFirst().flatMap(\.analysis.facts.campaigns)
    let closed = snapshot.recentPages.flatMap(\.things).filter(\.isCampaign)
    return open.map { Named($0.name, $0.items ?? []) }
      + closed.map { Named($0.name, $0.meaning?.items ?? []) }
  }

  /// The posts that pages give whom the row names, as a row prints them.
  private static func titles(_ cursor: TableCursor, _ snapshot: Snapshot) -> [Proposal] {
    let name = cursor.cell("name")
    guard !name.isEmpty else { return [] }
    let open = snapshot.pages.dropFirst().flatMap(\.analysis.facts.officials)
      .filter { $0.name == name }.flatMap(\.posts)
    let closed = snapshot.closedPages(naming: name).newestFirst.flatMap {
      $0.thing(name, isCampaign: false)?.titles ?? []
    }
    var seen: Set<String> = []
    return (open + closed).compactMap { title in
      guard let row = RosterRow(name: name, post: title, note: ""), seen.insert(row.post).inserted
      else { return nil }
      return Proposal(text: row.post, kind: .constant, detail: title)
    }
  }

  /// What pages, the saved tables and the program's own list say that the row's campaign stands for.
  private static func items(_ cursor: TableCursor, _ snapshot: Snapshot) -> [Proposal] {
    let name = cursor.cell("name")
    guard !name.isEmpty else { return [] }
    let meanings =
      snapshot.pages.dropFirst().meanings(of: name)
      + snapshot.closedPages(naming: name)
      .meanings(of: name)
    let lists = meanings.compactMap(\.items) + [snapshot.glossary.entry(of: name)?.items ?? []]
    var seen: Set<String> = []
    return lists.map { $0.joined(separator: "、") }.filter {
      !$0.isEmpty && seen.insert($0).inserted
    }
    .map { Proposal(text: $0) }
  }
}
