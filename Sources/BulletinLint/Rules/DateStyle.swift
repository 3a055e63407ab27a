import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// Right, but not as the house or the standard writes it.
  static let dateStyle = Rule(
    id: "date-style", group: .dates, severity: .hint, isOnByDefault: false,
    title: LocalizedText(zh: "日期体例", en: "Date style"),
    explanation: LocalizedText(
      zh: "日期没有错，但写法与国标或本版多数不同：5月6号、05月06日、全角数字、2023.5.6、二零二三年、9点30分、礼拜三、80年代、2021-2025年。",
      en: "A valid date departs from the standard's form or from the form that the page prefers."),
    source: LocalizedText(
      zh: "GB/T 15835—2011 5.1、5.2；GB/T 9704—2012 7.3.5.4",
      en: "GB/T 15835-2011 5.1, 5.2; GB/T 9704-2012 7.3.5.4"),
    options: [
      RuleOption(
        "profile", .text("page"), allowed: ["page", "gbt15835", "custom"],
        zh: "以本版多数、国标还是自选各项为准", en: "The page's majority, the standard, or the forms chosen"),
      RuleOption(
        "forms", .texts(DateStyle.Form.allCases.map(\.rawValue)),
        allowed: DateStyle.Form.allCases.map(\.rawValue), zh: "提示哪些写法", en: "Which forms to report"),
    ],
    examples: [
      .report("本报讯 5月4日，城东区开会。5月5日动员，⟦5月6号⟧验收。  ⟵ 日期宜写作“5月6日”"),
      .report("本报讯 ⟦05月06日⟧，城东区开会，⟦2023.5.6⟧发布，⟦二零二三年⟧、⟦二○二三年⟧的数据不变。"),
      .report("本报讯 ⟦２０２３年５月⟧，城东区开会。⟦2021-2025年⟧实施，⟦80年代⟧建成。"),
      .report("本报讯 5月4日9时，城东区开会。10时结束，5月5日⟦9点30分⟧验收，⟦礼拜三⟧、⟦星期天⟧休息，⟦5月6、7日⟧调休。"),
      .report("本报讯 ⟦2023 年 5 月⟧，城东区开会。"),
      .report(
        """
        本报讯 5月6日，2号院、3号楼、6号文件、2.0版、“12.31专案”。二〇二三年五月六日签署，5月6日至8日展出，2021—2025年实施，
        20世纪80年代建成，他说：“5月6号我来。”
        """),
    ],
    check: .fragment { context, report in
      let style = DateStyle(context.facts)
      for (place, unit) in context.facts.units.enumerated() where unit.role != .caption {
        for found in style.departures(place)
        where context.options.has(found.form.rawValue, in: "forms")
          && (found.isAgainstPage || context.options.text("profile") != "page"
            || found.form.isAlwaysOdd)
        {
          guard Quotation.around(unit.text, found.lower, found.upper) == nil else { continue }
          report(
            context.finding(
              unit.text, found.lower, found.upper,
              LocalizedText(
                zh: "日期宜写作“\(found.proper)”", en: "Write the date as “\(found.proper)”"),
              code: found.form.rawValue,
              fixes: [
                Fix(
                  title: LocalizedText(
                    zh: "改为“\(found.proper)”", en: "Change to “\(found.proper)”"), safety: .safe,
                  edits: context.replacing(unit.text, found.lower, found.upper, found.proper))
              ]))
        }
      }
    })
}
