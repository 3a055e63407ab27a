package import BulletinText

/// Finds dates, and what is meant as one, in a run of text.
package enum DateRecognizer {
  /// All dates in the order of the text, disjoint. Complexity: linear; a text without figures and
  /// time words costs one table look a scalar.
  package static func scan(_ text: ScalarText) -> [RawDate] {
    var scanner = DateScanner()
    scanner.scan(text, at: TextSurvey(text).figures)
    return scanner.found
  }

  /// The full date written in a masthead's line, and the weekday beside it.
  package static func issueDate(in text: ScalarText) -> (date: CalendarDate, weekday: Int?)? {
    for raw in scan(text) where raw.kind == .calendar && raw.problem == nil {
      guard let year = raw.start.year, let month = raw.start.month, let day = raw.start.day
      else { continue }
      let date = CalendarDate(year: year, month: month, day: day)
      if date.isValid { return (date, raw.weekday) }
    }
    return nil
  }

  /// The date in a file's name, which counts only as `YYYY-MM-DD`, no digit beside it.
  package static func issueDate(inFileName name: String) -> CalendarDate? {
    let bytes = Array(name.utf8)
    func number(_ lower: Int, _ count: Int) -> Int? {
      var value = 0
      for index in lower..<lower + count {
        guard index >= 0, index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39
        else { return nil }
        value = value * 10 + Int(bytes[index]) - 0x30
      }
      return value
    }
    for start in bytes.indices where bytes.count - start >= 10 {
      guard bytes[start + 4] == 0x2D, bytes[start + 7] == 0x2D, number(start - 1, 1) == nil,
        number(start + 10, 1) == nil, let year = number(start, 4),
        let month = number(start + 5, 2), let day = number(start + 8, 2)
      else { continue }
      let date = CalendarDate(year: year, month: month, day: day)
      if date.isValid { return date }
    }
    return nil
  }

  /// The problem of a date without a written year, once its year is certain: 29 February of a
  /// common year. `nil` where the date exists.
  package static func leapProblem(of raw: RawDate, in year: Int) -> DateProblem? {
    guard raw.problem == nil, raw.start.month == 2, raw.start.day == 29,
      !CalendarDate.isLeap(year)
    else { return nil }
    return DateProblem.impossible(
      PartialDate(year: year, month: 2, day: 29), raw.lower, raw.upper, repairs: [])
  }
}

/// One forward pass over a text after the other.
struct DateScanner {
  private(set) var text = ScalarText()
  /// The days that count as known events besides the built-in ones. Facts never depend on them.
  var ownDays = EventDays.none
  /// The dates of the text.
  var found: [RawDate] = []
  /// Where numbers begin that are no date's, ascending.
  var numbers: [Int32] = []
  /// The parts of the expression under the cursor; reused.
  var tokens: [DateToken] = []

  /// - Parameter places: the indices of all triggers, ascending.
  mutating func scan(_ text: ScalarText, at places: TextSurvey.Places) {
    found.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    guard !places.isEmpty else { return }
    self.text = text
    let triggers = DateTriggers.table
    var index = 0
    for place in places where place >= index {
      index = step(at: place, triggers[Int(text[place])])
    }
  }

  /// Reads what starts at `index`; answers where to go on, always further.
  private mutating func step(at index: Int, _ trigger: UInt8) -> Int {
    let first = found.count
    if trigger & DateTriggers.phrase != 0, let date = phrase(at: index) {
      return append(date, from: first)
    }
    if trigger & DateTriggers.word != 0, let date = word(at: index) {
      return append(date, from: first)
    }
    guard trigger & DateTriggers.figure != 0 else {
      if trigger & DateTriggers.number != 0 { numbers.append(Int32(truncatingIfNeeded: index)) }
      return index + 1
    }
    let end = DateNumeral.runEnd(text, at: index)
    if mayBeDate(index, end), let date = figures(at: index) { return append(date, from: first) }
    if QuantityRecognizer.mayCount(text, index, text[index]) {
      numbers.append(Int32(truncatingIfNeeded: index))
    }
    return end
  }

  /// Whether the run of figures `lower..<upper` may begin a date, by the character behind it; nearly
  /// every number of a text counts things, and ends here.
  private func mayBeDate(_ lower: Int, _ upper: Int) -> Bool {
    let next = text[upper]
    if DateToken.mayFollow(next) || DateScanner.isDot(next) { return true }
    switch next {
    case 0x65F6, 0x70B9, 0x5B63, 0x4E16, 0x2F: return true  // 时 点 季 世 /
    default: break
    }
    // A code such as 20230508; a plan such as 十四五; “一二九”.
    return upper - lower == 8
      || upper - lower == 3 && (text[upper - 1] == 0x4E94 || isClosing(next))
  }

  private mutating func append(_ date: RawDate, from first: Int) -> Int {
    found.append(date)
    if date.kind == .range || date.kind == .time { checkOrder() }
    return max(date.upper, date.weekdayUpper ?? 0, date.lower + 1)
  }

  /// What starts with a number: a calendar date, a time, a quarter, a plan, an event mark.
  private mutating func figures(at index: Int) -> RawDate? {
    guard let first = DateNumeral(text, at: index), !isInsideNumber(index) else { return nil }
    let next = text[first.upper]
    if !first.hasLetter {
      if let date = event(first) { return date }
      if let date = period(first) { return date }
      if let date = punctuated(first) { return date }
      if let date = clock(at: index) { return date }
    }
    guard DateToken.mayFollow(next) else { return nil }
    if let date = calendar(at: index) { return date }
    return nil
  }

  /// Behind a point, a hyphen or a letter a number is part of a code, a decimal, a version.
  private func isInsideNumber(_ index: Int) -> Bool {
    let before = text[index - 1]
    if DateCharacters.isLatin(before) || DateCharacters.isDigit(before) { return true }
    switch before {
    case 0x2E, 0x2D, 0x2F, 0x3A, 0xB7, 0x2236, 0x2B, 0x23, 0x5F:
      return DateCharacters.isDigit(text[index - 2]) || DateCharacters.isLatin(text[index - 2])
        || before == 0xB7
    case 0x2C:
      return DateCharacters.isDigit(text[index - 2]) && text[index + 3] != 0x6708
        && thousands(index)
    case 0x7B2C: return true  // 第
    default: return false
    }
  }

  /// Three digits behind a comma group thousands: 12,345日.
  private func thousands(_ index: Int) -> Bool {
    (0..<3).allSatisfy { DateCharacters.isDigit(text[index + $0]) }
  }
}

extension DateProblem {
  /// The problem of a date that no calendar has; `nil` of one that exists.
  static func impossible(
    _ date: PartialDate, _ lower: Int, _ upper: Int, repairs: [String]
  ) -> DateProblem? {
    guard let month = date.month else { return nil }
    let code: String
    let why: LocalizedText
    if !(1...12 ~= month) {
      code = "month"
      why = LocalizedText(zh: "没有\(month)月", en: "there is no month \(month)")
    } else if let day = date.day, day < 1 || day > CalendarDate.days(inMonth: month) {
      code = "day"
      why = LocalizedText(zh: "\(month)月没有\(day)日", en: "month \(month) has no day \(day)")
    } else if let day = date.day, let year = date.year,
      day > CalendarDate.days(inMonth: month, of: year)
    {
      code = "leap"
      why = LocalizedText(
        zh: "\(year)年不是闰年，没有2月29日", en: "\(year) is no leap year")
    } else {
      return nil
    }
    return DateProblem(
      rule: .invalid, code: code, why: why, lower: lower, upper: upper,
      repairs: repairs.map {
        DateRepair(replacement: $0, isSafe: false, lower: lower, upper: upper)
      })
  }

  static func invalid(
    _ code: String, _ why: LocalizedText, _ lower: Int, _ upper: Int, repairs: [String] = []
  ) -> DateProblem {
    DateProblem(
      rule: .invalid, code: code, why: why, lower: lower, upper: upper,
      repairs: repairs.map {
        DateRepair(replacement: $0, isSafe: false, lower: lower, upper: upper)
      })
  }
}
