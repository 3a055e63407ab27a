import BulletinKnowledge
import BulletinText

extension Rule {
  /// 甲，乙、丙，丁: the smaller mark separates the larger groups.
  static let dunhaoHierarchy = Rule(
    id: "dunhao-hierarchy", group: .typography, severity: .hint, isOnByDefault: false,
    isMechanical: false,
    title: LocalizedText(zh: "顿号逗号层次", en: "Levels of 、 and ，"),
    explanation: LocalizedText(
      zh: "并列的几组词语，组内用逗号、组间反用顿号，层次颠倒了。各组长短整齐才报。",
      en: """
        Groups that hold commas inside are separated by 、, which divides less than a comma. \
        Reported only where all members have one length.
        """),
    source: .punctuationStandard("4.5"),
    examples: [
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，何岚从“⟦压实责任，守住底线、备足物资，练好队伍、查清隐患，改好预案⟧”等方面作了部署。  ⟵ 顿号的层次不应大于逗号

        记者 何雨田
        """),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，会议安排四件事：⟦强化领导，压实责任、完善机制，堵塞漏洞⟧。

        记者 何雨田
        """),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，何岚、丁越到会，高峰、石磊发言，大家查隐患、备物资、练队伍，甲组、乙组都来了，要压实责任、守住底线，备足物资。“压实责任、守住底线，备足物资、练好队伍”。

        记者 何雨田
        """),
    ],
    check: .fragment { context, report in
      for unit in context.facts.units {
        let survey = unit.survey
        for range in lists(unit.text, survey.marks) where isInverted(unit.text, range) {
          report(
            context.finding(
              unit.text, range.lowerBound, range.upperBound,
              LocalizedText(
                zh: "顿号的层次不应大于逗号", en: "、 should not separate larger groups than ，")))
        }
      }
    })

  /// The runs of text between any marks but 、 and ，.
  private static func lists(_ text: ScalarText, _ marks: TextSurvey.Places) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    for index in marks + [text.count] where text[index] != 0x3001 && text[index] != 0x2C {
      if index - start >= 7 { result.append(start..<index) }
      start = index + 1
    }
    return result
  }

  /// Groups between 、, each of two members with a comma between, all members equally long.
  private static func isInverted(_ text: ScalarText, _ range: Range<Int>) -> Bool {
    var marks: [UInt32] = []
    var length: Int?
    var start = range.lowerBound
    for index in range.lowerBound...range.upperBound {
      let isEnd = index == range.upperBound
      guard isEnd || text[index] == 0x3001 || text[index] == 0x2C else { continue }
      if let length, length != index - start { return false }
      length = index - start
      start = index + 1
      if !isEnd { marks.append(text[index]) }
    }
    guard marks.count >= 3, marks.count % 2 == 1, let length, length <= 8 else { return false }
    return marks.indices.allSatisfy { marks[$0] == ($0 % 2 == 0 ? 0x2C : 0x3001) }
  }
}
