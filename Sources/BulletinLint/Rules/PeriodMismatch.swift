import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// A plan or an anniversary against the years beside it.
  static let periodMismatch = Rule(
    id: "period-mismatch", group: .dates, severity: .warning,
    title: LocalizedText(
      zh: "规划期与年份不符", en: "Plan, congress or anniversary does not fit the year"),
    explanation: LocalizedText(
      zh: """
        五年规划括注的年份不是它的起止年，规划的名称写错（“14五”），或者周年数与同一句里写明的起始年份对不上。没有写明起始年份的、“第几届”“第几次”不算。
        """,
      en: """
        The years in brackets are not the plan's, a plan's name is misspelt, or an anniversary \
        does not fit the years that its sentence states. Without a base year nothing is said.
        """),
    source: LocalizedText(
      zh: "历法；第n个（n≥3）五年规划自1966+5(n−3)年起", en: "The calendar; plan n≥3 starts in 1966+5(n−3)"),
    examples: [
      .report("本报讯 5月6日，城东区总结“十四五”时期（⟦2020⟧—2025年）的工作。  ⟵ “十四五”为2021—2025年"),
      .report("本报讯 5月6日，城东区总结“十三五”（⟦2015⟧—2020年）的工作。"),
      .report("本报讯 5月6日，城东区部署“⟦14五⟧”时期的工作。  ⟵ “14五”为“十四五”"),
      .report("本报讯 从1949年到2023年，新中国成立⟦75周年⟧，城东区变化很大。  ⟵ “75周年”为74周年"),
      .report("本报讯 从1949年到2023年，共和国走过了⟦75周年⟧的历程。"),
      .report("本报讯 从1949年到2023年，共和国走过了74周年的历程。"),
      .report(
        "本报讯 城东区图书馆成立于2003年，今年迎来⟦30周年⟧庆。", masthead: "城东日报 2023年5月8日 星期一 要闻"),
      .report(
        """
        本报讯 5月6日，城东区总结“十四五”（2021—2025年）、“十三五”时期（2016—2020年）的工作，到2025年（“十四五”末）建成，
        十四五开局之年2021年起步，改革开放40多年来变化很大。
        """),
      .report(
        """
        本报讯 2023年是建校50周年，学校2003年迁入新址，第20届运动会、第20次代表大会召开。公司2003年成立，2018年举办15周年庆典。
        自2003年开展活动以来，今年是建党102周年。
        """, masthead: "城东日报 2023年5月8日 星期一 要闻"),
      .report(
        "本报讯 城东区图书馆成立于2003年，明年将迎来30周年馆庆；1998年成立的合唱团与今年25周年的话剧团同台。",
        masthead: "城东日报 2023年5月8日 星期一 要闻"),
    ],
    check: .fragment { context, report in
      reportDates(context, .period) { problem, text in
        problem.code == "plan-years"
          ? problem.why
          : LocalizedText(
            zh: "“\(text)”为\(problem.why.zh)", en: "“\(text)” is \(problem.why.en)")
      } _: {
        report($0)
      }
    },
    .page { context, report in
      for conflict in context.facts.anniversaries {
        let right = conflict.year - conflict.base
        var finding = Finding(
          range: conflict.range,
          message: LocalizedText(
            zh: "“\(conflict.text)”为\(right)周年",
            en: "“\(conflict.text)” is \(right) years (\(conflict.base)–\(conflict.year))"),
          code: "anniversary")
        finding.article = conflict.article
        report(finding)
      }
    })
}
