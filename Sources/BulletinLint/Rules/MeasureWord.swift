import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// 50队员: a measure word was lost on the way.
  static let measureWord = Rule(
    id: "measure-word", group: .numbers, severity: .hint, isOnByDefault: false, isMechanical: false,
    title: LocalizedText(zh: "缺量词", en: "Measure word lost"),
    explanation: LocalizedText(
      zh: "数字直接接在要用量词的名词前面：50队员、近千人员。文言格式（三村、两会）、号码（12345热线、110民警）不算。",
      en: """
        A numeral stands directly before a noun that needs a measure word. Classical turns and \
        well-known numbers do not count.
        """),
    source: LocalizedText(zh: "语法规范", en: "Grammar"),
    options: [
      RuleOption(
        "nouns",
        .texts([
          "一件事", "队员", "人员", "党员", "干部", "群众", "村民", "居民", "学生", "教师", "民警", "志愿者", "企业", "项目",
          "车辆", "商户", "员工", "工人", "医生", "护士", "网格员", "工程",
        ]), zh: "要用量词的名词", en: "The nouns that need one")
    ],
    examples: [
      .report("本报讯 5月6日，城东区推进⟦300一件事⟧改革，出动⟦50队员⟧，带动⟦近千人员⟧就业。  ⟵ “300一件事”缺量词"),
      .report("本报讯 5月6日，三村五镇、两会四县、100户3人、12345热线、110民警、百企千村参与，50名队员、近千名人员到场，2022企业年会举行。"),
    ],
    check: .fragment(with: { options in
      options.texts("nouns").map { $0.unicodeScalars.map(\.value) }
    }) { context, nouns, report in
      context.quantities { unit, quantity in
        guard lacksMeasure(quantity) else { return }
        let start = quantity.unitLower
        guard
          let noun = nouns.first(where: { unit.text.scalars(start, start + $0.count) == $0 }),
          Quotation.around(unit.text, quantity.lower, quantity.upper) == nil
        else { return }
        let words = unit.text.string(quantity.beforeLower, start + noun.count)
        report(
          context.finding(
            unit.text, quantity.beforeLower, start + noun.count,
            LocalizedText(zh: "“\(words)”缺量词", en: "Measure word missing in “\(words)”")))
      }
    })

  /// A number without a unit, or one whose unit is the noun's own first character: 千|人|员. Years and
  /// well-known numbers count nothing.
  private static func lacksMeasure(_ quantity: RawQuantity) -> Bool {
    guard quantity.kind == .count, !quantity.isOrdinal, quantity.fault == nil,
      quantity.upper - quantity.unitLower <= 1, let value = Int(exactly: quantity.value)
    else { return false }
    return !(1900...2099 ~= value) && ![110, 119, 120, 122, 211, 985, 12315, 12345].contains(value)
  }
}
