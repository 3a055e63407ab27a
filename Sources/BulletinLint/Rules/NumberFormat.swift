import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// 1,00 and 3.5.2亿元, 2十家 and 5千5百户.
  static let numberFormat = Rule(
    id: "number-format", group: .numbers, severity: .info,
    title: LocalizedText(zh: "数字体例", en: "Number format"),
    explanation: LocalizedText(
      zh: "数字分节不是三位一节，有两个小数点，阿拉伯数字与“十、百、千”或汉字数字混用（“万、亿”除外）。代码、版本号、条款号不算。",
      en: """
        A number is mis-grouped, has two decimal points, or mixes Arabic digits with Chinese \
        numerals other than 万 and 亿. Codes, versions and clauses do not count.
        """),
    source: LocalizedText(zh: "GB/T 15835—2011 4.3、5.1、5.2", en: "GB/T 15835-2011 4.3, 5.1, 5.2"),
    options: [
      RuleOption(
        "qian-bai", .text("headlines"), allowed: ["headlines", "always", "never"],
        zh: "何处可以写2千、3百", en: "Where 2千 and 3百 may be written")
    ],
    examples: [
      .report("本报讯 5月6日，城东区共⟦1,00⟧户受益。  ⟵ 数字“1,00”写法有误"),
      .report("本报讯 5月6日，城东区投资⟦3.5.2亿元⟧。"),
      .report("本报讯 5月6日，城东区⟦2十⟧家企业、⟦一百20⟧人、⟦5千5百⟧户受益，走访⟦3千⟧户，发放⟦3千二百⟧册，修路⟦二千4百⟧米。"),
      .report(
        """
        本报讯 5月6日，城东区养鸡365万只，投资10亿元，总量1.3万亿元，开班1,126班，投入2 550亿元，近千人、30多家、十余个、百亿级，
        3百分点以内。
        """),
      .report(
        """
        本报讯 5月6日，系统升级到3.5.2，地址10.0.0.1，依据第3.2.1条，功率5千瓦、距离3千米、重2千克，5G、2.0版、12345热线，
        总投资5千万元，建设3百强企业名录。
        """),
      Example(
        """
        城东区5千户居民用上新燃气

        本报讯 5月6日，城东区5000户居民用上新燃气。

        记者 何雨田
        """),
    ],
    check: .fragment { context, report in
      let habit = context.options.text("qian-bai")
      context.quantities { unit, quantity in
        guard let fault = quantity.fault, isCertain(fault, quantity, unit.text),
          fault != .hundreds || habit == "never" || habit == "headlines" && !unit.isHead,
          Quotation.around(unit.text, quantity.lower, quantity.upper) == nil
        else { return }
        report(finding(context, unit.text, quantity, fault))
      }
    })

  private static func isCertain(
    _ fault: RawQuantity.Fault, _ quantity: RawQuantity, _ text: ScalarText
  ) -> Bool {
    guard !quantity.isOrdinal else { return false }
    switch fault {
    case .grouping, .hundreds: return quantity.hasUnit && text[quantity.upper - 1] != 0x5F3A
    case .twoPoints: return quantity.hasUnit && quantity.multiplier > 1
    case .mixture: return quantity.hasUnit
    }
  }

  private static func finding(
    _ context: FragmentContext, _ text: ScalarText, _ quantity: RawQuantity,
    _ fault: RawQuantity.Fault
  ) -> Finding {
    let upper = fault == .twoPoints ? quantity.upper : quantity.unitLower
    let printed = text.string(quantity.numberLower, upper)
    var fixes: [Fix] = []
    if fault == .grouping || fault == .hundreds, let whole = Int(exactly: quantity.value) {
      fixes = [
        Fix(
          title: LocalizedText(zh: "改为“\(whole)”", en: "Change to “\(whole)”"), safety: .unsafe,
          edits: context.replacing(text, quantity.numberLower, upper, String(whole)))
      ]
    }
    return context.finding(
      text, quantity.numberLower, upper,
      LocalizedText(zh: "数字“\(printed)”写法有误", en: "Malformed number “\(printed)”"), fixes: fixes)
  }
}
