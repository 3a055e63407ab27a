import BulletinKnowledge
import BulletinText

extension Rule {
  /// A headline is no sentence: it ends without a stop.
  static let headlineFullStop = Rule(
    id: "headline-full-stop", group: .structure, severity: .warning,
    title: LocalizedText(zh: "标题末用句号", en: "Full stop at the end of a headline"),
    explanation: LocalizedText(
      zh: "标题、引题、副题和小标题末尾不用句号、逗号、顿号、分号。问号、叹号、省略号可以用，引语自己的句号也可以留。",
      en: """
        Headlines, kickers and subheads end without 。 ， 、 or ；. A question or exclamation mark, an \
        ellipsis, and the stop of a quotation are fine.
        """),
    source: .newsroomPractice,
    options: [
      RuleOption("marks", .text("。，、；,.;"), zh: "不用的标点", en: "The marks that are not used")
    ],
    examples: [
      Example(
        """
        城东区召开防汛工作会议⟦。⟧  ⟵ 标题末尾不用“。”

        本报讯 5月6日，城东区召开防汛工作会议。

        记者 何雨田
        """),
      Example(
        """
        城东区召开防汛工作会议
        压实责任 守牢底线⟦，⟧  ⟵ 标题末尾不用“，”

        本报讯 5月6日，城东区召开防汛工作会议。

        记者 何雨田

        “小网格”管出大平安⟦。⟧  ⟵ 标题末尾不用“。”

        本报讯 5月7日，城西镇推行网格管理。

        记者 丁青
        """),
      Example(
        """
        今年防汛怎么干？

        本报讯 5月6日，城东区召开防汛工作会议。

        记者 何雨田

        加油，北岭！

        本报讯 5月7日，北岭市举办龙舟赛。

        记者 丁青

        “我们的日子一天比一天好。”

        本报讯 5月8日，清溪县的老周搬进新居。

        记者 丁青

        守护万家灯火（之一）

        本报讯 5月9日，清溪县供电公司的抢修队又出发了。

        记者 丁青

        项目总投资超10.5亿元……

        本报讯 5月9日，清溪县的新项目开工。

        记者 丁青
        """),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，城东区召开防汛工作会议。

        会后，大家去了河边。

        记者 何雨田

        城西镇举办讲座

        本报讯 5月7日，城西镇举办讲座。
        """),
    ],
    check: .fragment { context, report in
      for unit in context.facts.units where unit.isHead {
        if let finding = stop(context, unit.text) { report(finding) }
      }
    })

  private static func stop(
    _ context: FragmentContext, _ text: ScalarText
  ) -> Finding? {
    let last = text.count - 1
    // Nearly every headline ends in a word.
    guard last > 1, text.count <= 60, CharacterClass(text[last]) == .mark else { return nil }
    let marks = context.options.text("marks").unicodeScalars.map { ScalarText.folded($0.value) }
    guard marks.contains(text[last]), text[last] != text[last - 1],
      text[last] != 0x2E || text.isHanCharacter(last - 1)
    else { return nil }
    let mark = context.string(text.range(last, text.count))
    return context.finding(
      text, last, text.count,
      LocalizedText(zh: "标题末尾不用“\(mark)”", en: "No “\(mark)” at the end of a headline"),
      fixes: [
        Fix(
          title: LocalizedText(zh: "删去“\(mark)”", en: "Delete “\(mark)”"), safety: .safe,
          edits: context.replacing(text, last, text.count, ""))
      ])
  }
}
