import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// 近10余家: one number, two words that make it vague.
  static let approximateNumber = Rule(
    id: "approximate-number", group: .numbers, severity: .info,
    title: LocalizedText(zh: "概数重复", en: "Two approximations"),
    explanation: LocalizedText(
      zh: "一个数前后都用了表示概数的词（近……余、约……左右、超过……以上），留一个就够。“近30多年来”的“近”不是概数。",
      en: "Two words of approximation enclose one number. One is enough."),
    source: LocalizedText(zh: "语法规范", en: "Grammar"),
    examples: [
      .report("本报讯 5月6日，城东区⟦近10余家⟧企业参会。  ⟵ “近”与“余”重复"),
      .report("本报讯 5月6日，城东区⟦约30人左右⟧参会，⟦超过500人以上⟧报名。"),
      .report("本报讯 5月6日，城东区要求每家企业配备调度员⟦至少30人以上⟧。"),
      .report("本报讯 5月6日，城东区⟦大约20多个⟧单位参会，⟦最多不超过10人以下⟧发言。"),
      .report("本报讯 5月6日，城东区近千人参会，10余家企业报名，约30人发言，超60%的企业受益，30人以上，50人以下分组。"),
      .report(
        """
        本报讯 5月6日，近年来20多个项目落地，双方约定30人左右到场，已签约30多家，附近30余家商户参与，超市20多家开业，至少3人以上联名，
        近30多年来变化很大，近10余天无雨，节约20多万元，“近10余家”是他的原话。
        """),
    ],
    check: .fragment { context, report in
      context.quantities { unit, quantity in
        guard let (first, second) = approximations(quantity, unit.text),
          Quotation.around(unit.text, quantity.lower, quantity.upper) == nil
        else { return }
        report(finding(context, unit.text, quantity, first, second))
      }
    })

  /// The two words that say the same of a quantity.
  private static func approximations(
    _ quantity: RawQuantity, _ text: ScalarText
  ) -> (first: Range<Int>, second: Range<Int>)? {
    let inner = quantity.inner.flatMap { $0 >= quantity.lower ? $0..<($0 + 1) : nil }
    let after = quantity.upper..<quantity.afterUpper
    guard quantity.beforeLower < quantity.lower else {
      guard let inner, text.has("左右", at: after.lowerBound) else { return nil }
      return (inner, after)
    }
    let before = quantity.beforeLower..<quantity.lower
    let word = text.string(before.lowerBound, before.upperBound)
    if let inner, vague.contains(word) {
      // 近10余年: 近 says when, not how many.
      return word == "近" && isTime(text, quantity) ? nil : (before, inner)
    }
    // 至少3人以上联名: so says the law.
    guard !after.isEmpty, !least.contains(word) || !isLegal(text, quantity) else { return nil }
    let last = text.string(after.lowerBound, after.upperBound)
    let isDoubled =
      switch last {
      case "左右", "上下": vague.contains(word) && !above.contains(word)
      case "以上": above.contains(word)
      case "以下", "以内": below.contains(word)
      default: false
      }
    return isDoubled ? (before, after) : nil
  }

  private static let least: Set<String> = ["至少", "最少"]

  private static func isLegal(_ text: ScalarText, _ quantity: RawQuantity) -> Bool {
    let sentence = text.sentence(around: quantity.lower)
    return text.holds(legal, from: sentence.lowerBound, to: sentence.upperBound)
  }

  private static let legal = Automaton("联名 规定 依法 法律 条例 章程 办法 提名 选民 代表提出 议案")

  private static func isTime(_ text: ScalarText, _ quantity: RawQuantity) -> Bool {
    timeUnits.longest(in: text, at: quantity.unitLower, tags: .max) != nil
  }

  private static let vague: Set<String> = [
    "近", "约", "大约", "大概", "将近", "接近", "超", "超过", "逾", "不足", "不到", "约莫", "突破",
  ]
  private static let above: Set<String> = [
    "超", "超过", "逾", "不少于", "不低于", "突破", "至少", "最少",
  ]
  private static let below: Set<String> = ["不超过", "最多不超过", "不高于", "不多于", "至多", "最多"]
  private static let timeUnits = Automaton("年 天 日 个月 周 小时 届 期 次 个年头")

  private static func finding(
    _ context: FragmentContext, _ text: ScalarText, _ quantity: RawQuantity, _ first: Range<Int>,
    _ second: Range<Int>
  ) -> Finding {
    let words = (
      text.string(first.lowerBound, first.upperBound),
      text.string(second.lowerBound, second.upperBound)
    )
    return context.finding(
      text, min(quantity.beforeLower, quantity.lower), quantity.afterUpper,
      LocalizedText(
        zh: "“\(words.0)”与“\(words.1)”重复", en: "“\(words.0)” and “\(words.1)” say the same"),
      fixes: [
        Fix(
          title: LocalizedText(zh: "删去“\(words.1)”", en: "Delete “\(words.1)”"), safety: .unsafe,
          edits: context.replacing(text, second.lowerBound, second.upperBound, ""))
      ])
  }
}
