import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// News names whoever reported it. Notices and signed commentary are exempt, and a byline after
  /// the continuation of an article counts: the parser has already put it there.
  static let missingByline = Rule(
    id: "missing-byline", group: .structure, severity: .warning,
    title: LocalizedText(zh: "缺少署名", en: "Missing byline"),
    explanation: LocalizedText(
      zh: "每篇消息都应署上记者或通讯员的姓名。署名可以单独成行，可以跟在末段之后，也可以写在消息头的括号里；通讯社电头、来源说明同样算署名；天气消息不作要求。",
      en: """
        Every report names its reporter or correspondent: on a line of its own, at the end, or in \
        the bracket of the message head. An agency's head or a note of the source will do. \
        Reports of the weather need none.
        """),
    source: .newsroomPractice,
    options: [
      .kinds(["news", "feature"]),
      RuleOption(
        "min-characters", .number(80), zh: "正文字数不到此数的不作要求",
        en: "Items whose body has fewer characters are exempt"),
      RuleOption(
        "unsigned-house", .flag(true), zh: "全版四篇以上消息都不署名时，只提示一次",
        en: "Where none of four or more reports is signed, say so once for the page"),
    ],
    examples: [
      Example(
        """
        ⟦城东区召开河道治理推进会⟧  ⟵ 稿件“城东区召开河道治理推进会”没有署名

        本报讯 3月8日，城东区召开河道治理推进会，通报去年以来全区十二条河道的治理进展，部署今年的清淤、截污和绿化工作。会议要求，各街道要把责任落实到每一段河道、每一名河长，确保汛期到来之前完成主要工程。
        """),
      Example(
        """
        城东区召开河道治理推进会

        本报讯 3月8日，城东区召开河道治理推进会，通报去年以来全区十二条河道的治理进展，部署今年的清淤、截污和绿化工作。会议要求，各街道要把责任落实到每一段河道、每一名河长，确保汛期到来之前完成主要工程。

        记者 何雨田
        """),
      Example(
        """
        关于停水的公告

        因城东大道供水管网改造，定于3月8日8时至18时对城东大道以南区域暂停供水。请沿线居民和单位提前做好储水准备，关闭用水设备，避免来水时造成损失。施工期间给大家带来的不便，敬请谅解。恢复供水的时间如有变化，将另行通知。
        """),
      Example(
        """
        城东区今晚起降温

        本报讯 5月6日，记者从区气象台获悉，受冷空气影响，今晚起城东区气温逐日走低，最低气温跌到6摄氏度，部分街道有五级阵风。\
        区农业农村局提醒菜农给大棚加固压膜线，区交通运输局已备足防滑物资，各学校将做好学生保暖工作。

        城东区汛前检查河堤

        北岭网清溪5月6日电 城东区组织技术人员检查沿河堤防，逐段查看护坡、涵闸和排涝泵站，发现的七处隐患已列出清单，\
        由各街道限期整改，月底前全部完成。区水利局还备足了编织袋、木桩和救生衣，组织三支队伍轮流值守。
        """),
    ],
    check: .article { context, report in
      guard context.options.has(context.article.kind.rawValue, in: "kinds"), !context.isSigned
      else { return }
      if context.options.flag("unsigned-house"), let first = context.page.credits.firstUnsigned {
        if context.article.index == first { report(unsignedHouse(context)) }
        return
      }
      guard characters(in: context) >= context.options.count("min-characters"),
        !mayBeSignedElsewhere(context), !differsFromReports(context), !isSupplied(context)
      else { return }
      report(
        Finding(
          range: context.title,
          message: LocalizedText(
            zh: "稿件“\(context.headline)”没有署名",
            en: "The article “\(context.headline)” has no byline"), fixes: insertion(context)))
    })

  /// 北岭网清溪12月9日电, and the weather: supplied by others, who sign or do not.
  private static func isSupplied(_ context: ArticleContext) -> Bool {
    if let source = context.article.nodes.lead?.source {
      let words = context.page.page.text.string(source)
      if words.hasSuffix("电"), !words.hasPrefix("本报") { return true }
    }
    return ["天气", "气温", "降温", "预警"].contains { context.headline.contains($0) }
  }

  /// A letter, a column, a preview: some report of the page has a message head, and this text has none.
  private static func differsFromReports(_ context: ArticleContext) -> Bool {
    guard context.article.nodes.lead == nil else { return false }
    return context.page.articles.contains { $0.nodes.lead != nil } || !opensWithDay(context)
  }

  /// Whether a text without a message head tells news all the same: its first words name a day.
  private static func opensWithDay(_ context: ArticleContext) -> Bool {
    guard let first = context.article.nodes.paragraphs.first?.range else { return false }
    let opening = TextRange(first.lowerBound, min(first.upperBound, first.lowerBound + 150))
    return context.page.facts.dates(in: opening).contains { $0.isDated && !$0.isWeak }
  }

  /// 字数 of the body: shorter items are exempt.
  private static func characters(in context: ArticleContext) -> Int {
    context.article.nodes.paragraphs.reduce(0) { sum, paragraph in
      sum + paragraph.pieces.reduce(0) { $0 + $1.count } / 3
    }
  }

  /// An unread jump or a text that belongs to no article could hold the credit.
  private static func mayBeSignedElsewhere(_ context: ArticleContext) -> Bool {
    if context.fragments.contains(where: { $0.summary.jumpsOut }) { return true }
    if hasUnreadCredit(context) || context.page.credits.isSignedTwice { return true }
    guard let last = context.article.fragments.last, let orphan = context.page.credits.lastOrphan
    else { return false }
    return orphan > last
  }

  /// A short last line or bracket without an end mark that nobody could read: it may be a credit.
  private static func hasUnreadCredit(_ context: ArticleContext) -> Bool {
    if opensWithReporter(context) { return true }
    guard let last = context.article.nodes.paragraphs.last?.pieces.last else { return false }
    let text = ScalarText(
      context.page.page.text.utf8,
      [TextRange(max(last.lowerBound, last.upperBound - 90), last.upperBound)])
    let isLine = last.count <= 75
    guard text.count > 0 else { return false }
    if text[text.count - 1] == 0x29 || text[text.count - 1] == 0x5D {
      var open = text.count - 2
      while open > 0, text[open] != 0x28, text[open] != 0x5B { open -= 1 }
      return isLine || open > 0
    }
    let end = text[text.count - 1]
    return isLine && context.article.nodes.paragraphs.count > 1 && end != 0x3002 && end != 0x21
      && end != 0x201D
  }

  /// A bracket with a reporter near the beginning that a break cuts or that is written otherwise.
  private static func opensWithReporter(_ context: ArticleContext) -> Bool {
    guard let first = context.article.nodes.paragraphs.first else { return false }
    let text = ScalarText(context.page.page.text.utf8, first.pieces.prefix(3).map { $0 })
    for index in 0..<min(40, text.count) where text[index] == 0x28 || text[index] == 0x3010 {
      for word: StaticString in ["记者", "記者", "通讯员", "全媒体"] where text.has(word, at: index + 1) {
        return true
      }
    }
    return false
  }

  private static func unsignedHouse(_ context: ArticleContext) -> Finding {
    Finding(
      range: context.title,
      message: LocalizedText(zh: "本版稿件都没有署名", en: "No article of this page has a byline"),
      severity: .info)
  }

  private static func insertion(_ context: ArticleContext) -> [Fix] {
    guard let end = context.article.nodes.paragraphs.last?.range.upperBound else { return [] }
    let lineEnd = String(decoding: context.page.page.text.lineEnd, as: UTF8.self)
    return [
      Fix(
        title: LocalizedText(zh: "在文末添加署名", en: "Add a byline at the end"), safety: .unsafe,
        edits: [TextEdit(TextRange(at: end), "\(lineEnd)\(lineEnd)记者 ▢")])
    ]
  }
}
