import BulletinText

extension DateScanner {
  /// A plan, a quarter, a century: 十四五, 一季度, 20世纪90年代.
  func period(_ first: DateNumeral) -> RawDate? {
    plan(first) ?? quarter(at: first.lower) ?? century(first)
  }

  /// “十四五”: plan n ≥ 3 runs 1966 + 5(n − 3) for five years.
  private func plan(_ first: DateNumeral) -> RawDate? {
    if let misspelt = misspeltPlan(first) { return misspelt }
    guard first.system == .chinese, first.count == 3, text[first.upper - 1] == 0x4E94,
      text[first.upper - 3] == 0x5341
    else { return nil }
    guard case .chinese(let digit) = DateNumeral.figure(text[first.lower + 1]), digit > 0
    else { return nil }
    // 十四五 without marks may count: 十四五岁, 十四五个.
    let isQuoted = isOpening(text[first.lower - 1]) && isClosing(text[first.upper])
    guard
      isQuoted || text.has("期间", at: first.upper) || text.has("时期", at: first.upper)
        || text.has("规划", at: first.upper) || text.has("开局", at: first.upper)
        || text.has("以来", at: first.upper)
    else { return nil }
    let start = 1966 + 5 * (10 + digit - 3)
    var raw = RawDate(first.lower, first.upper, .range)
    raw.start.year = start
    raw.end = PartialDate(year: start + 4)
    return raw
  }

  /// “14五”: a plan's name is written out.
  private func misspeltPlan(_ first: DateNumeral) -> RawDate? {
    guard first.system == .mixed, first.count == 3, text[first.upper - 1] == 0x4E94,
      text[first.lower] == 0x31, DateCharacters.isDigit(text[first.lower + 1]),
      isOpening(text[first.lower - 1]), isClosing(text[first.upper])
    else { return nil }
    let number = 10 + Int(text[first.lower + 1] - 0x30)
    guard number > 10 else { return nil }
    let start = 1966 + 5 * (number - 3)
    var raw = RawDate(first.lower, first.upper, .range)
    raw.start.year = start
    raw.end = PartialDate(year: start + 4)
    let name = DateNumeral.chineseCount(number) + "五"
    raw.problem = DateProblem(
      rule: .period, code: "plan-name", why: LocalizedText(zh: "“\(name)”", en: "“\(name)”"),
      lower: raw.lower, upper: raw.upper, repairs: [])
    return raw
  }

  func isOpening(_ scalar: UInt32) -> Bool {
    scalar == 0x201C || scalar == 0x22 || scalar == 0x300C
  }

  func isClosing(_ scalar: UInt32) -> Bool {
    scalar == 0x201D || scalar == 0x22 || scalar == 0x300D
  }

  /// 一季度, 第一季度, 前三季度, 首季; a fifth one does not exist.
  func quarter(at index: Int) -> RawDate? {
    if let upper = text.end(of: "首季度", at: index) ?? text.end(of: "首季", at: index) {
      guard
        upper - index == 3 || DateCharacters.isBoundary(text[upper])
          || DateCharacters.isOne(text[upper], of: "实开经全工生")
      else { return nil }
      return months(index, upper, 1, 3)
    }
    let isFirst = text.has("前", at: index)
    let start = isFirst || text.has("第", at: index) ? index + 1 : index
    guard let numeral = DateNumeral(text, at: start), numeral.count <= 2, !numeral.hasLetter,
      let upper = text.end(of: "季度", at: numeral.upper)
    else { return nil }
    let value = numeral.value
    if isFirst { return 2...3 ~= value ? months(index, upper, 1, value * 3) : nil }
    guard value < 1 || value > 4 else {
      let tail = DateCharacters.isOne(text[upper], of: "末初") ? upper + 1 : upper
      guard !DateCharacters.isOne(text[index - 1], of: "续近过去每前连个") else { return nil }
      return months(index, tail, value * 3 - 2, value * 3)
    }
    // 连续五季度 counts quarters.
    let before = text[index - 1]
    guard start > index || DateCharacters.isBoundary(before) || before == 0x5E74,
      numeral.system != .mixed
    else { return nil }
    var raw = RawDate(index, upper, .range)
    raw.problem = DateProblem.invalid(
      "quarter",
      LocalizedText(zh: "一年只有四个季度", en: "a year has four quarters"), index, upper)
    return raw
  }

  private func months(_ lower: Int, _ upper: Int, _ first: Int, _ last: Int) -> RawDate {
    var raw = RawDate(lower, upper, .range)
    raw.start.month = first
    raw.end = PartialDate(month: last)
    return raw
  }

  /// 21世纪, 20世纪90年代.
  private func century(_ first: DateNumeral) -> RawDate? {
    guard let upper = text.end(of: "世纪", at: first.upper), 1...30 ~= first.value,
      !DateCharacters.isOne(text[first.lower - 1], of: "半个")
    else { return nil }
    // 一世纪 and 两世纪 may count.
    guard first.system == .arabic || first.value > 10 else { return nil }
    var raw = RawDate(first.lower, upper, .range)
    raw.isWeak = true
    raw.start.year = (first.value - 1) * 100 + 1
    raw.end = PartialDate(year: first.value * 100)
    decade(&raw, (first.value - 1) * 100)
    return raw
  }

  /// 90年代, 八九十年代 behind a century.
  private func decade(_ raw: inout RawDate, _ century: Int) {
    guard let numeral = DateNumeral(text, at: raw.upper),
      let upper = text.end(of: "年代", at: numeral.upper)
    else { return }
    raw.upper = DateCharacters.isOne(text[upper], of: "初末") ? upper + 1 : upper
    guard 0...90 ~= numeral.value, numeral.value % 10 == 0 else { return }
    raw.isWeak = false
    raw.start.year = century + numeral.value
    raw.end = PartialDate(year: century + numeral.value + 9)
  }

  /// What starts with a character of a fixed phrase.
  mutating func phrase(at index: Int) -> RawDate? {
    let scalar = text[index]
    switch scalar {
    case 0x661F, 0x793C, 0x5468: return weekdayAlone(at: index)  // 星 礼 周
    case 0x2018, 0x2019, 0x27: return apostropheYear(at: index)
    case 0x519C, 0x6B63, 0x814A, 0x51AC: return lunar(at: index)  // 农 正 腊 冬
    case 0x7B2C, 0x9996, 0x524D: return quarter(at: index) ?? firstMonths(at: index)  // 第 首 前
    case 0x516C: return commonEra(at: index)  // 公
    case 0x5143:  // 元
      guard text.has("元月", at: index), !DateCharacters.isHan(text[index - 1]) else { return nil }
      return monthByName(at: index)
    default: break
    }
    if DateTriggers.dayPartStarts(scalar), let time = clockPhrase(at: index) { return time }
    return halfYear(at: index) ?? lastCentury(at: index)
  }

  private mutating func monthByName(at index: Int) -> RawDate? {
    var raw = RawDate(index, index + 2, .month)
    raw.start.month = 1
    if let day = DateNumeral(text, at: index + 2), text[day.upper] == 0x65E5, 1...31 ~= day.value {
      raw.upper = day.upper + 1
      raw.kind = .calendar
      raw.start.day = day.value
    }
    return finished(raw)
  }

  private func halfYear(at index: Int) -> RawDate? {
    for (word, first, last) in DateScanner.halves {
      if let upper = text.end(of: word, at: index) { return months(index, upper, first, last) }
    }
    return nil
  }

  /// 前10个月: figures of a span, no event's date.
  func firstMonths(at index: Int) -> RawDate? {
    guard text.has("前", at: index), let numeral = DateNumeral(text, at: index + 1),
      2...11 ~= numeral.value, let upper = text.end(of: "个月", at: numeral.upper),
      DateCharacters.isBoundary(text[index - 1]) || DateCharacters.isOne(text[index - 1], of: "年")
    else { return nil }
    var raw = months(index, upper, 1, numeral.value)
    raw.isWeak = true
    return raw
  }

  private func lastCentury(at index: Int) -> RawDate? {
    guard let upper = text.end(of: "上世纪", at: index) ?? text.end(of: "本世纪", at: index)
    else { return nil }
    var raw = RawDate(index, upper, .range)
    raw.isWeak = true
    decade(&raw, text.has("上", at: index) ? 1900 : 2000)
    return raw
  }

  /// 公元前221年, 公元7年.
  private func commonEra(at index: Int) -> RawDate? {
    guard let start = text.end(of: "公元前", at: index) ?? text.end(of: "公元", at: index),
      let numeral = DateNumeral(text, at: start), numeral.value >= 0, !numeral.hasLetter,
      text[numeral.upper] == 0x5E74
    else { return nil }
    var raw = RawDate(index, numeral.upper + 1, .year)
    raw.start.year = start - index == 3 ? -numeral.value : numeral.value
    return raw
  }

  /// ’23年: a year of which the century is left out.
  private func apostropheYear(at index: Int) -> RawDate? {
    guard let short = DateNumeral(text, at: index + 1), short.count == 2, !short.hasLetter,
      short.system == .arabic, text[short.upper] == 0x5E74, !isClosingQuote(index),
      DateCharacters.isBoundary(text[index - 1])
        || DateCharacters.isOne(text[index - 1], of: "于自从至在")
    else { return nil }
    var raw = RawDate(index, short.upper + 1, .year)
    raw.start.year = short.value <= 39 ? 2000 + short.value : 1900 + short.value
    raw.problem = DateFault.shortYear.problem(
      index, raw.upper, [canonical(raw.start, chinese: false)])
    return raw
  }

  /// A quotation mark is open before `index`. Looks back no more than a phrase.
  private func isClosingQuote(_ index: Int) -> Bool {
    for before in stride(from: index - 1, through: max(index - 64, 0), by: -1) {
      if text[before] == 0x2019 { return false }
      if text[before] == 0x2018 || text[before] == text[index] { return true }
    }
    return false
  }

  /// A weekday that stands by no date: weak; 星期八 does not exist.
  private func weekdayAlone(at index: Int) -> RawDate? {
    if let weekend = DateWord.match(text, at: index) {
      var raw = RawDate(index, index + weekend.scalars.count, .relative)
      raw.isWeak = true
      raw.relative = weekend.relative
      return raw
    }
    guard let weekday = DateParts.weekday(text, at: index) else { return nil }
    var raw = RawDate(index, weekday.upper, .relative)
    raw.isWeak = true
    guard weekday.value == 0 else {
      // 周 is a surname and half of other words: 周三金, 四周一片.
      guard
        text[index] != 0x5468 || DateCharacters.isBoundary(text[index - 1])
          || DateCharacters.isOne(text[index - 1], of: "每上本下至到从")
      else { return nil }
      raw.weekday = weekday.value
      return raw
    }
    if text.has("十", at: weekday.upper - 1) || DateNumeral.figure(text[weekday.upper]) != nil {
      return nil
    }
    raw.problem = DateProblem.invalid(
      "weekday", LocalizedText(zh: "一星期只有七天", en: "a week has seven days"), index,
      weekday.upper)
    return raw
  }
}
