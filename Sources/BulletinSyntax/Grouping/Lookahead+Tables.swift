import BulletinText

/// Rows of tables, rankings and lists of results.
extension Lookahead {
  /// Whether the lines below are the rows of a table.
  static func tableFollows(_ lines: [Line], _ index: Int) -> Bool {
    guard var next = nextFilled(lines, index), next + 1 < lines.count else { return false }
    // （12月5日，单位：元/500克）
    let note = lines[next].head
    if note[0] == 0x28, note[note.count - 1] == 0x29 { next += 1 }
    guard next + 1 < lines.count else { return false }
    return isRow(lines, next) && isRow(lines, next + 1) && !isRow(lines, index)
  }

  /// Whether a line is a row of a table: three cells or more, as in the line above or below it.
  static func isRow(_ lines: [Line], _ index: Int) -> Bool {
    let gaps = gaps(lines[index])
    if gaps >= 2 {
      return [index - 1, index + 1].contains {
        lines.indices.contains($0) && self.gaps(lines[$0]) == gaps
      }
    }
    return isLabelled(lines, index)
  }

  /// 冠军：龙山村, 亚军：清溪村, 季军：石桥村: three labels at least, one below the other.
  private static func isLabelled(_ lines: [Line], _ index: Int) -> Bool {
    guard isLabelled(lines[index]) else { return false }
    var (lower, upper) = (index, index)
    while lower > 0, index - lower < 2, isLabelled(lines[lower - 1]) { lower -= 1 }
    while upper + 1 < lines.count, upper - index < 2, isLabelled(lines[upper + 1]) { upper += 1 }
    return upper - lower >= 2
  }

  private static func isLabelled(_ line: Line) -> Bool {
    guard case .text = line.kind, line.scalars <= 60, !Mark.isEnd(line.head[line.head.count - 1])
    else {
      return false
    }
    guard let colon = line.head.firstIndex(of: ":") else { return isScored(line.head) }
    return (2...8).contains(colon) && colon + 1 < line.head.count
      && (0..<colon).allSatisfy(line.head.isHan)
  }

  /// 石桥镇　19: a name and a figure.
  private static func isScored(_ text: ScalarText) -> Bool {
    var end = text.count
    while end > 0, text.isDigit(end - 1) || text[end - 1] == 0x2E { end -= 1 }
    guard end < text.count, end > 2, text[end - 1] == 0x20, text.count <= 20 else { return false }
    return (0..<end).allSatisfy { text.isHan($0) || text[$0] == 0x20 }
  }

  /// How many runs of blanks a short line holds, 0 where it has the marks of a sentence.
  private static func gaps(_ line: Line) -> Int {
    guard line.isHeadlineLike else { return 0 }
    // 1｜何岚｜3｜0427
    let bars = (0..<line.head.count).count { line.head[$0] == 0x7C }
    if bars >= 2 { return bars }
    var (gaps, wide) = (0, 0)
    for index in 1..<max(1, line.head.count) {
      let scalar = line.head[index]
      if Mark.isInner(scalar) || Mark.isEnd(scalar) { return 0 }
      guard scalar == 0x20 else { continue }
      if line.head[index - 1] != 0x20 {
        gaps += 1
      } else if line.head[index - 2] != 0x20 {
        wide += 1
      }
    }
    // 土　豆　　2.00　　2.10: among wide ones a single blank pads a word.
    return wide >= 2 ? wide : gaps
  }
}
