import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// 城东区举行 安全培训会: the printed headline broke between the verb and its object.
  static let headlineFormat = Rule(
    id: "headline-format", group: .structure, severity: .hint, isOnByDefault: false,
    isMechanical: false,
    title: LocalizedText(zh: "标题断行", en: "Headline layout"),
    explanation: LocalizedText(
      zh: "标题在动词和宾语之间、主语和谓语之间留着排版的空格或换行。两句并列的标题、引题加主题不算。",
      en: """
        A layout blank or line end stands between the verb and its object, or between subject and \
        predicate. Couplets, and a kicker above the headline, are fine.
        """),
    source: LocalizedText(zh: "本报体例", en: "House style"),
    options: [
      RuleOption("join", .flag(true), zh: "提供接上的修改", en: "Offer to join")
    ],
    examples: [
      Example(
        """
        城东区举行⟦ ⟧道路运输安全培训会  ⟵ 标题中有排版断行

        本报讯 5月6日，城东区举行道路运输安全培训会。

        记者 何雨田

        城东区领导
        ⟦调研督导⟧河道治理工作  ⟵ 标题中有排版断行

        本报讯 5月6日，城东区领导调研督导河道治理工作。

        记者 何雨田
        """),
      Example(
        """
        健全机制 确保落实

        本报讯 5月6日，城东区召开防汛工作会议。

        记者 何雨田

        一面旗帜 一种精神

        本报讯 5月6日，城东区举行座谈会。

        记者 何雨田

        压实责任 守牢底线
        城东区召开防汛工作会议

        本报讯 5月6日，城东区召开防汛工作会议。

        记者 何雨田
        """),
    ],
    check: .fragment { context, report in
      for unit in context.facts.units where unit.role == .headline {
        if let finding = layoutBreak(unit, context) { report(finding) }
      }
      // A blank inside one segment: the parser takes what follows it for a subhead.
      let heads = context.facts.units.filter { $0.role != .lead && $0.role != .body }
      for (one, two) in zip(heads, heads.dropFirst()) where one.role == .headline {
        if let finding = layoutBlank(one.text, two.text, context) { report(finding) }
      }
    })

  /// A blank or line end between two pieces of the headline.
  private static func layoutBreak(_ unit: TextUnit, _ context: FragmentContext) -> Finding? {
    let text = unit.text
    guard let cut = (1..<max(text.count, 1)).first(where: { text.ranges($0 - 1, $0 + 1).count > 1 })
    else { return firstBlank(text, context) }
    let first = text.range(0, cut)
    let second = text.range(cut, text.count)
    let gap = TextRange(first.upperBound, second.lowerBound)
    let isLine = context.string(gap).contains(where: \.isNewline)
    if endsInVerb(text, cut) { return broken(isLine ? opening(text, cut) : gap, gap, context) }
    guard isLine, let verb = verbs.longest(in: text, at: cut, tags: .max), cut <= 8,
      nouns.longest(in: text, at: cut - 2, tags: .max)?.end == cut
    else { return nil }
    var end = verb.end
    if let more = verbs.longest(in: text, at: end, tags: .max) { end = more.end }
    return broken(text.range(cut, end), gap, context)
  }

  private static func firstBlank(_ text: ScalarText, _ context: FragmentContext) -> Finding? {
    guard let blank = (1..<max(text.count, 1)).first(where: { text[$0] == 0x20 }),
      endsInVerb(text, blank)
    else { return nil }
    var end = blank
    while text[end] == 0x20 { end += 1 }
    return broken(text.range(blank, end), text.range(blank, end), context)
  }

  private static func layoutBlank(
    _ one: ScalarText, _ two: ScalarText, _ context: FragmentContext
  ) -> Finding? {
    guard endsInVerb(one, one.count) else { return nil }
    let gap = TextRange(one.range(0, one.count).upperBound, two.range(0, 1).lowerBound)
    guard gap.count > 0, gap.count <= 6, !context.string(gap).contains(where: \.isNewline) else {
      return nil
    }
    return broken(gap, gap, context)
  }

  private static func opening(_ text: ScalarText, _ cut: Int) -> TextRange {
    text.range(cut, min(cut + 2, text.count))
  }

  private static func broken(
    _ range: TextRange, _ gap: TextRange, _ context: FragmentContext
  ) -> Finding {
    Finding(
      range: range,
      message: LocalizedText(zh: "标题中有排版断行", en: "Layout break inside the headline"),
      fixes: context.options.flag("join")
        ? [
          Fix(
            title: LocalizedText(zh: "接上标题", en: "Join the headline"), safety: .safe,
            edits: [TextEdit(gap, "")])
        ] : [])
  }

  /// A verb that has no object yet.
  private static func endsInVerb(_ text: ScalarText, _ end: Int) -> Bool {
    end >= 4 && verbs.tags(in: text, end - 2, end) != 0
  }

  private static let verbs = Automaton(
    "举行 召开 开展 举办 组织 调研 启动 部署 检查 督导 慰问 参加 出席 走访 视察 推进 主持 印发 出台 发布")
  private static let nouns = Automaton("领导 书记 区长 县长 市长 主任 政府")
}
