import BulletinText

extension DateScanner {
  /// An event's mark: 7·20, 一二·九; a month and a day with a dot between them.
  func event(_ first: DateNumeral) -> RawDate? {
    if let undotted = undottedEvent(first) { return undotted }
    guard DateScanner.isDot(text[first.upper]), let day = DateNumeral(text, at: first.upper + 1),
      !day.hasLetter
    else { return nil }
    let dot = text[first.upper]
    let isQuoted = isOpening(text[first.lower - 1])
    let isWhole = isQuoted && isClosing(text[day.upper])
    if first.system == .chinese, day.system == .chinese {
      return isWhole && dot == 0xB7 ? chineseEvent(first, day) : nil
    }
    let start = PartialDate(month: first.value, day: day.value)
    let isMark = isWhole || isOwnEvent(start, day.upper)
    guard dot == 0xB7 || isMark, first.count <= 2, day.count <= 3, first.value >= 1, day.value >= 1
    else { return nil }
    // 1.5 is a number, “7.20” a date with the wrong dot.
    if dot != 0xB7, day.count < 2, !isMark || !isNamedEvent(start, day.upper) { return nil }
    var raw = RawDate(first.lower, day.upper, .eventMark)
    raw.start = start
    let exists = DateProblem.impossible(raw.start, 0, 0, repairs: []) == nil
    let proper = "\(first.value)·\(day.value)"
    if first.system != .arabic || day.system != .arabic {
      guard isWhole, exists, dot == 0xB7 else { return nil }
      raw.problem = DateFault.eventMark.problem(raw.lower, raw.upper, [proper])
      return raw
    }
    if isQuoted, dot == 0xB7, exists, text[day.upper] == 0x65E5, isClosing(text[day.upper + 1]) {
      raw.upper += 1
      raw.problem = DateFault.eventMark.problem(raw.lower, raw.upper, [proper])
      return raw
    }
    guard exists else {
      guard isWhole, dot == 0xB7, day.count == 2, first.value <= 31 else { return nil }
      raw.problem = DateProblem.impossible(raw.start, raw.lower, raw.upper, repairs: [])
      raw.problem?.code = "event"
      return raw
    }
    guard isQuoted || isEventBehind(day.upper) else { return nil }
    if dot != 0xB7, isNamedEvent(raw.start, day.upper) {
      raw.problem = DateScanner.eventForm(raw.lower, raw.upper, proper)
    }
    return raw
  }

  /// · U+00B7, and what is set in its place: . ・ • -.
  static func isDot(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xB7, 0x2E, 0x30FB, 0x2022, 0x2D, 0x2027: true
    default: false
    }
  }

  /// Without quotation marks a unit behind it would make it a number.
  private func isEventBehind(_ index: Int) -> Bool {
    DateCharacters.isHan(text[index])
      && !DateCharacters.isOne(text[index], of: DateScanner.units)
  }

  static let units: StaticString = "万亿元倍个米吨公千百度级分秒克升斤亩号楼"

  private func chineseEvent(_ first: DateNumeral, _ day: DateNumeral) -> RawDate? {
    let month = first.value == 12 && first.count == 2 ? 12 : first.value
    guard 1...12 ~= month, 1...31 ~= day.value else { return nil }
    var raw = RawDate(first.lower, day.upper, .eventMark)
    raw.start = PartialDate(month: month, day: day.value)
    // The dot tells 一·二八 from 十二·八; no other month needs it.
    if month != 1, month != 11, month != 12, isNamedEvent(raw.start, day.upper) {
      raw.problem = DateScanner.eventForm(
        raw.lower, raw.upper,
        text.string(first.lower, first.upper) + text.string(day.lower, day.upper))
    }
    return raw
  }

  /// 2023-05-08, 2023.5.8, 2023/5/8 and the code 20230508.
  func punctuated(_ year: DateNumeral) -> RawDate? {
    guard year.system == .arabic, year.value >= 0, !DateCharacters.isLatin(text[year.lower - 1])
    else { return nil }
    if year.count == 8 { return code(year) }
    let mark = text[year.upper]
    guard year.count == 4, 1900...2099 ~= year.value, mark == 0x2D || mark == 0x2E || mark == 0x2F,
      let month = DateNumeral(text, at: year.upper + 1), text[month.upper] == mark,
      let day = DateNumeral(text, at: month.upper + 1),
      month.system == .arabic, day.system == .arabic, month.count <= 2, day.count <= 2,
      !month.hasLetter, !day.hasLetter
    else { return nil }
    let next = text[day.upper]
    if DateCharacters.isLatin(next) || next == mark && DateCharacters.isDigit(text[day.upper + 1]) {
      return nil
    }
    let date = CalendarDate(year: year.value, month: month.value, day: day.value)
    guard date.isValid, next != 0x65E5 else { return nil }
    return whole(year.lower, day.upper, date)
  }

  private func code(_ run: DateNumeral) -> RawDate? {
    let date = CalendarDate(
      year: run.value / 10_000, month: run.value / 100 % 100, day: run.value % 100)
    guard date.isValid, 1900...2099 ~= date.year, DateCharacters.isBoundary(text[run.lower - 1]),
      DateCharacters.isBoundary(text[run.upper])
    else { return nil }
    var raw = whole(run.lower, run.upper, date)
    raw.isWeak = true
    return raw
  }

  private func whole(_ lower: Int, _ upper: Int, _ date: CalendarDate) -> RawDate {
    var raw = RawDate(lower, upper, .calendar)
    raw.start = PartialDate(year: date.year, month: date.month, day: date.day)
    attachWeekday(&raw)
    return raw
  }
}
