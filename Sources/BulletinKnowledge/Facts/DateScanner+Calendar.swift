import BulletinText

extension DateScanner {
  /// A date in 年月日 with all that belongs to it: the end of its range, the part of the day, the
  /// weekday beside it.
  mutating func calendar(at index: Int) -> RawDate? {
    lex(at: index)
    if let range = sharedUnit() { return finished(range) }
    if let core = spacedCore() { return finished(RawDate(core, kind(of: core.date))) }
    guard let core = faultyCore() ?? plainCore() else { return bareDay() }
    return finished(RawDate(core, core.date == PartialDate() ? .calendar : kind(of: core.date)))
  }

  /// 2021 年 3 月 5 日: the style of a house that sets a blank before every unit.
  private mutating func spacedCore() -> DateCore? {
    guard shape("NSY") || shape("NSM") else { return nil }
    var parts: [DateToken] = []
    var isSpaced = false
    for token in tokens {
      switch token.kind {
      case 0x53:
        if isSpaced { return nil }
        isSpaced = true
        continue
      case 0x59, 0x4D, 0x44:
        // One blank is missing: a slip.
        guard isSpaced else { return nil }
      case 0x4E: break
      default: isSpaced = false
      }
      parts.append(token)
      isSpaced = false
      if token.kind != 0x4E, token.kind != 0x59, token.kind != 0x4D { break }
    }
    let whole = tokens
    tokens = parts
    if let core = plainCore() { return core }
    tokens = whole
    return nil
  }

  func kind(of date: PartialDate) -> DateMention.Kind {
    date.day != nil ? .calendar : date.month != nil ? .month : .year
  }

  /// Adds what follows the date proper.
  mutating func finished(_ date: RawDate) -> RawDate {
    var raw = date
    if raw.end == nil, raw.relative == nil || raw.start.month != nil { extendPeriod(&raw) }
    attachWeekday(&raw)
    if raw.weekdayUpper == nil { extendDay(&raw) }
    extendRange(&raw)
    if raw.weekdayUpper == nil { attachWeekday(&raw) }
    return raw
  }

  /// 初, 底, 上旬 behind a month; 度, 底, 上半年 behind a year.
  private func extendPeriod(_ raw: inout RawDate) {
    if raw.kind == .month || (raw.relative != nil && raw.start.day == nil && raw.start.month != nil)
    {
      if let upper = monthTail(raw.upper) { raw.upper = upper }
    } else if raw.kind == .year {
      yearTail(&raw)
    }
  }

  func monthTail(_ index: Int) -> Int? {
    let start = text.end(of: "份", at: index) ?? index
    if let upper = text.end(of: "上旬", at: start) ?? text.end(of: "中旬", at: start)
      ?? text.end(of: "下旬", at: start) ?? text.end(of: "月底", at: start)
      ?? text.end(of: "月初", at: start) ?? text.end(of: "月末", at: start)
    {
      return upper
    }
    if DateCharacters.isOne(text[start], of: "初底末"),
      !DateCharacters.isOne(text[start + 1], of: "一二三四五六七八九十")
    {
      return start + 1
    }
    return start > index ? start : nil
  }

  func yearTail(_ raw: inout RawDate) {
    let index = raw.upper
    for (word, first, last) in DateScanner.halves {
      guard let upper = text.end(of: word, at: index) else { continue }
      raw.upper = upper
      raw.kind = .range
      raw.end = PartialDate(year: raw.start.year, month: last)
      raw.start.month = first
      return
    }
    if let quarter = quarter(at: index), quarter.problem == nil {
      raw.upper = quarter.upper
      raw.kind = .range
      raw.start.month = quarter.start.month
      raw.end = PartialDate(year: raw.start.year, month: quarter.end?.month)
      return
    }
    if let upper = text.end(of: "年底", at: index) ?? text.end(of: "年初", at: index)
      ?? text.end(of: "年末", at: index)
    {
      raw.upper = upper
    } else if text.has("度", at: index), !text.has("度假", at: index) {
      raw.upper = index + 1
    } else if DateCharacters.isOne(text[index], of: "底末") {
      raw.upper = index + 1
    } else if text.has("初", at: index), !DateCharacters.isOne(text[index + 1], of: "中级步夏冬春秋心") {
      raw.upper = index + 1
    } else if text.has("代", at: index), let year = raw.start.year, year % 10 == 0 {
      raw.upper = index + 1
      raw.kind = .range
      raw.end = PartialDate(year: year + 9)
    }
  }

  static let halves: [(StaticString, Int, Int)] = [("上半年", 1, 6), ("下半年", 7, 12)]

  /// The part of the day and the time behind a day: 3月18日上午9时30分.
  func extendDay(_ raw: inout RawDate) {
    guard raw.start.day != nil || raw.relative != nil, raw.end == nil else { return }
    var part: (DateParts.DayPart, Int)?
    if let found = DateParts.dayPart(text, at: raw.upper) {
      part = (found.part, raw.upper)
      raw.upper = found.upper
    }
    let start = text[raw.upper] == 0x20 && part == nil ? raw.upper + 1 : raw.upper
    guard let time = time(at: start, after: part, behindDate: true),
      start == raw.upper || text[start + 1] == 0x3A || text[start + 2] == 0x3A
    else { return }
    raw.upper = time.upper
    raw.problem = raw.problem ?? time.problem
  }

  /// The weekday beside a date: in brackets, behind a comma or a blank.
  func attachWeekday(_ raw: inout RawDate) {
    guard raw.start.day != nil, raw.kind == .calendar || raw.kind == .range else { return }
    var index = raw.upper
    if text[index] == 0x20 { index += 1 }
    if let lunar = lunar(at: index) { index = lunar.upper }
    var skipped = 0
    while skipped < 2, text[index] == 0x20 || text[index] == 0x28 || text[index] == 0x2C {
      index += 1
      skipped += 1
    }
    guard let weekday = DateParts.weekday(text, at: index), 1...7 ~= weekday.value else { return }
    // 闭馆至6月25日，星期一恢复开放: the weekday is of what follows.
    if text[index - 1] == 0x2C, text[raw.upper] == 0x2C,
      CharacterClass(text[weekday.upper]) == .han,
      !DateCharacters.isOne(text[weekday.upper], of: "上下早晚中凌清傍")
    {
      return
    }
    raw.weekday = weekday.value
    raw.weekdayLower = index
    raw.weekdayUpper = weekday.upper
  }

  /// 8日, 18日上午: only where nothing says that days are counted.
  private mutating func bareDay() -> RawDate? {
    if let broken = brokenDay() { return broken }
    guard shape("ND"), isArabic(0), isDay(0), numeral(0)?.count ?? 9 <= 2,
      numeral(0)?.hasLetter == false
    else { return nil }
    let lower = tokens[0].lower
    let upper = end(2)
    let continues = listPartner(lower)
    let isFiled = text.has("电", at: upper) && DateCharacters.isHan(text[lower - 1])
    let isOfHead = isNearHead(value(0), lower, upper)
    guard continues != nil || isFiled || standsFree || isDatedBefore(lower) || isOfHead else {
      return nil
    }
    guard
      isOfHead || continues != nil && !DateCharacters.isOne(text[upper], of: "内游龄均间")
        || dayFollows(upper) || DateCharacters.isOne(text[upper], of: "至起止、和与在从晚")
        || DateCharacters.isRangeMark(text[upper])
        || time(at: upper, after: nil, behindDate: true) != nil
    else { return nil }
    var raw = RawDate(lower, upper, .calendar)
    raw.start.day = value(0)
    raw.isBareDay = true
    if let partner = continues {
      raw.start.year = partner.year
      raw.start.month = partner.month
      raw.isBareDay = partner.month == nil
      raw.continuesList = true
      raw.problem = impossible(raw.start, lower, upper, chinese: false)
      if raw.problem != nil { raw.problem?.repairs = [] }
    }
    return finished(raw)
  }

  /// 记者4日从, 预计4日至6日, and a day right behind the reporters of a message head.
  private func isDatedBefore(_ lower: Int) -> Bool {
    text.opensPiece(lower) || text.has("记者", at: lower - 2) || text.has("预计", at: lower - 2)
      || text.has("定于", at: lower - 2)
  }

  /// 新华社某地10月21日电 某局21日发布: the day of the message head again, or the one before it.
  private func isNearHead(_ day: Int?, _ lower: Int, _ upper: Int) -> Bool {
    guard let day, let head = found.first, let filed = head.start.day,
      text.has("电", at: head.upper),
      head.upper < 24, (filed - 1...filed).contains(day)
    else { return false }
    return DateCharacters.isHan(text[lower - 1])
      && !DateCharacters.isOne(text[upper], of: "内游龄均间前后报")
  }

  /// The date before in a list: 3月16日、17日, 3月16日和18日.
  private func listPartner(_ lower: Int) -> PartialDate? {
    guard let last = found.last, last.upper == lower - 1, last.start.day != nil,
      DateCharacters.isOne(text[lower - 1], of: "、和与及,")
    else { return nil }
    return last.end ?? last.start
  }

  /// Days in Chinese numerals that are wrong by themselves: 二十零日, 〇8日.
  private func brokenDay() -> RawDate? {
    guard shape("ND"), let day = numeral(0), standsFree else { return nil }
    let isPadded = day.system == .mixed && text[day.lower] == 0x3007 && day.count == 2
    guard (day.isTenForm && day.system == .chinese && !text.has("一十", at: day.lower)) || isPadded,
      1...31 ~= day.value
    else { return nil }
    var raw = RawDate(day.lower, end(2), .calendar)
    raw.start.day = day.value
    raw.isBareDay = true
    let proper = canonical(PartialDate(day: day.value), chinese: day.system == .chinese)
    let fault: DateFault = isPadded ? .mixedNumerals : .tenForm
    raw.problem = fault.problem(raw.lower, raw.upper, [proper])
    return raw
  }
}
