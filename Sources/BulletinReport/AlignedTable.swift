import BulletinText

/// Rows whose columns stand under each other as a terminal shows them.
enum AlignedTable {
  /// Two blanks apart; the last column ends where it ends.
  static func text(_ rows: [[String]]) -> [UInt8] {
    let rows = rows.map { $0.map(Printable.text) }
    let widths = (0..<(rows.first?.count ?? 0)).map { column in
      rows.map { DisplayWidth.of($0[column]) }.max() ?? 0
    }
    let lines = rows.map { row in
      let padded = zip(row, widths).dropLast().map { cell, width in
        cell + String(repeating: " ", count: width - DisplayWidth.of(cell) + 2)
      }
      return padded.joined() + (row.last ?? "") + "\n"
    }
    return Array(lines.joined().utf8)
  }
}
