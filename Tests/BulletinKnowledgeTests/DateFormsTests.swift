import BulletinKnowledge
import BulletinText
import Testing

/// Every valid form, read with its value and without a problem.
struct DateFormsTests {
  @Test(arguments: rows(forms))
  func readsTheForm(_ row: [String]) {
    let reading = DateReading(row[0])
    let found = reading.dates.first { reading.text($0) == row[1] }
    #expect(found != nil, "\(reading)")
    if let found {
      #expect(DateReading.value(found) == row[2], "\(reading)")
      #expect(found.kind.rawValue == row[3], "\(reading)")
    }
    #expect(reading.problems.isEmpty, "\(reading)")
  }

  @Test func bracketedWeekdayStandsBesideTheDate() {
    for text in ["2023年5月8日（星期一）", "5月8日，周一", "2023年5月8日 农历三月十九 星期一"] {
      let reading = DateReading(text)
      #expect(reading.dates.first?.weekday == 1, "\(reading)")
      #expect(reading.dates.first?.weekdayUpper != nil)
    }
  }

  @Test func relativeWordsKeepTheirMeaning() {
    let words: [(String, RelativeWord)] = [
      ("昨日", .yesterday), ("昨夜", .yesterday), ("今晨", .today), ("当晚", .thisDay),
      ("明早", .tomorrow), ("今日", .today), ("明日", .tomorrow), ("前日，他", .dayBeforeYesterday),
      ("次日", .nextDay), ("翌日", .nextDay), ("当日", .thisDay), ("当天", .thisDay), ("近日", .recently),
      ("日前", .recently), ("今年", .thisYear), ("去年", .lastYear), ("前年", .yearBefore),
      ("明年", .nextYear), ("同年", .sameYear), ("本月", .thisMonth), ("上月", .lastMonth),
      ("下月", .nextMonth), ("当月", .sameMonth), ("目前", .now), ("当前", .now), ("近期", .recently),
      ("一直以来", .now), ("年底", .partOfPeriod), ("周末", .partOfPeriod), ("岁末", .partOfPeriod),
      ("连日来", .recently), ("近年来", .recently), ("上周五", .lastWeek), ("本周三", .thisWeek),
    ]
    for (text, word) in words {
      let reading = DateReading(text)
      #expect(reading.dates.first?.relative == word, "\(text): \(reading)")
    }
  }

  @Test func deicticsAreWeak() {
    for text in ["目前", "当前", "近期", "当下", "一直以来", "9时30分", "星期三", "周末", "眼下", "即日"] {
      #expect(DateReading(text).dates.first?.isWeak == true, "\(text)")
    }
    for text in ["近日", "日前", "今年", "昨日", "3月", "2022年"] {
      #expect(DateReading(text).dates.first?.isWeak == false, "\(text)")
    }
  }

  @Test func readsTheIssueDate() {
    let masthead = ScalarText("3 县域 2023年6月13日 星期二 编辑 何岚")
    let issue = DateRecognizer.issueDate(in: masthead)
    #expect(issue?.date == CalendarDate(year: 2023, month: 6, day: 13))
    #expect(issue?.weekday == 2)
    #expect(DateRecognizer.issueDate(in: ScalarText("6月13日 星期二")) == nil)
    let named = DateRecognizer.issueDate(inFileName: "清溪报_2023-05-08_A1.txt")
    #expect(named == CalendarDate(year: 2023, month: 5, day: 8))
    #expect(DateRecognizer.issueDate(inFileName: "20230508.txt") == nil)
    #expect(DateRecognizer.issueDate(inFileName: "2023-02-30.txt") == nil)
    #expect(DateRecognizer.issueDate(inFileName: "12023-05-08.txt") == nil)
  }
}

/// Sentence, the date's text, its value, its kind.
private let forms = """
  会议于2023年5月8日召开。 | 2023年5月8日 | 2023-05-08 | calendar
  二〇二三年五月八日 | 二〇二三年五月八日 | 2023-05-08 | calendar
  2023-05-08 第1版 | 2023-05-08 | 2023-05-08 | calendar
  摄于2023.05.08 | 2023.05.08 | 2023-05-08 | calendar
  何岚摄 2023.5.8 | 2023.5.8 | 2023-05-08 | calendar
  发布时间 2023/5/8 | 2023/5/8 | 2023-05-08 | calendar
  编号 20230508 | 20230508 | 2023-05-08 | calendar
  2023年5月，全区 | 2023年5月 | 2023-05 | month
  2023年5月份全区 | 2023年5月份 | 2023-05 | month
  2023年全区 | 2023年 | 2023 | year
  2023年度考核 | 2023年度 | 2023 | year
  2023年上半年全区 | 2023年上半年 | 2023-01/2023-06 | range
  到二〇三五年基本实现 | 二〇三五年 | 2035 | year
  始于公元前221年。 | 公元前221年 | -221 | year
  公元7年 | 公元7年 | 7 | year
  1949年 | 1949年 | 1949 | year
  2025年底前 | 2025年底 | 2025 | year
  2022年年底 | 2022年年底 | 2022 | year
  2022年月度最高 | 2022年 | 2022 | year
  本报讯 5月8日，区委 | 5月8日 | --05-08 | calendar
  5月8日上午，区委 | 5月8日上午 | --05-08 | calendar
  截至6月12日24时，全县 | 6月12日24时 | --06-12 | calendar
  4月1日9时许 | 4月1日9时许 | --04-01 | calendar
  1月9日上午9时30分 | 1月9日上午9时30分 | --01-09 | calendar
  较5月上升 | 5月 | --05 | month
  10月份，全区 | 10月份 | --10 | month
  5月上旬起 | 5月上旬 | --05 | month
  5月初 | 5月初 | --05 | month
  5月中旬 | 5月中旬 | --05 | month
  持续至5月底，围绕 | 5月底 | --05 | month
  9月末 | 9月末 | --09 | month
  8日上午，区委 | 8日上午 | ----08 | calendar
  本报讯 8日，区委 | 8日 | ----08 | calendar
  新华社北京18日电 | 18日 | ----18 | calendar
  5月6日至8日 | 5月6日至8日 | --05-06/--05-08 | range
  6日至8日，全区 | 6日至8日 | ----06/----08 | range
  6至8日，全区 | 6至8日 | ----06/----08 | range
  6—8日，全区 | 6—8日 | ----06/----08 | range
  5月6日—8日 | 5月6日—8日 | --05-06/--05-08 | range
  5月6日~8日 | 5月6日~8日 | --05-06/--05-08 | range
  3月至5月 | 3月至5月 | --03/--05 | range
  1—10月，全区 | 1—10月 | --01/--10 | range
  1-10月，全区 | 1-10月 | --01/--10 | range
  1至10月份 | 1至10月份 | --01/--10 | range
  2021—2025年 | 2021—2025年 | 2021/2025 | range
  2021-2025年 | 2021-2025年 | 2021/2025 | range
  2021年至2025年 | 2021年至2025年 | 2021/2025 | range
  2022年12月28日至2023年1月3日 | 2022年12月28日至2023年1月3日 | 2022-12-28/2023-01-03 | range
  2022年12月28日至1月3日 | 2022年12月28日至1月3日 | 2022-12-28/2023-01-03 | range
  12月至次年3月 | 12月至次年3月 | --12/--03 | range
  3月16至18日 | 3月16至18日 | --03-16/--03-18 | range
  3月16、17日 | 3月16、17日 | --03-16/--03-17 | range
  3月16、17两日 | 3月16、17两日 | --03-16/--03-17 | range
  5月6日、7日 | 7日 | --05-07 | calendar
  5月6日和8日，全区 | 8日 | --05-08 | calendar
  6日、7日，全区 | 6日 | ----06 | calendar
  5月、6月 | 6月 | --06 | month
  9时30分开会 | 9时30分 | - | time
  9时许，他 | 9时许 | - | time
  9时整，他 | 9时整 | - | time
  9:30 开会 | 9:30 | - | time
  09:30 开会 | 09:30 | - | time
  21时至次日6时 | 21时至次日6时 | - | time
  0时起 | 0时 | - | time
  24时止 | 24时 | - | time
  零时起 | 零时 | - | time
  上午9点半，他 | 上午9点半 | - | time
  清晨七点，他 | 清晨七点 | - | time
  08:00—18:00 | 08:00—18:00 | - | time
  全区今年10月竣工 | 今年10月 | --10 | month
  今年3月18日上午 | 今年3月18日上午 | --03-18 | calendar
  去年12月，全区 | 去年12月 | --12 | month
  截至今年3月底，已有 | 今年3月底 | --03 | month
  今年以来，全区 | 今年以来 | - | relative
  去年底我就盼着 | 去年底 | - | relative
  昨日上午，他 | 昨日上午 | - | relative
  昨晚，他 | 昨晚 | - | relative
  计划今晚24时前 | 今晚24时 | - | relative
  一季度项目 | 一季度 | --01/--03 | range
  第一季度 | 第一季度 | --01/--03 | range
  1季度 | 1季度 | --01/--03 | range
  首季，全区 | 首季 | --01/--03 | range
  确保上半年实现 | 上半年 | --01/--06 | range
  下半年还将 | 下半年 | --07/--12 | range
  前三季度 | 前三季度 | --01/--09 | range
  前10个月 | 前10个月 | --01/--10 | range
  “十四五”时期 | 十四五 | 2021/2025 | range
  “十四五”，全区 | 十四五 | 2021/2025 | range
  “十五五”规划 | 十五五 | 2026/2030 | range
  21世纪，全区 | 21世纪 | 2001/2100 | range
  20世纪90年代 | 20世纪90年代 | 1990/1999 | range
  上世纪八九十年代 | 上世纪八九十年代 | - | range
  农历正月十五，全区 | 农历正月十五 | --01-15 | lunar
  腊月二十三，全区 | 腊月二十三 | --12-23 | lunar
  农历八月初一 | 农历八月初一 | --08-01 | lunar
  “7·20”特大暴雨 | 7·20 | --07-20 | event-mark
  “5·12”全国防灾减灾日 | 5·12 | --05-12 | event-mark
  “3·15”晚会 | 3·15 | --03-15 | event-mark
  “9·3”阅兵 | 9·3 | --09-03 | event-mark
  “一二·九”运动 | 一二·九 | --12-09 | event-mark
  “一·二八”事变 | 一·二八 | --01-28 | event-mark
  截至5月8日24时 | 5月8日24时 | --05-08 | calendar
  5月8日止 | 5月8日 | --05-08 | calendar
  5月8日前完成 | 5月8日 | --05-08 | calendar
  自5月8日起 | 5月8日 | --05-08 | calendar
  5月以来 | 5月 | --05 | month
  报名截止日期5月31日 | 5月31日 | --05-31 | calendar
  ２０２３年５月 | 2023年5月 | 2023-05 | month
  03月08日 | 03月08日 | --03-08 | calendar
  5月8号 | 5月8号 | --05-08 | calendar
  2024年2月29日 | 2024年2月29日 | 2024-02-29 | calendar
  2月29日 | 2月29日 | --02-29 | calendar
  元月8日 | 元月8日 | --01-08 | calendar
  """
