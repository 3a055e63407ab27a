import BulletinKnowledge
import BulletinText

extension Rule {
  /// 阿不都.热合曼: the dot between the parts of a transcribed name is ·.
  static let nameDot = Rule(
    id: "name-dot", group: .typography, severity: .hint,
    title: LocalizedText(zh: "间隔号形式", en: "Dot in a name"),
    explanation: LocalizedText(
      zh: "少数民族和外国人名的各部分之间用间隔号“·”，不用句点、项目符号或假名中点。",
      en:
        "The parts of a transcribed name are separated by ·, not by a full stop, a bullet or a kana dot."
    ),
    source: .punctuationStandard("4.14.3.1"),
    examples: [
      Example(
        """
        城东区举办联欢会

        本报讯 5月6日，阿不都⟦.⟧热合曼、买买提⟦•⟧艾力和古丽⟦・⟧阿依、皮埃尔⟦‧⟧杜邦登台演出。  ⟵ 人名间隔号应为“·” ⟵ 人名间隔号应为“·”

        记者 何雨田
        """),
      Example(
        """
        城东区举办联欢会

        本报讯 5月6日，J.K.罗琳的书售价3.5元，见www.example.cn。阿不都·热合曼登台。会议结束.大家合影•留念，“城市•家园”展览开幕。名单：•何岚•丁越。明天是多云.不下雨.

        记者 何雨田
        """),
    ],
    check: .fragment { context, report in
      context.texts(with: .dot) { unit, survey in
        for index in survey.marks where Transcription.isWrongDot(unit.text, index) {
          report(
            context.finding(
              unit.text, index, index + 1,
              LocalizedText(zh: "人名间隔号应为“·”", en: "The dot in a name is ·"),
              fixes: [
                Fix(
                  title: LocalizedText(zh: "改为“·”", en: "Change to “·”"), safety: .safe,
                  edits: context.replacing(unit.text, index, index + 1, "·"))
              ]))
        }
      }
    })
}
