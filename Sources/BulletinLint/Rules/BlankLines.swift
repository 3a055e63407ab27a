import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// More blank lines than the house sets between two parts.
  static let blankLines = Rule(
    id: "blank-lines", group: .structure, severity: .hint, isOnByDefault: false,
    isMechanical: false,
    title: LocalizedText(zh: "空行", en: "Blank lines"),
    explanation: LocalizedText(
      zh: "两段之间的空行多于规定。版面开头和结尾的空行不算。",
      en:
        "More blank lines stand between two parts than set. Those at the page's ends do not count."),
    source: LocalizedText(zh: "本报体例", en: "House style"),
    options: [
      RuleOption("max", .number(1), zh: "两段之间至多几个空行", en: "How many blank lines may stand together")
    ],
    examples: [
      Example("城东区召开防汛工作会议\n⟦\n\n\n⟧本报讯 5月6日，城东区召开防汛工作会议。  ⟵ 空行多于1行\n\n记者 何雨田\n"),
      Example("\n\n\n城东区召开防汛工作会议\n\n本报讯 5月6日，城东区召开防汛工作会议。\n记者 何雨田\n\n\n\n"),
      Example(
        "城东区召开防汛工作会议\n\n\n本报讯 5月6日，城东区召开防汛工作会议。\n\n记者 何雨田\n",
        options: ["max": .number(2)]),
    ],
    check: .page { context, report in
      let maximum = context.options.count("max")
      let utf8 = context.page.text.utf8
      let lines = context.page.text.lines
      var blank = 0
      var hasText = false
      for line in 0..<lines.count {
        guard let range = lines.range(ofLine: line) else { continue }
        if utf8[range.lowerBound..<range.upperBound].allSatisfy(isBlank) {
          blank += 1
          continue
        }
        if blank > maximum, hasText {
          report(finding(line - blank, line, maximum, context))
        }
        blank = 0
        hasText = true
      }
    })

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x0A || byte == 0x0D || byte == 0x20 || byte == 0x09
  }

  /// The blank lines up to the line that follows; all but the first ones go.
  private static func finding(
    _ first: Int, _ next: Int, _ maximum: Int, _ context: PageContext
  ) -> Finding {
    let lines = context.page.text.lines
    func start(_ line: Int) -> Int { lines.range(ofLine: line)?.lowerBound ?? 0 }
    let surplus = TextRange(start(first + maximum), start(next))
    return Finding(
      range: TextRange(start(first), start(next)),
      message: LocalizedText(zh: "空行多于\(maximum)行", en: "More than \(maximum) blank lines"),
      fixes: [
        Fix(
          title: LocalizedText(zh: "删去多余的空行", en: "Delete the surplus lines"), safety: .safe,
          edits: [TextEdit(surplus, "")])
      ])
  }
}
