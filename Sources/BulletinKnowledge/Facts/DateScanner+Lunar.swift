import BulletinText

extension DateScanner {
  /// A lunar date: 农历正月十五, 腊月二十三, 农历壬寅年十一月二十. Its numbers are those of the lunar
  /// calendar.
  func lunar(at index: Int) -> RawDate? {
    let isMarked = text.has("农历", at: index)
    var position = isMarked ? index + 2 : index
    if isMarked, text[position + 2] == 0x5E74, DateNumeral.figure(text[position]) == nil {
      position += 3
    }
    if text.has("闰", at: position) { position += 1 }
    guard let month = lunarMonth(at: position, isMarked) else { return nil }
    var raw = RawDate(index, month.upper, .lunar)
    raw.start.month = month.value
    if month.value > 12 || month.value < 1 {
      guard month.system == .chinese else { return nil }
      return impossibleLunar(
        raw, LocalizedText(zh: "农历没有\(month.value)月", en: "there is no such lunar month"))
    }
    let isChu = text.has("初", at: raw.upper)
    guard let day = DateNumeral(text, at: isChu ? raw.upper + 1 : raw.upper), day.value >= 0,
      !day.hasLetter, day.system != .mixed
    else { return isMarked ? marked(raw, month) : nil }
    return lunarDay(raw, month, day, isMarked, isChu)
  }

  private func lunarDay(
    _ month: RawDate, _ numeral: DateNumeral, _ day: DateNumeral, _ isMarked: Bool, _ isChu: Bool
  ) -> RawDate? {
    var raw = month
    let hasUnit = text[day.upper] == 0x65E5
    let isArabic = day.system == .arabic
    // Behind 正月 a bare Arabic number may count: 正月15个.
    let isDay =
      hasUnit || dayFollows(day.upper) || DateCharacters.isBoundary(text[day.upper])
      || DateCharacters.isOne(text[day.upper], of: "闹吃猜这当前后元小")
    if isArabic, !isDay { return isMarked ? marked(raw, numeral) : nil }
    raw.upper = hasUnit ? day.upper + 1 : day.upper
    raw.start.day = day.value
    if day.value > 30 || day.value < 1 {
      guard !isArabic || isMarked else { return nil }
      return impossibleLunar(
        raw, LocalizedText(zh: "农历没有\(day.value)日", en: "no lunar month has day \(day.value)"))
    }
    if isArabic || numeral.system == .arabic {
      let name =
        numeral.system == .arabic
        ? DateNumeral.chineseCount(numeral.value) + "月" : text.string(numeral.lower, numeral.upper)
      let proper =
        text.string(raw.lower, numeral.lower) + name + (day.value <= 10 ? "初" : "")
        + DateNumeral.chineseCount(day.value)
      raw.problem = DateFault.lunarNumerals.problem(raw.lower, raw.upper, [proper])
    }
    return raw
  }

  private func marked(_ month: RawDate, _ numeral: DateNumeral) -> RawDate {
    var raw = month
    if numeral.system == .arabic {
      let proper =
        text.string(raw.lower, numeral.lower) + DateNumeral.chineseCount(numeral.value) + "月"
      raw.problem = DateFault.lunarNumerals.problem(raw.lower, raw.upper, [proper])
    }
    return raw
  }

  private func impossibleLunar(_ date: RawDate, _ why: LocalizedText) -> RawDate {
    var raw = date
    raw.problem = DateProblem.invalid("lunar", why, raw.lower, raw.upper)
    return raw
  }

  /// The month with its 月 as a numeral: 正月 is 1, 冬月 11, 腊月 12.
  private func lunarMonth(at index: Int, _ isMarked: Bool) -> DateNumeral? {
    if var numeral = DateNumeral(text, at: index) {
      guard isMarked, text[numeral.upper] == 0x6708, numeral.value >= 0, !numeral.hasLetter
      else { return nil }
      numeral.upper += 1
      return numeral
    }
    for (word, value) in DateScanner.lunarMonths where text.has(word, at: index) {
      // A numeral of its own, so that the month prints as it stands.
      guard var numeral = DateScanner.one else { return nil }
      numeral.lower = index
      numeral.upper = index + 2
      numeral.value = value
      numeral.system = .chinese
      return numeral
    }
    return nil
  }

  private static let lunarMonths: [(StaticString, Int)] = [("正月", 1), ("腊月", 12), ("冬月", 11)]
  private static let one = DateNumeral(ScalarText("一"), at: 0)
}
