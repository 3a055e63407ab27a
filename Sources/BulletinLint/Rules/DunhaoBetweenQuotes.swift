import BulletinKnowledge
import BulletinText

extension Rule {
  /// “甲”、“乙”: the marks separate already.
  static let dunhaoBetweenQuotes = Rule(
    id: "dunhao-between-quotes", group: .typography, severity: .hint, isOnByDefault: false,
    title: LocalizedText(zh: "引号间顿号", en: "、 between adjacent quotes or titles"),
    explanation: LocalizedText(
      zh: "标有引号或书名号的并列成分之间通常不用顿号。中间隔着别的字或括号时照用；党政文稿里也常保留，所以默认不查。",
      en: """
        Between adjacent quotations or titles there is usually no 、. Over a word or a bracket it \
        stays; Party texts often keep it, so the rule is off by default.
        """),
    source: .punctuationStandard("4.5.3.5"),
    examples: [
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，会议要求做好“六稳”⟦、⟧“六保”工作，学习《甲》⟦、⟧《乙》，落实“甲”⟦、⟧“乙”⟦、⟧“丙”。  ⟵ 引号、书名号之间通常不用顿号

        记者 何雨田
        """),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，会议要求增强“四个意识”、做到“两个维护”，学习《甲》（2021年）、《乙》，区分“甲”等、“乙”等。“好”，“是”。

        记者 何雨田
        """),
    ],
    check: .fragment { context, report in
      for unit in context.facts.units {
        let survey = unit.survey
        let text = unit.text
        for index in survey.marks where text[index] == 0x3001 {
          let isBetweenQuotes = text[index - 1] == 0x201D && text[index + 1] == 0x201C
          let isBetweenTitles = text[index - 1] == 0x300B && text[index + 1] == 0x300A
          guard isBetweenQuotes || isBetweenTitles else { continue }
          report(
            context.finding(
              text, index, index + 1,
              LocalizedText(
                zh: "引号、书名号之间通常不用顿号", en: "Usually no 、 between quotes or titles"),
              fixes: [
                Fix(
                  title: LocalizedText(zh: "删去顿号", en: "Delete the 、"), safety: .safe,
                  edits: context.replacing(text, index, index + 1, ""))
              ]))
        }
      }
    })
}
