import BulletinSyntax
import BulletinText

extension Rule {
  /// A message head opens an article, and no headline stands above it.
  static let missingHeadline = Rule(
    id: "missing-headline", group: .structure, severity: .error,
    title: LocalizedText(zh: "缺少标题", en: "Missing headline"),
    explanation: LocalizedText(
      zh: "每篇消息都要有标题。简讯、图片新闻的各条可以共用栏目名，“上接”的稿件标题在另一版，都不算缺。",
      en: """
        Every report has a headline. Briefs share their column's name, and a continuation has its \
        headline on another page.
        """),
    source: .newsroomPractice,
    options: [.kinds(["news"])],
    examples: [
      Example(
        """
        记者 何雨田

        ⟦本报讯⟧ 5月6日，城东区召开防汛工作会议。  ⟵ 这篇稿件没有标题

        记者 丁青
        """),
      Example(
        """
        城东区召开防汛工作会议
        本报讯 5月6日，城东区召开防汛工作会议。（记者 何雨田）
        ⟦本报讯⟧（记者 丁青）5月7日，城西镇启动春耕。
        """),
      Example(
        """
        简讯
        本报讯 5月6日，城东区税务局走访企业十二家。
        本报讯 5月7日，城西镇举办防溺水讲座。
        """),
      Example(
        """
        上接第1版
        会议要求，各街道要压实责任，把工作做细做实。（记者 何雨田）
        """),
    ],
    check: .article { context, report in
      guard context.options.has(context.article.kind.rawValue, in: "kinds"),
        context.article.nodes.headline.isEmpty,
        let source = context.article.nodes.lead?.source, !followsOpenText(context),
        !isItem(context, source)
      else { return }
      report(
        Finding(
          range: source,
          message: LocalizedText(zh: "这篇稿件没有标题", en: "This article has no headline")))
    })

  /// ★本报讯: one of a row of short items, which have none.
  private static func isItem(_ context: ArticleContext, _ source: TextRange) -> Bool {
    let text = context.page.page.text
    guard let line = text.content(ofLine: text.lines.line(at: source.lowerBound)) else {
      return false
    }
    return text.string(TextRange(line.lowerBound, source.lowerBound)).unicodeScalars.contains {
      "●○◆◇■□▲△▶►★☆※▪•·".unicodeScalars.contains($0)
    }
  }

  /// The text above ends in an open sentence: it may be a headline of unusual length.
  private static func followsOpenText(_ context: ArticleContext) -> Bool {
    guard let first = context.article.fragments.first, first > 0 else { return false }
    return context.page.page.fragments[first - 1].summary.endsOpen
  }
}
