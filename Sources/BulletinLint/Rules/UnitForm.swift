import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// 平方, KG, 公分: units as the law does not know them.
  static let unitForm = Rule(
    id: "unit-form", group: .numbers, severity: .hint, isOnByDefault: false,
    title: LocalizedText(zh: "计量单位", en: "Unit of measure"),
    explanation: LocalizedText(
      zh: "用了法定计量单位以外的名称，或者单位符号的大小写不对：平方（平方米）、公分（厘米）、KG（kg）。",
      en: "A unit outside the legal ones, or a symbol in the wrong case."),
    source: LocalizedText(
      zh: "《中华人民共和国法定计量单位》；GB 3100", en: "Legal units of measurement of China; GB 3100"),
    options: [
      RuleOption(
        "allow", .texts(["公里", "亩", "斤"]), zh: "本报允许的非法定单位", en: "Other units that the house allows"
      )
    ],
    examples: [
      .report("本报讯 5月6日，城东区建成3000⟦平方⟧的展厅，运来50⟦KG⟧种子，水深20⟦公分⟧。  ⟵ 单位宜写作“平方米”"),
      .report("本报讯 5月6日，城东区绿化3平方千米、500平方米、20亩，修路5公里，收粮30斤，50kg装车，收录《20公分的距离》。"),
      .report("本报讯 5月6日，城东区修路5⟦公里⟧。", options: ["allow": .texts(["亩"])]),
    ],
    check: .fragment { context, report in
      context.quantities { unit, quantity in
        guard quantity.hasUnit && quantity.kind == .count else { return }
        let printed = unit.text.string(quantity.unitLower, quantity.upper)
        guard let proper = legalUnits[printed], !context.options.has(printed, in: "allow"),
          Quotation.around(unit.text, quantity.lower, quantity.upper) == nil
        else { return }
        report(
          context.finding(
            unit.text, quantity.unitLower, quantity.upper,
            LocalizedText(zh: "单位宜写作“\(proper)”", en: "Write the unit as “\(proper)”"),
            fixes: [
              Fix(
                title: LocalizedText(zh: "改为“\(proper)”", en: "Change to “\(proper)”"),
                safety: .safe,
                edits: context.replacing(
                  unit.text, quantity.unitLower, quantity.upper, proper))
            ]))
      }
    })

  private static let legalUnits: [String: String] = [
    "平方": "平方米", "平米": "平方米", "KG": "kg", "Kg": "kg", "公分": "厘米", "市斤": "斤", "公升": "升",
    "公吨": "吨", "公里": "千米",
  ]
}
