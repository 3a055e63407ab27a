import BulletinKnowledge
import Testing

struct CalendarDateTests {
  @Test func knowsWhichDaysExist() {
    #expect(CalendarDate(year: 2024, month: 2, day: 29).isValid)
    #expect(CalendarDate(year: 2000, month: 2, day: 29).isValid)
    for (year, month, day) in [
      (2023, 2, 29), (1900, 2, 29), (2100, 2, 29), (2023, 13, 1), (2023, 0, 1), (2023, 4, 31),
      (2023, 5, 0), (0, 1, 1), (Int.max, 1, 1), (Int.min, Int.min, Int.min),
    ] {
      #expect(!CalendarDate(year: year, month: month, day: day).isValid)
    }
  }

  @Test func knowsTheWeekday() {
    #expect(CalendarDate(year: 2023, month: 5, day: 8).weekday == 1)
    #expect(CalendarDate(year: 2022, month: 12, day: 9).weekday == 5)
    #expect(CalendarDate(year: 2024, month: 3, day: 15).weekday == 5)
    #expect(CalendarDate(year: 1949, month: 10, day: 1).weekday == 6)
    #expect(CalendarDate(year: 2000, month: 1, day: 2).weekday == 7)
  }

  @Test func addsDays() {
    let start = CalendarDate(year: 1899, month: 12, day: 30)
    var date = start
    for days in 1...150_000 {
      let next = date.adding(days: 1)
      #expect(next.isValid && next > date && next.weekday == date.weekday % 7 + 1)
      if days % 997 == 0 {
        #expect(next.days(since: start) == days)
        #expect(next.adding(days: -days) == start)
      }
      date = next
    }
    #expect(CalendarDate(year: 2023, month: 1, day: 1).adding(days: -1).iso == "2022-12-31")
  }

  @Test func anyNumberIsHandled() {
    for extreme in [Int.min, Int.max, 0, -1] {
      let date = CalendarDate(year: extreme, month: extreme, day: extreme)
      #expect(1...7 ~= date.weekday)
      _ = date.adding(days: extreme).days(since: date)
      _ = date.iso
    }
  }

  @Test func writesISO() {
    #expect(CalendarDate(year: 987, month: 3, day: 4).iso == "0987-03-04")
    #expect(PartialDate(year: 2022, month: 9).iso == "2022-09")
    #expect(PartialDate(month: 9, day: 1).iso == nil)
  }
}
