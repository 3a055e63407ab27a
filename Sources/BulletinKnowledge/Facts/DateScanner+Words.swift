import BulletinText

extension DateScanner {
  /// What starts with a relative word: 今年10月, 昨日上午, 近日.
  mutating func word(at index: Int) -> RawDate? {
    guard let word = DateWord.match(text, at: index) else { return nil }
    var raw = RawDate(index, index + word.scalars.count, .relative)
    raw.isWeak = word.isWeak
    raw.relative = word.relative
    switch word.tail {
    case .nothing: break
    case .day: extendDay(&raw)
    case .month: dayOfMonth(&raw)
    case .year: monthOfYear(&raw)
    }
    if raw.relative == .lastWeek || raw.relative == .thisWeek || raw.relative == .nextWeek {
      weekdayOfWeek(&raw)
    }
    return raw
  }

  /// 上周五, 本周三.
  private func weekdayOfWeek(_ raw: inout RawDate) {
    guard text[raw.upper - 1] == 0x5468,
      let weekday = DateParts.weekday(text, at: raw.upper - 1), weekday.value > 0
    else { return }
    raw.weekday = weekday.value
    raw.upper = weekday.upper
    raw.isWeak = false
    extendDay(&raw)
  }

  /// 本月8日, 上月底.
  private mutating func dayOfMonth(_ raw: inout RawDate) {
    if let day = DateNumeral(text, at: raw.upper), day.system == .arabic, 1...31 ~= day.value,
      text[day.upper] == 0x65E5, !DateCharacters.isOne(text[day.upper + 1], of: "内游龄均间")
    {
      raw.upper = day.upper + 1
      raw.start.day = day.value
      raw.kind = .calendar
      raw.isWeak = false
      extendDay(&raw)
      extendRange(&raw)
    } else if let upper = monthTail(raw.upper) {
      raw.upper = upper
    }
  }

  /// 今年3月18日, 去年底, 今年上半年, 今年以来.
  private mutating func monthOfYear(_ raw: inout RawDate) {
    lex(at: raw.upper)
    if let first = tokens.first?.numeral, first.system == .arabic {
      if let shared = sharedUnit(), shared.start.year == nil, shared.start.month != nil {
        raw.upper = shared.upper
        raw.kind = .range
        raw.start = shared.start
        raw.end = shared.end
        raw.problem = shared.problem
        raw.isWeak = false
        return
      }
      if let core = faultyCore() ?? plainCore(), core.date.year == nil, core.date.month != nil {
        raw.start = core.date
        raw.upper = core.upper
        raw.kind = kind(of: core.date)
        raw.problem = core.problem
        raw.isWeak = false
        raw = finished(raw)
        return
      }
    }
    // 今年前8个月
    if let months = firstMonths(at: raw.upper) {
      (raw.upper, raw.start, raw.end) = (months.upper, months.start, months.end)
      (raw.kind, raw.isWeak) = (.range, false)
      return
    }
    if let upper = text.end(of: "以来", at: raw.upper) {
      raw.upper = upper
      return
    }
    let before = raw
    yearTail(&raw)
    if raw.kind != .range { raw.kind = .relative }
    if raw.upper != before.upper { raw.isWeak = false }
  }
}
