/// The rows of a table of comma-separated values, as spreadsheets save it (RFC 4180): cells in
/// quotation marks may hold separators, line ends and doubled quotation marks. Any bytes are a table.
///
/// The separator is the comma, or what the first row has most of: a semicolon or a tab where a
/// spreadsheet of another country has saved the table.
package struct CSV: Sendable {
  /// A cell. Its range leaves out the quotation marks around it.
  package struct Cell: Equatable, Sendable {
    package let range: TextRange
    package let isQuoted: Bool
  }

  /// A row that is not blank.
  package struct Row: Equatable, Sendable {
    /// Without the line end.
    package let range: TextRange
    package let cells: [Cell]
    /// A quotation mark opens in it that nothing closes; the row ends with its line.
    package let isUnclosed: Bool
  }

  private let utf8: [UInt8]
  /// What parts the cells: a comma, a semicolon or a tab.
  package let separator: UInt8
  private var position = 0
  /// After a quotation mark that nothing closes all later ones are text: no file is read twice.
  private var quotesAreText = false

  /// - Parameter utf8: the table; a byte order mark is no part of its first cell.
  package init(_ utf8: [UInt8]) {
    self.utf8 = utf8
    if utf8.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    separator = CSV.separator(of: utf8.prefix { $0 != CSV.feed && $0 != CSV.carriage })
  }

  private static func separator(of head: ArraySlice<UInt8>) -> UInt8 {
    let candidates = [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";")]
    var best = candidates[0]
    var most = 0
    for candidate in candidates {
      let count = head.count { $0 == candidate }
      if count > most { (best, most) = (candidate, count) }
    }
    return best
  }

  private static let feed = UInt8(ascii: "\n")
  private static let carriage = UInt8(ascii: "\r")
  private static let quote = UInt8(ascii: "\"")

  /// The next row that is not blank; `nil` at the end. Complexity: linear in the row.
  package mutating func next() -> Row? {
    while position < utf8.count {
      let row = readRow()
      if row.cells.count > 1 || row.cells.first.map({ !text(of: $0).isEmpty }) == true {
        return row
      }
    }
    return nil
  }

  /// The text of a cell: doubled quotation marks are one, blanks around it are layout.
  package func text(of cell: Cell) -> String {
    var bytes = utf8[cell.range.lowerBound..<cell.range.upperBound]
    while let first = bytes.first, CSV.isBlank(first) { bytes.removeFirst() }
    while let last = bytes.last, CSV.isBlank(last) { bytes.removeLast() }
    guard cell.isQuoted, bytes.contains(CSV.quote) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    var plain: [UInt8] = []
    var isSecond = false
    for byte in bytes {
      isSecond = byte == CSV.quote && !isSecond
      if byte != CSV.quote || isSecond { plain.append(byte) }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == feed || byte == carriage
  }

  private mutating func readRow() -> Row {
    let start = position
    var cells: [Cell] = []
    var isUnclosed = false
    while true {
      cells.append(readCell(&isUnclosed))
      guard position < utf8.count, utf8[position] == separator else { break }
      position += 1
    }
    let row = Row(range: TextRange(start, position), cells: cells, isUnclosed: isUnclosed)
    skipLineEnd()
    return row
  }

  private mutating func skipLineEnd() {
    guard position < utf8.count else { return }
    let isCarriage = utf8[position] == CSV.carriage
    position += 1
    if isCarriage, position < utf8.count, utf8[position] == CSV.feed { position += 1 }
  }

  /// Reads a cell up to its separator or line end.
  private mutating func readCell(_ isUnclosed: inout Bool) -> Cell {
    if !quotesAreText, position < utf8.count, utf8[position] == CSV.quote {
      if let close = closingQuote() {
        let range = TextRange(position + 1, close)
        position = close + 1
        skipCell()
        return Cell(range: range, isQuoted: true)
      }
      quotesAreText = true
      isUnclosed = true
    }
    let start = position
    skipCell()
    return Cell(range: TextRange(start, position), isQuoted: false)
  }

  /// The quotation mark that closes the one at `position`; a doubled one is text.
  private func closingQuote() -> Int? {
    var index = position + 1
    while index < utf8.count {
      if utf8[index] == CSV.quote {
        guard index + 1 < utf8.count, utf8[index + 1] == CSV.quote else { return index }
        index += 1
      }
      index += 1
    }
    return nil
  }

  private mutating func skipCell() {
    while position < utf8.count, utf8[position] != separator, utf8[position] != CSV.feed,
      utf8[position] != CSV.carriage
    {
      position += 1
    }
  }
}

extension CSV {
  /// A cell's text as it is written into a table: in quotation marks where it must be.
  package static func written(_ text: String) -> String {
    let needsQuotes = text.utf8.contains {
      $0 == UInt8(ascii: ",") || $0 == quote || $0 == feed || $0 == carriage
    }
    guard needsQuotes else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
