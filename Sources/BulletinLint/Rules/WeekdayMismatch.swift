import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// A date with another day's weekday beside it; only where the year is certain.
  static let weekdayMismatch = Rule(
    id: "weekday-mismatch", group: .dates, severity: .error,
    title: LocalizedText(zh: "星期与日期不符", en: "Weekday does not match the date"),
    explanation: LocalizedText(
      zh: "日期旁边写的星期几与历法不符。只在年份确定（写明的、报头的、文件名或配置里的）时才报。",
      en: """
        The weekday beside a date is another day's. Reported only where the year is certain: \
        written, in the masthead, in the file's name or in the configuration.
        """),
    source: LocalizedText(zh: "历法", en: "The calendar"),
    options: [
      RuleOption(
        "infer-year", .text("certain"), allowed: ["certain", "page"],
        zh: "年份：certain 只信写明的和报头、文件名、配置里的；page 也用同版推出的",
        en:
          "The year: certain trusts what is written or configured, page what the page suggests too")
    ],
    examples: [
      .report(
        "本报讯 5月6日，城东区召开防汛工作会议。", masthead: "城东日报 2023年5月8日 星期一 要闻"),
      Example(
        """
        城东日报 ⟦2023年5月8日 星期二⟧ 第3版  ⟵ 2023年5月8日是星期一，不是星期二

        城东区召开防汛工作会议

        本报讯 5月6日，城东区召开防汛工作会议。

        记者 何雨田
        """),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 ⟦2023年5月8日（星期二）⟧，城东区召开防汛工作会议。  ⟵ 2023年5月8日是星期一，不是星期二

        记者 何雨田
        """),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 2022年12月9日 星期五，城东区召开防汛工作会议。5月8日（星期二）的会议改期，本周三再开。

        记者 何雨田
        """),
    ],
    check: .page { context, report in
      for date in context.facts.dates {
        guard let stated = date.weekday, date.isValid, let basis = date.basis,
          basis.isCertain || context.options.text("infer-year") == "page" && basis != .weekday,
          let calendar = date.calendarDate, calendar.weekday != stated, (1...7).contains(stated)
        else { continue }
        report(finding(date, calendar, right: calendar.weekday, stated: stated))
      }
      if let finding = mastheadFinding(context) { report(finding) }
    })

  /// The issue's own day; the line's date and weekday stand side by side, or on two lines.
  private static func mastheadFinding(_ context: PageContext) -> Finding? {
    let text = context.page.text
    guard let masthead = context.page.masthead, let date = masthead.date,
      let place = masthead.weekday,
      let calendar = DateRecognizer.issueDate(in: ScalarText(text.utf8, date))?.date,
      let stated = LocalizedText.weekday(of: text.string(place)), stated != calendar.weekday
    else { return nil }
    let right = LocalizedText.weekdays[calendar.weekday - 1]
    let character = String(right.zh.suffix(1))
    let isOneLine = text.lines.line(at: date.lowerBound) == text.lines.line(at: place.lowerBound)
    return Finding(
      range: isOneLine ? date.union(place) : place,
      message: message(calendar, right: calendar.weekday, stated: stated),
      fixes: [
        Fix(
          title: LocalizedText(zh: "改为“\(right.zh)”", en: "Change to “\(right.zh)”"),
          safety: .unsafe, edits: [TextEdit(place, character)])
      ])
  }

  private static func message(
    _ calendar: CalendarDate, right: Int, stated: Int
  ) -> LocalizedText {
    let (right, stated) = (LocalizedText.weekdays[right - 1], LocalizedText.weekdays[stated - 1])
    return LocalizedText(
      zh: "\(calendar.year)年\(calendar.month)月\(calendar.day)日是\(right.zh)，不是\(stated.zh)",
      en: "\(calendar.iso) is a \(right.en), not a \(stated.en)")
  }

  private static func finding(
    _ date: DateMention, _ calendar: CalendarDate, right: Int, stated: Int
  ) -> Finding {
    let names = LocalizedText.weekdays
    let rightName = names[right - 1]
    var fixes: [Fix] = []
    if let place = date.weekdayRange {
      fixes = [
        Fix(
          title: LocalizedText(zh: "改为“\(rightName.zh)”", en: "Change to “\(rightName.zh)”"),
          safety: .unsafe, edits: [TextEdit(place, rightName.zh)])
      ]
    }
    var finding = Finding(
      range: date.rangeWithWeekday ?? date.range,
      message: message(calendar, right: right, stated: stated), fixes: fixes)
    finding.article = date.article
    return finding
  }
}

extension LocalizedText {
  /// 1 for 一 to 7 for 日 and 天.
  fileprivate static func weekday(of character: String) -> Int? {
    character == "天" ? 7 : weekdays.firstIndex { $0.zh.hasSuffix(character) }.map { $0 + 1 }
  }

  /// Monday to Sunday.
  static let weekdays = [
    LocalizedText(zh: "星期一", en: "Monday"), LocalizedText(zh: "星期二", en: "Tuesday"),
    LocalizedText(zh: "星期三", en: "Wednesday"), LocalizedText(zh: "星期四", en: "Thursday"),
    LocalizedText(zh: "星期五", en: "Friday"), LocalizedText(zh: "星期六", en: "Saturday"),
    LocalizedText(zh: "星期日", en: "Sunday"),
  ]
}
