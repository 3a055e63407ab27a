import BulletinKnowledge
import BulletinText
import LanguageServerProtocol

/// `textDocument/hover` in a table: who or what a row is about, by the tables and by the pages; what a
/// column is for.
enum TableHoverFeature: CounterpartFeature {
  typealias OfPages = HoverFeature

  static func answer(
    _ params: TextDocumentPositionParams, _ snapshot: Snapshot
  ) -> HoverResult? {
    guard let cursor = snapshot.tableCursor(params.position), !cursor.range.isEmpty,
      let card = card(cursor, snapshot)
    else { return nil }
    return HoverResult(
      contents: card.content(for: snapshot.client, uri: snapshot.uri),
      range: snapshot.lspRange(cursor.range))
  }

  private static func card(_ cursor: TableCursor, _ snapshot: Snapshot) -> HoverCard? {
    if let thing = snapshot.namedThing(of: cursor) {
      return thing.kind == .person
        ? HoverCard(
          recorded: thing.name, post: cursor.cell("post"), of: cursor.cell("organisation"), snapshot
        )
        : HoverCard(recorded: thing.name, kind: cursor.cell("kind"), snapshot)
    }
    let isGlossary = cursor.table == .glossary
    guard let column = cursor.isHead ? cursor.table.column(cursor.text) : cursor.column,
      let meaning = TableColumnMeaning.of(column, isGlossary: isGlossary)
    else { return nil }
    return HoverCard(title: column, summary: meaning[snapshot.language])
  }
}
