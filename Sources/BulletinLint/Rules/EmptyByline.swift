import BulletinSyntax
import BulletinText

extension Rule {
  /// A role without a name: the page went out before the name was filled in.
  static let emptyByline = Rule(
    id: "empty-byline", group: .structure, severity: .error,
    title: LocalizedText(zh: "署名空缺", en: "Empty byline"),
    explanation: LocalizedText(
      zh: "写了“记者”“通讯员”等身份，后面却没有姓名，或者只有 XXX、×××、□□ 之类的占位符。",
      en: "A role such as 记者 or 通讯员 stands without a name, or with a placeholder only."),
    source: .newsroomPractice,
    options: [
      RuleOption(
        "placeholders", .texts(["XXX", "×××", "某某", "▢", "□□", "待补", "待定"]),
        zh: "不算姓名的占位符", en: "Placeholders, which are no names")
    ],
    examples: [
      Example(
        """
        城东区召开河道治理推进会

        本报讯 3月8日，城东区召开河道治理推进会。

        记者

        何雨田 丁越
        """),
      Example(
        """
        城东区召开河道治理推进会

        本报讯 3月8日，城东区召开河道治理推进会。

        记者 何雨田 ⟦通讯员⟧  ⟵ “通讯员”后没有姓名
        """),
      Example(
        """
        城东区召开河道治理推进会

        本报讯（⟦记者⟧）3月8日，城东区召开河道治理推进会。
        """),
      Example(
        """
        城东区召开河道治理推进会

        本报讯 3月8日，城东区召开河道治理推进会。

        ⟦记者 XXX⟧
        """),
      Example(
        """
        城东区召开河道治理推进会

        本报讯 3月8日，城东区召开河道治理推进会。

        记者
        何雨田 丁青
        """),
      Example(
        """
        城东区召开河道治理推进会

        本报讯 3月8日，城东区召开河道治理推进会。文/图 何雨田
        """),
      Example(
        """
        紧盯节点抓落实
        本报评论员

        春耕备耕时不我待。各地要紧盯农时，把种子、化肥和农机提前备齐，让农民种得放心。
        """),
    ],
    check: .fragment(with: { options in
      Set(options.texts("placeholders").map { Array($0.utf8) })
    }) { context, placeholders, report in
      for byline in context.fragment.nodes.bylines {
        for credit in byline.credits {
          guard isEmpty(credit, context, placeholders), let range = credit.roleRange else {
            continue
          }
          let role = roleText(range, context)
          report(
            Finding(
              range: range,
              message: LocalizedText(zh: "“\(role)”后没有姓名", en: "No name after “\(role)”")))
        }
      }
    })

  /// 本报评论员 needs no name, a source is no person, and an outlet's name is one.
  private static func isEmpty(
    _ credit: Credit, _ context: FragmentContext, _ placeholders: Set<[UInt8]>
  ) -> Bool {
    guard credit.outlet == nil,
      credit.names.allSatisfy({ placeholders.contains(Array(context.bytes($0))) })
    else { return false }
    switch credit.role {
    case .reporter, .correspondent, .intern, .photographer: return true
    case .commentator, .editor, .source: return false
    }
  }

  private static func roleText(_ range: TextRange, _ context: FragmentContext) -> String {
    context.string(range)
  }
}
