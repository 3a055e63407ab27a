/// How long something holds: from a day up to, not including, another; open where none is told. A
/// year or a month stands for its first day.
package struct Term: Hashable, Sendable {
  package let since: PartialDate?
  package let until: PartialDate?
  /// Whether both ends are as the table has them: an end that nobody can read leaves the term open, and
  /// nothing may be concluded from it.
  package let isSure: Bool

  package init(since: PartialDate? = nil, until: PartialDate? = nil, isSure: Bool = true) {
    self.since = since
    self.until = until
    self.isSure = isSure
  }

  /// One day.
  package init(day: CalendarDate) {
    let next = day.adding(days: 1)
    self.init(
      since: PartialDate(year: day.year, month: day.month, day: day.day),
      until: PartialDate(year: next.year, month: next.month, day: next.day))
  }

  /// All days of a year, a month or a day.
  package init(covering date: PartialDate) {
    let next = date.lastDay.adding(days: 1)
    self.init(
      since: date, until: PartialDate(year: next.year, month: next.month, day: next.day))
  }

  private var start: CalendarDate? { since?.firstDay }
  private var end: CalendarDate? { until?.firstDay }

  /// Whether a day lies in it for sure.
  package func contains(_ day: CalendarDate) -> Bool {
    isSure && (start.map { $0 <= day } ?? true) && (end.map { day < $0 } ?? true)
  }

  /// Whether it may reach into another time, where a year or a month may mean any of its days and
  /// a table may be a few weeks behind.
  package func mayReach(into time: Term) -> Bool {
    let begins = start.map { $0.adding(days: -31) }
    let ends = until.map { $0.lastDay.adding(days: 31) }
    return (begins.map { begins in time.end.map { begins < $0 } ?? true } ?? true)
      && (ends.map { ends in time.start.map { $0 <= ends } ?? true } ?? true)
  }

  /// Whether it has ended, for certain, before another time begins.
  package func hasEnded(before time: Term) -> Bool {
    guard let until, let start = time.start else { return false }
    return until.lastDay.adding(days: 31) < start
  }

  /// Whether it ends before it begins.
  package var isBackwards: Bool {
    guard let start, let end else { return false }
    return end <= start
  }

  /// Whether the two share a day.
  package func overlaps(_ other: Term) -> Bool {
    let later = [start, other.start].compactMap(\.self).max()
    let earlier = [end, other.end].compactMap(\.self).min()
    guard let later, let earlier else { return true }
    return later < earlier
  }

  /// 2021-03—2023-05, 2021—, —2023.
  package var text: String {
    guard since != nil || until != nil else { return "" }
    return (since?.iso ?? "") + "—" + (until?.iso ?? "")
  }
}

extension PartialDate {
  /// A table's `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `nil` where it is none of them or no such day.
  package init?(table text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let lengths = parts.map(\.utf8.count)
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }),
      [[4], [4, 2], [4, 2, 2]].contains(lengths)
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count else { return nil }
    self.init(
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil,
      day: numbers.count > 2 ? numbers[2] : nil)
    guard firstDay.isValid else { return nil }
  }

  /// The first day of the year, month or day.
  fileprivate var firstDay: CalendarDate {
    CalendarDate(year: year ?? 1, month: month ?? 1, day: day ?? 1)
  }

  /// The last day of the year or month.
  fileprivate var lastDay: CalendarDate {
    let month = month ?? 12
    return CalendarDate(
      year: year ?? 1, month: month,
      day: day ?? CalendarDate.days(inMonth: month, of: year))
  }
}
