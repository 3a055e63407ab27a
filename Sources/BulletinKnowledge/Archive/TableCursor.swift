package import BulletinText

/// Where in one of the newsroom's tables a cursor stands: in which column of which row.
package struct TableCursor: Sendable {
  /// Which table it is.
  package enum Table: Sendable {
    /// `officials.csv`
    case roster
    /// `campaigns.csv`
    case glossary
  }

  package let table: Table
  /// Whether the cursor is in the row that names the columns.
  package let isHead: Bool
  /// The column's name in English; `nil` where the first row names none there.
  package let column: String?
  /// The cell, without quotation marks around it; empty where the row has not come so far.
  package let range: TextRange
  /// What stands in the cell, blanks at the ends left out.
  package let text: String
  /// The columns that the first row names, in English.
  package let columns: [String]
  private let row: [String: String]

  /// The place of an offset; `nil` in a text that no table's columns head.
  ///
  /// - Parameter path: the file's; its name tells what a table without a head is to become.
  /// Complexity: linear in the text before the offset.
  package init?(in text: SourceText, at offset: Int, path: String) {
    var csv = CSV(text.utf8)
    let head = csv.next()
    let names = head?.cells.map { csv.text(of: $0) } ?? []
    guard let table = Table(columns: names, path: path) else { return nil }
    self.table = table
    let known = names.map(table.column)
    columns = known.compactMap { $0 }
    var row = head
    while let found = row, found.range.upperBound < offset { row = csv.next() }
    let cells = row.flatMap { $0.range.touches(offset) ? $0.cells : nil } ?? []
    let place = cells.firstIndex { $0.range.upperBound >= offset } ?? max(0, cells.count - 1)
    isHead = cells.isEmpty ? head == nil : row?.range == head?.range
    range = cells.isEmpty ? TextRange(at: offset) : cells[place].range
    self.text = cells.isEmpty ? "" : csv.text(of: cells[place])
    column = isHead || place >= known.count ? nil : known[place]
    var texts: [String: String] = [:]
    for (name, cell) in zip(known, cells) where !isHead {
      if let name { texts[name] = csv.text(of: cell) }
    }
    self.row = texts
  }

  /// What stands in a column of the cursor's row.
  package func cell(_ column: String) -> String { row[column] ?? "" }

  /// What the rows have in a column, most often first, then in their order; no more than the first
  /// twenty thousand rows are asked.
  package static func values(of column: String, in text: SourceText, _ table: Table) -> [String] {
    var csv = CSV(text.utf8)
    guard let head = csv.next(),
      let place = head.cells.firstIndex(where: { table.column(csv.text(of: $0)) == column })
    else { return [] }
    var counts: [String: (count: Int, first: Int)] = [:]
    var number = 0
    while let row = csv.next(), number < 20_000 {
      number += 1
      guard place < row.cells.count else { continue }
      let value = csv.text(of: row.cells[place])
      if !value.isEmpty { counts[value, default: (0, number)].count += 1 }
    }
    return counts.sorted { one, other in
      (other.value.count, one.value.first) < (one.value.count, other.value.first)
    }.map(\.key)
  }
}

extension TableCursor.Table {
  /// Of the names in a first row; a roster has posts, a glossary has kinds, items or levels.
  fileprivate init?(columns names: [String], path: String) {
    let roster = names.compactMap { TableReader<RosterColumn>.column($0) }
    let glossary = names.compactMap { TableReader<GlossaryColumn>.column($0) }
    let file = path.split(separator: "/").last ?? ""
    if roster.contains(.post) || roster.contains(.organisation) {
      self = .roster
    } else if glossary.contains(.items) || glossary.contains(.kind) || glossary.contains(.level) {
      self = .glossary
    } else if file.hasPrefix("officials") {
      self = .roster
    } else if file.hasPrefix("campaigns") {
      self = .glossary
    } else {
      return nil
    }
  }

  /// All columns in their usual order.
  package var columns: [String] {
    switch self {
    case .roster: RosterColumn.allCases.map(\.rawValue)
    case .glossary: GlossaryColumn.allCases.map(\.rawValue)
    }
  }

  /// What a name in the first row means.
  package func column(_ name: String) -> String? {
    switch self {
    case .roster: TableReader<RosterColumn>.column(name)?.rawValue
    case .glossary: TableReader<GlossaryColumn>.column(name)?.rawValue
    }
  }
}
