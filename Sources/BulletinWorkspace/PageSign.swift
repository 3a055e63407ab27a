import BulletinText

/// Whether a text looks like a newspaper's page. Cheap, for every `.txt` of a folder is asked.
package enum PageSign {
  /// How much of a text is read for a sign.
  private static let reach = 1 << 16

  /// How much of a line's beginning and of its end.
  private static let edge = 24

  /// Whether some line opens or ends as only lines of a page do: a message head, a byline, a jump,
  /// a masthead's date. The text is UTF-8; of a long one the beginning is read.
  package static func isPage(_ utf8: [UInt8]) -> Bool {
    let end = min(utf8.count, reach)
    var start = 0
    while start < end {
      let next = utf8[start..<end].firstIndex(where: isLineEnd) ?? end
      if next > start, isSign(ScalarText(utf8, TextRange(start, next))) { return true }
      start = next + 1
    }
    return false
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private static func isSign(_ line: ScalarText) -> Bool {
    var lower = 0
    var upper = line.count
    while lower < upper, isBlank(line[lower]) { lower += 1 }
    while upper > lower, isBlank(line[upper - 1]) { upper -= 1 }
    let start = lower..<min(upper, lower + edge)
    let end = max(lower, upper - edge)..<upper
    return opens(line, start) || start.contains { isHead(line, $0, start.upperBound) }
      || isJump(line, start) || isJump(line, end) || isByline(line, end)
      || isMastheadDate(line, lower..<upper)
  }

  private static func opens(_ line: ScalarText, _ start: Range<Int>) -> Bool {
    guard let end = heads.longest(in: line, at: start.lowerBound, tags: .max)?.end else {
      return false
    }
    return end <= start.upperBound
  }

  /// 讯 before a blank or a bracket, 日电, 日讯.
  private static func isHead(_ line: ScalarText, _ index: Int, _ upper: Int) -> Bool {
    guard index + 1 < upper else { return false }
    let next = line[index + 1]
    switch line[index] {
    case 0x8BAF: return next == 0x20 || next == 0x28 && line.isFullWidth(index + 1)
    case 0x65E5: return next == 0x7535 || next == 0x8BAF
    default: return false
    }
  }

  private static func isJump(_ line: ScalarText, _ range: Range<Int>) -> Bool {
    range.contains { index in
      jumps.longest(in: line, at: index, tags: .max).map { $0.end <= range.upperBound } ?? false
    }
  }

  /// 记者 with a name of two to four characters at the end of a line.
  private static func isByline(_ line: ScalarText, _ end: Range<Int>) -> Bool {
    for role in roles {
      guard let start = end.lazy.compactMap({ line.end(of: role, at: $0) }).first,
        start <= end.upperBound
      else { continue }
      let rest = (start..<end.upperBound).filter { !separators.mayBegin(with: line[$0]) }
      if (2...10).contains(rest.count), rest.allSatisfy({ isHan(line[$0]) }) { return true }
    }
    return false
  }

  /// A short line that has 年, 月, 日 and a weekday.
  private static func isMastheadDate(_ line: ScalarText, _ range: Range<Int>) -> Bool {
    guard range.count <= 60 else { return false }
    func has(_ word: StaticString) -> Bool { range.contains { line.has(word, at: $0) } }
    return has("年") && has("月") && has("日") && (has("星期") || has("责编") || has("编辑"))
  }

  private static func isHan(_ scalar: UInt32) -> Bool {
    (0x4E00...0x9FFF).contains(scalar)
  }

  private static func isBlank(_ scalar: UInt32) -> Bool {
    scalar == 0xFEFF || Unicode.Scalar(scalar)?.properties.isWhitespace ?? false
  }

  private static let heads: Automaton = {
    var builder = AutomatonBuilder()
    builder.add("本报讯 本报记者 新华社 □", tags: 1)
    for word in ["记者 ", "通讯员 ", "讯 "] { builder.add(word: word, tags: 1) }
    return Automaton(builder)
  }()

  private static let jumps = Automaton("下转 上接")
  private static let roles: [StaticString] = ["记者", "通讯员", "摄影"]

  /// What stands between a role and a name, or after the name.
  private static let separators: Automaton = {
    var builder = AutomatonBuilder()
    builder.add(") / 文 图 摄 :", tags: 1)
    builder.add(word: " ", tags: 1)
    return Automaton(builder)
  }()
}
