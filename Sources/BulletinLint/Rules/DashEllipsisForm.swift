import BulletinKnowledge
import BulletinText

extension Rule {
  /// 。。。 for ……, -- for ——.
  static let dashEllipsisForm = Rule(
    id: "dash-ellipsis-form", group: .typography, severity: .hint,
    title: LocalizedText(zh: "省略号、破折号形式", en: "Form of ellipsis and dash"),
    explanation: LocalizedText(
      zh: "中文的省略号是六个点“……”，破折号占两个字“——”。数字、地名之间和外文里的连接号不算。",
      en: """
        In Chinese the ellipsis is …… and the dash ——. Marks between numbers, between places and in \
        Latin text are something else.
        """),
    source: .punctuationStandard("4.10、4.11"),
    examples: [
      Example(
        """
        老渠长的心里话

        本报讯 5月6日，老渠长喊道：加油⟦...⟧5月的渠水涨了。他停了停⟦。。。⟧又说，这是责任⟦--⟧担当，是一辈子的事⟦···⟧他笑了。  ⟵ 应写作“……”

        他记得那句话⟦――⟧“水是命根子”。

        记者 何雨田
        """),
      Example(
        """
        城东区开行货运班列

        本报讯 5月6日，加油……这是责任——担当。2021—2025年，北岭—清溪班列开行，编号K-7、C--3，气温-3℃，代码if(a...b)、3...5，Wait...and see，拨打400--123--4567。“水是命根子”。

        记者 何雨田
        """),
    ],
    check: .fragment { context, report in
      context.texts(with: [.dash, .touching]) { unit, survey in
        var done = 0
        for index in survey.marks where index >= done {
          guard let (end, right) = malformed(unit.text, index) else { continue }
          done = end
          report(finding(context, unit.text, index, end, right))
        }
      }
    })

  private static func finding(
    _ context: FragmentContext, _ text: ScalarText, _ lower: Int, _ upper: Int, _ right: String
  ) -> Finding {
    context.finding(
      text, lower, upper, LocalizedText(zh: "应写作“\(right)”", en: "Write “\(right)”"),
      fixes: [
        Fix(
          title: LocalizedText(zh: "改为“\(right)”", en: "Change to “\(right)”"), safety: .safe,
          edits: context.replacing(text, lower, upper, right))
      ])
  }

  /// The end of marks that stand for another one, and that one.
  private static func malformed(_ text: ScalarText, _ index: Int) -> (end: Int, right: String)? {
    let scalar = text[index]
    guard [0x2E, 0x3002, 0xB7, 0x2D, 0x2015, 0x2014].contains(scalar) else { return nil }
    var end = index + 1
    while text[end] == scalar { end += 1 }
    // 桂花糕、绿豆饼...9月19日: what follows three dots is another sentence.
    guard !text.isAlphanumeric(end) || end - index == 3 && opensDate(text, end),
      text.isHanCharacter(index - 1) || isQuote(text[index - 1])
    else {
      return nil
    }
    switch scalar {
    case 0x2E, 0x3002, 0xB7: return end - index >= 3 ? (end, "……") : nil
    case 0x2D, 0x2015:
      guard end - index == 2, text.isHanCharacter(end) || isQuote(text[end]) else { return nil }
      return (end, "——")
    default:
      // A single dash joins places and numbers; beside a quotation it is half of one.
      guard end - index == 1, isQuote(text[end]) || isQuote(text[index - 1]) else { return nil }
      return (end, "——")
    }
  }

  /// 9月19日, and no number of a page or a table.
  private static func opensDate(_ text: ScalarText, _ index: Int) -> Bool {
    var end = index
    while end < index + 4, CharacterClass(text[end]) == .digit { end += 1 }
    return end > index
      && (text.has("月", at: end) || text.has("日", at: end) || text.has("年", at: end))
  }

  private static func isQuote(_ scalar: UInt32) -> Bool {
    scalar == 0x201C || scalar == 0x201D || scalar == 0x300A || scalar == 0x300B || scalar == 0x2C
  }
}
