import BulletinKnowledge
import BulletinText

extension Rule {
  /// 。。, 、，, “，: marks that cannot stand together.
  static let doubledPunctuation = Rule(
    id: "doubled-punctuation", group: .typography, severity: .warning,
    title: LocalizedText(zh: "标点重复", en: "Doubled or colliding punctuation"),
    explanation: LocalizedText(
      zh: "句号、逗号、顿号、分号、冒号连着出现，或者紧跟在上引号、左括号之后。问号叹号连用、省略号、引号外的标点不算。",
      en: """
        Two of the marks 。 ， 、 ； ： stand together, or one follows an opening quote or bracket. \
        Question and exclamation marks, the ellipsis and marks after a closing quote are fine.
        """),
    source: .punctuationStandard("5.1"),
    examples: [
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，会议要求把责任落到实处⟦。。⟧一要压实责任⟦，，⟧二要备足物资，请甲⟦、，⟧乙两队做好准备⟦；。⟧  ⟵ 标点“。。”重复 ⟵ 标点“，，”重复

        “⟦，⟧会议指出，要守住底线”，有人这样转述。
        """),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，老周说：“这雨怎么这么大？！快跑！！”“来了。”他应道……——“好，”说完，（笑）。《预案》，1.。

        网友留言：“太好了。。终于通车了，，”“。”是句号，“，”是逗号。
        """),
      Example(
        """
        城东区召开防汛工作会议

        本报讯（记者 何雨田），5月6日，城东区召开会议，时间8:30，网址http://a.example.cn::8080。加油。。。
        """),
    ],
    check: .fragment { context, report in
      context.texts(with: .touching) { unit, survey in
        var done = 0
        for index in survey.marks where index >= done {
          guard let end = collision(unit.text, index) else { continue }
          done = end
          if let finding = finding(context, unit.text, index, end) { report(finding) }
        }
      }
    })

  /// The end of marks that collide at an index.
  private static func collision(_ text: ScalarText, _ index: Int) -> Int? {
    if isOpening(text[index]) {
      // A mark that opens and does not close is the other rule's.
      guard isStop(text[index + 1]), !isClosing(text[index + 2]), !isStop(text[index + 2]),
        text[index + 1] != 0x3A, (index + 2..<text.count).contains(where: { isClosing(text[$0]) })
      else { return nil }
      return index + 2
    }
    guard isStop(text[index]), isStop(text[index + 1]) else { return nil }
    var end = index + 2
    while isStop(text[end]) { end += 1 }
    return end
  }

  private static func finding(
    _ context: FragmentContext, _ text: ScalarText, _ lower: Int, _ upper: Int
  ) -> Finding? {
    let isAfterOpening = isOpening(text[lower])
    let start = isAfterOpening ? lower + 1 : lower
    // 。。。 is an ellipsis of a kind; at a break two texts meet; in Latin text it is something else.
    let stops = (start..<upper).map { text[$0] }
    let isEllipsis = stops.count > 2 && stops.allSatisfy { $0 == 0x3002 }
    guard !isEllipsis, text.ranges(lower, upper).count == 1,
      !text.isAlphanumeric(lower - 1) || !text.isAlphanumeric(upper),
      isAfterOpening || !isOnlineSpeech(text, lower)
    else { return nil }
    let words = text.ranges(start, upper).map(context.string).joined()
    let isSame = stops.allSatisfy { $0 == stops[0] }
    let kept = isAfterOpening ? nil : (start..<upper).max { rank(text[$0]) < rank(text[$1]) }
    return context.finding(
      text, start, upper,
      LocalizedText(zh: "标点“\(words)”重复", en: "Colliding marks “\(words)”"),
      code: isSame && !isAfterOpening ? "doubled" : "colliding",
      fixes: [
        fix(context, text, start, upper, keeping: kept, isSafe: isSame && !isAfterOpening)
      ])
  }

  /// Keeps the strongest mark, or none.
  private static func fix(
    _ context: FragmentContext, _ text: ScalarText, _ lower: Int, _ upper: Int,
    keeping kept: Int?, isSafe: Bool
  ) -> Fix {
    let mark = kept.map { context.string(text.range($0, $0 + 1)) }
    return Fix(
      title: mark.map { LocalizedText(zh: "只留“\($0)”", en: "Keep “\($0)” alone") }
        ?? LocalizedText(zh: "删去标点", en: "Delete the mark"),
      safety: isSafe ? .safe : .unsafe,
      edits: context.replacing(text, lower, upper, mark ?? ""))
  }

  /// A short quotation of what people write on the net.
  private static func isOnlineSpeech(_ text: ScalarText, _ index: Int) -> Bool {
    guard text.isQuoted(at: index) else { return false }
    var open = index
    while open > 0, text[open] != 0x201C { open -= 1 }
    return (max(0, open - 16)..<open).contains {
      online.longest(in: text, at: $0, tags: .max) != nil
    }
  }

  private static let online = Automaton("网友 网民 留言 评论 弹幕 跟帖 回复 微信 短信 朋友圈 论坛 群里 帖子 发帖 博文 微博")

  /// 。 ， 、 ； ： by how much they divide.
  private static func rank(_ scalar: UInt32) -> Int {
    switch scalar {
    case 0x3002: 5
    case 0x3B: 4
    case 0x3A: 3
    case 0x2C: 2
    default: 1
    }
  }

  @inline(__always)
  private static func isStop(_ scalar: UInt32) -> Bool {
    scalar == 0x3002 || scalar == 0x2C || scalar == 0x3001 || scalar == 0x3B || scalar == 0x3A
  }

  private static func isOpening(_ scalar: UInt32) -> Bool {
    scalar == 0x201C || scalar == 0x300A || scalar == 0x28 || scalar == 0x300C
  }

  private static func isClosing(_ scalar: UInt32) -> Bool {
    scalar == 0x201D || scalar == 0x300B || scalar == 0x29 || scalar == 0x300D || scalar == 0x2019
  }
}
