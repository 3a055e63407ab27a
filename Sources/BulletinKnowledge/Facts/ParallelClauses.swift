import BulletinText

/// Clauses of one shape in a row that no quotation marks hold: 日调度、周通报、月观摩; 两手抓、两手硬
/// (5.1 of the genre's description).
struct ParallelClauses {
  let lower: Int
  let upper: Int
  let parts: [Range<Int>]

  /// The clauses whose first separator stands at `index`; `nil` where there are none.
  /// Complexity: the length of a clause.
  static func read(_ text: ScalarText, separator index: Int) -> ParallelClauses? {
    guard let length = length(text, index), text[index - length - 1] != 0x3001 else { return nil }
    var parts = [index - length..<index]
    var next = index
    while text[next] == 0x3001, parts.count < 8, isClause(text, next + 1, length) {
      parts.append(next + 1..<next + 1 + length)
      next += length + 1
    }
    guard parts.count >= 2, isHan(text, parts[0]), text[next] != 0x3001, isAlike(text, parts),
      !holdsName(text, parts), !isIdiom(text, parts)
    else { return nil }
    return ParallelClauses(lower: parts[0].lowerBound, upper: next, parts: parts)
  }

  /// The length of the clause behind a separator: up to a mark or 的.
  private static func length(_ text: ScalarText, _ index: Int) -> Int? {
    var end = index + 1
    while end - index <= 9, CharacterClass(text[end]) == .han, !sumsUp(text, end) { end += 1 }
    let length = end - index - 1
    return (3...8).contains(length) && length <= index ? length : nil
  }

  private static func isClause(_ text: ScalarText, _ lower: Int, _ length: Int) -> Bool {
    let end = lower + length
    return isHan(text, lower..<end) && (CharacterClass(text[end]) != .han || sumsUp(text, end))
  }

  /// 的, or 两项任务: what follows speaks of the clauses.
  private static func sumsUp(_ text: ScalarText, _ index: Int) -> Bool {
    if text[index] == 0x7684 { return true }
    guard let count = Numeral.value(text[index]), count > 1 else { return false }
    return measures.mayBegin(with: text[index + 1]) && CharacterClass(text[index + 2]) == .han
  }

  private static let measures = Automaton("项 个 大 件")

  private static func isHan(_ text: ScalarText, _ part: Range<Int>) -> Bool {
    part.allSatisfy { CharacterClass(text[$0]) == .han }
  }

  /// Two characters that stand at the same place in all clauses, or one that opens them all and is
  /// no noun's; or 日, 周 and 月.
  private static func isAlike(_ text: ScalarText, _ parts: [Range<Int>]) -> Bool {
    let first = parts[0]
    var shared = 0
    for offset in 0..<first.count {
      let scalar = text[first.lowerBound + offset]
      if parts.allSatisfy({ text[$0.lowerBound + offset] == scalar }) { shared += 1 }
    }
    let opening = text[first.lowerBound]
    let isOpened =
      parts.allSatisfy { text[$0.lowerBound] == opening } && openings.mayBegin(with: opening)
    if shared >= 2 { return isOpened || isRepeated(text, first) || parts.count >= 3 }
    if isOpened { return true }
    if shared == 1, parts.count >= 3, parts.contains(where: { isRepeated(text, $0) }) {
      return true
    }
    return parts.allSatisfy { turns.mayBegin(with: text[$0.lowerBound]) }
      && Set(parts.map { text[$0.lowerBound] }).count == parts.count
  }

  /// 一链一策: a character comes again.
  private static func isRepeated(_ text: ScalarText, _ part: Range<Int>) -> Bool {
    Set(part.map { text[$0] }).count < part.count
  }

  /// 一桩桩、一件件: a way to say many.
  private static func isIdiom(_ text: ScalarText, _ parts: [Range<Int>]) -> Bool {
    parts.allSatisfy {
      $0.count == 3 && text[$0.lowerBound] == 0x4E00
        && text[$0.lowerBound + 1] == text[$0.lowerBound + 2]
    }
  }

  /// Organisations, places and persons come in rows of one shape too.
  private static func holdsName(_ text: ScalarText, _ parts: [Range<Int>]) -> Bool {
    parts.contains { part in
      names.mayBegin(with: text[part.upperBound - 1]) || text.has("第", at: part.lowerBound)
        || part.contains {
          Lexicon.table.longest(in: text, at: $0, tags: Lexicon.office | Lexicon.body) != nil
        }
    }
  }

  private static let openings = Automaton("一 两 双 三 不 共 同 盯 往 抓 促 保 稳 强 严 看 想 能 敢 善 既 早 谁 日 内 外 必")
  private static let turns = Automaton("日 周 月 季 年 内 外 上 下 左 右 前 后 大 小 冬 夏 春 秋")
  private static let names = Automaton(
    "局 部 委 办 处 厅 院 站 所 组 队 司 村 镇 乡 区 县 市 校 厂 店 路 街 道 河 湖 山 省 国 园 馆 社 县 旗 港 站 庄 期 岁 人 名 个 座")
}
