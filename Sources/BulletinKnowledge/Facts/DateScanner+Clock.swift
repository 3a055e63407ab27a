import BulletinText

/// A time of day.
struct DateClock {
  var upper: Int
  var hour: Int
  var problem: DateProblem? {
    get { rare.problem }
    set { rare.problem = newValue }
  }
  private var rare: RareProblem

  init(upper: Int, hour: Int, problem: DateProblem? = nil) {
    self.upper = upper
    self.hour = hour
    rare = RareProblem(problem)
  }
}

extension DateScanner {
  /// A clock time that stands alone: 9时30分, 9:30, 08:00—18:00.
  func clock(at index: Int) -> RawDate? {
    guard let first = time(at: index, after: nil, behindDate: false) else { return nil }
    let before = text[index - 1]
    // 7.5时 or 第8时 is no time of day.
    guard !DateCharacters.isOne(before, of: "第个小共约达近满时") else { return nil }
    // 一时做不到: for a while.
    if first.upper == index + 2, text.has("一时", at: index) { return nil }
    var raw = RawDate(index, first.upper, .time)
    raw.isWeak = true
    raw.problem = first.problem
    if DateCharacters.isRangeMark(text[first.upper]) {
      let start =
        text.end(of: "次日", at: first.upper + 1) ?? text.end(of: "翌日", at: first.upper + 1)
        ?? text.end(of: "同日", at: first.upper + 1) ?? text.end(of: "当日", at: first.upper + 1)
        ?? first.upper + 1
      if let last = time(at: start, after: nil, behindDate: true) {
        raw.upper = last.upper
        raw.problem = raw.problem ?? last.problem
      }
    }
    return raw
  }

  /// A part of the day with a time: 上午9时, 清晨七点.
  func clockPhrase(at index: Int) -> RawDate? {
    guard let part = DateParts.dayPart(text, at: index),
      let time = time(at: part.upper, after: (part.part, index), behindDate: true)
    else { return nil }
    var raw = RawDate(index, time.upper, .time)
    raw.isWeak = true
    raw.problem = time.problem
    return raw
  }

  /// Reads 9时30分, 9点半, 9:30. Behind a date or a part of the day no doubt is left that a time
  /// is meant; elsewhere 15:75 may be a score.
  func time(at index: Int, after part: (DateParts.DayPart, Int)?, behindDate: Bool) -> DateClock? {
    guard let hour = DateNumeral(text, at: index), hour.count <= 3, 0...99 ~= hour.value,
      !hour.hasLetter, hour.system != .mixed
    else { return nil }
    let lower = part?.1 ?? index
    var clock: DateClock
    switch text[hour.upper] {
    case 0x65F6, 0x70B9:  // 时 点
      guard let found = spelled(hour, lower, sure: behindDate) else { return nil }
      clock = found
    case 0x3A:
      guard let found = digital(hour, lower, sure: behindDate) else { return nil }
      clock = found
    default: return nil
    }
    if clock.problem == nil, let part {
      clock.problem = contradiction(part.0, hour, lower, clock.upper)
    }
    return clock
  }

  /// A mark that no figure follows.
  private func endsMinutes(_ index: Int) -> Bool {
    DateCharacters.endsPhrase(text[index]) && !DateCharacters.isDigit(text[index + 1])
  }

  /// 9时30开始: what happens then, and nothing that could be counted.
  private func opensAction(_ index: Int) -> Bool {
    ["开始", "准时", "启动", "开幕", "集合", "出发", "举行", "抵达", "召开", "开会", "开赛", "开演"].contains {
      text.has($0, at: index)
    }
  }

  /// 9时30至18时: a time stands behind the range mark.
  private func isTimeBehindRange(_ index: Int) -> Bool {
    guard DateCharacters.isRangeMark(text[index]), let hour = DateNumeral(text, at: index + 1)
    else { return false }
    return text[hour.upper] == 0x65F6 || text[hour.upper] == 0x3A
  }

  private func spelled(_ hour: DateNumeral, _ lower: Int, sure: Bool) -> DateClock? {
    let isDian = text[hour.upper] == 0x70B9
    let upper = hour.upper + 1
    if isDian, !sure, hour.system == .chinese { return nil }
    if isDian, DateCharacters.isOne(text[upper], of: "多个位左共建要关儿评赞击名数球意子") { return nil }
    // 时 begins many words: 13时代, 9时速.
    if DateCharacters.isOne(text[upper], of: "代速间期辰段尚空候刻常任令政报评光装效差髦而节务针区限世疫") {
      return nil
    }
    if let doubled = doubledUnit(hour, upper) { return doubled }
    if let minute = DateNumeral(text, at: upper), 0...99 ~= minute.value, minute.count <= 3 {
      if text[minute.upper] == 0x5206, text[minute.upper + 1] != 0x4E4B {
        if hour.value > 24, isDian { return nil }
        return DateClock(
          upper: minute.upper + 1, hour: hour.value,
          problem: minuteProblem(hour, minute.value, lower, minute.upper + 1))
      }
      if !isDian, hour.value <= 24, lacksUnit(hour, minute, sure: sure) {
        let repair = text.string(hour.lower, minute.upper) + "分"
        return DateClock(
          upper: minute.upper, hour: hour.value,
          problem: DateFault.timeForm.problem(hour.lower, minute.upper, [repair]))
      }
      return wholeHour(hour, lower, upTo: upper, sure: sure)
    }
    let isRounded = DateCharacters.isOne(text[upper], of: "许整半")
    return wholeHour(hour, lower, upTo: isRounded ? upper + 1 : upper, sure: sure)
  }

  /// Whether a time of day may begin at an index: behind a mark, 于 or 在.
  private func opensTime(_ lower: Int) -> Bool {
    DateCharacters.isBoundary(text[lower - 1]) || text[lower - 1] == 0x4E8E
      || text[lower - 1] == 0x5728
  }

  /// 9时时30分
  private func doubledUnit(_ hour: DateNumeral, _ upper: Int) -> DateClock? {
    guard text[upper] == 0x65F6, let minute = DateNumeral(text, at: upper + 1),
      text[minute.upper] == 0x5206, 0...59 ~= minute.value, 0...24 ~= hour.value
    else { return nil }
    let end = minute.upper + 1
    let repair = text.string(hour.lower, upper) + text.string(upper + 1, end)
    return DateClock(
      upper: end, hour: hour.value,
      problem: DateFault.doubledUnit.problem(hour.lower, end, [repair]))
  }

  /// 9时30: whether what follows the hour can only be its minutes.
  private func lacksUnit(_ hour: DateNumeral, _ minute: DateNumeral, sure: Bool) -> Bool {
    guard minute.system == .arabic, minute.count == 2, minute.value <= 59, hour.system == .arabic
    else { return false }
    if isTimeBehindRange(minute.upper) || opensAction(minute.upper) { return true }
    return endsMinutes(minute.upper) && (sure || opensTime(hour.lower))
  }

  /// 9时, 25时: an hour without minutes. One that no day has is one only where nothing else can be meant.
  private func wholeHour(
    _ hour: DateNumeral, _ lower: Int, upTo upper: Int, sure: Bool
  ) -> DateClock? {
    guard hour.value > 24 else { return DateClock(upper: upper, hour: hour.value) }
    guard hour.system == .arabic, text[hour.upper] != 0x70B9,
      sure || opensTime(hour.lower),
      DateCharacters.endsPhrase(text[upper]) || DateCharacters.isOne(text[upper], of: "起止前整许召至")
    else { return nil }
    return DateClock(
      upper: upper, hour: hour.value,
      problem: invalidTime(lower, upper, "\(hour.value)时", "\(hour.value) h"))
  }

  private func minuteProblem(_ hour: DateNumeral, _ minute: Int, _ lower: Int, _ upper: Int)
    -> DateProblem?
  {
    guard hour.value > 24 || minute > 59 || (hour.value == 24 && minute > 0) else { return nil }
    return invalidTime(
      lower, upper, "\(hour.value)时\(minute)分", "\(hour.value) h \(minute) min")
  }

  private func invalidTime(_ lower: Int, _ upper: Int, _ zh: String, _ en: String) -> DateProblem {
    DateProblem.invalid(
      "time", LocalizedText(zh: "一天里没有\(zh)", en: "no day has \(en)"), lower, upper)
  }

  private func digital(_ hour: DateNumeral, _ lower: Int, sure: Bool) -> DateClock? {
    guard hour.system == .arabic, hour.count <= 2, hour.value <= 24,
      let minute = DateNumeral(text, at: hour.upper + 1), minute.system == .arabic,
      minute.count == 2, !minute.hasLetter
    else { return nil }
    var upper = minute.upper
    let next = text[upper]
    if DateCharacters.isLatin(next) || next == 0x25 { return nil }
    if next == 0x3A, let second = DateNumeral(text, at: upper + 1), second.count == 2 {
      upper = second.upper
    }
    guard minute.value <= 59, hour.value < 24 || minute.value == 0 else {
      guard sure || (lower == 0 && text[upper] == 0), upper == minute.upper else { return nil }
      let shown = "\(hour.value):\(minute.value)"
      return DateClock(
        upper: upper, hour: hour.value, problem: invalidTime(lower, upper, shown, shown))
    }
    // A score, unless something says that it is a time.
    let before = text[hour.lower - 1]
    guard sure || DateCharacters.isBoundary(before) || DateCharacters.isOne(before, of: "日于至到从")
    else { return nil }
    let isUnit = text[upper] == 0x5206 || (text[upper] == 0x65F6 && sure)
    if isUnit, !DateCharacters.isOne(text[upper + 1], of: "代速间期钟之别为") {
      let repair = text.string(lower, upper)
      return DateClock(
        upper: upper + 1, hour: hour.value,
        problem: DateFault.timeForm.problem(lower, upper + 1, [repair]))
    }
    return DateClock(upper: upper, hour: hour.value)
  }

  /// 上午15时, 凌晨13时: the part of the day and the hour exclude one another.
  private func contradiction(
    _ part: DateParts.DayPart, _ hour: DateNumeral, _ lower: Int, _ upper: Int
  ) -> DateProblem? {
    let isWrong =
      switch part {
      case .earlyMorning, .morning, .forenoon: 13...24 ~= hour.value
      case .noon: 15...24 ~= hour.value
      case .afternoon, .evening: false
      }
    guard isWrong else { return nil }
    let repairs = part == .forenoon ? [text.string(hour.lower, upper)] : []
    let named = text.string(lower, hour.lower)
    return DateProblem.invalid(
      "day-part",
      LocalizedText(
        zh: "“\(named)”与\(hour.value)时矛盾", en: "“\(named)” excludes hour \(hour.value)"),
      lower, upper, repairs: repairs)
  }
}
