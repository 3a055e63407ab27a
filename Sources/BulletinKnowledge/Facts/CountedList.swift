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
    for mark in marks where text[mark] == 0x201C && Numeral.value(text[mark + 1]) != nil {
      if let list = quoted(text, mark) { found.append(list) }
    }
    for mark in marks {
      if let list = numbered(text, mark) ?? quotations(text, mark) ?? kinds(text, mark) {
        found.append(list)
      }
    }
    for quantity in quantities where quantity.kind == .count && !quantity.isOrdinal {
      guard let count = Int(exactly: quantity.value), 2...20 ~= count, !quantity.isApproximate
      else { continue }
      if let list = announced(text, quantity, count) ?? enumerated(text, quantity, count)
        ?? named(text, quantity, count) ?? apposed(text, quantity, count),
        !found.contains(where: { $0.listLower == list.listLower })
      {
        found.append(list)
      }
    }
    return found.sorted { $0.lower < $1.lower }
  }

  // MARK: “四到位”

  private static func quoted(_ text: ScalarText, _ open: Int) -> CountedList? {
    let lower = open + 1
    var close = lower
    while close < text.count, close - lower <= 10, text[close] != 0x201D { close += 1 }
    guard text[close] == 0x201D, close - lower >= 2 else { return nil }
    guard let opened = list(text, close + 1) ?? listBehindNoun(text, close + 1) else {
      return listBefore(text, lower, close) ?? listAfter(text, lower, close)
    }
    if let signed = signed(text, lower, close, opened) { return signed }
    guard let count = count(text, lower, close) else { return nil }
    let start = opened.1
    var (pattern, end) = (opened.0, opened.2)
    // 包括…四个专项: a list with its own count is whole, however it is opened.
    let closing = ownCount(text, start, end)
    if let closing { end = closing.lower }
    guard let items = items(text, start, end) else { return nil }
    if let closing {
      guard closing.count == items else { return nil }
      pattern = .that
    }
    return CountedList(
      pattern: pattern, lower: lower, upper: close, count: count, listed: items, listLower: start,
      listUpper: end)
  }

  /// 联调、联防、联治、联创的“三联”: every item right before the name bears its sign.
  private static func listBefore(_ text: ScalarText, _ lower: Int, _ upper: Int) -> CountedList? {
    guard let count = count(text, lower, upper), count >= 3,
      let run = SignedItems.directlyBefore(text, name: lower..<upper), abs(run.count - count) == 1,
      let first = run.first, let last = run.last
    else { return nil }
    return CountedList(
      pattern: .before, lower: lower, upper: upper, count: count, listed: run.count,
      listLower: first.lowerBound, listUpper: last.upperBound)
  }

  /// “四化”管理，做到分工网格化、流程标准化……: every item of the next clause ends in the name's sign.
  private static func listAfter(_ text: ScalarText, _ lower: Int, _ upper: Int) -> CountedList? {
    var comma = upper + 1
    while comma < upper + 8, DateCharacters.isHan(text[comma]) { comma += 1 }
    guard let count = count(text, lower, upper), count >= 3, text[comma] == 0x2C,
      let run = SignedItems.directlyAfter(text, name: lower..<upper, from: comma + 1),
      abs(run.count - count) == 1, let first = run.first, let last = run.last
    else { return nil }
    return CountedList(
      pattern: .that, lower: lower, upper: upper, count: count, listed: run.count,
      listLower: first.lowerBound, listUpper: last.upperBound)
  }

  /// “最美教师”“最美医生”“最美民警”五类典型, “听、问、劝、访”五字工作法: what is counted right behind the last “”.
  private static func quotations(_ text: ScalarText, _ mark: Int) -> CountedList? {
    guard text[mark] == 0x201D, let count = Numeral.value(text[mark + 1]), 3...9 ~= count,
      !DateCharacters.isDigit(text[mark + 1])
    else { return nil }
    let name = mark + 1..<mark + 3
    if text[mark + 2] == 0x5B57 {
      guard let open = opening(text, mark) else { return nil }
      let signs = (open + 1..<mark).filter { DateCharacters.isHan(text[$0]) }
      guard signs.count * 2 - 1 == mark - open - 1, signs.count != count, signs.count >= 3 else {
        return nil
      }
      return CountedList(
        pattern: .before, lower: name.lowerBound, upper: name.upperBound, count: count,
        listed: signs.count, listLower: open, listUpper: mark + 1)
    }
    guard DateCharacters.isOne(text[mark + 2], of: "类种个项大"), DateCharacters.isHan(text[mark + 3])
    else { return nil }
    var listed = 0
    var close = mark
    while text[close] == 0x201D, let open = opening(text, close) {
      listed += 1
      close = text[open - 1] == 0x3001 ? open - 2 : open - 1
    }
    guard listed >= 3, abs(listed - count) == 1, !DateCharacters.isOne(text[close], of: "等和及与")
    else { return nil }
    return CountedList(
      pattern: .before, lower: name.lowerBound, upper: name.upperBound, count: count,
      listed: listed,
      listLower: close + 1, listUpper: mark + 1)
  }

  /// The mark that opens a quotation of at most sixteen characters.
  private static func opening(_ text: ScalarText, _ close: Int) -> Int? {
    (max(0, close - 17)..<close).last { text[$0] == 0x201C || text[$0] == 0x201D }
      .flatMap { text[$0] == 0x201C ? $0 : nil }
  }

  /// 装备制造、新型材料、绿色食品、生物医药三大产业: items of one length, and right behind the last of them how
  /// many there are.
  ///
  /// - Parameter mark: the last 、 of the list.
  private static func kinds(_ text: ScalarText, _ mark: Int) -> CountedList? {
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

  /// What a name's one numeral promises: 四到位 4. Names with another numeral (三区一高地, 五位一体), and
  /// names of places, promise nothing that could be counted.
  private static func count(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Int? {
    guard let value = Numeral.value(text[lower]), 2...10 ~= value,
      !DateCharacters.isDigit(text[lower]),
      (lower + 1..<upper).allSatisfy({
        (Numeral.value(text[$0]) == nil || isEach(text, $0)) && DateCharacters.isHan(text[$0])
          && PrintedNumber.factor(text[$0]) == nil
      }), places.longest(in: text, at: lower, tags: .max) == nil
    else { return nil }
    return value
  }

  /// 三个一律, 五统一: each of them has one, or is one word with it.
  private static func isEach(_ text: ScalarText, _ index: Int) -> Bool {
    text[index] == 0x4E00 && (text[index - 1] == 0x4E2A || text[index - 1] == 0x7EDF)
  }

  private static let places = Automaton(
    """
    三门峡 六盘水 九寨沟 四川 三亚 三明 五台山 七里河 九江 三峡 三星 五粮液 二师兄 双城 双流 双鸭山 三原 五常 九龙 四平 十堰
    两江 三江 双方 三人行 三中 四中 五中 六中 七中 八中 九中 二中 十中 三国 五角大楼 七夕 八卦 九歌 三伏 四季 十月 三月 五月
    """)

  /// The list after a name: in brackets, behind 即, 分别是, 包括 or a colon.
  private static func list(
    _ text: ScalarText, _ index: Int
  ) -> (CountedList.Pattern, Int, Int)? {
    if text[index] == 0x28 {
      var close = index + 1
      while close < text.count, close < index + 100, text[close] != 0x29 { close += 1 }
      return text[close] == 0x29 ? (.bracket, index + 1, close) : nil
    }
    var start = index
    if text[start] == 0x2C { start += 1 }
    for (word, pattern) in openers {
      guard var lower = text.end(of: word, at: start) else { continue }
      if text[lower] == 0x3A { lower += 1 }
      return (pattern, lower, clauseEnd(text, lower))
    }
    // “三张清单”——问题清单、任务清单
    if text[index] == 0x2014, text[index + 1] == 0x2014 {
      let end = clauseEnd(text, index + 2)
      return text[end] == 0x3002 || isClosed(text, index + 2, end) ? (.colon, index + 2, end) : nil
    }
    guard text[index] == 0x3A else { return nil }
    return (.colon, index + 1, clauseEnd(text, index + 1))
  }

  /// “四送”活动，即…; “三种三养”的路子，即…
  private static func listBehindNoun(
    _ text: ScalarText, _ index: Int
  ) -> (CountedList.Pattern, Int, Int)? {
    var end = index
    while end < index + 6, DateCharacters.isHan(text[end]) { end += 1 }
    guard end > index, end < index + 6, text[end] == 0x2C || text[end] == 0x3A else { return nil }
    return list(text, end)
  }

  /// “三种三养”（种果、种茶，养鸡、养蜂、养鱼）, “四个看一看”（看一看站位、…）: every item bears the sign that the
  /// name counts.
  private static func signed(
    _ text: ScalarText, _ lower: Int, _ upper: Int,
    _ opened: (pattern: CountedList.Pattern, lower: Int, upper: Int)
  ) -> CountedList? {
    var (start, end) = (opened.lower, opened.upper)
    if opened.pattern != .bracket {
      while end < text.count, end < start + 100, text[end] == 0x2C || !Figures.endsClause(text[end])
      {
        end += 1
      }
    }
    guard let tally = SignedItems.tally(text, name: lower..<upper, list: start..<end),
      tally.listed != tally.promised
    else { return nil }
    start = tally.range.lowerBound
    return CountedList(
      pattern: opened.pattern == .includes ? .that : opened.pattern, lower: lower, upper: upper,
      count: tally.promised, listed: tally.listed, listLower: start,
      listUpper: tally.range.upperBound)
  }

  private static let openers: [(StaticString, CountedList.Pattern)] = [
    ("即", .that), ("就是", .that), ("分别是", .respectively), ("分别为", .respectively),
    ("包括", .includes),
  ]

  private static func clauseEnd(_ text: ScalarText, _ lower: Int) -> Int {
    var end = lower
    while end < text.count, end < lower + 100, !Figures.endsClause(text[end]) { end += 1 }
    return end
  }

  /// The count that closes a list: 四个专项, 三大领域.
  private static func ownCount(
    _ text: ScalarText, _ lower: Int, _ upper: Int
  ) -> (lower: Int, count: Int)? {
    for index in max(lower, upper - 6)..<max(lower, upper - 2) {
      let value = Numeral.value(text[index]) ?? 0
      if 2...10 ~= value, DateCharacters.isOne(text[index + 1], of: "个项大类条种") {
        return (index, value)
      }
    }
    return nil
  }

  /// How many items stand there; `nil` where that is in doubt.
  private static func items(
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

  // MARK: 五个方面

  /// 从组织领导、队伍建设等五个方面: 从 opens the list, 方面 closes it.
  private static func enumerated(
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
  private static func apposed(
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
  private static func named(
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
    guard let listed = items(text, lower, end, withDigits: true), listed >= 3 || count == 3,
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
    // 五件民生实事全部完成：
    var colon = noun
    while colon < quantity.upper + 14, DateCharacters.isHan(text[colon]) { colon += 1 }
    let isColon = text[colon] == 0x3A
    let lower =
      isColon
      ? colon + 1 : text.end(of: "包括", at: text[noun] == 0x2C ? noun + 1 : noun)
    guard let lower else { return nil }
    let end = clauseEnd(text, lower)
    guard text[end] == 0x3002 || isClosed(text, lower, end),
      let listed = items(text, lower, end, withDigits: true), listed >= 3 || count == 3,
      listed == count + 1 || isColon && listed == count - 1
    else { return nil }
    return CountedList(
      pattern: isColon ? .colon : .that, lower: quantity.lower, upper: quantity.upper, count: count,
      listed: listed, listLower: lower, listUpper: end)
  }

  /// 春晓园、桂香园、听雨园，总面积……: a comma ends the list where its items end alike and what follows it does
  /// not, nor is a list.
  private static func isClosed(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Bool {
    guard text[upper] == 0x2C else { return false }
    let sign = text[upper - 1]
    let endsAlike = (lower..<upper).allSatisfy { text[$0] != 0x3001 || text[$0 - 1] == sign }
    var end = upper + 1
    while end < text.count, !Figures.endsClause(text[end]), text[end] != 0x3001 { end += 1 }
    guard text[end] != 0x3001 else { return false }
    if endsAlike { return text[end - 1] != sign }
    // 发放红包、组织招聘、开展培训，鼓励……: of one length, and what follows is not.
    let cuts = (lower..<upper).filter { text[$0] == 0x3001 }
    let lengths = Set(zip([lower - 1] + cuts, cuts + [upper]).map { $1 - $0 - 1 })
    return cuts.count >= 2 && lengths.count == 1 && !lengths.contains(end - upper - 1)
  }

  // MARK: 三点要求：一是…

  private static func announced(
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
  private static func numbered(_ text: ScalarText, _ mark: Int) -> CountedList? {
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
