import BulletinText

/// The columns that one of the newsroom's tables may have.
protocol TableColumn: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// Whether the table is of no use without it.
  var isRequired: Bool { get }
  /// What Chinese headers call it.
  var chinese: [String] { get }
}

/// Reads the rows of a table by the names of its columns, in any order, and tells what is wrong.
struct TableReader<Column: TableColumn> {
  /// A row: what stands in its columns.
  struct Row {
    fileprivate let texts: [Column: String]
    let places: [Column: TablePlace]
    /// Of the whole row.
    let place: TablePlace

    subscript(_ column: Column) -> String { texts[column] ?? "" }

    /// The place of a cell, of the row where it has none.
    func place(of column: Column) -> TablePlace { places[column] ?? place }
  }

  private(set) var problems: [TableProblem] = []

  /// Goes through the rows. Complexity: linear.
  mutating func read(_ file: TableFile, _ take: (Row, inout [TableProblem]) -> Void) {
    var csv = CSV(file.text.utf8)
    guard let head = csv.next() else { return }
    let columns = columns(head, csv, file)
    guard !columns.isEmpty else { return }
    while let row = csv.next() {
      if row.isUnclosed { tell(.unclosedQuote, file, row.range) }
      let extra = row.cells.dropFirst(columns.count).contains { !csv.text(of: $0).isEmpty }
      if extra { tell(.tooManyCells(row.cells.count, expected: columns.count), file, row.range) }
      if let row = read(row, columns, csv, file) { take(row, &problems) }
    }
  }

  private mutating func read(
    _ row: CSV.Row, _ columns: [Column?], _ csv: CSV, _ file: TableFile
  ) -> Row? {
    var texts: [Column: String] = [:]
    var places: [Column: TablePlace] = [:]
    for (column, cell) in zip(columns, row.cells) {
      guard let column else { continue }
      let text = csv.text(of: cell)
      if text.hasPrefix("=") {
        tell(.formula(String(text.prefix(40))), file, cell.range)
        return nil
      }
      texts[column] = text
      places[column] = TablePlace(file: file, range: cell.range)
    }
    let line = TablePlace(file: file, range: row.range)
    for column in Column.allCases where column.isRequired && (texts[column] ?? "").isEmpty {
      problems.append(
        TableProblem(kind: .emptyCell(column.rawValue), place: places[column] ?? line))
      return nil
    }
    return Row(texts: texts, places: places, place: line)
  }

  /// What the first row names; empty where a column is missing that must be there.
  private mutating func columns(_ head: CSV.Row, _ csv: CSV, _ file: TableFile) -> [Column?] {
    let known = Column.allCases.map(\.rawValue)
    var named: Set<Column> = []
    let columns = head.cells.map { cell -> Column? in
      let name = csv.text(of: cell)
      if let column = TableReader.column(name) {
        if named.insert(column).inserted { return column }
        tell(.repeatedColumn(name), file, cell.range)
        return nil
      }
      if !name.isEmpty {
        let nearest = NearestName.of(name.lowercased(), in: known)
        tell(.unknownColumn(name, nearest: nearest), file, cell.range)
      }
      return nil
    }
    let missing = Column.allCases.filter { $0.isRequired && !columns.contains($0) }
    for column in missing { tell(.missingColumn(column.rawValue), file, head.range) }
    return missing.isEmpty ? columns : []
  }

  static func column(_ name: String) -> Column? {
    Column(rawValue: name.lowercased()) ?? Column.allCases.first { $0.chinese.contains(name) }
  }

  mutating func tell(_ kind: TableProblem.Kind, _ file: TableFile, _ range: TextRange) {
    problems.append(TableProblem(kind: kind, place: TablePlace(file: file, range: range)))
  }
}

extension TableReader.Row {
  /// A term of two columns; a date that is none is told, and leaves the term open and unsure.
  func term(_ since: Column, _ until: Column, _ problems: inout [TableProblem]) -> Term {
    let known = problems.count
    let (first, last) = (date(since, &problems), date(until, &problems))
    let term = Term(since: first, until: last, isSure: problems.count == known)
    if term.isBackwards {
      problems.append(TableProblem(kind: .backwardsTerm, place: place(of: until)))
    }
    return term
  }

  private func date(_ column: Column, _ problems: inout [TableProblem]) -> PartialDate? {
    let text = self[column]
    guard !text.isEmpty else { return nil }
    // A spreadsheet writes 2021/3/1 of a day that it knows.
    let parts = text.split { $0 == "/" || $0 == "." || $0 == "-" }
    let padded = parts.enumerated().map { $0 > 0 && $1.count == 1 ? "0" + $1 : String($1) }
    if let date = PartialDate(table: padded.joined(separator: "-")) { return date }
    problems.append(
      TableProblem(kind: .badDate(text, column: column.rawValue), place: place(of: column)))
    return nil
  }
}
