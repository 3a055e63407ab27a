import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// A headline with no text below it, or a report that opens in the middle although the others of
  /// the page have message heads.
  static let missingLead = Rule(
    id: "missing-lead", group: .structure, severity: .warning,
    title: LocalizedText(zh: "缺少导语或正文", en: "Missing lead or body"),
    explanation: LocalizedText(
      zh: "标题下面没有正文（no-body），或者同版其他消息都有“本报讯”等消息头，这一篇却从“会议要求”之类的中段写起（no-head）。",
      en: """
        There is no text below the headline (no-body), or the report opens in the middle, with \
        “the meeting demanded”, while the others of the page have a message head (no-head).
        """),
    source: .newsroomPractice,
    options: [
      RuleOption(
        "require", .text("auto"), allowed: ["auto", "always", "never"],
        zh: "是否要求消息头：auto 看同版其他消息是否都有",
        en: "Whether a message head is demanded: auto looks at the page's other reports"),
      .kinds(["news"]),
    ],
    examples: [
      Example(
        """
        ⟦北岭市启动春季义务植树⟧  ⟵ 标题“北岭市启动春季义务植树”下没有正文

        记者 何雨田

        城东区召开防汛工作会议

        本报讯 5月6日，城东区召开防汛工作会议。

        记者 何雨田
        """),
      Example(
        """
        城东区召开防汛工作会议
        本报讯 5月6日，城东区召开防汛工作会议。
        记者 何雨田

        北岭市启动春季义务植树
        本报讯 5月6日，北岭市启动春季义务植树。
        记者 何雨田

        经济开发区召开安委会例会
        ⟦会议要求⟧，各单位要压实责任，把隐患排查做到每一个车间。  ⟵ 标题“经济开发区召开安委会例会”下没有导语
        会议还通报了近期的检查情况。
        记者 丁青
        """),
      Example(
        """
        城东区召开防汛工作会议

        5月6日，城东区召开防汛工作会议，部署今年的防汛备汛工作。

        记者 何雨田
        """),
      Example(
        """
        城东区召开防汛工作会议
        本报讯 5月6日，城东区召开防汛工作会议。
        记者 何雨田

        北岭市启动春季义务植树
        本报讯 5月6日，北岭市启动春季义务植树。
        记者 何雨田

        让候鸟安家
        清晨六点，薄雾还没散尽，老周已经撑着船到了湖心。
        他在这里守了二十年。
        湖边的芦苇一年比一年密。
        记者 丁青 文/图
        """),
    ],
    check: .page { context, report in
      let reports = Reports(context.articles)
      for article in context.articles
      where context.options.has(article.kind.rawValue, in: "kinds") {
        if let finding = noBody(article, context) ?? noHead(article, reports, context) {
          report(finding)
        }
      }
    })

  private static func noBody(_ article: Article, _ context: PageContext) -> Finding? {
    guard let headline = article.headline, article.nodes.paragraphs.isEmpty,
      article.nodes.captions.isEmpty, article.nodes.jumps.isEmpty,
      article.nodes.headline.count + article.nodes.subheads.count <= 2, isBare(article, context)
    else { return nil }
    let title = context.page.title(of: article)
    var finding = Finding(
      range: headline,
      message: LocalizedText(zh: "标题“\(title)”下没有正文", en: "“\(title)” has no body"),
      code: "no-body", severity: .error)
    finding.article = article.index
    return finding
  }

  /// A byline, another article with a message head, or the page's end follows the headline: what
  /// looks like a headline above a table, a chronicle or a speech is left alone.
  private static func isBare(_ article: Article, _ context: PageContext) -> Bool {
    guard let last = article.fragments.last else { return false }
    if !article.nodes.bylines.isEmpty { return true }
    let next = context.articles.first { $0.fragments.first == last + 1 }
    return next?.nodes.lead?.source != nil && next?.headline != nil
  }

  private static func noHead(
    _ article: Article, _ reports: Reports, _ context: PageContext
  ) -> Finding? {
    guard article.headline != nil, article.nodes.lead == nil,
      demandsHead(of: article, reports, context.options),
      let first = article.nodes.paragraphs.first?.pieces.first
    else { return nil }
    let text = ScalarText(context.page.text.utf8, first)
    guard
      let end = openers.longest(in: text, at: 0, tags: .max)?.end
        ?? (isDated(first, context) ? nil : goingOn(text))
    else { return nil }
    let title = context.page.title(of: article)
    var finding = Finding(
      range: text.range(0, end),
      message: LocalizedText(zh: "标题“\(title)”下没有导语", en: "“\(title)” has no lead"),
      code: "no-head")
    finding.article = article.index
    return finding
  }

  private static func isDated(_ paragraph: TextRange, _ context: PageContext) -> Bool {
    !context.facts.dates(in: paragraph).isEmpty
  }

  /// 城南街道党工委要求，…; 针对居民反映强烈的问题，…: where the first clause of a text ends that takes up what
  /// nobody has told.
  private static func goingOn(_ text: ScalarText) -> Int? {
    guard let comma = (2..<24).first(where: { text[$0] == 0x2C }),
      (0..<comma).allSatisfy({ CharacterClass(text[$0]) == .han })
    else { return nil }
    return text.has("针对", at: 0) || demands.tags(in: text, comma - 2, comma) != 0 ? comma : nil
  }

  private static let demands = Automaton("要求 强调 指出")

  private static func demandsHead(
    of article: Article, _ reports: Reports, _ options: RuleOptions
  ) -> Bool {
    switch options.text("require") {
    case "always": true
    case "never": false
    default: reports.haveHeads(beside: article)
    }
  }

  /// How many reports of a page have text, and how many of these no message head.
  private struct Reports {
    private var count = 0
    private var headless = 0

    init(_ articles: [Article]) {
      for article in articles where Reports.counts(article) {
        count += 1
        if Reports.isHeadless(article) { headless += 1 }
      }
    }

    /// At least two others than the article, and all of them, have a message head.
    func haveHeads(beside article: Article) -> Bool {
      guard Reports.counts(article) else { return count >= 2 && headless == 0 }
      return count >= 3 && headless == (Reports.isHeadless(article) ? 1 : 0)
    }

    private static func counts(_ article: Article) -> Bool {
      article.kind == .news && !article.nodes.paragraphs.isEmpty
    }

    private static func isHeadless(_ article: Article) -> Bool {
      article.nodes.lead?.source == nil
    }
  }

  /// How a report goes on, never how it begins.
  private static let openers = Automaton(
    """
    会议要求 会议强调 会议指出 会议认为 会议听取 会议还 会上 会后 随后 此外 同时 下一步 据了解 据悉 据介绍 其间 座谈会上
    调研中 活动中 活动现场
    """)
}
