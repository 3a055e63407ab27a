import BulletinKnowledge
import BulletinText

extension Rule {
  /// 按装, 座落于, 截止5月31日: a closed list, each word with the context that proves it.
  static let typoConfusable = Rule(
    id: "typo-confusable", group: .wording, severity: .warning,
    title: LocalizedText(zh: "易混词", en: "Confusable word"),
    explanation: LocalizedText(
      zh: "常见的别字：只收写法确实错误、上下文能够证明的词。引文和书名里的不算；两可的写法（做出、作出）不收。",
      en: """
        Common wrong characters, each with the context that proves it. Quotations and titles are \
        left alone, and so is whatever may be written either way.
        """),
    source: LocalizedText(zh: "《现代汉语词典》；校对规范（别字）", en: "Contemporary Chinese Dictionary"),
    options: [
      RuleOption(
        "pairs", .texts([]), rows: .replacement(example: "圆卓=圆桌", reads: { pair($0) != nil }),
        zh: "另加的词，写作“错=正”", en: "More words, each as “wrong=right”")
    ],
    examples: [
      Example(
        """
        城东区推进老旧小区改造

        本报讯 ⟦截止⟧5月31日，已完成改造。⟦截止目前⟧，全区⟦按装⟧摄像头三百个。新馆⟦座落⟧于滨河路，⟦既使⟧下雨也不停工，⟦既使⟧走得慢，总会走到。  ⟵ “截止”应为“截至” ⟵ “截止目前”应为“截至目前” ⟵ “按装”应为“安装”

        村民老周曾⟦一愁莫展⟧，如今建起⟦渡假⟧村，⟦再接再励⟧，⟦署期⟧接待游客万人。大桥如期⟦峻工⟧，全镇⟦防犯⟧山火，学生凭⟦优惠卷⟧参加知识⟦竟赛⟧。
        """),
      Example(
        """
        城东区推进老旧小区改造

        本报讯 报名截止日期为5月31日，5月31日截止，截至5月31日已有百人。大家渡过难关，度过假期，坐落在河边的座谈室已经部署布置，账本、帐篷齐备，作出、做出、制定、制订、其他、其它都对。

        既使企业受益，又使群众满意；这座落成的桥由一座落户本地的工厂承建；材料按装订顺序排列；文件签署期限将至，过渡假期照常；防火部署期间，两人报名截止。形势严峻工作不松，预防犯罪进校园，究竟争什么、毕竟赛过了，严寒喧闹都不怕，消费卷烟须实名，入场卷起一阵风。

        他在信里写道：“既使下雨也要来。”《一愁莫展》是书名。
        """),
      Example(
        """
        城东区推进老旧小区改造

        本报讯 5月6日，大家围坐在⟦圆卓⟧旁。
        """, options: ["pairs": .texts(["圆卓=圆桌"])]),
    ],
    check: .fragment(with: { $0.texts("pairs").compactMap(pair) }) { context, pairs, report in
      context.words(SurveyWords.confusable) { unit, word in
        guard let right = confused(unit.text, word) else { return }
        report(finding(context, unit.text, word.lower, word.upper, right))
      }
      for unit in context.facts.units where !pairs.isEmpty {
        for (wrong, right) in pairs {
          for lower in unit.text.places(of: wrong) where !unit.text.isQuoted(at: lower) {
            report(finding(context, unit.text, lower, lower + wrong.count, right))
          }
        }
      }
    })

  /// The right word for a confusable one; `nil` where it is right as it stands.
  private static func confused(_ text: ScalarText, _ word: TextSurvey.Sighting) -> String? {
    let wrong = text.string(word.lower, word.upper)
    guard let entry = Confusables.entry(wrong), !text.isQuoted(at: word.lower) else { return nil }
    let (before, after) = (text[word.lower - 1], text[word.upper])
    if contains(entry.notAfter, before) || contains(entry.notBefore, after) { return nil }
    if !entry.onlyBefore.isEmpty, !contains(entry.onlyBefore, after) { return nil }
    switch wrong {
    case "截止": return isUntil(text, word) ? entry.right : nil
    case "既使": return isConcession(text, word) ? entry.right : nil
    default: return entry.right
    }
  }

  /// 截止5月31日，… opens a clause and a date follows: 截至. 报名截止5月31日 says when it ends. After a
  /// message head, whose bracket with the reporters is no part of the text, a clause opens too.
  private static func isUntil(_ text: ScalarText, _ word: TextSurvey.Sighting) -> Bool {
    let followsHead = text.ranges(word.lower - 1, word.upper).count > 1
    guard word.lower == 0 || followsHead || !text.isHanCharacter(word.lower - 1),
      !text.isAlphanumeric(word.lower - 1)
    else { return false }
    var end = word.upper
    if text.has("到", at: end) { end += 1 }
    var digits = 0
    while CharacterClass(text[end]) == .digit { (end, digits) = (end + 1, digits + 1) }
    if digits > 0 { return text.has("年", at: end) || text.has("月", at: end) }
    return ["今年", "去年", "今天", "昨日", "昨天", "目前"].contains {
      text.string(end, end + 2) == $0
    }
  }

  /// 即使…也…; 既使…又… is right.
  private static func isConcession(_ text: ScalarText, _ word: TextSurvey.Sighting) -> Bool {
    let sentence = text.sentence(around: word.lower)
    return text.holds(also, from: word.upper, to: sentence.upperBound)
      && !text.holds(andAlso, from: word.upper, to: sentence.upperBound)
  }

  private static let also = Automaton("也 仍 都 总会 总能 总要 总是 总有")
  private static let andAlso = Automaton("又 还 更 也使 也让")

  private static func contains(_ characters: String, _ scalar: UInt32) -> Bool {
    characters.unicodeScalars.contains { $0.value == scalar }
  }

  private static func finding(
    _ context: FragmentContext, _ text: ScalarText, _ lower: Int, _ upper: Int, _ right: String
  ) -> Finding {
    let wrong = text.string(lower, upper)
    return context.finding(
      text, lower, upper,
      LocalizedText(zh: "“\(wrong)”应为“\(right)”", en: "“\(wrong)” should be “\(right)”"),
      fixes: [
        Fix(
          title: LocalizedText(zh: "改为“\(right)”", en: "Change to “\(right)”"), safety: .safe,
          edits: context.replacing(text, lower, upper, right))
      ])
  }

  /// “wrong=right”; what would not change anything, or for ever, is left out.
  static func pair(_ setting: String) -> (wrong: [UInt32], right: String)? {
    let parts = setting.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, !parts[1].contains(parts[0]) else { return nil }
    return (parts[0].unicodeScalars.map { ScalarText.folded($0.value) }, parts[1])
  }
}
