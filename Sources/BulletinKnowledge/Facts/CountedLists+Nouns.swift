import BulletinSyntax
import BulletinText

/// Counted nouns, and the list around them: 五个方面, 三点要求, 4个街道.
extension CountedLists {
  /// 装备制造、新型材料、绿色食品、生物医药三大产业: items of one length, and right behind the last of them how
  /// many there are.
  ///
  /// - Parameter mark: the last 、 of the list.
  static func kinds(_ text: ScalarText, _ mark: Int) -> CountedList? {
    guard text[mark] == 0x3001,
      let numeral = (mark + 3..<mark + 9).first(where: {
        text[$0 + 1] == 0x5927 && Numeral.value(text[$0]) != nil
      }), let count = Numeral.value(text[numeral]), 3...9 ~= count,
      DateCharacters.isHan(text[numeral + 2])
    else { return nil }
    let length = numeral - mark - 1
    var items = 1
    var cut = mark
    while cut - length - 1 >= 0, text[cut - length - 1] == 0x3001,
      (cut - length..<cut).allSatisfy({ DateCharacters.isHan(text[$0]) })
    {
      items += 1
      cut -= length + 1
    }
    // The first item stands behind its verb.
    guard (mark + 1..<numeral).allSatisfy({ DateCharacters.isHan(text[$0]) }),
      (cut - length..<cut).allSatisfy({ $0 >= 0 && DateCharacters.isHan(text[$0]) }),
      !(cut - length - 10..<cut).contains(where: { text[$0] == 0x3001 })
    else { return nil }
    items += 1
    guard items >= 3, abs(items - count) == 1 else { return nil }
    return CountedList(
      pattern: .before, lower: numeral, upper: numeral + 2, count: count, listed: items,
      listLower: cut - length, listUpper: numeral)
  }

  // MARK: 五个方面

  /// 从组织领导、队伍建设等五个方面: 从 opens the list, 方面 closes it.
  static func enumerated(
    _ text: ScalarText, _ quantity: RawQuantity, _ count: Int
  ) -> CountedList? {
    guard let upper = aspects.longest(in: text, at: quantity.unitLower, tags: .max)?.end
    else { return nil }
    var end = quantity.lower
    if text[end - 1] == 0x7B49 { end -= 1 }
    var start = end
    while start > 0, end - start < 80, !Figures.endsClause(text[start - 1]) { start -= 1 }
    // 主要从…: the preposition stands within the first four characters.
    guard let open = (start..<min(start + 5, end)).first(where: { opens(text, $0) }) else {
      return nil
    }
    let lower = open + (text[open] == 0x56F4 || text[open] == 0x805A ? 2 : 1)
    guard let listed = items(text, lower, end), listed >= 3, abs(listed - count) == 1 else {
      return nil
    }
    return CountedList(
      pattern: .before, lower: quantity.lower, upper: upper, count: count, listed: listed,
      listLower: lower, listUpper: end)
  }

  /// 从 就 围绕 聚焦
  private static func opens(_ text: ScalarText, _ index: Int) -> Bool {
    text[index] == 0x4ECE || text[index] == 0x5C31 || text.has("围绕", at: index)
      || text.has("聚焦", at: index)
  }

  private static let aspects = Automaton("个方面 方面 个环节 个层面 个维度 大方面 大环节 个领域")

  // MARK: 张伟、李娜、王强3名同志

  /// 城东、城西、城南、城北4个街道: a list right before what counts it, one short or one too long. 等 opens it.
  static func apposed(
    _ text: ScalarText, _ quantity: RawQuantity, _ count: Int
  ) -> CountedList? {
    guard count >= 3, count <= 12, quantity.upper - quantity.unitLower == 1,
      DateCharacters.isOne(text[quantity.unitLower], of: "个名位家所类项种"),
      DateCharacters.isHan(text[quantity.upper])
        || DateCharacters.isOne(text[quantity.unitLower], of: "名")
    else { return nil }
    // 等三项制度: the list is open, and yet too long.
    let isOpen = text[quantity.lower - 1] == 0x7B49
    var start = quantity.lower - (isOpen ? 1 : 0)
    var items = 1
    var length = 0
    while start > 0, quantity.lower - start < 80 {
      let scalar = text[start - 1]
      if scalar == 0x3001 || scalar == 0x548C, length > 0 {
        // 和 inside of a name joins nothing.
        if scalar == 0x548C, text[start - 2] == 0x3001 { return nil }
        items += 1
        length = 0
      } else if DateCharacters.isHan(scalar) {
        // 涉及城东、城西: the list begins behind the verb.
        if scalar == 0x53CA, text[start - 2] == 0x6D89, length > 0 { break }
        // 全县共设县一中、县二中: the list begins behind the verb.
        if scalar == 0x8BBE, text[start - 2] == 0x5171, length > 0 { break }
        if DateCharacters.isOne(scalar, of: "等及与共其") { return nil }
        length += 1
        if length > 8 { break }
      } else {
        // 3个优势学科和信息、能源: another count's list ends there.
        if DateCharacters.isDigit(scalar) { return nil }
        break
      }
      start -= 1
    }
    guard items >= 3, isOpen ? items == count + 1 : abs(items - count) == 1, length > 0 else {
      return nil
    }
    return CountedList(
      pattern: .before, lower: quantity.lower, upper: quantity.upper, count: count, listed: items,
      listLower: start, listUpper: quantity.lower)
  }

  // MARK: 五个部门（…）

  /// 五个部门（市场监管、税务、人社、住建）, 实事项目5件，分别是…: the list is one short or one too long.
  static func named(
    _ text: ScalarText, _ quantity: RawQuantity, _ count: Int
  ) -> CountedList? {
    guard quantity.hasUnit else { return nil }
    var noun = quantity.upper
    while noun < quantity.upper + 6, DateCharacters.isHan(text[noun]) { noun += 1 }
    if text[noun] == 0x28, noun > quantity.upper {
      var close = noun + 1
      while close < text.count, close < noun + 80, text[close] != 0x29 { close += 1 }
      guard count >= 3, text[close] == 0x29, let listed = items(text, noun + 1, close), listed >= 3,
        abs(listed - count) == 1
      else { return nil }
      return CountedList(
        pattern: .bracket, lower: quantity.lower, upper: noun, count: count, listed: listed,
        listLower: noun + 1, listUpper: close)
    }
    // 3个项目分别是…: the list may follow directly.
    let direct = (quantity.upper..<noun + 1).lazy.compactMap { text.end(of: "分别是", at: $0) }.first
    let lower =
      direct
      ?? (text[noun] == 0x2C
        ? text.end(of: "分别是", at: noun + 1) ?? text.end(of: "分别为", at: noun + 1) : nil)
    guard let lower else { return includes(text, quantity, count, noun) }
    let end = clauseEnd(text, lower)
    guard count >= 3, let listed = items(text, lower, end, withDigits: true),
      abs(listed - count) == 1,
      text[end] == 0x3002 || direct != nil && text[end] == 0x2C || isClosed(text, lower, end)
    else { return nil }
    return CountedList(
      pattern: .respectively, lower: quantity.lower, upper: quantity.upper, count: count,
      listed: listed, listLower: lower, listUpper: end)
  }

  /// 选举2名副主席：张伟、李娜、王强。 and, of more than are counted, 五项制度，包括….
  private static func includes(
    _ text: ScalarText, _ quantity: RawQuantity, _ count: Int, _ noun: Int
  ) -> CountedList? {
    let colon = colon(text, behind: quantity)
    let lower =
      colon.map { $0 + 1 } ?? text.end(of: "包括", at: text[noun] == 0x2C ? noun + 1 : noun)
    guard let lower else { return nil }
    let end = clauseEnd(text, lower)
    guard text[end] == 0x3002 || isClosed(text, lower, end),
      let listed = items(text, lower, end, withDigits: true), listed >= 3 || count == 3,
      listed == count + 1 || colon != nil && listed == count - 1,
      !DateCharacters.isOne(text[quantity.unitLower], of: "名位") || areNames(text, lower, end)
    else { return nil }
    return CountedList(
      pattern: colon != nil ? .colon : .that, lower: quantity.lower, upper: quantity.upper,
      count: count, listed: listed, listLower: lower, listUpper: end)
  }

  /// The colon behind a counted noun: 两个爱好：, 五件民生实事全部完成：. What people do with it is another matter:
  /// 4名志愿者忙前忙后：.
  private static func colon(_ text: ScalarText, behind quantity: RawQuantity) -> Int? {
    guard DateCharacters.isOne(text[quantity.unitLower], of: "个项件条点大类种张名位") else { return nil }
    var colon = quantity.upper
    while colon < quantity.upper + 14, DateCharacters.isHan(text[colon]) { colon += 1 }
    guard text[colon] == 0x3A else { return nil }
    let told = (2...4).first { tellings.tags(in: text, colon - $0, colon) != 0 } ?? 0
    return colon - told - quantity.upper <= (told > 0 ? 8 : 4) ? colon : nil
  }

  private static let tellings = Automaton("全部完成 全部办结 已完成 如下 分别为 分别是")

  /// Whether every item may be somebody's name.
  private static func areNames(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Bool {
    let starts = [lower] + (lower..<upper).filter { text[$0] == 0x3001 }.map { $0 + 1 }
    return zip(starts, starts.dropFirst() + [upper + 1]).allSatisfy { start, next in
      (2...4).contains(next - 1 - start) && Surnames.length(in: text, at: start) > 0
    }
  }

  // MARK: 三点要求：一是…

  static func announced(
    _ text: ScalarText, _ quantity: RawQuantity, _ count: Int
  ) -> CountedList? {
    guard let upper = demands.longest(in: text, at: quantity.unitLower, tags: .max)?.end
    else { return nil }
    var first = upper
    while first < min(upper + 8, text.count), ordinal(text, first) != 1 { first += 1 }
    guard ordinal(text, first) == 1 else { return nil }
    return ordinals(
      text, from: first, CountedName(lower: quantity.lower, upper: upper, count: count))
  }

  private struct CountedName {
    let lower: Int
    let upper: Int
    let count: Int
  }

  /// More ordinals from 一是 on than a name promises.
  private static func ordinals(
    _ text: ScalarText, from first: Int, _ name: CountedName
  ) -> CountedList? {
    let suffix = text[first + 1]
    var listed = 0
    var last = first
    for index in first..<text.count where text[index + 1] == suffix && opensClause(text, index) {
      guard let number = ordinal(text, index) else { continue }
      // A second 一是 begins a list of its own; a gap is another rule's matter.
      guard number == listed + 1 else { return nil }
      listed = number
      last = index
    }
    // The next paragraph may go on.
    guard listed > name.count else { return nil }
    return CountedList(
      pattern: .colon, lower: name.lower, upper: name.upper, count: name.count, listed: listed,
      listLower: first, listUpper: last + 2)
  }

  /// 两大难题，一是…: any noun, where the ordinals follow it at once.
  ///
  /// - Parameter mark: what stands between the noun and the first ordinal.
  static func numbered(_ text: ScalarText, _ mark: Int) -> CountedList? {
    guard text[mark] == 0x2C || text[mark] == 0x3A, ordinal(text, mark + 1) == 1 else {
      return nil
    }
    var lower = mark - 1
    while lower > mark - 10, DateCharacters.isHan(text[lower]) {
      if let count = Numeral.value(text[lower]), 2...10 ~= count,
        DateCharacters.isOne(text[lower + 1], of: "大个项类种"), text[lower - 1] != 0x7B2C
      {
        return ordinals(text, from: mark + 1, CountedName(lower: lower, upper: mark, count: count))
      }
      lower -= 1
    }
    return nil
  }

  private static func opensClause(_ text: ScalarText, _ index: Int) -> Bool {
    Figures.endsClause(text[index - 1]) || index == 0
  }

  /// 一是, 二要: the number.
  private static func ordinal(_ text: ScalarText, _ index: Int) -> Int? {
    guard text[index + 1] == 0x662F || text[index + 1] == 0x8981 else { return nil }
    let digit = ChineseNumber.digit(text[index])
    if text[index] == 0x5341 { return 10 }
    return digit > 0 && text[index] != 0x4E24 ? digit : nil
  }

  private static let demands = Automaton(
    """
    点要求 点意见 点建议 点希望 点 个要求 个方面要求 项要求 条意见 条建议 条要求 个方面 项措施 项工作 项任务 条措施 方面要求 个方面工作
    个建议 项重点工作 项举措 条举措
    """)
}
