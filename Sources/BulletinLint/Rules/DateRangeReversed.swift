import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// 5月18日至16日: the far end lies before the near one.
  static let dateRangeReversed = Rule(
    id: "date-range-reversed", group: .dates, severity: .error,
    title: LocalizedText(zh: "起止颠倒", en: "Range ends before it starts"),
    explanation: LocalizedText(
      zh: "日期、年份或时刻的起止，后面的比前面的早。可能跨年、跨月、跨夜的（12月28日至1月3日、22时至6时）不算。",
      en: """
        The second end of a range of dates, years or times is earlier than the first. What may \
        cross the end of a year, a month or a day does not count.
        """),
    source: LocalizedText(zh: "逻辑性差错", en: "Logic"),
    examples: [
      .report("本报讯 活动于⟦5月18日至16日⟧在城东区文化馆举行。  ⟵ “5月18日至16日”起止颠倒"),
      .report("本报讯 5月6日，城东区公布⟦2023年—2021年⟧的考核结果。"),
      .report("本报讯 5月6日，城东区通知，同日⟦15时至9时⟧接受咨询。"),
      .report("本报讯 5月6日，城东区公布⟦2022年9月至7月⟧的排班表。"),
      .report("本报讯 5月6日，城东区解读《养老服务行动方案（⟦2025年至2023年⟧）》。"),
      .report(
        """
        本报讯 5月6日，城东区公布排班：12月28日至1月3日值班，22时至次日6时巡查，11月至次年3月供暖，11月至翌年3月封山。
        """),
      .report(
        """
        本报讯 5月6日，城东区以3∶2、10-3获胜，列第18至16名。5月28日至3日放假，20时至6时夜间施工。
        """),
      .report(
        """
        本报讯 5月6日，城东区公布方案：2022年11月至3月供暖，8时至12时、15时至18时办公，5月6日至8日开放，9月1日至8月31日、9月1日至7月10日为一学年，3月18、16日休息，
        2021—2025年实施，2022年12月28日至2023年1月3日展出，20日至18日的说法见通告。
        """),
    ],
    check: .fragment { context, report in
      reportDates(context, .reversed) { _, text in
        LocalizedText(zh: "“\(text)”起止颠倒", en: "“\(text)” ends before it starts")
      } _: {
        report($0)
      }
    })
}
