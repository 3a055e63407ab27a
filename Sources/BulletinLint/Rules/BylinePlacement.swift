import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// Where the house puts its bylines; nothing is guessed.
  static let bylinePlacement = Rule(
    id: "byline-placement", group: .structure, severity: .hint, isOnByDefault: false,
    isMechanical: false,
    title: LocalizedText(zh: "署名位置", en: "Byline placement"),
    explanation: LocalizedText(
      zh: "署名不在本报规定的位置：跟在末段之后，夹在导语之后，或者前面没有空行。没有规定时不报；图注和通讯社电头不算。",
      en: """
        A byline stands elsewhere than the house wants it. Nothing is reported while no place is \
        set; captions and the heads of agencies do not count.
        """),
    source: LocalizedText(zh: "本报体例", en: "House style"),
    options: [
      RuleOption(
        "place", .text("any"),
        allowed: ["any", "own-line", "inline-end", "lead-bracket", "under-headline"],
        zh: "署名放在哪里：own-line 文末单独一行，inline-end 末段之后，lead-bracket 消息头括号里，under-headline 标题下",
        en: "Where bylines stand"),
      RuleOption(
        "blank-line-before", .text("any"), allowed: ["any", "yes", "no"], zh: "单独成行的署名前是否空一行",
        en: "Whether a blank line stands before a byline of its own line"),
    ],
    examples: [
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，城东区召开防汛工作会议，要求各街道加强巡查值守。⟦记者 何雨田⟧  ⟵ 署名应置于文末单独一行
        """, options: ["place": .text("own-line")]),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，城东区召开防汛工作会议。

        ⟦记者 何雨田⟧

        会议要求，各街道要加强巡查值守。

        何雨田强调，要压实责任。
        """, options: ["place": .text("own-line")]),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，城东区召开防汛工作会议。
        ⟦记者 何雨田⟧  ⟵ 署名应置于空行之后
        """, options: ["blank-line-before": .text("yes")]),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，城东区召开防汛工作会议，要求各街道加强巡查值守。记者 何雨田
        """),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，城东区召开防汛工作会议，要求各街道加强巡查值守。

        记者 何雨田

        国务院办公厅印发意见

        新华社北京5月6日电（记者 何岚）国务院办公厅日前印发意见，部署有关工作。
        """, options: ["place": .text("own-line"), "blank-line-before": .text("yes")]),
    ],
    check: .article { context, report in
      let place = context.options.text("place")
      for byline in context.article.nodes.bylines where byline.isAuthored {
        if let wanted = places.first(where: { $0.name == place }), isElsewhere(byline, place),
          !isAgency(context, byline)
        {
          report(misplaced(byline, wanted.text, fix(byline, place, context)))
        } else if let finding = blankLine(before: byline, context) {
          report(finding)
        }
      }
    })

  private static let places: [(name: String, text: LocalizedText)] = [
    ("own-line", LocalizedText(zh: "文末单独一行", en: "on a line of its own at the end")),
    ("inline-end", LocalizedText(zh: "末段之后", en: "at the end of the last paragraph")),
    ("lead-bracket", LocalizedText(zh: "消息头的括号里", en: "in the bracket of the message head")),
    ("under-headline", LocalizedText(zh: "标题之下", en: "under the headline")),
  ]

  private static func isElsewhere(_ byline: Byline, _ place: String) -> Bool {
    byline.placement.rawValue != place || place == "own-line" && byline.isAfterLead
  }

  /// 新华社北京5月6日电（记者 何岚） is another house's.
  private static func isAgency(_ context: ArticleContext, _ byline: Byline) -> Bool {
    guard byline.placement == .leadBracket, let source = context.article.nodes.lead?.source else {
      return false
    }
    return !context.page.page.text.string(source).hasPrefix("本")
  }

  private static func misplaced(
    _ byline: Byline, _ place: LocalizedText, _ fixes: [Fix]
  ) -> Finding {
    Finding(
      range: byline.range,
      message: LocalizedText(
        zh: "署名应置于\(place.zh)", en: "The byline belongs \(place.en)"), fixes: fixes)
  }

  /// A byline at the end of the last paragraph gets a line of its own.
  private static func fix(
    _ byline: Byline, _ place: String, _ context: ArticleContext
  ) -> [Fix] {
    guard place == "own-line", byline.placement == .inlineEnd, !byline.isAfterLead else {
      return []
    }
    let lineEnd = String(decoding: context.page.page.text.lineEnd, as: UTF8.self)
    let start = TextRange(at: byline.range.lowerBound)
    return [
      Fix(
        title: LocalizedText(zh: "另起一行", en: "Put it on a line of its own"), safety: .safe,
        edits: [TextEdit(start, lineEnd + lineEnd)])
    ]
  }

  private static func blankLine(before byline: Byline, _ context: ArticleContext) -> Finding? {
    let wanted = context.options.text("blank-line-before")
    guard wanted != "any", byline.placement == .ownLine || byline.placement == .afterLead else {
      return nil
    }
    let lines = context.page.page.text.lines
    let line = lines.line(at: byline.range.lowerBound)
    guard line > 0, let above = lines.range(ofLine: line - 1), let own = lines.range(ofLine: line)
    else { return nil }
    let isBlank = context.page.page.text.string(above).allSatisfy(\.isWhitespace)
    guard isBlank != (wanted == "yes") else { return nil }
    let lineEnd = String(decoding: context.page.page.text.lineEnd, as: UTF8.self)
    let edit =
      isBlank ? TextEdit(above, "") : TextEdit(TextRange(at: own.lowerBound), lineEnd)
    return misplaced(
      byline,
      isBlank
        ? LocalizedText(zh: "紧接正文的一行", en: "right below the text")
        : LocalizedText(zh: "空行之后", en: "after a blank line"),
      [
        Fix(
          title: LocalizedText(zh: "调整空行", en: "Set the blank line"), safety: .safe, edits: [edit])
      ])
  }
}
