import BulletinText

/// The items that a formulation of several numerals points to, known by the sign that each numeral
/// counts: 三网三化 means three that end in 网 and three that end in 化, 三区一高地 three 区 and one 高地,
/// 三比一看 three that open with 比 and one with 看 (5.2 of the genre's description).
struct PatternItems {
  private typealias Group = (count: Int, sign: Range<Int>)

  private let text: ScalarText
  private let groups: [Group]
  private var total: Int { groups.reduce(0) { $0 + $1.count } }

  /// - Returns: `nil` where the name `lower..<upper` is not built so.
  init?(_ text: ScalarText, _ lower: Int, _ upper: Int) {
    self.text = text
    var groups: [Group] = []
    var index = lower
    while index < upper {
      guard let count = Numeral.value(text[index]), (1...9).contains(count) else { return nil }
      var end = index + 1
      while end < upper, Numeral.value(text[end]) == nil, CharacterClass(text[end]) == .han {
        end += 1
      }
      guard (1...3).contains(end - index - 1) else { return nil }
      groups.append((count, index + 1..<end))
      index = end
    }
    self.groups = groups
    guard groups.count >= 2, (3...12).contains(total) else { return nil }
  }

  /// The items behind the name, within its sentence or the next.
  func after(_ close: Int) -> ItemList? {
    var lower = close
    while lower < min(text.count, close + 60) {
      let end = listEnd(lower)
      if let found = matched(parts(lower, end)) { return found }
      lower = end + 1
    }
    return overCommas(close)
  }

  /// 即保安全、保质量，降能耗、降库存: a comma parts the groups.
  private func overCommas(_ close: Int) -> ItemList? {
    var found: [Range<Int>] = []
    var lower = close
    while lower < min(text.count, close + 120), found.count < total {
      let end = listEnd(lower)
      var part = lower..<end
      if let opened = PatternItems.openers.longest(in: text, at: lower, tags: .max) {
        part = opened.end..<end
      }
      if !part.isEmpty { found += parts(part.lowerBound, part.upperBound) }
      guard text[end] == 0x2C || text[end] == 0x3A || found.isEmpty else { break }
      lower = end + 1
    }
    return matched(found)
  }

  private static let openers = Automaton("即 就是 分别是 包括 是指")

  /// The items before the name, in one list or in several.
  func before(_ open: Int) -> ItemList? {
    var lower = open
    while lower > 0, open - lower < 160, text[lower - 1] != 0x3002 { lower -= 1 }
    var found: [Range<Int>] = []
    while lower < open {
      let end = min(listEnd(lower), open)
      let parts = parts(lower, end)
      if parts.count >= 2 { found += parts }
      lower = end + 1
    }
    return matched(Array(found.suffix(total)))
  }

  /// Where a list that begins at `lower` ends: at a mark that is not 、.
  private func listEnd(_ lower: Int) -> Int {
    var end = lower
    while end < text.count, text[end] == 0x3001 || CharacterClass(text[end]) != .mark { end += 1 }
    return end
  }

  private func parts(_ lower: Int, _ upper: Int) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = lower
    for index in lower..<max(lower, upper) where text[index] == 0x3001 {
      parts.append(start..<index)
      start = index + 1
    }
    if start < upper { parts.append(start..<upper) }
    return parts
  }

  /// The parts as items, if each bears the sign of its group.
  private func matched(_ listed: [Range<Int>]) -> ItemList? {
    let parts = listed.count == total - 1 ? joinedByAnd(listed) : listed
    guard parts.count == total else { return nil }
    var items: [Range<Int>] = []
    for group in groups {
      for _ in 0..<group.count {
        let part = parts[items.count]
        guard let item = item(part, group.sign, isFirst: items.isEmpty) else { return nil }
        items.append(item)
      }
    }
    return ItemList(items: items, isPartial: false)
  }

  /// 法律咨询室和村民议事厅: 和 joins the last two.
  private func joinedByAnd(_ parts: [Range<Int>]) -> [Range<Int>] {
    guard let last = parts.last,
      let join = last.dropFirst().dropLast().last(where: {
        DateCharacters.isOne(text[$0], of: "和及与")
      })
    else { return parts }
    return parts.dropLast() + [last.lowerBound..<join, join + 1..<last.upperBound]
  }

  private func item(_ part: Range<Int>, _ sign: Range<Int>, isFirst: Bool) -> Range<Int>? {
    guard part.count > sign.count else { return nil }
    let start = isFirst ? afterVerb(part) : part.lowerBound
    if reads(sign, at: part.upperBound - sign.count), part.upperBound - sign.count > start {
      return start..<part.upperBound
    }
    if reads(sign, at: part.lowerBound) { return part }
    // 开展比招商: the verb before the first item.
    guard isFirst,
      let found = part.last(where: { reads(sign, at: $0) && part.upperBound - $0 >= 2 })
    else { return nil }
    return found..<part.upperBound
  }

  private func reads(_ sign: Range<Int>, at index: Int) -> Bool {
    sign.indices.allSatisfy { text[index + $0 - sign.lowerBound] == text[$0] }
  }

  /// 全力打造全国先进制造业核心区: the verb belongs to all items.
  private func afterVerb(_ part: Range<Int>) -> Int {
    var start = part.lowerBound
    for index in part.prefix(10) {
      if let verb = PatternItems.verbs.longest(in: text, at: index, tags: .max),
        verb.end < part.upperBound - 2
      {
        start = max(start, verb.end)
      }
    }
    return start
  }

  /// 二要抓好水库: an ordinal opens the clause, and its verb belongs to all items.
  static func afterOrdinal(_ text: ScalarText, _ part: Range<Int>) -> Range<Int> {
    guard Numeral.value(text[part.lowerBound]) != nil, part.count > 5,
      text[part.lowerBound + 1] == 0x8981 || text[part.lowerBound + 1] == 0x662F
    else { return part }
    for index in part.dropFirst(2).prefix(4) {
      if let verb = verbs.longest(in: text, at: index, tags: .max), verb.end < part.upperBound - 1 {
        return verb.end..<part.upperBound
      }
    }
    return part
  }

  private static let verbs = Automaton(
    "压实 夯实 筑牢 守住 管好 用好 做好 做实 打造 建设 建成 构建 坚持 实现 做到 形成 突出 抓好 落实 推进 实施 成为 争创 创建 聚焦 围绕 培育 开展 包括 就是 分别是 即 是"
  )
}

/// The items of a name that is a row of digits, each explained in its turn: “153”……“1”就是……“5”就是……
enum DigitItems {
  /// How far apart the explanations may stand, in characters.
  private static let reach = 400

  static func after(_ text: ScalarText, _ lower: Int, _ upper: Int) -> ItemList? {
    guard (2...5).contains(upper - lower),
      (lower..<upper).allSatisfy({ DateCharacters.isDigit(text[$0]) && text[$0] != 0x30 })
    else { return nil }
    var items: [Range<Int>] = []
    var position = upper + 1
    for digit in lower..<upper {
      guard let item = explanation(of: text[digit], text, from: position) else { return nil }
      items.append(item)
      position = item.upperBound
    }
    return ItemList(items: items, isPartial: false)
  }

  private static func explanation(
    of digit: UInt32, _ text: ScalarText, from start: Int
  ) -> Range<Int>? {
    for index in start..<max(start, min(text.count, start + reach))
    where text[index] == 0x201C && text[index + 1] == digit && text[index + 2] == 0x201D {
      guard let verb = verbs.longest(in: text, at: index + 3, tags: .max) else { return nil }
      var end = verb.end
      var depth = 0
      while end < text.count {
        if text[end] == 0x201C { depth += 1 }
        if text[end] == 0x201D { depth -= 1 }
        if depth == 0, Figures.endsClause(text[end]) { break }
        end += 1
      }
      // 建强一个中心: what is counted, without its verb.
      let counted = verb.end + 2
      let lower = Numeral.value(text[counted]) == Numeral.value(digit) ? counted : verb.end
      return end > lower ? lower..<end : nil
    }
    return nil
  }

  private static let verbs = Automaton("就是 即 是 是指 指 指的是 代表")
}

/// A counted thing without quotation marks and its list: 守住三道防线……卡口防线、数字防线、基层防线.
enum CountedThing {
  /// The name that begins with the numeral at `index`, and its items.
  static func read(_ text: ScalarText, _ index: Int) -> (end: Int, count: Int, items: ItemList)? {
    guard measures.mayBegin(with: text[index + 1]), let count = Numeral.value(text[index]),
      (3...9).contains(count), !DateCharacters.isDigit(text[index]), text[index - 1] != 0x7B2C,
      CharacterClass(text[index + 2]) == .han, CharacterClass(text[index + 3]) == .han
    else { return nil }
    let head = index + 2..<index + 4
    var lower = head.upperBound
    let limit = min(text.count, lower + 100)
    while lower < limit {
      var end = lower
      while end < text.count, text[end] == 0x3001 || CharacterClass(text[end]) != .mark { end += 1 }
      if let items = items(text, lower, end, head), items.count == count {
        return (head.upperBound, count, ItemList(items: items, isPartial: false))
      }
      lower = end + 1
    }
    return nil
  }

  /// The parts of a list that all end in the head; the first one begins behind its verb.
  private static func items(
    _ text: ScalarText, _ lower: Int, _ upper: Int, _ head: Range<Int>
  ) -> [Range<Int>]? {
    var parts: [Range<Int>] = []
    var start = lower
    for index in lower..<upper + 1 where index == upper || text[index] == 0x3001 {
      let part = start..<index
      guard part.count > 2, text[index - 2] == text[head.lowerBound],
        text[index - 1] == text[head.lowerBound + 1]
      else { return nil }
      parts.append(part)
      start = index + 1
    }
    guard let first = parts.first, let length = parts.dropFirst().map(\.count).max() else {
      return nil
    }
    // 守住卡口防线: as long as the others.
    if first.count > length { parts[0] = first.upperBound - length..<first.upperBound }
    return parts
  }

  private static let measures = Automaton("道 张 本 把 根")
}
