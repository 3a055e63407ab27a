import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// What a page reports has happened by the day of its issue.
  static let futureDate = Rule(
    id: "future-date", group: .dates, severity: .warning,
    title: LocalizedText(zh: "日期晚于出版日", en: "Reported date after the issue date"),
    explanation: LocalizedText(
      zh: """
        导语或者叙述已发生之事的句子，日期晚于本版的出版日期。出版日期须确定（报头、文件名或配置）；预告、计划、期限（将于、定于、截至、……前）不算。
        """,
      en: """
        A lead, or a sentence that tells what happened, has a date after the issue's own, which \
        must be certain. Announcements, plans and deadlines do not count.
        """),
    source: LocalizedText(zh: "逻辑性差错", en: "Logic"),
    options: [
      RuleOption(
        "grace-days", .number(0), zh: "晚多少天以内不提示", en: "So many days later are let pass")
    ],
    examples: [
      .report(
        "本报讯 5月6日，城东区募集物资。首批帐篷已于⟦5月11日⟧运抵灾区，第二批已于5月12日起装车。",
        masthead: "城东日报 2023年5月8日 星期一 要闻"),
      .report(
        "本报讯 5月6日，城东区选房结束。截至⟦5月15日⟧，已有826户签订确认书。",
        masthead: "城东日报 2023年5月8日 星期一 要闻"),
      .report(
        "本报讯 5月6日，城东区启动选房。截至5月15日，未签订确认书的视为放弃。",
        masthead: "城东日报 2023年5月8日 星期一 要闻"),
      .report(
        "本报讯 ⟦5月18日⟧，城东区委书记主持召开会议。  ⟵ 5月18日晚于出版日期2023年5月8日",
        masthead: "城东日报 2023年5月8日 星期一 要闻"),
      .report(
        "本报讯 ⟦2023年12月30日⟧，城东区召开年度总结大会。", masthead: "城东日报 2023年1月5日 星期四 要闻"),
      .report(
        "本报讯 3月1日，城东区启动植树活动。", "⟦3月3日上午⟧，记者在现场看到，市民正在栽树。",
        masthead: "城东日报 2023年3月2日 星期四 要闻"),
      .report(
        """
        本报讯 5月7日，城东区召开会议。旅游节将于5月18日开幕，比赛定于5月19日举行，论坛拟于5月20日召开，预计5月21日结束。
        """,
        "活动截至5月31日前报名。5月18日是世界博物馆日。到2025年建成示范区，计划于5月30日验收，工程有望5月底完工。",
        masthead: "城东日报 2023年5月8日 星期一 要闻"),
      .report("本报讯 12月30日，城东区召开年度总结大会。", masthead: "城东日报 2023年1月5日 星期四 要闻"),
      .report(
        "本报讯 5月18日，第五届荷花节将在城东公园开幕。", "5月19日，主办方安排了论坛。5月20日前完成布置的展馆，记者在采访时没有见到。",
        masthead: "城东日报 2023年5月8日 星期一 要闻"),
      .report(
        "本报讯 5月7日，城东区召开会议，部署5月18日国际博物馆日到来之际的宣传，介绍了5月20日起实行的规定。",
        masthead: "城东日报 2023年5月8日 星期一 要闻"),
      .report("本报讯 5月18日，城东区召开防汛工作会议。"),
    ],
    check: .page { context, report in
      guard let issue = context.facts.issueDate else { return }
      for date in context.facts.dates where date.isReported && date.basis?.isCertain == true {
        guard let day = date.calendarDate,
          day.days(since: issue) > context.options.count("grace-days")
        else { continue }
        if let article = date.article, context.articles[article].kind == .notice { continue }
        // 已于10月20日完工, told in May: last year's.
        let before = TextRange(max(0, date.range.lowerBound - 6), date.range.lowerBound)
        if day.days(since: issue) > 45, context.page.text.string(before) == "已于" { continue }
        var finding = Finding(
          range: date.range,
          message: LocalizedText(
            zh: "\(date.text)晚于出版日期\(issue.year)年\(issue.month)月\(issue.day)日",
            en: "\(date.text) is after the issue date \(issue.iso)"))
        finding.article = date.article
        report(finding)
      }
    })
}
