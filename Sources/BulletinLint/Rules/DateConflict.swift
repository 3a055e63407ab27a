import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// 今年2022年 in an issue of 2023: two statements about one date.
  static let dateConflict = Rule(
    id: "date-conflict", group: .dates, severity: .warning,
    title: LocalizedText(zh: "日期前后矛盾", en: "Dates that contradict one another"),
    explanation: LocalizedText(
      zh: """
        今年、去年与写明的年份，昨日、今日与写明的日期，次日与上文的日期，电头与报头，文件名与报头，说的不是同一天。出版日期不确定时不报。
        """,
      en: """
        Two statements about one date disagree: 今年 or 去年 and the year beside it, 昨日 and the date \
        beside it, 次日 and the date before it, a dateline or the file's name and the masthead.
        """),
    source: LocalizedText(zh: "逻辑性差错", en: "Logic"),
    options: [
      RuleOption(
        "checks", .texts(DateConflict.Check.allCases.map(\.rawValue)),
        allowed: DateConflict.Check.allCases.map(\.rawValue), zh: "查哪些矛盾",
        en: "Which contradictions to look for")
    ],
    examples: [
      .report(
        "本报讯 5月7日，城东区召开会议，总结⟦今年2022年⟧上半年工作。  ⟵ “今年2022年”与“2023年”不符",
        masthead: "城东日报 2023年5月8日 星期一 要闻"),
      .report(
        "本报讯 ⟦昨日（5月6日）⟧，城东区召开会议。  ⟵ “昨日（5月6日）”与“5月7日”不符",
        masthead: "城东日报 2023年5月8日 星期一 要闻"),
      .report(
        "本报讯 5月6日，城东区召开会议，⟦次日（5月8日）⟧，各街道传达。",
        masthead: "城东日报 2023年5月9日 星期二 要闻"),
      Example(
        """
        城东日报 ⟦2023年5月8日⟧ 星期一 要闻

        全国防汛工作会议召开

        新华社北京5月9日电 全国防汛工作会议日前召开，研究部署今年的防汛工作。
        """),
      .report(
        "本报讯 去年12月，城东区召开会议。今年1月4日，各街道传达，昨日（1月4日）验收。",
        masthead: "城东日报 2023年1月5日 星期四 要闻"),
      .report(
        """
        本报讯 5月7日，城东区召开会议。今年5月8日（农历三月十九）起施行。他说：“去年（2020年）的事，今年2021年才办成。”
        """,
        masthead: "城东日报 2023年5月8日 星期一 要闻"),
      .report(
        "本报讯 5月5日签约、5月6日开工，次日（5月6日）验收。去年，2021年立项的工程完工；今年“十四五”规划中期评估。",
        masthead: "城东日报 2023年5月8日 星期一 要闻"),
      Example(
        """
        城东日报 2023年5月8日 星期一 要闻

        全国防汛工作会议召开

        新华社北京5月7日电 全国防汛工作会议日前召开，研究部署今年的防汛工作。
        """),
      .report("本报讯 5月7日，城东区召开会议，总结今年2022年上半年工作，昨日（5月6日）验收。"),
    ],
    check: .page { context, report in
      guard context.facts.issueBasis?.isCertain == true else { return }
      for conflict in context.facts.dateConflicts
      where context.options.has(conflict.check.rawValue, in: "checks") {
        var finding = Finding(
          range: conflict.range,
          message: LocalizedText(
            zh: "“\(conflict.text)”与“\(conflict.other)”不符",
            en: "“\(conflict.text)” disagrees with “\(conflict.other)”"),
          code: conflict.check.rawValue)
        if let place = conflict.otherRange {
          finding.related = [
            RelatedPlace(
              range: place, message: LocalizedText(zh: "另一处在此", en: "The other stands here"))
          ]
        }
        finding.article = conflict.article
        report(finding)
      }
    })
}
