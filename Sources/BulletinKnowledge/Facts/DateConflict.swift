package import BulletinText

/// Two statements about one date that disagree.
package struct DateConflict: Hashable, Sendable {
  package enum Check: String, Sendable, CaseIterable {
    case relativeYear = "relative-year"
    case relativeDay = "relative-day"
    case nextDay = "next-day"
    case mastheadFile = "masthead-file"
    case dateline
  }

  package var check: Check
  /// The less certain of the two.
  package var range: TextRange
  package var text: String
  /// What it disagrees with; its place where it stands on the page.
  package var other: String
  package var otherRange: TextRange?
  package var article: Int?
}

/// Compares neighbours among the dates of one text.
struct DateConflicts {
  let text: ScalarText
  let raws: OfUnit<RawDate>
  let resolved: ArraySlice<ResolvedDate>
  let issue: CalendarDate
  /// The day that the texts before it in the article name, where it is the only one.
  let earlierDay: PartialDate?

  /// The conflicts of the text, each in its offsets.
  func find() -> [DateConflict] {
    guard raws.count > 1 else { return [] }
    return (0..<raws.count - 1).compactMap { conflict($0) }
  }

  private func conflict(_ index: Int) -> DateConflict? {
    let (word, date) = (raws[index], raws[index + 1])
    guard let relative = word.relative, word.start == PartialDate(), isBeside(word, date),
      date.relative == nil, date.problem == nil, date.end == nil || date.start.day == nil,
      Quotation.around(text, word.lower, date.upper) == nil
    else { return nil }
    let meant = resolved[resolved.startIndex + index].start
    switch relative {
    case .yearBefore, .lastYear, .thisYear, .nextYear:
      guard let year = date.start.year, let expected = meant.year, year != expected,
        1900...2199 ~= year
      else { return nil }
      return found(.relativeYear, word, date, "\(expected)年")
    case .dayBeforeYesterday, .yesterday, .today, .tomorrow:
      return differs(date, meant).map { found(.relativeDay, word, date, $0) }
    case .nextDay, .thisDay:
      if word.lower == 0, relative == .nextDay, let day = dayAfterEarlier {
        return differs(date, day).map { found(.nextDay, word, date, $0) }
      }
      guard anchors(before: index) == 1 || startsAnew(index) else { return nil }
      return differs(date, meant).map { found(.nextDay, word, date, $0) }
    default: return nil
    }
  }

  /// What the word means, where the date beside it is another day.
  private func differs(_ date: RawDate, _ meant: PartialDate) -> String? {
    guard let month = date.start.month, let day = date.start.day, date.kind == .calendar,
      let meantMonth = meant.month, let meantDay = meant.day, (month, day) != (meantMonth, meantDay)
    else { return nil }
    return "\(meantMonth)月\(meantDay)日"
  }

  /// 今年2022年, 昨日（5月6日）, 昨日即5月6日.
  private func isBeside(_ word: RawDate, _ date: RawDate) -> Bool {
    if date.lower == word.upper { return true }
    guard date.lower == word.upper + 1 else { return false }
    return text[word.upper] == 0x28 || text[word.upper] == 0x5373
  }

  /// The days that the sentence names before the word: of two, either may be meant.
  private func anchors(before index: Int) -> Int {
    var start = raws[index].lower
    while start > 0, text[start - 1] != 0x3002 { start -= 1 }
    return raws[..<index].count { $0.lower >= start && $0.start.day != nil }
  }

  /// 5月6日，……。次日（5月8日）: the word opens a sentence, and the one before it names one day.
  private func startsAnew(_ index: Int) -> Bool {
    let lower = raws[index].lower
    guard lower > 1, text[lower - 1] == 0x3002, anchors(before: index) == 0 else { return false }
    var start = lower - 1
    while start > 0, text[start - 1] != 0x3002 { start -= 1 }
    return raws[..<index].count { $0.lower >= start && $0.start.day != nil } == 1
  }

  /// 次日（5月8日） where the word opens a paragraph, and those before it name one day.
  private var dayAfterEarlier: PartialDate? {
    guard let month = earlierDay?.month, let day = earlierDay?.day else { return nil }
    let date = CalendarDate(year: issue.year, month: month, day: day)
    guard date.isValid else { return nil }
    let next = date.adding(days: 1)
    return PartialDate(month: next.month, day: next.day)
  }

  private func found(
    _ check: DateConflict.Check, _ word: RawDate, _ date: RawDate, _ other: String
  ) -> DateConflict {
    var upper = date.upper
    if check == .relativeYear {
      upper = (date.lower..<date.upper).first { text[$0] == 0x5E74 }.map { $0 + 1 } ?? upper
    }
    if text[date.lower - 1] == 0x28, text[upper] == 0x29 { upper += 1 }
    return DateConflict(
      check: check, range: text.range(word.lower, upper), text: text.string(word.lower, upper),
      other: other)
  }
}
