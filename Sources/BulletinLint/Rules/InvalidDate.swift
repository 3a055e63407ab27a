import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// Well written, and in no calendar.
  static let invalidDate = Rule(
    id: "invalid-date", group: .dates, severity: .error,
    title: LocalizedText(zh: "日期不存在", en: "Impossible date or time"),
    explanation: LocalizedText(
      zh: "写法没有错，但是历法里没有这一天、这一月、这个时刻：2月30日、13月5日、平年的2月29日、25时、第五季度、星期八。",
      en: """
        Well written, but no calendar or clock has it: 30 February, month 13, 29 February of a \
        common year, 25 o'clock, a fifth quarter.
        """),
    source: LocalizedText(zh: "GB/T 7408.1（历法）", en: "The calendar (GB/T 7408.1)"),
    options: [
      RuleOption(
        "lunar", .flag(true), zh: "查农历：日不过三十，月不过十二",
        en: "Look at lunar dates: no day above 30, no month above 12")
    ],
    examples: [
      Example(
        """
        城东区召开防汛工作会议

        本报讯 ⟦2月30日⟧，城东区召开防汛工作会议，要求⟦4月31日⟧前完成。

        记者 何雨田
        """),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 ⟦2023年2月29日⟧，城东区召开防汛工作会议，⟦夜里25时⟧，会议结束。

        记者 何雨田
        """),
      Example(
        """
        城东日报 2023年3月1日 星期三 要闻

        城东区召开防汛工作会议

        本报讯 ⟦2月29日⟧，城东区召开防汛工作会议。

        记者 何雨田
        """),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 2月29日，城东区召开防汛工作会议，2024年2月29日24时、2号院、13月龄、13个月、31日游、比分25∶23都没有错。

        记者 何雨田
        """),
    ],
    check: .fragment { context, report in
      reportDates(context, .invalid) { problem, text in
        LocalizedText(
          zh: "“\(text)”不存在：\(problem.why.zh)", en: "“\(text)” cannot be: \(problem.why.en)")
      } _: { finding in
        if finding.code == "lunar", !context.options.flag("lunar") { return }
        report(finding)
      }
    },
    .page { context, report in
      // 2月29日 without a year: the masthead's may be a common one.
      for date in context.facts.dates where date.basis?.isCertain == true {
        guard let problem = date.leapProblem else { continue }
        var finding = Finding(
          range: date.range,
          message: LocalizedText(
            zh: "“\(date.text)”不存在：\(problem.why.zh)",
            en: "“\(date.text)” cannot be: \(problem.why.en)"), code: problem.code)
        finding.article = date.article
        report(finding)
      }
    })
}
