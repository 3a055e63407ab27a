import BulletinKnowledge
import BulletinText

extension PartialDate {
  /// The day, if all of it is known.
  var complete: CalendarDate? {
    guard let year, let month, let day else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }
}

extension CalendarDate {
  /// As ISO 8601 writes it: `2022-12-09`.
  var isoText: String {
    func padded(_ number: Int, _ width: Int) -> String {
      String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// The number of days since 1970-01-01: two dates' difference is their distance. (Howard Hinnant,
  /// “chrono-Compatible Low-Level Date Algorithms”, days_from_civil.)
  var daysSinceEpoch: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// 星期五, Friday.
  var weekdayText: LocalizedText {
    let chinese = ["一", "二", "三", "四", "五", "六", "日"]
    let english = [
      "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]
    // 1970-01-01 was a Thursday.
    let weekday = ((daysSinceEpoch + 3) % 7 + 7) % 7
    return LocalizedText(zh: "星期" + chinese[weekday], en: english[weekday])
  }
}
