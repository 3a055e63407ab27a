/// A date as one run of text has it, before the page tells its year. Indices are scalar indices of
/// that text.
package struct RawDate: Hashable, Sendable {
  package var lower: Int {
    get { Int(storedLower) }
    set { storedLower = Int32(truncatingIfNeeded: newValue) }
  }
  /// The index after the last scalar.
  package var upper: Int {
    get { Int(storedUpper) }
    set { storedUpper = Int32(truncatingIfNeeded: newValue) }
  }
  package var kind: DateMention.Kind
  /// It dates no event: 目前, a clock time or a weekday alone.
  package var isWeak = false
  /// What is written, or inherited from the other end of the range or list; of a malformed but
  /// readable date the reading.
  package var start = PartialDate()
  /// The end of a range.
  package var end: PartialDate?
  /// 1 (Monday) to 7, where a weekday stands beside the date; of a range its first.
  package var weekday: Int? {
    get { storedWeekday.value }
    set { storedWeekday.value = newValue }
  }
  /// Where that weekday stands, brackets left out.
  package var weekdayLower: Int? {
    get { storedWeekdayLower.value }
    set { storedWeekdayLower.value = newValue }
  }
  package var weekdayUpper: Int? {
    get { storedWeekdayUpper.value }
    set { storedWeekdayUpper.value = newValue }
  }
  /// The word that a relative date starts with: 今年 in 今年10月.
  package var relative: RelativeWord?
  /// 8日 alone: the month is that of a date before it.
  package var isBareDay = false
  /// The month and year of this date are those of the date before it in a list: 3月6日、7日.
  package var continuesList = false
  /// What is wrong with it.
  package var problem: DateProblem? {
    get { rare.problem }
    set { rare.problem = newValue }
  }

  private var rare = RareProblem()
  private var storedLower: Int32
  private var storedUpper: Int32
  private var storedWeekday = CompactInt()
  private var storedWeekdayLower = CompactInt()
  private var storedWeekdayUpper = CompactInt()

  package init(_ lower: Int, _ upper: Int, _ kind: DateMention.Kind) {
    storedLower = Int32(truncatingIfNeeded: lower)
    storedUpper = Int32(truncatingIfNeeded: upper)
    self.kind = kind
  }

  init(_ core: DateCore, _ kind: DateMention.Kind) {
    self.init(core.lower, core.upper, kind)
    start = core.date
    problem = core.problem
  }
}

/// What a relative word points at, as far as resolution needs to know.
package enum RelativeWord: String, Hashable, Sendable {
  case dayBeforeYesterday, yesterday, today, tomorrow
  /// 当日, 当天: the last date named.
  case thisDay
  /// 次日, 翌日: the day after it.
  case nextDay
  case lastMonth, thisMonth, nextMonth
  /// 当月: the month last named.
  case sameMonth
  case yearBefore, lastYear, thisYear, nextYear
  /// 当年, 同年: the year last named.
  case sameYear
  /// 次年, 翌年: the year after it.
  case yearAfter
  /// 近日, 日前: some time before the issue.
  case recently
  /// 目前, 当前: no date.
  case now
  /// 年底, 月初, 周末: part of a period that the text does not name.
  case partOfPeriod
  case lastWeek, thisWeek, nextWeek
}
