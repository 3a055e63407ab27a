import BulletinText

/// What a formulation enumerates, in scalar indices of its unit (5.2 of the genre's description).
struct ItemList: Hashable, Sendable {
  let items: [Range<Int>]
  /// The list is open: …等.
  let isPartial: Bool
  /// What all items share and only the name says: 责任 of 船东、镇村、部门“三方责任”.
  var head: Range<Int>?

  /// 即…, 就是…, 分别是…, or a bracket, right after the formulation.
  static func after(_ text: ScalarText, _ index: Int, count: Int? = nil) -> ItemList? {
    if let found = directly(text, index, count) { return found }
    // “两个高于”目标（…）, “四不”现象，即…: a noun stands between.
    if let noun = nounEnd(text, index) { return directly(text, noun, count) }
    // “三室一厅”调解点，即…: any noun, where a word opens the list.
    var noun = index
    while noun < index + 10, CharacterClass(text[noun]) == .han { noun += 1 }
    guard noun > index, text[noun] == 0x2C, announces(text, noun + 1) else { return nil }
    return directly(text, noun, count)
  }

  /// 即…, 分别是…
  private static func announces(_ text: ScalarText, _ index: Int) -> Bool {
    announcing.longest(in: text, at: index, tags: .max) != nil
  }

  private static let announcing = Automaton("即 就是 分别是 是指")

  /// “123”应急响应机制，即…: a noun of some length.
  private static func nounEnd(_ text: ScalarText, _ index: Int) -> Int? {
    for start in index..<index + 7 {
      if let noun = nouns.longest(in: text, at: start, tags: .max),
        start == index || text[noun.end] == 0x2C || text[noun.end] == 0x28
          || text[noun.end] == 0x3A
      {
        return noun.end
      }
      guard CharacterClass(text[start]) == .han else { return nil }
    }
    return nil
  }

  private static let nouns = Automaton(
    "目标 制度 要求 现象 行动 工作法 工作机制 机制 活动 问题 模式 标准 原则 承诺 任务 工程 措施 举措 体系 意识 能力 作风 理念 思路 格局 服务 队伍")

  private static func directly(_ text: ScalarText, _ index: Int, _ count: Int?) -> ItemList? {
    if text[index] == 0x28 {
      var close = index + 1
      while close < text.count, close < index + 160, text[close] != 0x29 { close += 1 }
      guard text[close] == 0x29 else { return nil }
      let lower = text.end(of: "即", at: index + 1) ?? text.end(of: "指", at: index + 1) ?? index + 1
      return list(text, lower, close, count)
    }
    var start = index
    if text[start] == 0x3A || text[start] == 0x2014 && text[start + 1] == 0x2014 {
      let lower = text[start] == 0x3A ? start + 1 : start + 2
      return list(text, lower, clauseEnd(text, lower), count)
    }
    if text[start] == 0x2C { start += 1 }
    for word: StaticString in ["即", "就是", "分别是", "是指", "包括"] {
      guard var lower = text.end(of: word, at: start) else { continue }
      if text[lower] == 0x3A || text[lower] == 0x2C { lower += 1 }
      return list(text, lower, clauseEnd(text, lower), count)
    }
    return nil
  }

  private static func clauseEnd(_ text: ScalarText, _ lower: Int) -> Int {
    var end = lower
    while end < text.count, end < lower + 200, !endsList(text[end]), text[end] != 0x2014 {
      end += 1
    }
    return end
  }

  /// The clauses of a formulation that is a list itself: 想企业所想、急企业所急.
  static func inside(_ text: ScalarText, _ lower: Int, _ upper: Int) -> ItemList? {
    var separator: UInt32 = 0x3001
    let outer = split(text, lower, upper, 0x2C)
    // 县长，我有话说: a comma parts clauses of one length, or such as begin alike.
    let isSpoken =
      outer.count == 2 && outer[0].count != outer[1].count
      && text[outer[0].lowerBound] != text[outer[1].lowerBound]
    // 谁采购、谁负责，谁验收、谁签字: pairs.
    let marks = Set(outer.map { part in part.count { text[$0] == separator } })
    // 守初心、担使命，找差距、抓落实: four of one length that open each in its own way.
    let all = outer.flatMap { split(text, $0.lowerBound, $0.upperBound, separator) }
    if outer.count > 1, all.count > outer.count, Set(all.map(\.count)) == [3],
      Set(all.map { text[$0.lowerBound] }).count == all.count
    {
      return ItemList(items: all, isPartial: false)
    }
    if marks == [0] || outer.count > 1 && marks.count == 1 { separator = 0x2C }
    let parts = split(text, lower, upper, separator)
    guard separator != 0x2C || !isSpoken || outer.count > 2 else { return nil }
    guard parts.count >= 2, let longest = parts.map(\.count).max(),
      let shortest = parts.map(\.count).min(), shortest >= 1, longest <= 14,
      longest <= shortest * 2 + 1
    else { return nil }
    // 两项工程、一项制度 counts, it does not list.
    let counts = parts.allSatisfy {
      Numeral.value(text[$0.lowerBound]) != nil && measures.mayBegin(with: text[$0.lowerBound + 1])
    }
    // 两手抓、两手硬 is one saying.
    if parts.allSatisfy({ sayings.mayBegin(with: text[$0.lowerBound]) })
      || parts.allSatisfy({ text.has("一手", at: $0.lowerBound) })
    {
      return nil
    }
    let isOneEach = parts.allSatisfy { Numeral.value(text[$0.lowerBound]) == 1 }
    return counts && !isOneEach ? nil : ItemList(items: parts, isPartial: false)
  }

  private static let sayings = Automaton("两 双")
  private static let measures = Automaton("项 个 种 大 类 条 张 本 道 支 批 套 块 级 区")

  /// `count` items right before the formulation; fewer where 等 opens the list.
  static func before(_ text: ScalarText, _ open: Int, count: Int) -> ItemList? {
    var end = open
    for verb: StaticString in ["建立", "形成", "实现", "制定", "推行", "实行", "落实"]
    where text.has(verb, at: end - 2) {
      end -= 2
    }
    let isPartial = text.has("等", at: end - 1)
    if isPartial || text.has("的", at: end - 1) || text.has("这", at: end - 1) { end -= 1 }
    var start = end
    while start > 0, end - start < 120, !endsList(text[start - 1]), !isQuote(text[start - 1]) {
      start -= 1
    }
    var parts = split(text, start, end, 0x3001)
    // 形式主义、官僚主义、享乐主义和奢靡之风这“四风”: 和 joins the last two.
    if parts.count >= 2, parts.count == count - 1, let last = parts.last,
      let join = last.dropFirst(2).dropLast(2).last(where: { text[$0] == 0x548C })
    {
      parts = parts.dropLast() + [last.lowerBound..<join, join + 1..<last.upperBound]
    }
    guard parts.count >= 2, count >= 2, count <= 20 else { return nil }
    // 法院、检察院“两院”: what 两院 stands for ends as it does.
    if text[open + 3] == 0x201D, case let noun = text[open + 2],
      DateCharacters.isOne(noun, of: "委院会长述")
    {
      guard parts.suffix(count).allSatisfy({ text[$0.upperBound - 1] == noun }) else { return nil }
    }
    // 用工难、融资难、物流难等“三难”: all of them are named, 等 or not.
    guard isPartial || parts.count >= count else { return nil }
    let isOpen = isPartial && parts.count < count
    if !areMore(parts, text, open, than: count) { parts = parts.suffix(count) }
    guard let first = parts.first, parts.dropFirst().allSatisfy({ $0.count >= 2 }) else {
      return nil
    }
    if let last = parts.last, withoutVerb(text, last) != last || isVerb(text, last) { return nil }
    let holdsOpenList = parts.contains { part in part.contains { text[$0] == 0x7B49 } }
    if holdsOpenList { return nil }
    // 对全镇的资产、资源: the first item begins after 的.
    let lengths = Set(parts.dropFirst().map(\.count))
    parts[0] = withoutVerb(text, PatternItems.afterOrdinal(text, afterAttribute(text, first)))
    if let opening = sharedOpening(text, parts) {
      parts[0] = opening..<first.upperBound
    } else if lengths.count == 1, let length = lengths.first,
      parts[0].count > length + 2 || parts[0].count > length && endAlike(text, parts)
    {
      parts[0] = (first.upperBound - length)..<first.upperBound
    } else if let longest = lengths.max(), parts[0].count > longest + 2 {
      parts[0] = behindVerb(text, parts[0])
    }
    return ItemList(items: parts, isPartial: isOpen)
  }

  /// 组织网、服务网、应急网、监督网“三张网”: one more than the name says, for all end as it does.
  private static func areMore(
    _ parts: [Range<Int>], _ text: ScalarText, _ open: Int, than count: Int
  ) -> Bool {
    guard count >= 3, parts.count == count + 1, text[open] == 0x201C,
      let close = (open + 3..<open + 8).first(where: { text[$0] == 0x201D })
    else { return false }
    return parts.allSatisfy { text[$0.upperBound - 1] == text[close - 1] }
      && Set(parts.dropFirst().map(\.count)).count == 1
  }

  /// 重点执行涉民生、涉企业、涉工资: where the first item begins, if all the others begin alike.
  private static func sharedOpening(_ text: ScalarText, _ parts: [Range<Int>]) -> Int? {
    guard parts.count >= 3, let sign = parts.last.map({ text[$0.lowerBound] }),
      parts.dropFirst().allSatisfy({ text[$0.lowerBound] == sign })
    else { return nil }
    return parts[0].dropLast().last { text[$0] == sign }
  }

  /// 建立隐患清单、整改清单、责任清单.
  private static func endAlike(_ text: ScalarText, _ parts: [Range<Int>]) -> Bool {
    parts.count >= 3
      && parts.allSatisfy { text[$0.upperBound - 1] == text[parts[0].upperBound - 1] }
  }

  /// 各乡镇要做到秋收: what is listed stands behind the verb.
  static func behindVerb(_ text: ScalarText, _ part: Range<Int>) -> Range<Int> {
    for lower in part.dropLast(2).reversed() {
      if let verb = innerVerbs.longest(in: text, at: lower, tags: .max),
        verb.end < part.upperBound - 1
      {
        return verb.end..<part.upperBound
      }
    }
    return part
  }

  private static let innerVerbs = Automaton("做到 实现 确保 抓好 统筹 推进 完成 开展 执行 化解")

  private static func afterAttribute(_ text: ScalarText, _ part: Range<Int>) -> Range<Int> {
    guard part.count > 8, let last = part.last(where: { text[$0] == 0x7684 }),
      last + 2 < part.upperBound
    else { return part }
    return last + 1..<part.upperBound
  }

  /// Items between `lower` and `upper`, separated by 、, or by ； or ， where these hold them.
  private static func list(_ text: ScalarText, _ lower: Int, _ upper: Int, _ count: Int?)
    -> ItemList?
  {
    var end = upper
    var isPartial = false
    if text[end - 1] == 0x7B49 {
      end -= 1
      isPartial = true
    }
    var parts = withoutTail(text, split(text, lower, end, 0x3001), count)
    // 不愁吃、不愁穿，义务教育、基本医疗、住房安全有保障: two kinds in one list.
    let finer = parts.flatMap { split(text, $0.lowerBound, $0.upperBound, 0x2C) }
    if parts.count >= 2, count.map({ $0 == finer.count }) ?? finer.allSatisfy({ $0.count <= 8 }) {
      parts = finer
    }
    guard parts.count >= 2, parts.allSatisfy({ $0.count >= 1 && $0.count <= 30 }) else {
      return nil
    }
    return ItemList(items: parts, isPartial: isPartial)
  }

  private static func split(
    _ text: ScalarText, _ lower: Int, _ upper: Int, _ separator: UInt32
  ) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = lower
    var depth = 0
    for index in lower..<max(lower, upper) {
      if text[index] == 0x28 || text[index] == 0x201C { depth += 1 }
      if text[index] == 0x29 || text[index] == 0x201D { depth -= 1 }
      guard depth <= 0, text[index] == separator else { continue }
      parts.append(start..<index)
      start = index + 1
    }
    if start < upper { parts.append(start..<upper) }
    return parts
  }

  private static func isVerb(_ text: ScalarText, _ part: Range<Int>) -> Bool {
    verbs.contains { text.end(of: $0, at: part.lowerBound) == part.upperBound }
  }

  private static let verbs: [StaticString] = [
    "包括", "将", "把", "以", "做到", "抓好", "落实", "解决", "实现", "推进", "确保", "坚持", "要用好", "用好",
  ]

  private static func withoutVerb(_ text: ScalarText, _ part: Range<Int>) -> Range<Int> {
    for word in verbs {
      if let end = text.end(of: word, at: part.lowerBound), end < part.upperBound {
        return end..<part.upperBound
      }
    }
    return part
  }

  private static func endsList(_ scalar: UInt32) -> Bool {
    scalar == 0x2C || scalar == 0x3002 || scalar == 0x3B || scalar == 0x3A
  }

  private static func isQuote(_ scalar: UInt32) -> Bool {
    scalar == 0x201C || scalar == 0x201D || scalar == 0x300B
  }

  /// 安居保障四个专项, 开放高地的目标: what sums the items up is none of the last; where one is
  /// missing, 和 joins the last two.
  private static func withoutTail(
    _ text: ScalarText, _ parts: [Range<Int>], _ count: Int?
  ) -> [Range<Int>] {
    guard var last = parts.last, parts.count >= 2 else { return parts }
    if let sum = last.dropFirst(2).first(where: {
      Numeral.value(text[$0]) == parts.count && measures.mayBegin(with: text[$0 + 1])
    }) {
      last = last.lowerBound..<sum
    }
    let others = Array(parts.dropLast())
    if count == parts.count + 1,
      let join = last.dropFirst(2).first(where: { text[$0] == 0x548C || text[$0] == 0x53CA })
    {
      let end = last.dropFirst(2).first { $0 > join + 2 && text[$0] == 0x7684 } ?? last.upperBound
      return others + [last.lowerBound..<join, join + 1..<end]
    }
    // 看风向、清火边、往上撤教给: as long as the others.
    let lengths = Set(others.map(\.count))
    if count == parts.count, lengths.count == 1, let length = lengths.first, others.count >= 2,
      last.count > length + 2
    {
      last = last.lowerBound..<last.lowerBound + length
    }
    return others + [last]
  }
}
