import BulletinText

/// Year, month and day as far as they are written, with what is wrong about them; parts of the day
/// and ranges come later.
struct DateCore {
  var lower: Int
  var upper: Int
  var date: PartialDate
  var problem: DateProblem? {
    get { rare.problem }
    set { rare.problem = newValue }
  }
  /// Written in Chinese numerals throughout.
  var isChinese = false
  private var rare = RareProblem()

  init(lower: Int, upper: Int, date: PartialDate, problem: DateProblem? = nil) {
    self.lower = lower
    self.upper = upper
    self.date = date
    rare = RareProblem(problem)
  }
}

extension DateScanner {
  /// The date in the numerals of the text around it.
  func canonical(_ date: PartialDate, chinese: Bool, fullWidth: Bool = false) -> String {
    var result = ""
    func count(_ value: Int) -> String {
      chinese ? DateNumeral.chineseCount(value) : DateNumeral.arabic(value, fullWidth: fullWidth)
    }
    if let year = date.year {
      result +=
        (chinese
          ? DateNumeral.chineseDigits(year) : DateNumeral.arabic(year, fullWidth: fullWidth)) + "年"
    }
    if let month = date.month { result += count(month) + "月" }
    if let day = date.day { result += count(day) + "日" }
    return result
  }

  /// The canonical text in the width of the expression's first number.
  func rewritten(_ date: PartialDate) -> String {
    let numerals = tokens.compactMap(\.numeral)
    let chinese = !numerals.isEmpty && numerals.allSatisfy { $0.system == .chinese }
    return canonical(date, chinese: chinese, fullWidth: numerals.first?.isFullWidth ?? false)
  }

  /// The date at the front of `tokens`, if it has a proper shape.
  func plainCore() -> DateCore? {
    if shape("NYNMND") { return core(parts: 6, 0, 2, 4) ?? core(parts: 2, 0, nil, nil) }
    if shape("NYNMNH"), numeral(4)?.count ?? 9 <= 2 { return core(parts: 6, 0, 2, 4) }
    if shape("NYNM") { return core(parts: 4, 0, 2, nil) ?? core(parts: 2, 0, nil, nil) }
    if shape("NMND") { return core(parts: 4, nil, 0, 2) ?? core(parts: 2, nil, 0, nil) }
    if shape("NMNH"), isMonth(0), isDay(2), !DateCharacters.isOne(after(4), of: "楼院线文机房店仓门桌") {
      return core(parts: 4, nil, 0, 2)
    }
    if shape("NY") { return core(parts: 2, 0, nil, nil) }
    if shape("NM") { return core(parts: 2, nil, 0, nil) }
    return nil
  }

  private func core(parts: Int, _ year: Int?, _ month: Int?, _ day: Int?) -> DateCore? {
    if let year, !isYear(year) { return nil }
    let used = [year, month, day].compactMap { $0.flatMap(numeral) }
    guard used.allSatisfy({ $0.value >= 0 && (!$0.isQuantity) }) else { return nil }
    if let month, let numeral = numeral(month), numeral.count > 2 + (numeral.isTenForm ? 1 : 0),
      numeral.system == .arabic || numeral.value > 99
    {
      return nil
    }
    if let day, value(day) > 99 { return nil }
    let date = PartialDate(
      year: year.map(value), month: month.map(value), day: day.map(value))
    var core = DateCore(lower: tokens[0].lower, upper: end(parts), date: date)
    core.isChinese = used.allSatisfy { $0.system == .chinese }
    guard isPlausible(core, hasYear: year != nil) else { return nil }
    core.problem = fault(of: core, used)
    return core
  }

  /// Whether the words around leave no doubt that a date is meant.
  private func isPlausible(_ core: DateCore, hasYear: Bool) -> Bool {
    let before = text[core.lower - 1]
    let next = text[core.upper]
    guard let month = core.date.month else { return isYearAlone(core) }
    if let day = core.date.day {
      let exists = DateProblem.impossible(core.date, 0, 0, repairs: []) == nil
      if exists { return true }
      if DateCharacters.isOne(next, of: "龄游内均间后工捐照") { return false }
      return day <= 99 && (hasYear || month <= 99)
        && !DateCharacters.isOne(before, of: "个第满历时期达超近约共")
    }
    if !hasYear, DateCharacters.isOne(next, of: "龄饼嫂薪租内球光亮") { return false }
    if core.isChinese, !hasYear {
      // 三月 alone is as often a duration, a festival or a poem.
      if 1...12 ~= month, !(tokens[0].numeral?.isTenForm ?? false) {
        return DateCharacters.isOne(next, of: "份初底末上中下") && isTenDays(core.upper)
      }
      return text.has("二十", at: core.lower) && isLoneMonth(before, next)
        || (1...12 ~= month && isLoneMonth(before, next))
    }
    if 1...12 ~= month {
      return hasYear || !DateCharacters.isOne(before, of: "个第满历时期达超逾约共刑役处足隔每")
    }
    return hasYear
      ? DateCharacters.isBoundary(next) || DateCharacters.isOne(next, of: "份底初末上中下至")
      : isLoneMonth(before, next)
  }

  private func isLoneMonth(_ before: UInt32, _ next: UInt32) -> Bool {
    (DateCharacters.isBoundary(before) || DateCharacters.isOne(before, of: "自从年于"))
      && (DateCharacters.endsPhrase(next) || DateCharacters.isOne(next, of: "份底初末"))
  }

  private func isTenDays(_ index: Int) -> Bool {
    switch text[index] {
    case 0x521D:  // 初
      return DateNumeral.figure(text[index + 1]) == nil
    case 0x4E0A, 0x4E2D, 0x4E0B: return text.has("旬", at: index + 1)
    default: return true
    }
  }

  /// 2022年, not 2000年历史 nor 距今1500年.
  private func isYearAlone(_ core: DateCore) -> Bool {
    let year = core.date.year ?? 0
    let before = text[core.lower - 1]
    if DateCharacters.isOne(before, of: "近约今有达超历逾共整满长每第第过余多") { return false }
    let next = text[core.upper]
    if year % 100 == 0, DateCharacters.isOne(next, of: "历来多的文古间左以之") {
      return year == 2000 && DateCharacters.isOne(next, of: "以")
    }
    if DateCharacters.isOne(next, of: "历") && text.has("历史", at: core.upper) { return false }
    return 1800...2199 ~= year || DateCharacters.isOne(before, of: "于在自从元到至（(")
  }

  /// What is wrong with a date of proper shape.
  private func fault(of core: DateCore, _ used: [DateNumeral]) -> DateProblem? {
    let lower = core.lower
    let upper = core.upper
    if let problem = impossible(core.date, lower, upper, chinese: core.isChinese) { return problem }
    let arabic = canonical(core.date, chinese: false)
    if used.contains(where: \.hasLetter) {
      // I9日 might be a name; behind a letter stands a whole month and day.
      guard used.first?.hasLetter != true || core.date.day != nil || core.date.year != nil
      else { return nil }
      let chinese = used.allSatisfy { $0.system == .chinese }
      let kept = canonical(core.date, chinese: chinese)
      return DateFault.wrongCharacter.problem(lower, upper, [kept])
    }
    if used.contains(where: { $0.system == .mixed }) || Set(used.map(\.system)).count > 1 {
      guard isMixture(core, used) else { return nil }
      let chineseYear = used.first.map { $0.count == 4 && $0.system == .mixed } ?? false
      let keeps =
        chineseYear && text[lower] > 0x80 && text[lower + 3] > 0x80 && core.date.month == nil
      return DateFault.mixedNumerals.problem(
        lower, upper, [keeps ? canonical(core.date, chinese: true) : arabic])
    }
    if used.contains(where: \.hasMixedWidth) || Set(used.map(\.isFullWidth)).count > 1 {
      return DateFault.mixedWidth.problem(lower, upper, [arabic])
    }
    if used.contains(where: \.isTenForm) {
      return DateFault.tenForm.problem(lower, upper, [canonical(core.date, chinese: true)])
    }
    return nil
  }

  /// A month in Chinese numerals behind 2023年 may be a lunar one: 2023年八月十五.
  private func isMixture(_ core: DateCore, _ used: [DateNumeral]) -> Bool {
    guard core.date.day == nil, core.date.month != nil, used.last?.system == .chinese
    else { return !DateCharacters.isOne(text[core.upper], of: "内游间") }
    let next = text[core.upper]
    if text.has("初", at: core.upper) { return DateNumeral.figure(text[core.upper + 1]) == nil }
    return DateCharacters.endsPhrase(next) || DateCharacters.isOne(next, of: "份底末至起召举")
      || (DateCharacters.isOne(next, of: "上中下") && text.has("旬", at: core.upper + 1))
  }

  /// The problem of a date that does not exist, with what it may be meant for.
  func impossible(_ date: PartialDate, _ lower: Int, _ upper: Int, chinese: Bool) -> DateProblem? {
    var repair: PartialDate?
    if let month = date.month, let day = date.day {
      let last = CalendarDate.days(inMonth: month, of: date.year)
      // 13月5日 may as well be meant for 12月5日; 18月3日 is only the other way round.
      if month > 13, month <= 31, 1...12 ~= day {
        repair = PartialDate(year: date.year, month: day, day: month)
      } else if day >= 40, day % 10 != 0, day % 10 * 10 + day / 10 <= last {
        repair = PartialDate(year: date.year, month: month, day: day % 10 * 10 + day / 10)
      } else if last > 0, day == last + 1, last != 31, (date.year ?? 1) % 100 != 0 || last == 30,
        month != 2 || date.year != nil
      {
        repair = PartialDate(year: date.year, month: month, day: last)
      }
      if let found = repair, found.month == 2 || found.day ?? 0 > 28,
        DateProblem.impossible(found, 0, 0, repairs: []) != nil
      {
        repair = nil
      }
    }
    let repairs = repair.map { [canonical($0, chinese: chinese)] } ?? []
    return DateProblem.impossible(date, lower, upper, repairs: repairs)
  }
}
