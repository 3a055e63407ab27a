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
    })

  private static func finding(
    _ date: DateMention, _ calendar: CalendarDate, right: Int, stated: Int
  ) -> Finding {
    let names = LocalizedText.weekdays
    let (rightName, statedName) = (names[right - 1], names[stated - 1])
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
      message: LocalizedText(
        zh:
          "\(calendar.year)年\(calendar.month)月\(calendar.day)日是\(rightName.zh)，不是\(statedName.zh)",
        en: "\(calendar.iso) is a \(rightName.en), not a \(statedName.en)"), fixes: fixes)
    finding.article = date.article
    return finding
  }
}

extension LocalizedText {
  /// Monday to Sunday.
  static let weekdays = [
    LocalizedText(zh: "星期一", en: "Monday"), LocalizedText(zh: "星期二", en: "Tuesday"),
    LocalizedText(zh: "星期三", en: "Wednesday"), LocalizedText(zh: "星期四", en: "Thursday"),
    LocalizedText(zh: "星期五", en: "Friday"), LocalizedText(zh: "星期六", en: "Saturday"),
    LocalizedText(zh: "星期日", en: "Sunday"),
  ]
}
