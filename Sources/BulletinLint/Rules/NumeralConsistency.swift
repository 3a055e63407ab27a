import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// 2个专班 here and 四个专班 there.
  static let numeralConsistency = Rule(
    id: "numeral-consistency", group: .numbers, severity: .hint, isOnByDefault: false,
    isMechanical: false, title: LocalizedText(zh: "数字体例不一", en: "Mixed numeral systems"),
    explanation: LocalizedText(
      zh: "同一篇里，同类的东西有的用阿拉伯数字计数，有的用汉字数字；或者文中用阿拉伯数字计数，却有带“万、千、百”的汉字数。固定词组（三大要素）不算。",
      en: """
        One article counts the same thing in Arabic and in Chinese numerals, or a large number in \
        Chinese numerals stands among Arabic ones. Set phrases do not count.
        """),
    source: LocalizedText(zh: "GB/T 15835—2011（局部体例一致）", en: "GB/T 15835-2011"),
    examples: [
      .report("本报讯 5月6日，城东区设2个监管专班、3个监管专班。", "另有⟦四个⟧工作专班进驻。  ⟵ 同类数字写法不一：“四个”“2个”"),
      .report("本报讯 5月6日，城东区30多家企业招工，带动⟦一万⟧人左右就业。"),
      .report("本报讯 5月6日，城东区从5个方面发力，另在⟦五个⟧方面改进，3个方面试点。"),
      .report("本报讯 5月6日，城东区把握三大要素，30家企业落实“三个到位”，有一个企业受表扬，两项任务完成。"),
    ],
    check: .fragment { context, report in
      var arabic: [(noun: [UInt32], text: String)] = []
      context.quantities { unit, quantity in
        guard !quantity.isChinese && counts(quantity, unit.text) else { return }
        let printed = unit.text.string(quantity.lower, quantity.upper)
        arabic.append((noun(unit.text, quantity.upper), printed))
      }
      guard !arabic.isEmpty else { return }
      context.quantities { unit, quantity in
        guard quantity.isChinese && counts(quantity, unit.text) else { return }
        let head = noun(unit.text, quantity.upper)
        let twin = arabic.first { $0.noun == head && head.count == 2 }
        guard let other = twin ?? (quantity.value >= 100 ? arabic.first : nil) else { return }
        report(finding(context, unit.text, quantity, other.text))
      }
    })

  private static func counts(_ quantity: RawQuantity, _ text: ScalarText) -> Bool {
    quantity.kind == .count && quantity.hasUnit && !quantity.isOrdinal && quantity.fault == nil
      && text[quantity.upper - 1] != 0x5927
      && (!quantity.isChinese || quantity.inner == nil && quantity.beforeLower == quantity.lower)
      && Quotation.around(text, quantity.lower, quantity.upper) == nil
  }

  /// The last two characters of the noun that is counted: 监管|专班.
  private static func noun(_ text: ScalarText, _ lower: Int) -> [UInt32] {
    var end = lower
    while end < lower + 4, CharacterClass(text[end]) == .han,
      !verbs.mayBegin(with: text[end])
    {
      end += 1
    }
    return end - lower >= 2 ? text.scalars(end - 2, end) : []
  }

  private static let verbs = Automaton("进 发 改 试 落 的 和 为 将 在 已 有 是 被 受")

  private static func finding(
    _ context: FragmentContext, _ text: ScalarText, _ quantity: RawQuantity, _ other: String
  ) -> Finding {
    let upper = quantity.value >= 100 ? quantity.unitLower : quantity.upper
    let printed = text.string(quantity.lower, upper)
    var fixes: [Fix] = []
    if let whole = Int(exactly: quantity.value), whole < 10_000 {
      fixes = [
        Fix(
          title: LocalizedText(zh: "改为“\(whole)”", en: "Change to “\(whole)”"), safety: .unsafe,
          edits: context.replacing(text, quantity.numberLower, quantity.unitLower, String(whole)))
      ]
    }
    return context.finding(
      text, quantity.lower, upper,
      LocalizedText(
        zh: "同类数字写法不一：“\(printed)”“\(other)”",
        en: "Mixed numerals: “\(printed)”, “\(other)”"), fixes: fixes)
  }
}
