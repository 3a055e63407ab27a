import BulletinText

/// Counted names in quotation marks, and the list behind or before them.
extension CountedLists {
  // MARK: “四到位”

  static func quoted(_ text: ScalarText, _ open: Int) -> CountedList? {
    let lower = open + 1
    var close = lower
    while close < text.count, close - lower <= 10, text[close] != 0x201D { close += 1 }
    guard text[close] == 0x201D, close - lower >= 2 else { return nil }
    guard let opened = list(text, close + 1) ?? listBehindNoun(text, close + 1) else {
      // “三心”服务（热心、耐心、细心）: behind a noun only what bears the sign is sure to be counted.
      return bracketBehindNoun(text, close + 1).flatMap { signed(text, lower, close, $0) }
        ?? listBefore(text, lower, close) ?? listAfter(text, lower, close)
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
  static func quotations(_ text: ScalarText, _ mark: Int) -> CountedList? {
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

  /// What a name's one numeral promises: 四到位 4. Names with another numeral (三区一高地, 五位一体), and
  /// names of places, promise nothing that could be counted.
  static func count(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Int? {
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

  private static func bracketBehindNoun(
    _ text: ScalarText, _ index: Int
  ) -> (CountedList.Pattern, Int, Int)? {
    var end = index
    while end < index + 6, DateCharacters.isHan(text[end]) { end += 1 }
    return end > index && text[end] == 0x28 ? list(text, end) : nil
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
    // 政策手册、联系卡、申请卡，送到群众手中: the clause alone, or with what a comma parts.
    let name = lower..<upper
    guard
      let tally = SignedItems.tally(text, name: name, list: start..<max(start, opened.upper))
        ?? SignedItems.tally(text, name: name, list: start..<end),
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
}
