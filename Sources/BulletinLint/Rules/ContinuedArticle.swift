import BulletinSyntax
import BulletinText

extension Rule {
  /// An article that another one interrupts: what stands after it belongs above.
  static let continuedArticle = Rule(
    id: "continued-article", group: .structure, severity: .warning,
    title: LocalizedText(zh: "稿件被隔断", en: "Article continued after another article"),
    explanation: LocalizedText(
      zh: "一篇已经署名的稿件后面又出现没有标题的文字，内容与前面一篇还没有署名的稿件相连，多半是排版时被隔开了。",
      en: """
        Text without a headline stands after a signed article and goes with an earlier one that \
        nobody has signed yet: the layout has put another article in between.
        """),
    source: .layoutResidue,
    examples: [
      Example(
        """
        城东区加快数字产业园建设

        本报讯 近日，走进城东区数字产业园，三栋标准厂房已经封顶，云算力中心正在安装设备。

        数字产业园是城东区今年的重点项目，云算力中心建成后可以服务周边的制造企业。

        城西镇举办防溺水讲座

        本报讯 5月6日，城西镇举办防溺水讲座。

        讲座邀请救援队员现场演示。

        记者 何雨田

        ⟦数字产业园招商负责人介绍，云算力中心已经签约企业三十家，标准厂房年底前交付使用。⟧  ⟵ 本段疑为“城东区加快数字产业园建设”（第1行）的后文

        下一步，城东区将完善数字产业园的配套设施。记者 丁青
        """),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，城东区召开防汛工作会议。

        记者 何雨田

        会议要求，各街道要压实责任，把工作做细做实。
        """),
    ],
    check: .page { context, report in
      for article in context.articles {
        for fragment in article.fragments.dropFirst()
        where !article.fragments.contains(fragment - 1) {
          guard let finding = continuation(fragment, of: article, context) else { continue }
          report(finding)
        }
      }
    })

  private static func continuation(
    _ fragment: Int, of article: Article, _ context: PageContext
  ) -> Finding? {
    let start = context.page.starts[fragment]
    let nodes = context.page.fragments[fragment].nodes.shifted(by: start)
    guard let first = nodes.paragraphs.first?.pieces.first, let headline = article.headline,
      let stop = article.nodes.paragraphs.last(where: { $0.range.upperBound <= start })?.range
    else { return nil }
    let title = context.page.title(of: article)
    let line = context.displayLine(headline.lowerBound)
    var finding = Finding(
      range: first,
      message: LocalizedText(
        zh: "本段疑为“\(title)”（第\(line)行）的后文",
        en: "This seems to continue “\(title)” (line \(line))"),
      related: [
        RelatedPlace(
          range: lastCharacter(of: stop, context),
          message: LocalizedText(zh: "上文止于此", en: "The article stops here"))
      ],
      fixes: [moving(context.page.range(ofFragment: fragment), nodes, after: stop, context)])
    finding.article = article.index
    return finding
  }

  private static func lastCharacter(of range: TextRange, _ context: PageContext) -> TextRange {
    let text = ScalarText(context.page.text.utf8, [range])
    return text.range(max(text.count - 1, 0), text.count)
  }

  /// Moves the text, up to its last paragraph or byline, behind the place where the article stops.
  private static func moving(
    _ fragment: TextRange, _ nodes: Nodes, after stop: TextRange, _ context: PageContext
  ) -> Fix {
    let text = context.page.text
    let ends = nodes.paragraphs.map(\.range.upperBound) + nodes.bylines.map(\.range.upperBound)
    let upper = ends.max() ?? fragment.upperBound
    let lineEnd = String(decoding: text.lineEnd, as: UTF8.self)
    let moved = text.string(TextRange(fragment.lowerBound, upper))
    return Fix(
      title: LocalizedText(zh: "移回原稿之后", en: "Move it back behind the article"),
      safety: .unsafe,
      edits: [
        TextEdit(TextRange(at: stop.upperBound), lineEnd + lineEnd + moved),
        TextEdit(TextRange(fragment.lowerBound, upper), ""),
      ])
  }
}
