import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// A paragraph that fits no article of the page.
  static let orphanText = Rule(
    id: "orphan-text", group: .structure, severity: .warning,
    title: LocalizedText(zh: "游离段落", en: "Text that belongs to no article"),
    explanation: LocalizedText(
      zh: "第一个标题之前，或者一篇已经署名的稿件之后，有一段没有标题、没有消息头的文字，与前面哪一篇都接不上。",
      en: """
        A paragraph stands before the first headline or after a closed article, without a headline \
        or message head, and goes with no earlier article.
        """),
    source: .layoutResidue,
    options: [
      RuleOption("min-characters", .number(15), zh: "不到此数的不报", en: "Shorter texts are left alone")
    ],
    examples: [
      Example(
        """
        ⟦疏散通道，确保畅通。会后，与会人员查看了堤防和物资。⟧  ⟵ 本段不属于任何稿件

        城东区召开防汛工作会议

        本报讯 5月6日，城东区召开防汛工作会议。

        记者 何雨田
        """),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，城东区召开防汛工作会议。

        会议要求，各街道压实责任。（记者 何雨田）

        ⟦同时要求各单位加强值守，遇有险情，第一时间上报处置。⟧  ⟵ 本段不属于任何稿件

        城西镇举办讲座

        本报讯 5月7日，城西镇举办讲座。（记者 丁青）
        """),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，城东区召开防汛工作会议。（记者 何雨田）

        新闻热线：12345678，欢迎提供线索，一经采用即付稿酬。

        （本组稿件由城东区融媒体中心供稿，未经授权请勿转载，谢谢合作。）

        【新闻链接】

        城东区有河道十二条，全长一百余公里，堤防多建于上世纪。
        """),
      Example(
        """
        上接第1版

        会议要求，各街道要压实责任，把工作做细做实，确保平安。（记者 何雨田）
        """),
    ],
    check: .page { context, report in
      for index in context.page.fragments.indices
      where context.page.fragments[index].kind == .headless && context.articleOf[index] == nil {
        guard !context.page.fragments[index].summary.isOfColumn, !hasHead(before: index, context),
          let finding = orphan(context.fragment(index), context)
        else {
          continue
        }
        report(context.placed(finding, inFragment: index))
      }
    })

  private static func orphan(
    _ context: FragmentContext, _ page: PageContext
  ) -> Finding? {
    let texts = context.facts.units.filter { $0.role == .lead || $0.role == .body }
    let length = texts.reduce(0) { $0 + $1.text.count }
    guard let first = texts.first, length >= context.options.count("min-characters"),
      page.articles.contains(where: { $0.headline != nil }), isProse(first.text),
      !isSlogan(first.text),
      !texts.contains(where: { $0.text.holds(furniture, from: 0, to: 400) })
    else { return nil }
    guard let line = first.pieces.first else { return nil }
    return Finding(
      range: line,
      message: LocalizedText(zh: "本段不属于任何稿件", en: "This text belongs to no article"))
  }

  /// A label or a column's name stands right above, or heads that nobody could match with a text.
  private static func hasHead(before index: Int, _ page: PageContext) -> Bool {
    guard index > 0 else { return false }
    let earlier = page.page.fragments.indices[..<index]
    if let last = earlier.last(where: { page.page.fragments[$0].kind != .furniture }),
      !isSentence(page.texts[last])
    {
      return true
    }
    let before = page.page.fragments[index - 1]
    guard before.kind == .furniture else { return false }
    let text = page.page.text.string(page.page.range(ofFragment: index - 1))
    let line = text.split(whereSeparator: \.isNewline).last { !$0.allSatisfy(\.isWhitespace) }
    guard let line, line.unicodeScalars.count <= 14 else { return false }
    return !(page.page.masthead?.lines.contains { page.page.text.string($0) == line } ?? false)
  }

  /// Whether an article has a text at all, and not only more heads and a byline.
  private static func isSentence(_ facts: FragmentFacts) -> Bool {
    facts.units.contains { unit in
      (unit.role == .lead || unit.role == .body)
        && (0..<unit.text.count).contains { unit.text[$0] == 0x3002 }
    }
  }

  /// A sentence of a body: punctuated, and no single bracket.
  private static func isProse(_ text: ScalarText) -> Bool {
    let last = text[text.count - 1]
    let isBracket = text[0] == 0x28 && last == 0x29 || text[0] == 0x3010 || text[0] == 0x3014
    let isMarked = CharacterClass(text[0]) == .mark && text[0] != 0x201C && text[0] != 0x300A
    guard !isBracket, !isMarked else { return false }
    return (0..<text.count).contains { text[$0] == 0x3002 } || last == 0x2C
  }

  /// 安全生产无小事，隐患就在疏忽时。: two clauses of one length.
  private static func isSlogan(_ text: ScalarText) -> Bool {
    let end =
      text[text.count - 1] == 0x3002 || text[text.count - 1] == 0x21 ? text.count - 1 : text.count
    guard end <= 31, let comma = (0..<end).first(where: { text[$0] == 0x2C }) else { return false }
    return comma == end - comma - 1
  }

  /// What a page says of itself.
  private static let furniture = Automaton(
    """
    热线 电话 邮箱 邮编 网址 地址 广告 订阅 发行 印刷 主办 承印 投稿 供稿 来稿 版权 转载 扫码 二维码 扫描 公众号 关注 编辑 责编
    http www 栏目 征稿 刊登 本版 本报 链接 欢迎 报名 招聘 咨询 遗失 作废 特此 预告 下期 敬请
    """)
}
