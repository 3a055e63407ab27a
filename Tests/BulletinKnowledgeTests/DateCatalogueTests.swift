import BulletinKnowledge
import BulletinText
import Testing

/// Every class of malformed and impossible dates: rule, sub-code, range and repair.
struct DateCatalogueTests {
  @Test(arguments: rows(catalogue))
  func reports(_ row: [String]) {
    let reading = DateReading(row[0])
    #expect(reading.problems.count == 1, "\(reading)")
    guard let problem = reading.problems.first else { return }
    #expect(problem.rule.rawValue == row[1], "\(reading)")
    #expect(problem.code == row[2], "\(reading)")
    #expect(reading.source.string(problem.lower, problem.upper) == row[3], "\(reading)")
    let repairs = problem.repairs.map { ($0.isSafe ? "" : "?") + $0.replacement }
    #expect(repairs.joined(separator: ",") == row[4], "\(reading)")
    #expect(!problem.why.zh.isEmpty && !problem.why.en.isEmpty)
  }

  /// Examples of the catalogue that other rules answer for.
  @Test(arguments: rows(others))
  func leavesToOtherRules(_ row: [String]) {
    let reading = DateReading(row[0])
    #expect(
      !reading.problems.contains { $0.rule == .malformed || $0.rule == .invalid }, "\(reading)")
  }

  @Test func aSafeRepairLeavesNothingToReport() {
    for row in rows(catalogue) {
      let text = ScalarText(row[0])
      for problem in DateRecognizer.scan(text).compactMap(\.problem) {
        for repair in problem.repairs {
          let repaired =
            text.string(0, repair.lower) + repair.replacement
            + text.string(repair.upper, text.count)
          let reading = DateReading(repaired)
          #expect(reading.problems.isEmpty, "\(row[0]) -> \(repaired): \(reading)")
        }
      }
    }
  }

  @Test func aMalformedDateKeepsItsReading() {
    for text in ["本报讯 6月9，县公安局", "5月4曰一大早", "3月 18日", "3月18日日上午", "10月份30日", "3月,18日"] {
      let date = DateReading(text).dates.first
      #expect(
        date?.start.month != nil && date?.start.day != nil && date?.isWeak == false, "\(text)")
    }
  }

  @Test func aLeapDayIsReportedOnceTheYearIsKnown() {
    let raw = DateReading("2月29日").dates[0]
    #expect(DateRecognizer.leapProblem(of: raw, in: 2023)?.code == "leap")
    #expect(DateRecognizer.leapProblem(of: raw, in: 2024) == nil)
  }
}

/// Text, rule, sub-code, range, repairs; `?` before one that is not safe.
private let catalogue = """
  13月5日，区委召开会议 | invalid-date | month | 13月5日 |
  0月8日 | invalid-date | month | 0月8日 |
  2023年15月 | invalid-date | month | 2023年15月 |
  18月3日 | invalid-date | month | 18月3日 | ?3月18日
  25月12日 | invalid-date | month | 25月12日 | ?12月25日
  二十月 | invalid-date | month | 二十月 |
  15月，全区 | invalid-date | month | 15月 |
  3月32日 | invalid-date | day | 3月32日 |
  4月31日 | invalid-date | day | 4月31日 | ?4月30日
  自4月31日启动以来 | invalid-date | day | 4月31日 | ?4月30日
  即日起至6月31日。 | invalid-date | day | 6月31日 | ?6月30日
  2月30日 | invalid-date | day | 2月30日 |
  2月31日 | invalid-date | day | 2月31日 |
  6月31日 | invalid-date | day | 6月31日 | ?6月30日
  9月31日 | invalid-date | day | 9月31日 | ?9月30日
  11月31日 | invalid-date | day | 11月31日 | ?11月30日
  5月0日 | invalid-date | day | 5月0日 |
  3月81日 | invalid-date | day | 3月81日 | ?3月18日
  二〇二三年二月三十日 | invalid-date | day | 二〇二三年二月三十日 |
  2023年2月29日 | invalid-date | leap | 2023年2月29日 | ?2023年2月28日
  1900年2月29日 | invalid-date | leap | 1900年2月29日 |
  2100年2月29日 | invalid-date | leap | 2100年2月29日 |
  3月18上午，区委召开 | malformed-date | missing-unit | 3月18 | 3月18日
  5月8，区委召开 | malformed-date | missing-unit | 5月8 | 5月8日
  2022年3月18 区委 | malformed-date | missing-unit | 2022年3月18 | 2022年3月18日
  2023 5月8日 | malformed-date | missing-unit | 2023 5月8日 | 2023年5月8日
  20235月8日 | malformed-date | missing-unit | 20235月8日 | 2023年5月8日
  2023年58日 | malformed-date | missing-unit | 2023年58日 | 2023年5月8日
  2023年318日 | malformed-date | missing-unit | 2023年318日 | 2023年3月18日
  2022年3 18日 | malformed-date | missing-unit | 2022年3 18日 | 2022年3月18日
  5 8日，区委召开 | malformed-date | missing-unit | 5 8日 | ?5月8日
  3月日上午 | malformed-date | missing-number | 3月日 |
  2023年月8日 | malformed-date | missing-number | 2023年月8日 |
  2023年月初 | malformed-date | missing-number | 2023年月初 |
  3月18日日，区委 | malformed-date | doubled-unit | 3月18日日 | 3月18日
  5月月8日 | malformed-date | doubled-unit | 5月月8日 | 5月8日
  2023年年5月 | malformed-date | doubled-unit | 2023年年5月 | 2023年5月
  9时时30分 | malformed-date | doubled-unit | 9时时30分 | 9时30分
  3月18日18日 | malformed-date | doubled-unit | 3月18日18日 | 3月18日
  3月3月18日 | malformed-date | doubled-unit | 3月3月18日 | 3月18日
  2023年2023年5月 | malformed-date | doubled-unit | 2023年2023年5月 | 2023年5月
  2022年2022年 | malformed-date | doubled-unit | 2022年2022年 | 2022年
  20223年5月 | malformed-date | digit-count | 20223年5月 |
  20233年，全区 | malformed-date | digit-count | 20233年 |
  202年5月8日 | malformed-date | digit-count | 202年5月8日 |
  3月188日 | malformed-date | digit-count | 3月188日 | ?3月18日
  2023年055月 | malformed-date | digit-count | 2023年055月 | 2023年5月
  23年5月8日 | malformed-date | short-year | 23年5月8日 | ?2023年5月8日
  自’23年起 | malformed-date | short-year | ’23年 | 2023年
  '22年 | malformed-date | short-year | '22年 | 2022年
  3月 18日 | malformed-date | space | 3月 18日 | 3月18日
  5 月8日 | malformed-date | space | 5 月8日 | 5月8日
  2023年5月　8日 | malformed-date | space | 2023年5月 8日 | 2023年5月8日
  3月1 8日 | malformed-date | space | 3月1 8日 | 3月18日
  3月18 日上午 | malformed-date | space | 3月18 日 | 3月18日
  3月,18日 | malformed-date | stray-mark | 3月,18日 | 3月18日
  2023年，5月8日 | malformed-date | stray-mark | 2023年,5月8日 | 2023年5月8日
  3月18.日 | malformed-date | stray-mark | 3月18.日 | 3月18日
  3，18日，区委 | malformed-date | stray-mark | 3,18日 | 3月18日
  3月、18日 | malformed-date | stray-mark | 3月、18日 | 3月18日
  3月18曰 | malformed-date | wrong-character | 3月18曰 | 3月18日
  5月4曰一大早 | malformed-date | wrong-character | 5月4曰 | 5月4日
  3目18日 | malformed-date | wrong-character | 3目18日 | 3月18日
  3月18目 | malformed-date | wrong-character | 3月18目 | 3月18日
  3月18口，区委 | malformed-date | wrong-character | 3月18口 | 3月18日
  2O23年 | malformed-date | wrong-character | 2O23年 | 2023年
  3月l8日 | malformed-date | wrong-character | 3月l8日 | 3月18日
  I2月9日 | malformed-date | wrong-character | I2月9日 | 12月9日
  3月1B日 | malformed-date | wrong-character | 3月1B日 | 3月18日
  5用8日，区委 | malformed-date | wrong-character | 5用8日 | ?5月8日
  二O二三年 | malformed-date | wrong-character | 二O二三年 | 二〇二三年
  8日5月 | malformed-date | unit-order | 8日5月 | 5月8日
  5月2023年 | malformed-date | unit-order | 5月2023年 | 2023年5月
  18日3月2023年 | malformed-date | unit-order | 18日3月2023年 | 2023年3月18日
  5月八日 | malformed-date | mixed-numerals | 5月八日 | 5月8日
  五月8日 | malformed-date | mixed-numerals | 五月8日 | 5月8日
  2023年五月 | malformed-date | mixed-numerals | 2023年五月 | 2023年5月
  二0二三年 | malformed-date | mixed-numerals | 二0二三年 | 二〇二三年
  二〇23年 | malformed-date | mixed-numerals | 二〇23年 | 2023年
  十2月 | malformed-date | mixed-numerals | 十2月 | 12月
  3月1八日 | malformed-date | mixed-numerals | 3月1八日 | 3月18日
  二〇二二年3月 | malformed-date | mixed-numerals | 二〇二二年3月 | 2022年3月
  一十二月 | malformed-date | ten-form | 一十二月 | 十二月
  三月一十八日 | malformed-date | ten-form | 三月一十八日 | 三月十八日
  二十零日 | malformed-date | ten-form | 二十零日 | 二十日
  二千零二十三年 | malformed-date | year-as-quantity | 二千零二十三年 | 二〇二三年
  〇8日 | malformed-date | mixed-numerals | 〇8日 | 8日
  2０23年 | malformed-date | mixed-width | 2023年 | 2023年
  10月份30日 | malformed-date | month-fen | 10月份30日 | 10月30日
  要在11月份15日前完成 | malformed-date | month-fen | 11月份15日 | 11月15日
  2009年月，遗址公布 | malformed-date | missing-number | 2009年月 |
  开放时间为9时30至18时 | malformed-date | time-form | 9时30 | 9时30分
  他要求，8月,5日前完成 | malformed-date | stray-mark | 8月,5日 | 8月5日
  5月份8日上午 | malformed-date | month-fen | 5月份8日 | 5月8日
  2023年度5月8日 | malformed-date | month-fen | 2023年度5月8日 | 2023年5月8日
  25时 | invalid-date | time | 25时 |
  于26时召开 | invalid-date | time | 26时 |
  9时30召开 | malformed-date | time-form | 9时30 | 9时30分
  24时30分 | invalid-date | time | 24时30分 |
  9时60分 | invalid-date | time | 9时60分 |
  15:75 | invalid-date | time | 15:75 |
  上午15时 | invalid-date | day-part | 上午15时 | ?15时
  凌晨13时 | invalid-date | day-part | 凌晨13时 |
  9时30，会议 | malformed-date | time-form | 9时30 | 9时30分
  9:30分 | malformed-date | time-form | 9:30分 | 9:30
  上午9:30时 | malformed-date | time-form | 上午9:30时 | 上午9:30
  5月16日至，区委 | malformed-date | incomplete-range | 5月16日至 |
  5月16日至—18日 | malformed-date | incomplete-range | 5月16日至—18日 | 5月16日至18日
  星期八 | invalid-date | weekday | 星期八 |
  星期0 | invalid-date | weekday | 星期0 |
  农历正月三十一 | invalid-date | lunar | 农历正月三十一 |
  农历十三月 | invalid-date | lunar | 农历十三月 |
  农历5月5日 | malformed-date | lunar-numerals | 农历5月5日 | 农历五月初五
  腊月23 | malformed-date | lunar-numerals | 腊月23 | 腊月二十三
  正月15 | malformed-date | lunar-numerals | 正月15 | 正月十五
  “7·20日” | malformed-date | event-mark | 7·20日 | 7·20
  “7·二十” | malformed-date | event-mark | 7·二十 | 7·20
  “13·20” | invalid-date | event | 13·20 |
  “2·30” | invalid-date | event | 2·30 |
  第五季度 | invalid-date | quarter | 第五季度 |
  五季度 | invalid-date | quarter | 五季度 |
  """

private let others = """
  98年洪水
  3月18日，上午
  5/8/2023
  二零二三年
  二○二三年
  03月08日
  ２０２３年５月
  5月8号
  礼拜三
  星期天
  9点30分
  下午15时
  5月18日至16日
  2023—2021年
  15时至9时
  从5月16日—18日
  5月6、7日
  2021--2025年
  2023年5月8日（星期二）
  星期2
  周七
  今年2022年
  昨日（5月6日）
  去年（2020年）
  5月18日召开了
  次日（5月6日）
  新华社北京5月12日电
  农历五月五日
  “7.20”
  “7・20”
  “7•20”
  “7-20”
  “五·四”
  “一二九”
  “十四五”（2020—2025年）
  “14五”
  建党101周年
  截止5月8日
  截至到5月8日
  近日5月8日
  5月8日左右召开
  80年代
  2023 年 5 月 8 日
  """
