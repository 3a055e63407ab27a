import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// 3～5万人: three persons, or thirty thousand?
  static let rangeUnit = Rule(
    id: "range-unit", group: .numbers, severity: .info,
    title: LocalizedText(zh: "数值范围缺单位", en: "Unit dropped in a range"),
    explanation: LocalizedText(
      zh: "数值范围的前一个数省去了“万”“亿”“%”，意思就变了，应写全：15%～20%、3万～5万人。普通的单位（5～10公里）可以省。",
      en: """
        A range drops 万, 亿 or % after its first number, which changes the meaning. A plain unit \
        may be left out.
        """),
    source: LocalizedText(zh: "GB/T 15835—2011 5.1.3", en: "GB/T 15835-2011 5.1.3"),
    examples: [
      .report("本报讯 5月6日，城东区计划投资⟦5—10亿元⟧。  ⟵ 前一数值应带“亿”"),
      .report("本报讯 5月6日，城东区成本下降⟦15—20%⟧，客流量⟦3~5万人⟧。"),
      .report(
        """
        本报讯 5月6日，城东区投资50亿～100亿元，5月12至15日开工，1—3月完成，9—11时施工，见第400—429页，长5—10公里，比分3比5，
        适合5—10岁儿童，降幅15%—20%。
        """),
      .report("本报讯 5月6日，每户补贴3—5万元，企业补贴10—20万元，园区补贴50—100万元，都按惯例省写。"),
    ],
    check: .fragment { context, report in
      let all = context.facts.quantities.all
      let dropping = all.count { $0.dropsMultiplier }
      // Who always drops it has a style.
      guard dropping > 0, dropping < 3 || all.contains(where: repeatsMultiplier) else { return }
      context.quantities { unit, quantity in
        guard quantity.dropsMultiplier else { return }
        guard Quotation.around(unit.text, quantity.lower, quantity.upper) == nil else { return }
        report(finding(context, unit.text, quantity))
      }
    })

  private static func repeatsMultiplier(_ quantity: RawQuantity) -> Bool {
    guard quantity.last != nil, !quantity.dropsMultiplier else { return false }
    return quantity.multiplier > 1 || quantity.kind == .percent
  }

  private static func finding(
    _ context: FragmentContext, _ text: ScalarText, _ quantity: RawQuantity
  ) -> Finding {
    let mark = quantity.mark ?? quantity.upper
    let unit: String
    if quantity.kind == .percent {
      unit = "%"
    } else {
      // What stands between the last digit and the unit: 万, 亿, 万亿.
      var start = quantity.unitLower
      while start > mark, CharacterClass(text[start - 1]) == .han { start -= 1 }
      unit = text.string(start, quantity.unitLower)
    }
    let proper =
      text.string(quantity.lower, mark) + unit + text.string(mark, quantity.upper)
    return context.finding(
      text, quantity.lower, quantity.upper,
      LocalizedText(zh: "前一数值应带“\(unit)”", en: "Repeat “\(unit)” after the first number"),
      fixes: [
        Fix(
          title: LocalizedText(zh: "改为“\(proper)”", en: "Change to “\(proper)”"),
          safety: .unsafe, edits: context.replacing(text, mark, mark, unit))
      ])
  }
}
