import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// When? A lead should say it.
  static let leadDate = Rule(
    id: "lead-date", group: .dates, severity: .hint, isOnByDefault: false, isMechanical: false,
    title: LocalizedText(zh: "导语时间", en: "Date of the lead"),
    explanation: LocalizedText(
      zh: "消息的导语没有日期，只有“近日”“日前”，只有月份，只有几日，或者比出版日期早了很多天。",
      en: """
        A news lead has no date, only a vague word, only a month, only a day, or a date long \
        before the issue.
        """),
    source: LocalizedText(zh: "新闻采编惯例（五个W）", en: "Newsroom practice (the five Ws)"),
    options: [
      RuleOption("stale-days", .number(30), zh: "早于出版日期多少天算旧", en: "Days before the issue"),
      RuleOption("accept", .texts([]), zh: "可以接受的说法，如 近日", en: "Vague words to accept, such as 近日"),
    ],
    examples: [
      .report("本报讯 ⟦近日⟧，城东区组织开展消防演练。  ⟵ 导语宜写明具体日期"),
      .report("本报讯 ⟦一直以来⟧，城东区重视消防演练工作。"),
      .report("本报讯 ⟦5月⟧，城东区召开防汛会议。"),
      .report("本报讯 ⟦5月6日⟧，城东区召开防汛会议。", masthead: "城东日报 2023年8月8日 星期二 要闻"),
      .report("本报讯 ⟦城东区召开防汛会议⟧，部署今年的工作。"),
      .report("本报讯 5月6日，城东区召开防汛会议。"),
      .report("本报讯 城东区防汛会议日前召开，部署清淤工作。"),
      .report("本报讯 昨日，城东区召开防汛会议。", masthead: "城东日报 2023年5月8日 星期一 要闻"),
      .report("本报讯 近日，城东区召开防汛会议。", options: ["accept": .texts(["近日"])]),
    ],
    check: .article { context, report in
      guard context.article.kind == .news, let lead = context.article.nodes.lead,
        lead.source != nil, let clause = context.leadClause
      else { return }
      let facts = context.page.facts
      let found = facts.leadDate(of: context.article, in: context.page.page)
      guard let date = found ?? facts.dates.first(where: { clause.contains($0.range) }) else {
        return report(leadFinding(clause, "missing"))
      }
      guard let code = fault(date, clause, facts, context) else { return }
      let isOutside = code == "missing" && date.range.lowerBound != clause.lowerBound
      report(leadFinding(isOutside ? clause : date.range, code))
    })

  private static func fault(
    _ date: DateMention, _ clause: TextRange, _ facts: PageFacts, _ context: ArticleContext
  ) -> String? {
    switch date.kind {
    case .relative:
      guard !context.options.has(date.text, in: "accept") else { return nil }
      // 目前, 今年: no day at all.
      if date.isWeak || date.text.hasSuffix("年") { return "missing" }
      // 日前 at the end of the sentence, and 昨日 of a dated issue, say enough.
      guard clause.lowerBound == date.range.lowerBound, date.resolved == nil else { return nil }
      return "vague"
    case .month: return "month"
    case .year: return "missing"
    case .calendar:
      if date.start.month == nil { return "bare-day" }
      guard let issue = facts.issueDate, let day = date.calendarDate,
        issue.days(since: day) > context.options.count("stale-days")
      else { return nil }
      return "stale"
    case .range, .eventMark, .time, .lunar: return nil
    }
  }

  private static func leadFinding(_ range: TextRange, _ code: String) -> Finding {
    Finding(
      range: range,
      message: LocalizedText(zh: "导语宜写明具体日期", en: "Give the date in the lead"), code: code)
  }
}

extension ArticleContext {
  /// The first clause of the lead behind its message head.
  fileprivate var leadClause: TextRange? {
    guard let piece = article.nodes.paragraphs.first?.pieces.first,
      let head = article.nodes.lead?.source
    else { return nil }
    let text = ScalarText(page.page.text.utf8, piece)
    var start = text.index(at: head.upperBound)
    if text[start] == 0x28 {
      while start < text.count, text[start] != 0x29 { start += 1 }
      start += 1
    }
    while text[start] == 0x20 { start += 1 }
    var end = start
    while end < text.count, text[end] != 0x2C, text[end] != 0x3002 { end += 1 }
    return end > start ? text.range(start, end) : nil
  }
}
