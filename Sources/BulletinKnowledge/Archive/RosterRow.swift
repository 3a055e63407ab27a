package import BulletinText

/// A row that is to be added to a roster: who has which post by what a page says. Since when is for people
/// to fill in: a page tells that somebody has a post, not from which day on.
package struct RosterRow: Equatable, Sendable {
  package let name: String
  /// As the table has it: 县委书记.
  package let post: String
  package let organisation: String
  /// Where it was found.
  package let note: String

  /// `nil` for a post whose place or body nobody can tell.
  ///
  /// - Parameter post: as completed: 清溪县委书记.
  package init?(name: String, post: String, note: String) {
    let form = PostForm(post)
    guard !form.place.isEmpty else { return nil }
    (self.name, self.post, organisation) = (name, form.printed(post), form.place)
    self.note = note
  }

  /// The edit that adds rows at the end of a table, in its columns and with its separator; `nil` where
  /// the first row does not name the columns.
  package static func adding(_ rows: [RosterRow], to file: TableFile) -> TextEdit? {
    var csv = CSV(file.text.utf8)
    let columns = (csv.next()?.cells ?? []).map { cell in
      TableReader<RosterColumn>.column(csv.text(of: cell))
    }
    guard RosterColumn.allCases.allSatisfy({ !$0.isRequired || columns.contains($0) }) else {
      return nil
    }
    let separator = String(Unicode.Scalar(csv.separator))
    let lineEnd = String(decoding: file.text.lineEnd, as: UTF8.self)
    let lines = rows.map { row in
      columns.map { quoted(row.cell($0), separator) }.joined(separator: separator) + lineEnd
    }
    let isOpen = file.text.utf8.last != UInt8(ascii: "\n")
    return TextEdit(TextRange(at: file.text.count), (isOpen ? lineEnd : "") + lines.joined())
  }

  private func cell(_ column: RosterColumn?) -> String {
    switch column {
    case .name: name
    case .post: post
    case .organisation: organisation
    case .note: note
    case .since, .until, .rank, nil: ""
    }
  }

  /// In quotation marks where a reader would otherwise see two cells (RFC 4180).
  private static func quoted(_ cell: String, _ separator: String) -> String {
    let isPlain = !cell.contains { $0 == "\"" || $0.isNewline || String($0) == separator }
    return isPlain ? cell : "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}
