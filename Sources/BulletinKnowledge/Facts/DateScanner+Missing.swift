import BulletinText

extension DateScanner {
  /// A unit without its number: 3月日上午, 2023年月初.
  func missingNumber() -> DateCore? {
    if shape("NYMND"), isYear(0), isDay(3) {
      return core(.missingNumber, parts: 5, PartialDate(year: value(0), day: value(3)), repairs: [])
    }
    if shape("NYM"), isYear(0) {
      let index = end(3)
      if let tail = text.end(of: "中旬", at: index) ?? text.end(of: "上旬", at: index)
        ?? text.end(of: "下旬", at: index) ?? text.end(of: "初", at: index)
        ?? text.end(of: "底", at: index) ?? (isMark(text[index]) ? index : nil)
      {
        var found = core(.missingNumber, parts: 3, PartialDate(year: value(0)), repairs: [])
        found?.upper = tail
        found?.problem?.upper = tail
        return found
      }
    }
    // 月日 begins many words: 5月日照.
    if shape("NYNMD"), isYear(0), isMonth(2), dayFollows(end(5)) {
      return core(.missingNumber, parts: 5, date(0, 2, nil), repairs: [])
    }
    if shape("NMD"), isMonth(0), isArabic(0), dayFollows(end(3)) {
      return core(.missingNumber, parts: 3, date(nil, 0, nil), repairs: [])
    }
    return nil
  }

  /// 2009年月， and nothing else that it could be.
  private func isMark(_ scalar: UInt32) -> Bool {
    scalar == 0x2C || scalar == 0x3002 || scalar == 0x3B
  }

  /// 年, 月 or 日 left out.
  func missingUnit() -> DateCore? {
    if let core = missingYearUnit() ?? missingMonthUnit() { return core }
    if shape("NYNMN"), isYear(0), isMonth(2), isArabic(4), isUnitlessDay(4, value(2)),
      dayEnds(5, hasYear: true)
    {
      return core(.missingDayUnit, parts: 5, date(0, 2, 4))
    }
    if shape("NMN"), isMonth(0), isArabic(0), isArabic(2), isUnitlessDay(2, value(0)),
      dayEnds(3, hasYear: false), !DateCharacters.isOne(text[tokens[0].lower - 1], of: "个第")
    {
      return core(.missingDayUnit, parts: 3, date(nil, 0, 2))
    }
    return nil
  }

  private func isUnitlessDay(_ token: Int, _ month: Int) -> Bool {
    isDay(token, of: month) && numeral(token)?.count ?? 9 <= 2 && numeral(token)?.hasLetter == false
  }

  /// Whether a number behind a month can only be a day: not 5月3名, 5月8—10日, 5月18,000元.
  private func dayEnds(_ parts: Int, hasYear: Bool) -> Bool {
    let index = end(parts)
    switch text[index] {
    case 0x2C, 0x3002, 0x3B:
      return !DateCharacters.isDigit(text[index + 1])
        && DateNumeral.figure(text[index + 1])?.isDigit != true
    case 0x20:
      return DateParts.dayPart(text, at: index + 1) != nil
        || (hasYear && DateNumeral.figure(text[index + 1]) == nil && text[index + 1] != 0x65E5)
    case 0: return hasYear
    default:
      return !DateCharacters.endsPhrase(text[index]) && dayFollows(index)
    }
  }

  private func missingYearUnit() -> DateCore? {
    if shape("NSNMND"), isYear(0), isArabic(0), isMonth(2), isDay(4, of: value(2)), isFreeYear {
      return core(.missingYearUnit, parts: 6, date(0, 2, 4))
    }
    // 20235月8日: four digits of the year, one or two of the month.
    if shape("NMND"), isArabic(0), let run = numeral(0), 5...6 ~= run.count, !run.hasLetter {
      let scale = run.count == 5 ? 10 : 100
      let year = run.value / scale
      let month = run.value % scale
      guard 1900...2099 ~= year, 1...12 ~= month, isDay(2, of: month) else { return nil }
      return core(
        .missingYearUnit, parts: 4, PartialDate(year: year, month: month, day: value(2)))
    }
    return nil
  }

  private var isFreeYear: Bool {
    1900...2099 ~= value(0) && DateCharacters.isBoundary(text[tokens[0].lower - 1])
  }

  private func missingMonthUnit() -> DateCore? {
    if shape("NYNSND"), isYear(0), isMonth(2), isArabic(2), isDay(4, of: value(2)) {
      return core(.missingMonthUnit, parts: 6, date(0, 2, 4))
    }
    if shape("NYND"), isYear(0), isArabic(0), isArabic(2), let run = numeral(2),
      2...4 ~= run.count, !run.isPadded,
      !DateCharacters.isOne(after(4), of: "内游龄均间后攻会")
    {
      let splits = monthSplits(run.value, of: value(0))
      // 2023年120日 is more likely a count of days.
      guard let first = splits.first, run.count == 2 || run.value % 10 != 0, run.value != 365
      else { return nil }
      let dates = splits.map { rewritten($0) }
      return core(.missingMonthUnit, parts: 4, first, repairs: dates)
    }
    if shape("NSND"), isMonth(0), isArabic(0), isArabic(2), isDay(2, of: value(0)),
      numeral(0)?.hasLetter == false, dayFollows(end(4)), isBlankStart
    {
      return core(.missingMonthUnit, parts: 4, date(nil, 0, 2), safe: false)
    }
    return nil
  }

  /// The start of the text, or a blank behind a Han character.
  private var isBlankStart: Bool {
    let start = tokens[0].lower
    return start == 0
      || (text[start - 1] == 0x20
        && (start == 1 || text[start - 2] == 0x20 || text.has("讯", at: start - 2)))
  }

  /// The dates that a run of digits between 年 and 日 may be: 58 is 5月8日.
  private func monthSplits(_ run: Int, of year: Int) -> [PartialDate] {
    [10, 100].compactMap { scale in
      let day = run % scale
      guard day >= scale / 10 else { return nil }
      let date = PartialDate(year: year, month: run / scale, day: day)
      return DateProblem.impossible(date, 0, 0, repairs: []) == nil ? date : nil
    }
  }

  /// A year of two, three or five digits, or written as a count.
  func wrongYear() -> DateCore? {
    guard shape("NY"), let year = numeral(0) else { return nil }
    if year.isQuantity { return countedYear(year) }
    guard isArabic(0), !year.hasLetter else { return nil }
    switch year.count {
    case 2: return shortYear()
    case 3:
      guard shape("NYNMND"), isMonth(2), isDay(4), !isEra else { return nil }
      return core(.digitCount, parts: 6, PartialDate(month: value(2), day: value(4)), repairs: [])
    case 5:
      let head = year.value / 1000
      guard head == 19 || head == 20, year.value % 100 != 0, !isDuration else { return nil }
      if shape("NYNMND"), isMonth(2) {
        return core(.digitCount, parts: 6, PartialDate(month: value(2), day: value(4)), repairs: [])
      }
      if shape("NYNM"), isMonth(2) {
        return core(.digitCount, parts: 4, PartialDate(month: value(2)), repairs: [])
      }
      return core(.digitCount, parts: 2, PartialDate(), repairs: [])
    default: return nil
    }
  }

  private func countedYear(_ year: DateNumeral) -> DateCore? {
    guard 1900...2099 ~= year.value, year.value % 10 != 0, !isDuration,
      !DateCharacters.isOne(after(2), of: "来历多的前后间")
    else { return nil }
    let date = shape("NYNM") ? date(0, 2, nil) : date(0, nil, nil)
    let parts = shape("NYNM") ? 4 : 2
    return core(
      .yearAsQuantity, parts: parts, date, repairs: [canonical(date, chinese: true)])
  }

  private func shortYear() -> DateCore? {
    let short = value(0)
    guard shape("NYNM"), isMonth(2), isArabic(2), !isDuration, !isEra else { return nil }
    let year = short <= 39 ? 2000 + short : short >= 60 ? 1900 + short : nil
    if shape("NYNMND") {
      guard isDay(4, of: value(2)) else { return nil }
      let date = PartialDate(year: year, month: value(2), day: value(4))
      return core(
        .shortYear, parts: 6, date, safe: false, repairs: year == nil ? [] : [rewritten(date)])
    }
    guard standsFree, !DateCharacters.isOne(after(4), of: "内") else { return nil }
    let date = PartialDate(year: year, month: value(2))
    return core(
      .shortYear, parts: 4, date, safe: false, repairs: year == nil ? [] : [rewritten(date)])
  }

  /// Years that count how long something took.
  var isDuration: Bool {
    let start = tokens[0].lower
    let words: [StaticString] = [
      "历时", "任职", "从教", "工龄", "工作", "长达", "为期", "距今", "党龄", "军龄", "从警", "入党", "服役", "徒刑", "刑期",
      "坚守", "扎根",
      "期限", "共计", "累计", "从医", "入伍", "结婚", "干了", "走过", "时隔", "历经", "时长", "婚龄", "教龄", "驾龄",
    ]
    if words.contains(where: { text.has($0, at: start - 2) }) { return true }
    return DateCharacters.isOne(text[start - 1], of: "了达近约超满有历逾第共隔个整过")
  }

  /// 民国23年, 光绪23年, 公元202年.
  private var isEra: Bool {
    let start = tokens[0].lower
    let words: [StaticString] = [
      "民国", "光绪", "康熙", "乾隆", "道光", "咸丰", "同治", "宣统", "嘉庆", "雍正", "顺治", "万历", "崇祯", "洪武", "永乐",
      "嘉靖", "明治",
      "大正", "昭和", "平成", "令和", "贞观", "公元", "元前", "建安", "开元",
    ]
    return words.contains { text.has($0, at: start - 2) }
  }

  /// Three digits before 月 or 日.
  func wrongDigits() -> DateCore? {
    if let core = lostMonth() { return core }
    if shape("NYNM"), isYear(0), isArabic(2), numeral(2)?.count == 3 {
      let months = shortened(value(2), 3, last: 12)
      let day = shape("NYNMND") ? value(4) : nil
      let dates = months.map { PartialDate(year: value(0), month: $0, day: day) }
      return core(
        .digitCount, parts: day == nil ? 4 : 6,
        dates.first.flatMap { dates.count == 1 ? $0 : nil } ?? PartialDate(year: value(0)),
        repairs: dates.map { rewritten($0) })
    }
    let first = shape("NYNMND") && isYear(0) ? 2 : 0
    guard first == 2 || shape("NMND"), isMonth(first), isArabic(first + 2),
      numeral(first + 2)?.count == 3, value(first + 2) % 10 != 0, value(first + 2) != 365,
      !DateCharacters.isOne(after(first + 4), of: "内游龄均间后攻")
    else { return nil }
    let last = CalendarDate.days(inMonth: value(first))
    let days = shortened(value(first + 2), 3, last: last)
    let year = first == 2 ? value(0) : nil
    let dates = days.map { PartialDate(year: year, month: value(first), day: $0) }
    return core(
      .digitCount, parts: first + 4,
      dates.count == 1 ? dates[0] : PartialDate(year: year, month: value(first)), safe: false,
      repairs: dates.map { rewritten($0) })
  }

  /// 410日上午, 1025日，: the figures of a month and a day, and 月 between them lost.
  private func lostMonth() -> DateCore? {
    guard shape("ND"), isArabic(0), let count = numeral(0)?.count, (3...4).contains(count),
      standsFree, case (let month, let day) = (value(0) / 100, value(0) % 100),
      (1...12).contains(month), day >= 1, day <= CalendarDate.days(inMonth: month),
      DateParts.dayPart(text, at: end(2)) != nil || text[end(2)] == 0x2C && isOpening
    else { return nil }
    let date = PartialDate(month: month, day: day)
    return core(
      .digitCount, parts: 2, date, safe: false, repairs: [canonical(date, chinese: false)])
  }

  /// The beginning of the text, or right behind a message head.
  private var isOpening: Bool {
    let before = text[tokens[0].lower - 1]
    return tokens[0].lower == 0 || before == 0x8BAF || before == 0x20 || before == 0x29
  }

  /// The numbers in 1...last that a run becomes when one of a doubled digit, or a zero at the
  /// front, is dropped.
  private func shortened(_ run: Int, _ count: Int, last: Int) -> [Int] {
    let high = run / 100
    let middle = run / 10 % 10
    let low = run % 10
    var found: [Int] = []
    if high == 0 || high == middle { found.append(middle * 10 + low) }
    if high == 0 || middle == low { found.append(high * 10 + middle) }
    var result: [Int] = []
    for value in found where 1...last ~= value && !result.contains(value) { result.append(value) }
    return result
  }
}
