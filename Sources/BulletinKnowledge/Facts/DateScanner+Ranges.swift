import BulletinText

extension DateScanner {
  /// Ranges and lists that share a unit: 6至8日, 1—10月, 2021—2025年, 3月16、17日.
  func sharedUnit() -> RawDate? {
    if shape("NRNY"), isYear(0), isYear(2) || isShortEnd(0, 2), after(4) != 0x8D77 {
      let last = isYear(2) ? value(2) : value(0) / 100 * 100 + value(2)
      return range(4, PartialDate(year: value(0)), PartialDate(year: last))
    }
    if shape("NYNRNM"), isYear(0), isMonth(2), isMonth(4), after(6) != 0x5185 {
      return range(6, date(0, 2, nil), date(0, 4, nil))
    }
    if shape("NRNM"), isMonth(0), isMonth(2), isArabic(0), !shape("NRNMN") || after(4) == 0,
      !DateCharacters.isOne(after(4), of: "龄内")
    {
      return range(4, date(nil, 0, nil), date(nil, 2, nil))
    }
    if shape("NYNMNRND") || shape("NYNMNCND"), isYear(0), isMonth(2), isDay(4), isDay(6),
      isEnumeration(5)
    {
      return range(8, date(0, 2, 4), date(0, 2, 6))
    }
    if shape("NMNRND") || shape("NMNCND"), isMonth(0), isDay(2), isDay(4), isEnumeration(3) {
      return range(6, date(nil, 0, 2), date(nil, 0, 4))
    }
    if shape("NMNCN"), isMonth(0), isDay(2), isEnumeration(3), let both = twoDays() { return both }
    if shape("NRND"), isDay(0), isDay(2), isArabic(0), isArabic(2), standsFree,
      !DateCharacters.isOne(after(4), of: "内游龄均间")
    {
      var raw = range(4, date(nil, nil, 0), date(nil, nil, 2))
      raw?.isBareDay = true
      return raw
    }
    return nil
  }

  /// 2021—25年.
  private func isShortEnd(_ first: Int, _ last: Int) -> Bool {
    numeral(last)?.count == 2 && value(last) > value(first) % 100 && value(first) % 100 != 0
      && tokens[first + 1].kind == 0x52
  }

  private func isEnumeration(_ token: Int) -> Bool {
    tokens[token].kind == 0x52 || text[tokens[token].lower] == 0x3001
  }

  /// 3月16、17两日: the numeral 两 is none of a date's, so the run ends before it.
  private func twoDays() -> RawDate? {
    guard text.has("两日", at: end(5)) || text.has("两天", at: end(5)) else { return nil }
    var raw = range(5, date(nil, 0, 2), date(nil, 0, 4))
    raw?.upper += 2
    return raw
  }

  private func range(_ parts: Int, _ start: PartialDate, _ last: PartialDate) -> RawDate? {
    guard tokens.prefix(parts).allSatisfy({ $0.numeral?.hasLetter != true }) else { return nil }
    var raw = RawDate(tokens[0].lower, end(parts), .range)
    raw.start = start
    raw.end = last
    raw.problem =
      impossible(start, raw.lower, raw.upper, chinese: false)
      ?? impossible(last, raw.lower, raw.upper, chinese: false)
    raw.problem?.repairs = []
    if last.day == nil, last.month != nil, let upper = monthTail(raw.upper) { raw.upper = upper }
    return raw
  }

  /// The far end of a range: 5月6日至8日, 12月至次年3月, 2022年12月28日至2023年1月3日.
  mutating func extendRange(_ raw: inout RawDate) {
    let isOfMonth =
      [.thisMonth, .lastMonth, .nextMonth].contains(raw.relative) && raw.start.day != nil
    guard raw.end == nil, raw.relative == nil || raw.start.month != nil || isOfMonth else { return }
    let mark = raw.weekdayUpper.map { text[$0] == 0x29 ? $0 + 1 : $0 } ?? raw.upper
    guard DateCharacters.isRangeMark(text[mark]), raw.problem == nil else { return }
    var start = mark + 1
    // Two hyphens or a long dash are one mark.
    let isDoubled = DateCharacters.isRangeMark(text[start])
    let isOneMark = text[start] == text[mark] && text[mark] != 0x81F3
    if isDoubled { start += 1 }
    if let upper = text.end(of: "当日", at: start) { start = upper }
    var isNextYear = false
    if let upper = text.end(of: "次年", at: start) ?? text.end(of: "翌年", at: start)
      ?? text.end(of: "来年", at: start)
    {
      start = upper
      isNextYear = true
    }
    guard let last = rangeEnd(at: start, after: raw.start, isNextYear) else {
      reportOpenRange(&raw, mark, isDoubled)
      return
    }
    if let problem = last.problem, problem.rule == .malformed { return }
    raw.upper = last.upper
    raw.kind = .range
    raw.end = last.date
    var problem = last.problem
    problem?.lower = raw.lower
    problem?.repairs = []
    raw.problem = problem
    if isDoubled, !isOneMark, raw.problem == nil {
      let repair = text.string(raw.lower, mark + 1) + text.string(mark + 2, raw.upper)
      raw.problem = DateFault.doubledRangeMark.problem(raw.lower, raw.upper, [repair])
    }
    var tail = raw
    tail.start = last.date
    tail.end = nil
    if last.date.day != nil {
      extendDay(&tail)
    } else {
      tail.upper = monthTail(raw.upper) ?? raw.upper
    }
    raw.upper = tail.upper
    raw.problem = raw.problem ?? tail.problem
  }

  /// The date at the far end, with the parts that it takes from the near one.
  private mutating func rangeEnd(at index: Int, after first: PartialDate, _ isNextYear: Bool)
    -> DateCore?
  {
    guard DateNumeral(text, at: index) != nil else { return nil }
    lex(at: index)
    if first.day != nil, shape("ND"), isDay(0) || value(0) > 31, numeral(0)?.count ?? 9 <= 2,
      numeral(0)?.hasLetter == false
    {
      let date = PartialDate(year: first.year, month: first.month, day: value(0))
      return DateCore(
        lower: index, upper: end(2), date: date,
        problem: impossible(date, index, end(2), chinese: false))
    }
    guard faultyCore() == nil, var last = plainCore() else { return nil }
    guard (last.date.day != nil) == (first.day != nil),
      (last.date.month != nil) == (first.month != nil)
    else { return nil }
    if last.date.year == nil, let year = first.year {
      let wraps = (last.date.month ?? 0) < (first.month ?? 0)
      last.date.year = year + (isNextYear || wraps ? 1 : 0)
      last.problem = impossible(last.date, last.lower, last.upper, chinese: false)
    }
    return last
  }

  /// 5月16日至，: a range without an end.
  private func reportOpenRange(_ raw: inout RawDate, _ mark: Int, _ isDoubled: Bool) {
    guard !isDoubled, raw.start.day != nil, text[mark] == 0x81F3,
      text[mark + 1] != 0, DateCharacters.endsPhrase(text[mark + 1]), text[mark + 1] != 0x28
    else { return }
    raw.upper = mark + 1
    raw.problem = DateFault.incompleteRange.problem(raw.lower, raw.upper)
  }
}
