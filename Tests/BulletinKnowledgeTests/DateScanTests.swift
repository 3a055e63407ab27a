import BulletinKnowledge
import BulletinText
import TestSupport
import Testing

/// The pass over any text: total, ordered, linear.
struct DateScanTests {
  private static let parts = [
    "年", "月", "日", "时", "分", "点", "号", "份", "度", "至", "—", "-", "~", "、", "，", ".", "·", "：",
    "“", "”", "’", " ", "　", "1", "2", "3", "8", "9", "0", "2023", "18", "31",
    "99999999999999999999",
    "一", "二", "十", "〇", "零", "百", "千", "三", "O", "l", "I", "B", "曰", "目", "口", "用", "农历",
    "正月", "腊月", "初", "今年", "去年", "昨日", "当日", "次日", "上午", "凌晨", "星期", "周", "季度", "第",
    "前", "上半年", "世纪", "年代", "公元", "上周", "底", "召开", "区", "１", "８", "（", "）", "/", "\u{10FFFF}",
  ]

  @Test(arguments: [UInt64](1...40))
  func neverTrapsAndStaysInside(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<500 {
      let length = Int.random(in: 0...24, using: &random)
      let string = (0..<length).map { _ in
        DateScanTests.parts.randomElement(using: &random) ?? ""
      }.joined()
      let text = ScalarText(string)
      var last = 0
      var resolved: [RawDateInPlace] = []
      for date in DateRecognizer.scan(text) {
        let inside = date.lower >= last && date.upper > date.lower && date.upper <= text.count
        #expect(inside, "seed \(seed): \(string)")
        last = date.upper
        if let weekday = date.weekdayLower, let upper = date.weekdayUpper {
          #expect(weekday >= date.lower && upper <= text.count, "seed \(seed): \(string)")
        }
        if let problem = date.problem {
          #expect(problem.lower >= date.lower && problem.upper <= date.upper, "\(string)")
        }
        resolved.append(RawDateInPlace(date, article: 0))
      }
      let issue = CalendarDate(year: 2023, month: 5, day: 8)
      _ = DateResolution.resolve(resolved, issue: issue, issueBasis: .masthead)
    }
  }

  /// A day that the calendar has is none to speak of, any other is a fault, however far off.
  @Test(arguments: ["", "2023年", "2024年", "2023年3月5日至"])
  func everyMonthAndDay(_ before: String) {
    let year = before.hasPrefix("2023") ? 2023 : 2024
    for month in 0...99 {
      for day in 0...99 {
        let date = "\(before)\(month)月\(day)日"
        let found = DateRecognizer.scan(ScalarText("\(date)，会议召开。"))
        let last = CalendarDate.days(inMonth: month, of: year)
        let isWrong = found.first?.problem != nil
        if before.hasSuffix("至") {
          #expect(found.count == 1, "\(date)")
        } else {
          #expect(isWrong == !(1...max(last, 1) ~= day && last > 0), "\(date)")
        }
      }
    }
  }

  /// A pass that looks back or ahead without a bound would not come to its end here.
  @Test(arguments: [
    "1", "一", "9月", "1,", "3月 ", "2023年", "十", "‘", "今年", "O1", "日前", "8、", "5月6日至",
  ])
  func longRunsAreReadOnce(_ part: String) {
    let text = ScalarText(String(repeating: part, count: 30_000))
    let dates = DateRecognizer.scan(text)
    #expect(dates.allSatisfy { $0.upper <= text.count })
  }
}
