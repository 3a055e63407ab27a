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
        五年规划括注的年份不是它的起止年，规划的名称写错（“14五”），或者周年数与同一句里写明的起始年份对不上。没有写明起始年份的、“第几届”“第几次”不算。\
        起始年份列在 bases 里的，即使句中没有写明，也按出版年份核算：多算一年的（虚周年）不报；少一年的，只有写着“今年是”之类才报。\
        不知道出版年份的、同段说到别的年份的、回忆往事的、引语和作品名里的不报。
        """,
      en: """
        The years in brackets are not the plan's, a plan's name is misspelt, or an anniversary \
        does not fit the years that its sentence states. Without a base year nothing is said, \
        unless bases has it: then the issue's year counts. One too many is the other way of \
        counting and passes; one too few is told of where the text says 今年是 or the like. \
        Paragraphs that name other years, memories, speech and titles are left alone, and so is a \
        page of no known year.
        """),
    source: LocalizedText(
      zh: "历法；第n个（n≥3）五年规划自1966+5(n−3)年起", en: "The calendar; plan n≥3 starts in 1966+5(n−3)"),
    options: [
      RuleOption(
        "bases", .texts([]),
        rows: RowForm(
          zh: "“名称=年份”", en: "“name=year”", example: "清溪县=1984",
          pattern: "^[^= ]+=[0-9]{3,4}年?$", reads: { AnniversaryBases.row($0) != nil }),
        zh: "起始年份，写作“名称=年份”；名称可以是单位（清溪县），也可以是事由（建县、校庆）",
        en: "Years of founding, each as “name=year”: of a body (清溪县) or of a deed (建县, 校庆)")
    ],
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
      .report(
        "本报讯 5月6日，我县举行建县⟦30周年⟧座谈会。清溪县今年迎来建县⟦39周年⟧，清溪一中将举行⟦56周年⟧校庆。  ⟵ “30周年”为40周年（建县：1984年，至2024年）",
        masthead: "清溪日报 2024年5月8日 星期三 要闻",
        options: ["bases": .texts(["建县=1984", "清溪县=1984", "清溪一中=1958"])]),
      .report(
        "本报讯 5月6日，我县举行建县41周年座谈会，清溪县第30届运动会开幕。云台县庆祝建县30周年，何岚回忆，建县20周年时她登台演出。",
        masthead: "清溪日报 2024年5月8日 星期三 要闻",
        options: ["bases": .texts(["建县=1984", "清溪县=1984", "清溪一中=1958"])]),
      .report(
        "本报讯 2014年，丁越调到清溪县工作。他参与筹备了建县30周年庆典。", "清溪县1985年建县，今年迎来39周年县庆。",
        masthead: "清溪日报 2024年5月8日 星期三 要闻", options: ["bases": .texts(["清溪县=1984"])]),
      .report("本报讯 5月6日，我县举行建县30周年座谈会。", options: ["bases": .texts(["建县=1984"])]),
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
    .page(with: { AnniversaryBases($0.texts("bases")) }) { context, bases, report in
      for conflict in context.facts.anniversaries { report(finding(conflict)) }
      guard !bases.isEmpty, let issue = context.facts.issueDate else { return }
      let told = Set(context.facts.anniversaries.map(\.range))
      for (index, facts) in context.texts.enumerated() {
        for conflict in bases.conflicts(in: facts, issue: issue) {
          let finding = context.placed(finding(conflict), inFragment: index)
          if !told.contains(finding.range) { report(finding) }
        }
      }
    })

  private static func finding(_ conflict: AnniversaryConflict) -> Finding {
    let right = conflict.year - conflict.base
    let span = "\(conflict.base)–\(conflict.year)"
    // What the text itself tells needs no source.
    let source = conflict.founded.map {
      LocalizedText(zh: "（\($0)：\(conflict.base)年，至\(conflict.year)年）", en: "\($0), \(span)")
    }
    var finding = Finding(
      range: conflict.range,
      message: LocalizedText(
        zh: "“\(conflict.text)”为\(right)周年\(source?.zh ?? "")",
        en: "“\(conflict.text)” is \(right) years (\(source?.en ?? span))"),
      code: "anniversary")
    finding.article = conflict.article
    return finding
  }
}
