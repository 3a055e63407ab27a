import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// 下转第 版: nobody finds the rest.
  static let jumpFormat = Rule(
    id: "jump-format", group: .structure, severity: .warning,
    title: LocalizedText(zh: "转版标记不完整", en: "Malformed jump line"),
    explanation: LocalizedText(
      zh: "“下转”“上接”后面没有版次，版次是 0，或者括号只有一半。",
      en: "A jump names no page or page 0, or has one bracket of a pair."),
    source: .newsroomPractice,
    examples: [
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，城东区召开防汛工作会议，部署今年的工作。⟦（下转第 版）⟧  ⟵ 转版标记不完整
        """),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，城东区召开防汛工作会议，部署今年的工作。

        ⟦下转版⟧
        """),
      Example(
        """
        ⟦（上接第1版⟧

        会议要求，各街道要压实责任，把工作做细做实。
        """),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，城东区召开防汛工作会议，部署今年的工作。

        ⟦（下转第0版）⟧
        """),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，城东区召开防汛工作会议，工作由区下转至街道，上接天线、下接地气，把版面上接下转的事说清，详见今日3版。

        （下转第3版）
        """),
      Example(
        """
        ▶▶下转A02版

        更多报道见 K04~05

        （上接第一版）

        会议要求，各街道要压实责任。
        """),
      Example(
        """
        上接一版②

        会议要求，各街道要压实责任。（下转8版）
        """),
    ],
    check: .fragment { context, report in
      for jump in context.fragment.nodes.jumps where jump.kind != .pointer {
        if jump.target == nil || isBroken(context.string(jump.range)) {
          report(incomplete(jump.range))
        }
      }
      context.words(SurveyWords.jump) { unit, word in
        guard let range = broken(unit.text, word) else { return }
        report(incomplete(unit.text.range(range.lowerBound, range.upperBound)))
      }
    })

  private static func incomplete(_ range: TextRange) -> Finding {
    Finding(
      range: range, message: LocalizedText(zh: "转版标记不完整", en: "Incomplete jump line"))
  }

  /// A jump that was read as one: its brackets and its page.
  private static func isBroken(_ jump: String) -> Bool {
    let text = ScalarText(jump)
    let scalars = (0..<text.count).map { text[$0] }
    let opened = scalars.count { $0 == 0x28 }
    let closed = scalars.count { $0 == 0x29 }
    let page = scalars.filter { (0x30...0x39).contains($0) }
    return opened != closed || !page.isEmpty && page.allSatisfy { $0 == 0x30 }
  }

  /// A jump that was not read as one: nothing between 下转 and 版, in a bracket or a line of its own.
  private static func broken(_ text: ScalarText, _ word: TextSurvey.Sighting) -> Range<Int>? {
    var lower = word.lower
    while lower > 0, isBracketOrArrow(text[lower - 1]) { lower -= 1 }
    guard lower == 0 || lower < word.lower || endsSentence(text[lower - 1]) else { return nil }
    var end = skippingSpaces(text, word.upper)
    if text.has("第", at: end) { end = skippingSpaces(text, end + 1) }
    let isNumber = ChineseNumber.digit(text[end]) != nil || (0x30...0x39).contains(text[end])
    if lower < word.lower, isNumber, text[end + 1] == 0x29 { end += 1 }
    if text.has("版", at: end) { end += 1 } else if text[end] != 0x29 { return nil }
    if text[end] == 0x29 { end += 1 }
    return end == text.count ? lower..<end : nil
  }

  private static func skippingSpaces(_ text: ScalarText, _ index: Int) -> Int {
    var end = index
    while text[end] == 0x20 { end += 1 }
    return end
  }

  private static func isBracketOrArrow(_ scalar: UInt32) -> Bool {
    scalar == 0x28 || scalar == 0x3010 || (0x25A0...0x25CF).contains(scalar)
  }

  private static func endsSentence(_ scalar: UInt32) -> Bool {
    scalar == 0x3002 || scalar == 0x21 || scalar == 0x3F || scalar == 0x20 || scalar == 0x201D
  }
}
