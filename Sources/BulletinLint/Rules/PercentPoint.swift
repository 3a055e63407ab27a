import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// From 84% to 90% is a rise of 6 percentage points.
  static let percentPoint = Rule(
    id: "percent-point", group: .numbers, severity: .warning,
    title: LocalizedText(zh: "百分点与百分比", en: "Percentage point or per cent"),
    explanation: LocalizedText(
      zh: "两个百分数之差说“个百分点”，不说“%”；绝对数的增减说“%”，不说“个百分点”。只有一个百分数、也可能是相对变化的不报。",
      en: """
        A change between two percentages is counted in percentage points, a change of an absolute \
        quantity in per cent. Where the change could be relative, nothing is said.
        """),
    source: LocalizedText(zh: "国家统计局（百分点）；新闻数字用法", en: "National Bureau of Statistics"),
    examples: [
      .report("本报讯 5月，合格率由84%提高到90%，提高⟦6%⟧。  ⟵ 两个百分数之差应为“6个百分点”"),
      .report("本报讯 5月起，税率从17%降至13%，降低⟦4%⟧。"),
      .report("本报讯 5月，机收率由去年的96.1%提高到97.4%，一下子提高⟦1.3%⟧。"),
      .report("本报讯 5月，产量由100万吨增至108万吨，增长⟦8个百分点⟧。"),
      .report("本报讯 5月，合格率提高⟦3个百分点%⟧。"),
      .report("本报讯 5月，绿化覆盖率达41.2%，比上年的39.8%提高⟦1.4%⟧，增速为7.8%，比一季度的6.5%加快⟦1.3%⟧。"),
      .report("本报讯 5月，绿化覆盖率达41.2%，比上年的39.8%提高1.4个百分点。"),
      .report("本报讯 5月，投资下降2.4%，降幅比1至4月的5.4%收窄⟦3%⟧。  ⟵ 两个百分数之差应为“3个百分点”"),
      .report("本报讯 5月，城乡收入差距收窄3%，耕地扩大5%。前期涨幅较大的蔬菜价格回落5%，增速领先的企业将市场份额扩大3%。"),
      .report("本报讯 5月，合格率达到90%，较9月份提高4个百分点；占比达35%，较上年上升5%；产值增长6%。"),
      .report(
        """
        本报讯 5月，增速由5%升至8%，加快3个百分点；价格上涨8%，利率上调0.25个百分点；占比由20%提高到30%，增幅50%；占比由20%提高到30%，
        提高50%。
        """),
      .report("本报讯 5月，他说：“合格率由84%提高到90%，提高6%。”产量由100万吨增至108万吨，增长8%，占比提高8个百分点。"),
    ],
    check: .fragment { context, report in
      context.facts.quantities.forEachUnit { place, quantities in
        let unit = context.facts.units[place]
        let figures = Figures(unit.text, quantities)
        for index in quantities.indices {
          guard let change = percentFault(figures, index),
            Quotation.around(unit.text, quantities[index].lower, change.upper) == nil
          else { continue }
          report(finding(context, unit.text, quantities[index].lower, change))
        }
      }
    })

  /// The end of a change in the wrong kind of measure, and what it should be.
  private static func percentFault(
    _ figures: Figures, _ index: Int
  ) -> (upper: Int, proper: String)? {
    let stated = figures[index]
    guard stated.kind == .percent || stated.kind == .point else { return nil }
    let number = figures.text.string(stated.numberLower, stated.unitLower)
    // 3%个百分点
    if stated.kind == .percent, figures.text.has("个百分点", at: stated.upper) {
      return (stated.upper + 4, "\(number)个百分点")
    }
    if stated.kind == .point, figures.text[stated.upper] == 0x25 {
      return (stated.upper + 1, number + "个百分点")
    }
    if stated.kind == .point, growsByPoints(figures, index) { return (stated.upper, number + "%") }
    if stated.kind == .percent, narrows(figures.text, stated.lower) {
      return (stated.upper, number + "个百分点")
    }
    if stated.kind == .percent, isDifference(figures, index) {
      return (stated.upper, number + "个百分点")
    }
    guard let pair = figures.change(to: index - 1), let verb = figures.verb(before: index),
      figures.isIdle(figures[index - 1].upper, verb.lower)
    else { return nil }
    let (from, to) = (figures[pair.from], figures[pair.to])
    switch (from.kind, stated.kind) {
    case (.count, .point): return (stated.upper, number + "%")
    case (.percent, .percent):
      // Near 100% the relative change is nearly the same: points are right either way.
      guard abs(abs(to.value - from.value) - stated.value) <= stated.step / 2 else { return nil }
      return (stated.upper, number + "个百分点")
    default: return nil
    }
  }

  /// 去年1400台，今年1680台，增长20个百分点: of two counts, and no rate in sight.
  private static func growsByPoints(_ figures: Figures, _ index: Int) -> Bool {
    guard index >= 2, figures.areAlike(index - 2, index - 1), figures[index - 1].kind == .count,
      figures.isOneSentence(index - 2, index), let verb = figures.verb(before: index),
      figures.isIdle(figures[index - 1].upper, verb.lower)
    else { return false }
    let text = figures.text
    let lower = max(0, figures[index - 2].lower - 24)
    return !(lower..<figures[index].lower).contains {
      rates.longest(in: text, at: $0, tags: .max) != nil
    }
  }

  /// 覆盖率达41.2%，比上年的39.8%提高1.4%: the difference of the two, and not what it is of the earlier one.
  private static func isDifference(_ figures: Figures, _ index: Int) -> Bool {
    // 比一季度的6.5%加快: the quarter is a figure, too.
    let first = index >= 3 && figures[index - 2].kind == .count ? index - 3 : index - 2
    guard first >= 0, figures.isOneSentence(first, index) else { return false }
    let (now, then, stated) = (figures[first], figures[index - 1], figures[index])
    guard now.kind == .percent, then.kind == .percent, then.value > 0,
      let verb = figures.verb(before: index), figures.isIdle(then.upper, verb.lower),
      figures.text[now.upper] == 0x2C, then.lower - now.upper <= 14,
      compares(figures.text[now.upper + 1])
    else { return false }
    let difference = abs(now.value - then.value)
    return abs(difference - stated.value) <= stated.step / 2
      && abs(difference / then.value * 100 - stated.value) > stated.step
  }

  /// 比, 较
  private static func compares(_ scalar: UInt32) -> Bool { scalar == 0x6BD4 || scalar == 0x8F83 }

  /// 降幅比1至7月收窄3%: a rate, the time that it is compared with, and how it has changed; nothing else
  /// between them.
  private static func narrows(_ text: ScalarText, _ lower: Int) -> Bool {
    guard let verb = (2...3).first(where: { narrowing.tags(in: text, lower - $0, lower) != 0 }),
      case let end = lower - verb,
      let rate = (max(0, end - 24)..<end).last(where: { changes.tags(in: text, $0, $0 + 2) != 0 }),
      case let between = rate + 2..<end
    else { return false }
    if between.isEmpty { return true }
    // 涨幅较大的蔬菜价格回落5% is of the price.
    return compares(text[between.lowerBound])
      && !degrees.mayBegin(with: text[between.lowerBound + 1])
      && !between.contains { Figures.endsClause(text[$0]) || text[$0] == 0x3001 }
      || ["同比", "环比"].contains { text.end(of: $0, at: between.lowerBound) == end }
  }

  private static let narrowing = Automaton("收窄 收窄了 扩大 扩大了 回落 回落了")
  private static let degrees = Automaton("大 小 高 低 快 慢 多")
  private static let changes = Automaton("增速 增幅 涨幅 降幅 跌幅")

  private static let rates = Automaton("率 比重 占比 比例 增速 增幅 涨幅 降幅 程度 满意度 覆盖面")

  private static func finding(
    _ context: FragmentContext, _ text: ScalarText, _ lower: Int,
    _ change: (upper: Int, proper: String)
  ) -> Finding {
    let isPoint = change.proper.hasSuffix("点")
    return context.finding(
      text, lower, change.upper,
      LocalizedText(
        zh: (isPoint ? "两个百分数之差应为" : "绝对数的变化应为") + "“\(change.proper)”",
        en: isPoint
          ? "A change between percentages is “\(change.proper)”"
          : "A change of a quantity is “\(change.proper)”"),
      fixes: [
        Fix(
          title: LocalizedText(zh: "改为“\(change.proper)”", en: "Change to “\(change.proper)”"),
          safety: .unsafe, edits: context.replacing(text, lower, change.upper, change.proper))
      ])
  }
}
