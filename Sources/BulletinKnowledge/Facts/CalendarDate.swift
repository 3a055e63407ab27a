/// A day of the (proleptic Gregorian) calendar. Dates are arithmetic on three integers: no library,
/// no time zone, no clock.
package struct CalendarDate: Hashable, Sendable, Comparable {
  package var year: Int
  /// 1...12 in a valid date.
  package var month: Int
  /// 1...31 in a valid date.
  package var day: Int

  package init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Whether the calendar has this day. Years 1...9999 count, as in ISO 8601.
  package var isValid: Bool {
    1...9999 ~= year && day >= 1 && day <= Self.days(inMonth: month, of: year)
  }

  /// The days of a month: 28...31, 0 where there is no such month. Without a year February has 29.
  package static func days(inMonth month: Int, of year: Int? = nil) -> Int {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: year.map(isLeap) ?? true ? 29 : 28
    default: 0
    }
  }

  /// Whether a year has 29 February.
  package static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// 1 (Monday) to 7 (Sunday).
  package var weekday: Int {
    let remainder = (dayNumber + 2) % 7
    return (remainder < 0 ? remainder + 7 : remainder) + 1
  }

  /// The date so many days later, earlier where negative. Complexity: constant.
  package func adding(days: Int) -> CalendarDate {
    Self(dayNumber: dayNumber + Self.clamped(days))
  }

  /// How many days this date lies after another.
  package func days(since other: CalendarDate) -> Int {
    dayNumber - other.dayNumber
  }

  /// ISO 8601: `2022-12-09`.
  package var iso: String {
    PartialDate(year: year, month: month, day: day).iso ?? ""
  }

  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// Days since 1 March of the year 0, which puts the leap day at the end of its year. Values
  /// beyond any newspaper are clamped, so that no input overflows.
  private var dayNumber: Int {
    let month = min(max(month, 1), 12)
    let year = Self.clamped(year) - (month < 3 ? 1 : 0)
    let day = Self.clamped(day)
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
  }

  private init(dayNumber: Int) {
    let era = (dayNumber >= 0 ? dayNumber : dayNumber - 146_096) / 146_097
    let dayOfEra = dayNumber - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    month = monthIndex + (monthIndex < 10 ? 3 : -9)
    day = dayOfYear - (153 * monthIndex + 2) / 5 + 1
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  private static func clamped(_ value: Int) -> Int {
    min(max(value, -10_000_000), 10_000_000)
  }
}

extension PartialDate {
  /// ISO 8601 as far as the date is known from its year on: `2022-12-09`, `2022-12`, `2022`.
  package var iso: String? {
    guard let year else { return nil }
    let head = Self.padded(year, 4)
    guard let month else { return head }
    guard let day else { return head + "-" + Self.padded(month, 2) }
    return head + "-" + Self.padded(month, 2) + "-" + Self.padded(day, 2)
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value.magnitude)
    let zeros = String(repeating: "0", count: max(width - digits.count, 0))
    return (value < 0 ? "-" : "") + zeros + digits
  }
}
