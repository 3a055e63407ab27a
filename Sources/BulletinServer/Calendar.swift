import BulletinKnowledge
import BulletinText

extension PartialDate {
  /// The day, if all of it is known.
  var complete: CalendarDate? {
    guard let year, let month, let day else { return nil }
    let date = CalendarDate(year: year, month: month, day: day)
    return date.isValid ? date : nil
  }
}

extension CalendarDate {
  /// 星期五, Friday.
  var weekdayName: LocalizedText {
    switch weekday {
    case 1: LocalizedText(zh: "星期一", en: "Monday")
    case 2: LocalizedText(zh: "星期二", en: "Tuesday")
    case 3: LocalizedText(zh: "星期三", en: "Wednesday")
    case 4: LocalizedText(zh: "星期四", en: "Thursday")
    case 5: LocalizedText(zh: "星期五", en: "Friday")
    case 6: LocalizedText(zh: "星期六", en: "Saturday")
    default: LocalizedText(zh: "星期日", en: "Sunday")
    }
  }
}
