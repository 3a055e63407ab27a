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

        本报讯 5月6日，阿不都⟦.⟧热合曼、买买提⟦•⟧艾力和古丽⟦・⟧阿依登台演出。  ⟵ 人名间隔号应为“·” ⟵ 人名间隔号应为“·”

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
        for index in survey.marks where isDot(unit.text[index]) && isInName(unit.text, index) {
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

  /// . • ・ ‧ ⋅
  private static func isDot(_ scalar: UInt32) -> Bool {
    scalar == 0x2E || scalar == 0x2022 || scalar == 0x30FB || scalar == 0x2027 || scalar == 0x22C5
      || scalar == 0xFF65
  }

  /// Two characters on each side that write the sounds of other languages.
  private static func isInName(_ text: ScalarText, _ index: Int) -> Bool {
    [index - 2, index - 1, index + 1, index + 2].allSatisfy { sounds.mayBegin(with: text[$0]) }
  }

  private static let sounds = Automaton(
    """
    阿 艾 爱 奥 巴 拜 贝 本 彼 别 波 伯 博 卜 布 不 查 达 丹 德 登 迪 丁 杜 顿 额 恩 尔 菲 费 夫 弗 福 戈 格 古 哈 赫
    亨 霍 基 吉 加 贾 杰 金 卡 凯 坎 康 柯 科 克 肯 库 拉 莱 兰 劳 勒 雷 里 丽 莉 莲 列 琳 卢 鲁 露 伦 罗 洛 玛 麦 曼 梅
    蒙 米 密 莫 默 木 穆 拿 娜 乃 奈 尼 涅 努 诺 帕 派 潘 佩 皮 珀 普 齐 恰 乔 琼 热 茹 若 萨 赛 桑 莎 舍 施 什 史 斯 苏
    索 塔 泰 坦 提 图 吐 托 瓦 威 维 温 沃 乌 吾 武 西 希 夏 肖 谢 辛 雅 亚 扬 耶 伊 依 尤 扎 泽 詹 卓 孜 佐 买 江 都 合 力 利 依 曲 措
    """)
}
