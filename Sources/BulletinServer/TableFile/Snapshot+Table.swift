import BulletinKnowledge
import BulletinText
import LanguageServerProtocol

extension Snapshot {
  /// Where in a table the client's cursor stands; `nil` in a text that is none.
  func tableCursor(_ position: Position) -> TableCursor? {
    offset(position).flatMap { TableCursor(in: text, at: $0, path: uri.path ?? "") }
  }

  /// Who or what the row under the cursor is about, where the cursor is on the name.
  func namedThing(of cursor: TableCursor) -> NamedThing? {
    guard cursor.column == "name", !cursor.text.isEmpty else { return nil }
    let name = String(
      cursor.text.filter { !$0.isWhitespace && $0 != "“" && $0 != "”" })
    return NamedThing(
      kind: cursor.table == .roster ? .person : .campaign, name: name, mentions: [],
      introduction: cursor.range)
  }
}
