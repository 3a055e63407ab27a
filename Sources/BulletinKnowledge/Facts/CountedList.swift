package import BulletinText

/// A counted name and the list beside it: “四到位”（…、…、…）. Indices are scalar indices of the text.
package struct CountedList: Hashable, Sendable {
  /// How the list is tied to the name.
  package enum Pattern: String, Sendable, CaseIterable {
    case that = "即"
    case respectively = "分别是"
    case includes = "包括"
    case bracket = "括号"
    case colon = "冒号"
    case before = "前置"
  }

  package var pattern: Pattern
  /// The name, without quotation marks.
  package var lower: Int
  package var upper: Int
  /// What its numeral promises, and how many the list has.
  package var count: Int
  package var listed: Int
  /// From the first item to the last.
  package var listLower: Int
  package var listUpper: Int
}

/// Finds counted names with a list that leaves no doubt how many items it has: no item holds 和, a
/// comma or a quotation, all are of about one length, and nothing says that the list is open.
package enum CountedLists {
  /// - Parameter marks: the indices of the text's marks.
  package static func find(
    _ text: ScalarText, marks: TextSurvey.Places, quantities: OfUnit<RawQuantity>
  ) -> [CountedList] {
    var found: [CountedList] = []
    var begun: Set<Int> = []
    for mark in marks where text[mark] == 0x201C && Numeral.value(text[mark + 1]) != nil {
      if let list = quoted(text, mark) { found.append(list) }
    }
    for mark in marks {
      if let list = numbered(text, mark) ?? quotations(text, mark) ?? kinds(text, mark) {
        found.append(list)
      }
    }
    for list in found { begun.insert(list.listLower) }
    for quantity in quantities where quantity.kind == .count && !quantity.isOrdinal {
      guard let count = Int(exactly: quantity.value), 2...20 ~= count, !quantity.isApproximate
      else { continue }
      if let list = announced(text, quantity, count) ?? enumerated(text, quantity, count)
        ?? named(text, quantity, count) ?? apposed(text, quantity, count),
        !isOfAnother(list, quantity, quantities), begun.insert(list.listLower).inserted
      {
        found.append(list)
      }
    }
    return found.sorted { $0.lower < $1.lower }
  }

  /// 3个项目由4家企业承建，分别是道路、桥梁、水渠: the clause counts something else of which the list has as many.
  private static func isOfAnother(
    _ list: CountedList, _ quantity: RawQuantity, _ quantities: OfUnit<RawQuantity>
  ) -> Bool {
    list.pattern == .respectively
      && quantities.contains {
        $0.value == Double(list.listed) && $0.upper <= quantity.lower
          && quantity.lower - $0.upper < 16
      }
  }

  /// What opens a clause that is no item: 上午讲课, 总面积2公顷, 均已完工.
  private static let others = Automaton(
    "上午 下午 晚上 当天 其中 总 共 均 都 预计 计划 目前 每 由 覆盖 涉及 惠及 投资 已 全部 累计 合计 并 将 分布")

  static func clauseEnd(_ text: ScalarText, _ lower: Int) -> Int {
    var end = lower
    while end < text.count, end < lower + 100, !Figures.endsClause(text[end]) { end += 1 }
    return end
  }

  /// How many items stand there; `nil` where that is in doubt.
  static func items(
    _ text: ScalarText, _ lower: Int, _ upper: Int, withDigits: Bool = false
  ) -> Int? {
    guard upper > lower else { return nil }
    var lengths: [Int] = []
    var start = lower
    for index in lower...upper {
      if index == upper || text[index] == 0x3001 {
        lengths.append(index - start)
        start = index + 1
        continue
      }
      let scalar = text[index]
      // 和 及 与 或 等, marks of any kind: an item may be two, or the list open.
      guard DateCharacters.isHan(scalar) || withDigits && DateCharacters.isDigit(scalar) else {
        return nil
      }
      if DateCharacters.isOne(scalar, of: "和及与或等并"), !isInWord(text, index) { return nil }
    }
    guard lengths.count >= 2, let longest = lengths.max(), let shortest = lengths.min(),
      shortest >= 1, longest <= 12, longest <= shortest * 2 + 1
    else { return nil }
    return lengths.count
  }

  /// 及时, 和谐, 平等: the character joins nothing.
  private static func isInWord(_ text: ScalarText, _ index: Int) -> Bool {
    words.longest(in: text, at: index, tags: .max) != nil
      || (1...2).contains { words.tags(in: text, index - $0, index + 1) != 0 }
  }

  private static let words = Automaton(
    "及时 及早 及格 和谐 和平 和睦 和美 和顺 和气 与时俱进 并轨 并进 并重 参与 平等 同等 优等 温和 调和 缓和 普及 涉及 合并")

  /// 春晓园、桂香园、听雨园，总面积……: a comma ends the list where its items end alike and what follows it does
  /// not, nor is a list.
  static func isClosed(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Bool {
    guard text[upper] == 0x2C else { return false }
    let sign = text[upper - 1]
    let endsAlike = (lower..<upper).allSatisfy { text[$0] != 0x3001 || text[$0 - 1] == sign }
    var end = upper + 1
    while end < text.count, !Figures.endsClause(text[end]), text[end] != 0x3001 { end += 1 }
    guard text[end] != 0x3001 else { return false }
    if endsAlike { return text[end - 1] != sign }
    if others.longest(in: text, at: upper + 1, tags: .max) != nil { return true }
    // 发放红包、组织招聘、开展培训，鼓励……: of one length, and what follows is not.
    let cuts = (lower..<upper).filter { text[$0] == 0x3001 }
    let lengths = Set(zip([lower - 1] + cuts, cuts + [upper]).map { $1 - $0 - 1 })
    return cuts.count >= 2 && lengths.count == 1 && !lengths.contains(end - upper - 1)
  }
}
