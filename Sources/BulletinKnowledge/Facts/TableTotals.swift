package import BulletinText

/// Tables whose last or first row sums the others up: 合计.
package enum TableTotals {
  /// A sum that is not that of its column.
  package struct Fault: Equatable, Sendable {
    /// Which of the texts is the row of sums, and where the figure stands in it, in scalar indices.
    package let row: Int
    package let lower: Int
    package let upper: Int
    /// The sum, with the decimals of the table.
    package let right: String
    /// The rows that were summed up.
    package let summed: Range<Int>
  }

  /// - Parameters:
  ///   - texts: a fragment's paragraphs in order, one a row.
  ///   - tolerance: what a figure with decimals may be off, in steps of its last digit.
  /// Complexity: linear.
  package static func faults(
    in texts: [ScalarText], tolerance: Double = Arithmetic.usualTolerance
  ) -> [Fault] {
    texts.indices.filter { isTotal(texts[$0]) }.flatMap { row -> [Fault] in
      let total = cells(texts[row])
      guard total.count >= 2 else { return [] }
      var first = row
      while first > 0, isRow(texts[first - 1], like: total) { first -= 1 }
      guard row - first >= 2 else { return [] }
      let rows = (first..<row).map { cells(texts[$0]) }
      let head = first > 0 ? cells(texts[first - 1]) : []
      return (1..<total.count).compactMap { column in
        if head.count == total.count, isNoSum(texts[first - 1], head[column]) { return nil }
        return fault(
          row, first..<row, total[column], rows.compactMap { $0[column].number }, tolerance)
      }
    }
  }

  private static func fault(
    _ row: Int, _ summed: Range<Int>, _ total: Cell, _ values: [Number],
    _ tolerance: Double
  ) -> Fault? {
    guard values.count == summed.count, let stated = total.number else { return nil }
    let decimals = values.map(\.decimals).max() ?? 0
    let sum = values.reduce(0) { $0 + $1.value }
    // A column of another kind sums up to something else altogether.
    guard sum > 0, stated.value >= sum * 0.7, stated.value <= sum * 1.4 else { return nil }
    var step = 1.0
    for _ in 0..<max(decimals, stated.decimals) { step /= 10 }
    let off = step * (tolerance >= 0 ? tolerance : Arithmetic.usualTolerance)
    let slack = decimals > 0 ? off * Double(values.count).squareRoot() + off : 0
    guard abs(sum - stated.value) > slack + 1e-9 else { return nil }
    return Fault(
      row: row, lower: total.range.lowerBound, upper: total.range.upperBound,
      right: printed(sum, decimals), summed: summed)
  }

  private static func printed(_ value: Double, _ decimals: Int) -> String {
    var factor = 1.0
    for _ in 0..<decimals { factor *= 10 }
    let rounded = (value * factor).rounded()
    guard decimals > 0 else { return String(Int(rounded)) }
    let digits = String(Int(rounded))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return String(padded.dropLast(decimals)) + "." + String(padded.suffix(decimals))
  }

  // MARK: Cells

  private struct Number {
    let value: Double
    let decimals: Int
  }

  private struct Cell {
    let range: Range<Int>
    let number: Number?
  }

  private static func isTotal(_ text: ScalarText) -> Bool {
    text.count <= 120
      && totals.longest(in: text, at: 0, tags: .max).map { isGap(text[$0.end]) } ?? false
  }

  private static let totals = Automaton("合计 总计 共计 小计 总数")

  /// Blanks and the rules of a drawn table.
  private static func isGap(_ scalar: UInt32) -> Bool {
    scalar == 0x20 || scalar == 0x09 || scalar == 0x7C || scalar == 0x2502
  }

  private static func cells(_ text: ScalarText) -> [Cell] {
    guard text.count <= 120 else { return [] }
    var cells: [Cell] = []
    var index = 0
    while index < text.count {
      var end = index
      while end < text.count, !isGap(text[end]) { end += 1 }
      if end > index { cells.append(Cell(range: index..<end, number: number(text, index, end))) }
      index = end + 1
    }
    return cells
  }

  private static func number(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Number? {
    var value = 0.0
    var decimals: Int?
    var factor = 1.0
    for index in lower..<upper {
      if text[index] == 0x2E, decimals == nil, index > lower {
        decimals = 0
      } else if DateCharacters.isDigit(text[index]) {
        let digit = Double(text[index] - 0x30)
        if let known = decimals {
          decimals = known + 1
          factor /= 10
          value += digit * factor
        } else {
          value = value * 10 + digit
        }
      } else {
        return nil
      }
    }
    return upper - lower <= 12 ? Number(value: value, decimals: decimals ?? 0) : nil
  }

  /// A label and figures in the same columns.
  private static func isRow(_ text: ScalarText, like total: [Cell]) -> Bool {
    let cells = cells(text)
    return cells.count == total.count && !isTotal(text) && cells[0].number == nil
      && zip(cells, total).dropFirst().allSatisfy { $1.number == nil || $0.number != nil }
  }

  /// 增长（%）, 均价, 名次: what is not summed up.
  private static func isNoSum(_ text: ScalarText, _ head: Cell) -> Bool {
    head.range.contains { rates.longest(in: text, at: $0, tags: .max) != nil }
  }

  private static let rates = Automaton("增长 增速 增幅 增减 同比 环比 占比 比重 率 平均 均价 单价 价格 名次 排名 温度 分数")
}
