import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// The same text twice on a page.
  static let duplicateArticle = Rule(
    id: "duplicate-article", group: .structure, severity: .warning,
    title: LocalizedText(zh: "稿件重复", en: "Duplicate article or paragraph"),
    explanation: LocalizedText(
      zh: """
        两篇稿件的导语相同，或者四十字以上的一段文字在本版出现了两次；打开 archive 后，同一报三天之内的另一版登过的稿件也提示。公告的套语、\
        换了日期的例行通知不算。
        """,
      en: """
        Two articles have the same lead, or a paragraph of forty characters or more stands twice on \
        the page; with the option archive, an article that another page of the paper had within \
        three days is hinted at, too. Set phrases of notices, and texts with another date, do not count.
        """),
    source: .errorRate,
    options: [
      RuleOption(
        "similarity", .number(1), zh: "相同部分占到多少才算重复", en: "The share that must be the same"),
      .archive(
        .hint, zh: "是否也与同一报三天之内的其他版面（一起检查的，或编辑器打开的文件夹里的）比",
        en: "Whether the paper's other pages of three days are compared, too"),
    ],
    examples: [
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，城东区召开防汛工作会议，部署今年的防汛工作。

        记者 何雨田

        城东区部署防汛工作

        ⟦本报讯 5月6日，城东区召开防汛工作会议，部署今年的防汛工作。⟧  ⟵ 与第3行的导语重复

        记者 何雨田
        """),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，城东区召开防汛工作会议。

        会议要求，各街道要把责任落实到每一段河道、每一名河长，备足物资，练好队伍，确保汛期到来之前完成主要工程。

        ⟦会议要求，各街道要把责任落实到每一段河道、每一名河长,备足物资，练好队伍，确保汛期到来之前 完成主要工程。⟧  ⟵ 与第5行的段落重复

        记者 何雨田
        """),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，城东区召开防汛工作会议，部署今年的防汛工作，通报去年的灾情。

        会议要求，压实责任。

        会议要求，压实责任。

        记者 何雨田

        城东区召开防汛工作会议

        本报讯 5月7日，城东区召开防汛工作会议，部署今年的防汛工作，通报去年的灾情。

        记者 何雨田
        """),
      Example(
        """
        关于停水的公告

        因供水管网改造，请沿线居民和单位提前做好储水准备，关闭用水设备，避免来水时造成损失，敬请谅解并相互转告。

        关于停电的公告

        因供水管网改造，请沿线居民和单位提前做好储水准备，关闭用水设备，避免来水时造成损失，敬请谅解并相互转告。
        """),
      Example(
        """
        城东日报 A03 综合 2023年5月8日 星期一

        城东区部署防汛工作

        ⟦本报讯 5月6日，城东区召开防汛工作会议，部署今年的防汛工作。⟧  ⟵ 与2023年5月8日第A01版第5行的稿件重复

        记者 何雨田

        城西镇举办讲座

        本报讯 5月7日，城西镇举办讲座，请来专家讲解春季田间管理。

        记者 何雨田
        """,
        options: ["archive": .text("hint")],
        others: [
          """
          城东日报 A01 要闻 2023年5月8日 星期一

          城东区召开防汛工作会议

          本报讯 5月6日，城东区召开防汛工作会议， 部署今年的防汛工作。

          记者 何雨田
          """,
          """
          城东日报 A05 要闻 2023年5月8日 星期一

          城西镇举办讲座

          本报讯 5月7日，城西镇举办讲座，请来专家讲解春季田间管理。
          """,
        ]),
    ],
    check: .page { context, report in
      copies(of: context.others, context).forEach(report)
      let keys = keys(context)
      guard Set(keys.map(\.key)).count < keys.count else { return }
      let similarity = min(max(context.options.number("similarity"), 0.5), 1)
      var known: [Int: [Place]] = [:]
      for (key, fragment, index) in keys {
        let place = Place(fragment: fragment, unit: context.texts[fragment].units[index])
        let earlier = known[key]?.first { $0.isCopied(by: place.unit, similarity) }
        if let earlier { report(finding(earlier, place, context)) }
        known[key, default: []].append(place)
      }
    })

  /// The articles that other pages of the paper have had within three days.
  private static func copies(of others: OtherPages, _ context: PageContext) -> [Finding] {
    guard !others.isEmpty, let issue = context.issue else { return [] }
    return context.articles.compactMap { article in
      guard let opening = context.page.opening(of: article),
        let paragraph = context.page.openingParagraph(of: article),
        let earlier = others.pages(opening: opening.hash).first(where: {
          isEarlier($0, than: issue, context)
        }),
        let title = earlier.title,
        let line = earlier.openings.compactMap(\.self).first(where: { $0.hash == opening.hash })?
          .line
      else { return nil }
      var finding = Finding(
        range: paragraph.range,
        message: LocalizedText(
          zh: "与\(title.zh)第\(line)行的稿件重复", en: "Repeats the article at line \(line) of \(title.en)"
        ),
        code: "archive")
      finding.ownSeverity = .hint
      finding.article = article.index
      return finding
    }
  }

  /// Whether a page came before this one, three days at most: of one day, the one of the lower number.
  private static func isEarlier(
    _ page: PageRecord, than issue: Issue, _ context: PageContext
  ) -> Bool {
    guard let other = page.issue, other.paper == issue.paper else { return false }
    let days = issue.day.days(since: other.day)
    guard days == 0 else { return (1...3).contains(days) }
    guard let one = page.folio, let two = context.page.folio, one != two else {
      return context.others.lie(behind: page)
    }
    return one < two
  }

  /// How the paragraphs of the page's articles begin, and where they are.
  private static func keys(_ context: PageContext) -> [(key: Int, fragment: Int, unit: Int)] {
    var keys: [(key: Int, fragment: Int, unit: Int)] = []
    for fragment in context.texts.indices {
      guard let article = context.articleOf[fragment],
        [.news, .feature, .commentary, .brief].contains(context.articles[article].kind)
      else { continue }
      for (index, unit) in context.texts[fragment].units.enumerated() {
        if let key = key(unit) { keys.append((key, fragment, index)) }
      }
    }
    return keys
  }

  private struct Place {
    let fragment: Int
    let unit: TextUnit

    /// Whether another text is the same but for blanks and widths.
    func isCopied(by other: TextUnit, _ similarity: Double) -> Bool {
      let least = bothLeads(other) ? 20 : 40
      if similarity == 1 { return unit.text.isEqualButForBlanks(to: other.text, atLeast: least) }
      let (one, two) = (unit.text.withoutBlanks, other.text.withoutBlanks)
      guard min(one.count, two.count) >= least else { return false }
      let head = zip(one, two).prefix { $0 == $1 }.count
      let tail = zip(one.reversed(), two.reversed()).prefix { $0 == $1 }.count
      let length = max(one.count, two.count)
      return Double(min(head + tail, length)) >= similarity * Double(length)
    }

    func bothLeads(_ other: TextUnit) -> Bool { unit.role == .lead && other.role == .lead }
  }

  /// What two copies share at least: how they begin. `nil` for what is too short to matter.
  private static func key(_ unit: TextUnit) -> Int? {
    guard unit.role == .lead || unit.role == .body,
      unit.text.count >= (unit.role == .lead ? 20 : 40)
    else { return nil }
    var key: UInt = 0
    var taken = 0
    for index in 0..<unit.text.count where taken < 12 {
      let scalar = unit.text[index]
      if scalar == 0x20 { continue }
      key = key &* 0x9E37_79B9_7F4A_7C15 &+ UInt(scalar)
      taken += 1
    }
    return Int(bitPattern: key)
  }

  private static func finding(
    _ first: Place, _ second: Place, _ context: PageContext
  ) -> Finding {
    let copy = whole(second, context)
    let original = whole(first, context)
    let areLeads = first.bothLeads(second.unit) && first.fragment != second.fragment
    let line = context.displayLine(original.lowerBound)
    var finding = Finding(
      range: copy,
      message: LocalizedText(
        zh: "与第\(line)行的\(areLeads ? "导语" : "段落")重复",
        en: "Repeats the \(areLeads ? "lead" : "paragraph") at line \(line)"),
      code: areLeads ? "lead" : "paragraph",
      related: [
        RelatedPlace(range: original, message: LocalizedText(zh: "第一次在此", en: "First here"))
      ],
      fixes: [
        Fix(
          title: LocalizedText(zh: "删去重复的一段", en: "Delete the second copy"), safety: .unsafe,
          edits: [TextEdit(copy, "")])
      ])
    finding.article = context.articleOf[second.fragment]
    return finding
  }

  private static func whole(_ place: Place, _ context: PageContext) -> TextRange {
    let pieces = place.unit.pieces
    let range = (pieces.first ?? TextRange(at: 0)).union(pieces.last ?? TextRange(at: 0))
    return range.shifted(by: context.page.starts[place.fragment])
  }
}

extension ScalarText {
  /// Whether another text is the same but for blanks and widths, and no shorter than `least`.
  func isEqualButForBlanks(to other: ScalarText, atLeast least: Int) -> Bool {
    var (index, place, length) = (0, 0, 0)
    while true {
      while index < count, self[index] == 0x20 || self[index] == 0x09 { index += 1 }
      while place < other.count, other[place] == 0x20 || other[place] == 0x09 { place += 1 }
      guard index < count, place < other.count else {
        return index == count && place == other.count && length >= least
      }
      guard self[index] == other[place] else { return false }
      (index, place, length) = (index + 1, place + 1, length + 1)
    }
  }
}
