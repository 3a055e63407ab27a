import BulletinKnowledge
import BulletinSyntax
import BulletinText
import Testing

/// Which year, and whence.
struct DateResolutionTests {
  private func resolve(
    _ articles: [String], issue: CalendarDate? = nil, targets: Set<Int> = []
  ) -> [String] {
    var dates: [RawDateInPlace] = []
    for (index, article) in articles.enumerated() {
      dates += DateRecognizer.scan(ScalarText(article)).map {
        RawDateInPlace($0, article: index, isTarget: targets.contains(index))
      }
    }
    return DateResolution.resolve(dates, issue: issue, issueBasis: issue.map { _ in .masthead })
      .map { ($0.iso ?? "-") + ($0.basis.map { " \($0.rawValue)" } ?? "") }
  }

  private let may = CalendarDate(year: 2023, month: 5, day: 8)
  private let january = CalendarDate(year: 2023, month: 1, day: 4)

  @Test func whatIsWrittenWins() {
    #expect(resolve(["2021年3月18日"], issue: may) == ["2021-03-18 written"])
    #expect(resolve(["2021年"], issue: may) == ["2021 written"])
  }

  @Test func rangesAndListsShareTheirYear() {
    let shared = resolve(["2022年3月16日、17日"], issue: may)
    #expect(shared == ["2022-03-16 written", "2022-03-17 range"])
    #expect(resolve(["12月28日至2023年1月3日"]) == ["2022-12-28/2023-01-03 range"])
    #expect(resolve(["12月28日至1月3日"], issue: january) == ["2022-12-28/2023-01-03 masthead"])
    #expect(resolve(["3月16日至18日"], issue: may) == ["2023-03-16/2023-03-18 masthead"])
  }

  @Test func theIssueTellsTheYear() {
    #expect(resolve(["5月6日"], issue: may) == ["2023-05-06 masthead"])
    #expect(resolve(["12月9日"], issue: january) == ["2022-12-09 masthead"])
    #expect(resolve(["10月"], issue: may) == ["2023-10 masthead"])
    #expect(resolve(["一季度"], issue: may) == ["2023-01/2023-03 masthead"])
  }

  @Test func withoutAnIssueTheArticleThenThePageTells() {
    #expect(resolve(["4月11日召开2023年会议"]) == ["2023-04-11 article", "2023 written"])
    #expect(resolve(["4月11日", "2023年会议"]) == ["2023-04-11 page", "2023 written"])
    #expect(resolve(["4月11日", "到2025年"], targets: [1]) == ["-", "2025 written"])
    #expect(resolve(["4月11日", "“十四五”期间"]) == ["-", "2021/2025 written"])
    #expect(resolve(["4月11日"]) == ["-"])
    let weekday = resolve(["3月18日（星期五）", "到2025年"], targets: [1])
    #expect(weekday == ["2022-03-18 weekday", "2025 written"])
  }

  /// A date of another year than the issue's gives it to what follows in its sentence.
  @Test(arguments: [
    ("2024年1月1日（星期一）休刊，1月3日恢复出版。", "2024-01-03"), ("该社成立于2021年1月。1月3日，社员到会。", "2023-01-03"),
    ("2024年5月6日休刊，1月3日恢复出版。", "2023-01-03"),
  ])
  func aYearGoesOnInItsSentence(_ text: String, _ day: String) {
    let page = Page("清溪日报 2023年1月4日 星期三 第1版\n\n启事\n\n本报\(text)\n")
    #expect(PageFacts(page).dates.compactMap(\.resolved).contains(day))
  }

  /// The year that somebody was born in is not the page's.
  @Test(arguments: ["1974年5月生", "1974年5月出生", "1996年7月参加工作", "生于1974年5月"])
  func aLifeTellsNoYear(_ words: String) {
    let page = Page("任前公示\n公示时间为5月6日起。何岚，女，\(words)，现任清溪县水利局副局长。\n")
    #expect(PageFacts(page).dates.map { $0.resolved ?? "-" }.sorted().first == "-")
  }

  @Test func relativeWordsCountFromTheIssue() {
    #expect(resolve(["昨日上午"], issue: may) == ["2023-05-07 masthead"])
    #expect(resolve(["今日"], issue: may) == ["2023-05-08 masthead"])
    #expect(resolve(["今年10月"], issue: may) == ["2023-10 masthead"])
    #expect(resolve(["去年12月"], issue: january) == ["2022-12 masthead"])
    #expect(resolve(["上月"], issue: january) == ["2022-12 masthead"])
    #expect(resolve(["上周五"], issue: may) == ["2023-05-05 masthead"])
    #expect(resolve(["近日，日前"], issue: may) == ["-", "-"])
    #expect(resolve(["昨日，上月"]) == ["-", "-"])
    #expect(resolve(["去年全区", "2023年"]) == ["2022 page", "2023 written"])
  }

  @Test func sameDayAndNextDayCountFromTheLastDate() {
    let days = resolve(["5月6日开幕，当日下午，次日，8日，全区"], issue: may)
    #expect(
      days == [
        "2023-05-06 masthead", "2023-05-06 masthead", "2023-05-07 masthead",
        "2023-05-08 masthead",
      ])
  }

  @Test func aBareDayTakesTheLastMonth() {
    #expect(resolve(["4月30日，区委；29日，区政府"], issue: may).last == "2023-04-29 masthead")
    #expect(resolve(["30日，区政府"], issue: may) == ["2023-04-30 masthead"])
    #expect(resolve(["30日，区政府"], issue: january) == ["2022-12-30 masthead"])
  }

  @Test func whatDoesNotExistHasNoISODate() {
    #expect(resolve(["4月31日"], issue: may) == ["- masthead"])
    #expect(resolve(["2月29日"], issue: may) == ["- masthead"])
    #expect(resolve(["本报讯 6月9，县公安局"], issue: may) == ["- masthead"])
  }
}
