import BulletinText

extension DateScanner {
  /// The malformed date at the front of `tokens`. Tried before the proper shapes, of which most
  /// faults have one at their front: 3月 18日 begins with 3月.
  func faultyCore() -> DateCore? {
    if let core = doubledUnit() { return core }
    if let core = doubledPart() { return core }
    if let core = blankInside() { return core }
    if let core = strayMark() { return core }
    if let core = wrongOrder() { return core }
    if let core = wrongCharacter() { return core }
    if let core = fenBeforeDay() { return core }
    if let core = missingNumber() { return core }
    if let core = missingUnit() { return core }
    if let core = wrongYear() { return core }
    return wrongDigits()
  }

  /// A core with one fault, rewritten as the date that was meant.
  func core(
    _ fault: DateFault, parts: Int, _ date: PartialDate, safe: Bool = true, repairs: [String]? = nil
  ) -> DateCore? {
    let lower = tokens[0].lower
    let upper = end(parts)
    var core = DateCore(lower: lower, upper: upper, date: date)
    if let problem = impossible(date, lower, upper, chinese: false) {
      core.problem = problem
      return core
    }
    core.problem = fault.problem(lower, upper, repairs ?? [rewritten(date)], safe: safe)
    return core
  }

  /// A date in `tokens` by the places of its numbers.
  func date(_ year: Int?, _ month: Int?, _ day: Int?) -> PartialDate {
    PartialDate(year: year.map(value), month: month.map(value), day: day.map(value))
  }

  /// Whether the date stands free: behind a blank, a mark or 于, not behind a noun.
  var standsFree: Bool {
    let before = text[(tokens.first?.lower ?? 0) - 1]
    return DateCharacters.isBoundary(before)
      || DateCharacters.isOne(before, of: "于自从至讯在")
  }

  /// Whether a day is meant: a part of the day, a mark, or what one does on a day.
  func dayFollows(_ index: Int) -> Bool {
    DateCharacters.endsPhrase(text[index]) || DateParts.dayPart(text, at: index) != nil
      || DateScanner.deeds.longest(in: text, at: index, tags: .max) != nil
  }

  private static let deeds = Automaton(
    "召开 举 组织 赴 电 开展 记者 开幕 开赛 开园 开馆 开工 启动 揭牌 刚刚 正式 多云 晴 阴 小雨 中雨 大雨 有雨 有小雨 有中雨 有大雨 雨夹雪 白天 夜间 竣工 通车 投产 投用 落成 挂牌 签约"
  )

  private func doubledUnit() -> DateCore? {
    if shape("NYYNMND"), isYear(0), isMonth(3) {
      return core(.doubledUnit, parts: 7, date(0, 3, 5))
    }
    if shape("NYYNM"), isYear(0), isMonth(3) {
      return core(.doubledUnit, parts: 5, date(0, 3, nil))
    }
    if shape("NYNMMND"), isYear(0), isMonth(2) {
      return core(.doubledUnit, parts: 7, date(0, 2, 5))
    }
    if shape("NMMND"), isMonth(0), isDay(3) { return core(.doubledUnit, parts: 5, date(nil, 0, 3)) }
    // 日 may begin the next word: 10月1日日出.
    if shape("NYNMNDD"), isYear(0), isMonth(2), isDoubleDay(7) {
      return core(.doubledUnit, parts: 7, date(0, 2, 4))
    }
    if shape("NMNDD"), isMonth(0), isDoubleDay(5) {
      return core(.doubledUnit, parts: 5, date(nil, 0, 2))
    }
    return nil
  }

  private func isDoubleDay(_ parts: Int) -> Bool {
    let index = end(parts)
    return dayFollows(index) || DateCharacters.isOne(text[index], of: "起止至在区市县我本")
  }

  private func doubledPart() -> DateCore? {
    if shape("NYNYNMND"), isYear(0), value(0) == value(2) {
      return core(.doubledPart, parts: 8, date(0, 4, 6))
    }
    if shape("NYNYNM"), isYear(0), value(0) == value(2) {
      return core(.doubledPart, parts: 6, date(0, 4, nil))
    }
    if shape("NYNY"), isYear(0), value(0) == value(2), isArabic(0) {
      return core(.doubledPart, parts: 4, date(0, nil, nil))
    }
    if shape("NMNMND"), isMonth(0), value(0) == value(2), isArabic(0), isDay(4) {
      return core(.doubledPart, parts: 6, date(nil, 0, 4))
    }
    if shape("NYNMNDND"), isYear(0), value(4) == value(6), isMonth(2) {
      return core(.doubledPart, parts: 8, date(0, 2, 4))
    }
    if shape("NMNDND"), isMonth(0), value(2) == value(4), isDay(2), isArabic(2) {
      return core(.doubledPart, parts: 6, date(nil, 0, 2))
    }
    return nil
  }

  /// One blank within a date. A page that sets a blank around every number has a style of its own.
  private func blankInside() -> DateCore? {
    if shape("NMNSND"), isMonth(0), isArabic(0), numeral(2)?.count == 1, numeral(4)?.count == 1,
      value(2) > 0, isArabic(2), isArabic(4)
    {
      let day = value(2) * 10 + value(4)
      guard day <= 31 else { return nil }
      let whole = PartialDate(month: value(0), day: day)
      return core(.space, parts: 6, whole)
    }
    let squeezed = tokens.filter { $0.kind != 0x53 }
    guard squeezed.count < tokens.count else { return nil }
    let parts: Int
    if DateScanner.shape(squeezed, "NYNMND") {
      parts = 6
    } else if DateScanner.shape(squeezed, "NYNM") || DateScanner.shape(squeezed, "NMND") {
      parts = 4
    } else {
      return nil
    }
    let upper = squeezed[parts - 1].upper
    let used = tokens.filter { $0.upper <= upper }
    guard used.count > parts else { return nil }
    return blankInside(used, Array(squeezed.prefix(parts)))
  }

  private func blankInside(_ used: [DateToken], _ parts: [DateToken]) -> DateCore? {
    var blanksBeforeUnits = 0
    for index in used.indices.dropFirst() where used[index].kind == 0x53 {
      if used[index - 1].kind == 0x53 { return nil }
      if index + 1 < used.count, used[index + 1].kind != 0x4E { blanksBeforeUnits += 1 }
    }
    guard used.count - parts.count <= 2, blanksBeforeUnits < parts.count / 2 else { return nil }
    // A headline may end in a year, and the next begin with a month.
    if parts.count == 4, parts[0].numeral?.count == 4, blanksBeforeUnits == 0 { return nil }
    let values = parts.compactMap { $0.numeral?.value }
    let hasYear = parts[1].kind == 0x59
    guard hasYear ? 1000...2999 ~= values[0] : values[0] <= 12,
      parts.allSatisfy({ $0.numeral.map { $0.count <= 4 && $0.value > 0 } ?? true })
    else { return nil }
    let date =
      hasYear
      ? PartialDate(year: values[0], month: values[1], day: values.count > 2 ? values[2] : nil)
      : PartialDate(month: values[0], day: values[1])
    guard let month = date.month, month <= 12, (date.day ?? 1) <= 31 else { return nil }
    return core(.space, parts: used.count, date)
  }

  private func strayMark() -> DateCore? {
    // A list of months goes on with 月: 3月、4月.
    if shape("NYCNMND"), isYear(0), isMonth(3), standsFree {
      return core(.strayMark, parts: 7, date(0, 3, 5))
    }
    if shape("NYNMCND"), isYear(0), isMonth(2), isDay(5, of: value(2)), isLoneDay(7) {
      return core(.strayMark, parts: 7, date(0, 2, 5))
    }
    if shape("NMCND"), isMonth(0), isArabic(0), isDay(3, of: value(0)), isArabic(3),
      isLoneDay(5) || isTypedInHaste(2) && isDayOfMonth(5),
      text[tokens[2].lower] != 0x3002, text[tokens[0].lower - 1] != 0x5E74
    {
      return core(.strayMark, parts: 5, date(nil, 0, 3))
    }
    if shape("NYNMNCD"), isYear(0), isMonth(2), isDay(4, of: value(2)) {
      return core(.strayMark, parts: 7, date(0, 2, 4))
    }
    if shape("NMNCD"), isMonth(0), isArabic(2), isDay(2, of: value(0)), isDoubleDay(5) {
      return core(.strayMark, parts: 5, date(nil, 0, 2))
    }
    if shape("NCND"), text[tokens[1].lower] == 0x2C, isMonth(0), isArabic(0), isArabic(2),
      isDay(2, of: value(0)), isClearStart, dayFollows(end(4))
    {
      return core(.strayMark, parts: 4, date(nil, 0, 2))
    }
    return nil
  }

  /// A half-width comma among marks of full width is nobody's punctuation.
  private func isTypedInHaste(_ token: Int) -> Bool {
    let mark = tokens[token].lower
    guard text[mark] == 0x2C, !text.isFullWidth(mark) else { return false }
    var index = mark - 1
    while index >= 0, text[index] != 0x2C { index -= 1 }
    return index >= 0 && text.isFullWidth(index)
  }

  /// The start of the text or a blank behind no figure and no Latin word.
  private var isClearStart: Bool {
    let start = tokens[0].lower
    guard text[start - 1] == 0x20 || text[start - 1] == 0x3002 else { return start == 0 }
    let before = text[start - 2]
    return !DateCharacters.isDigit(before) && !DateCharacters.isLatin(before)
      && DateNumeral.figure(before) == nil && before != 0x7B2C
  }

  private func isLoneDay(_ parts: Int) -> Bool {
    isDayOfMonth(parts) && !DateCharacters.isOne(text[end(parts)], of: "后前、和")
  }

  /// Not a number of days: 15日内.
  private func isDayOfMonth(_ parts: Int) -> Bool {
    !DateCharacters.isOne(text[end(parts)], of: "内游龄均间")
  }

  private func wrongOrder() -> DateCore? {
    if shape("NDNMNY"), isDay(0), isMonth(2), isYear(4), isArabic(0) {
      return core(.order, parts: 6, date(4, 2, 0))
    }
    if shape("NDNM"), isDay(0), isMonth(2), isArabic(0), isArabic(2), after(4) != 0x4EFD,
      standsFree, tokens.count < 5 || tokens[4].kind != 0x4E
    {
      return core(.order, parts: 4, date(nil, 2, 0))
    }
    if shape("NMNY"), isMonth(0), isYear(2), isArabic(0), isArabic(2),
      DateCharacters.isBoundary(text[tokens[0].lower - 1]), dayFollows(end(4))
    {
      return core(.order, parts: 4, date(2, 0, nil))
    }
    return nil
  }

  private func wrongCharacter() -> DateCore? {
    if shape("NYNMNw") || shape("NYNMNx"), isYear(0), isMonth(2), isDay(4, of: value(2)),
      isWrongDay(6)
    {
      return core(.wrongCharacter, parts: 6, date(0, 2, 4))
    }
    if shape("NMNw") || shape("NMNx"), isMonth(0), isArabic(0), isDay(2, of: value(0)),
      isWrongDay(4)
    {
      return core(.wrongCharacter, parts: 4, date(nil, 0, 2))
    }
    // 2025年2年28日, 3日21日: one unit stands for another.
    if shape("NYNYND"), isYear(0), isMonth(2), isArabic(2), isDay(4, of: value(2)) {
      return core(.wrongCharacter, parts: 6, date(0, 2, 4))
    }
    if shape("NDND"), isMonth(0), isArabic(0), isArabic(2), isDay(2, of: value(0)),
      value(2) > 12, standsFree, dayFollows(end(4))
    {
      return core(.wrongCharacter, parts: 4, date(nil, 0, 2), safe: false)
    }
    if shape("NYNxND"), isYear(0), isMonth(2), isDay(4) {
      return core(.wrongCharacter, parts: 6, date(0, 2, 4))
    }
    if shape("NxND"), isMonth(0), isArabic(0), isDay(2, of: value(0)), standsFree {
      return core(.wrongCharacter, parts: 4, date(nil, 0, 2))
    }
    if shape("NvND"), isMonth(0), isArabic(0), isArabic(2), isDay(2, of: value(0)), standsFree,
      dayFollows(end(4))
    {
      return core(.wrongCharacter, parts: 4, date(nil, 0, 2), safe: false)
    }
    return nil
  }

  /// 目 and 口 may begin a word or count something, 曰 does not.
  private func isWrongDay(_ parts: Int) -> Bool {
    text[end(parts) - 1] == 0x66F0 || dayFollows(end(parts))
  }

  private func fenBeforeDay() -> DateCore? {
    if shape("NYNMFND"), isYear(0), isMonth(2), isDay(5, of: value(2)), isDayOfMonth(7) {
      return core(.monthFen, parts: 7, date(0, 2, 5))
    }
    if shape("NMFND"), isMonth(0), isDay(3, of: value(0)), isDayOfMonth(5) {
      return core(.monthFen, parts: 5, date(nil, 0, 3))
    }
    if shape("NYUNMND"), isYear(0), isMonth(3), isDay(5, of: value(3)) {
      return core(.yearDu, parts: 7, date(0, 3, 5))
    }
    return nil
  }
}
