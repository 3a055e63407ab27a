import BulletinText

extension DateScanner {
  /// Looks at the range that was read last: whether it runs backwards, and whether it is what the
  /// plan before it says. Where a range may wrap (22时至6时, 11月至3月, 28日至3日) nothing is said.
  mutating func checkOrder() {
    guard let raw = found.last, raw.problem == nil, let mark = mark(of: raw) else { return }
    let last = found.count - 1
    if raw.kind == .time {
      if isReversedClock(raw, mark) { found[last].problem = reversed(raw, mark) }
      return
    }
    if isReversed(raw, mark) {
      found[last].problem = reversed(raw, mark)
    } else if let problem = againstPlan(raw, mark) {
      found[last].problem = problem
    }
  }

  private func mark(of raw: RawDate) -> Int? {
    (raw.lower..<raw.upper).first { DateCharacters.isRangeMark(text[$0]) }
  }

  private func isReversed(_ raw: RawDate, _ mark: Int) -> Bool {
    guard let end = raw.end, !DateCharacters.isOne(text[mark + 1], of: "次翌来") else { return false }
    let far = (mark + 1)..<raw.upper
    let start = raw.start
    let hasYear = far.contains { text[$0] == 0x5E74 }
    let hasMonth = far.contains { text[$0] == 0x6708 }
    if let first = start.year, let last = end.year, hasYear || start.month == nil {
      return (first, start.month ?? 0, start.day ?? 0) > (last, end.month ?? 0, end.day ?? 0)
    }
    guard let month = start.month, let endMonth = end.month else { return false }
    guard let day = start.day, let endDay = end.day else {
      // 9月至7月 of one year; 11月至3月 is a winter.
      return (start.year != nil || raw.relative == .thisYear) && endMonth < month
        && 7...10 ~= endMonth + 12 - month
    }
    if !hasMonth {
      return endDay < day && CalendarDate.days(inMonth: month) - day + endDay >= 20
    }
    guard (endMonth, endDay) < (month, day) else { return false }
    // A school year wraps, and so does a whole one: 9月1日至8月31日.
    return 321...363 ~= 365 - (month - endMonth) * 30 - (day - endDay)
  }

  /// 15时至9时 where the text says that it is one day.
  private func isReversedClock(_ raw: RawDate, _ mark: Int) -> Bool {
    let isOneDay =
      text.has("同日", at: raw.lower - 2) || text.has("同一天", at: raw.lower - 3)
      || text.has("同日", at: mark + 1) || text.has("当日", at: mark + 1)
    // 当天11时至9时; 22时至6时 would be a night.
    let names = text.has("当天", at: raw.lower) || text.has("当日", at: raw.lower)
    guard let first = DateNumeral(text, at: names ? raw.lower + 2 : raw.lower) else { return false }
    let isByDay =
      first.value <= 16
      && (names || text.has("当天", at: raw.lower - 2) || text.has("当日", at: raw.lower - 2))
    guard isOneDay || isByDay else { return false }
    let start = text[mark + 1] == 0x540C || text[mark + 1] == 0x5F53 ? mark + 3 : mark + 1
    guard let last = DateNumeral(text, at: start) else { return false }
    return first.value > last.value
  }

  private func reversed(_ raw: RawDate, _ mark: Int) -> DateProblem {
    DateProblem(
      rule: .reversed, code: "reversed", why: LocalizedText(zh: "", en: ""), lower: raw.lower,
      upper: raw.upper,
      repairs: swapped(raw, mark).map {
        [DateRepair(replacement: $0, isSafe: false, lower: raw.lower, upper: raw.upper)]
      } ?? [])
  }

  /// 5月18日至16日 as 5月16日至18日: the last number before the mark and the first behind it change
  /// places where the far end has one part, else the ends themselves do.
  private func swapped(_ raw: RawDate, _ mark: Int) -> String? {
    let far = (mark + 1)..<raw.upper
    let farNumbers = numbers(far.lowerBound, far.upperBound)
    let nearNumbers = numbers(raw.lower, mark)
    guard let first = farNumbers.first, let last = nearNumbers.last else { return nil }
    guard farNumbers.count == 1 else {
      guard farNumbers.count == nearNumbers.count else { return nil }
      return text.string(mark + 1, raw.upper) + text.string(mark, mark + 1)
        + text.string(raw.lower, mark)
    }
    return text.string(raw.lower, last.lowerBound) + text.string(first.lowerBound, first.upperBound)
      + text.string(last.upperBound, first.lowerBound)
      + text.string(last.lowerBound, last.upperBound) + text.string(first.upperBound, raw.upper)
  }

  private func numbers(_ lower: Int, _ upper: Int) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var index = lower
    while index < upper {
      if let numeral = DateNumeral(text, at: index) {
        result.append(numeral.lower..<min(numeral.upper, upper))
        index = numeral.upper
      } else {
        index += 1
      }
    }
    return result
  }

  /// “十四五”时期（2020—2025年）: the years in the bracket are not the plan's.
  private func againstPlan(_ raw: RawDate, _ mark: Int) -> DateProblem? {
    guard found.count >= 2, text[raw.lower - 1] == 0x28, raw.start.month == nil,
      let first = raw.start.year, let last = raw.end?.year
    else { return nil }
    let plan = found[found.count - 2]
    guard plan.kind == .range, isPlan(plan) || isDecade(plan), raw.lower - plan.upper <= 6,
      isPlanWord(plan.upper, raw.lower),
      let start = plan.start.year, let end = plan.end?.year, (first, last) != (start, end),
      // 20世纪80年代（1984—1989年）: a part of it.
      isPlan(plan) || first < start || last > end
    else { return nil }
    let wrong = numbers(raw.lower, raw.upper)
    var (lower, upper) = (raw.lower, raw.upper)
    if first == start, let number = wrong.last {
      (lower, upper) = (number.lowerBound, number.upperBound)
    }
    if last == end, let number = wrong.first {
      (lower, upper) = (number.lowerBound, number.upperBound)
    }
    let name = text.string(plan.lower, plan.upper)
    return DateProblem(
      rule: .period, code: "plan-years",
      why: LocalizedText(
        zh: "“\(name)”为\(start)—\(end)年", en: "“\(name)” is \(start)–\(end)"), lower: lower,
      upper: upper, repairs: [])
  }

  /// 十四五
  private func isPlan(_ raw: RawDate) -> Bool {
    raw.upper - raw.lower == 3 && text[raw.upper - 1] == 0x4E94 && text[raw.lower] == 0x5341
  }

  /// 20世纪80年代, whose years are ten.
  private func isDecade(_ raw: RawDate) -> Bool {
    text.has("年代", at: raw.upper - 2) && raw.end?.year == raw.start.year.map { $0 + 9 }
      && (raw.lower..<raw.upper).contains { text.has("世纪", at: $0) }
  }

  /// ”, 时期, 期间, 规划 and the bracket: nothing else between a plan and its years.
  private func isPlanWord(_ lower: Int, _ upper: Int) -> Bool {
    var index = lower
    if isClosing(text[index]) { index += 1 }
    for word: StaticString in ["时期", "期间", "规划"] {
      if let end = text.end(of: word, at: index) { index = end }
    }
    return index == upper - 1
  }
}
