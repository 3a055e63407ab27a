import BulletinKnowledge
import BulletinText

extension Rule {
  /// 截至目前为止; an adverb twice in a clause.
  static let redundantWording = Rule(
    id: "redundant-wording", group: .wording, severity: .hint, isOnByDefault: false,
    isMechanical: false,
    title: LocalizedText(zh: "词语重复累赘", en: "Redundant wording"),
    explanation: LocalizedText(
      zh: "常见的叠床架屋（截至……为止、涉及到），或者同一个副词在一个分句里用了两次。排比句不算。",
      en: """
        Pleonasms of a closed list, or the same adverb twice in one clause. Parallel clauses are \
        meant so.
        """),
    source: LocalizedText(zh: "语法规范", en: "Grammar"),
    options: [
      RuleOption(
        "list", .texts([]),
        rows: .replacement(
          zh: "“词=替换”", en: "“phrase=shorter one”", example: "凯旋归来=凯旋", reads: { pair($0) != nil }),
        zh: "另加的词，写作“词=替换”", en: "More phrases, each as “phrase=shorter one”")
    ],
    examples: [
      Example(
        """
        城东区推进老旧小区改造

        本报讯 ⟦截至目前为止⟧，⟦截至到⟧5月，工程⟦涉及到⟧十个小区，⟦持续推动全区改造工程持续⟧向好。  ⟵ “截至目前为止”语意重复 ⟵ “截至到”语意重复

        记者 何雨田
        """),
      Example(
        """
        城东区推进老旧小区改造

        本报讯 到目前为止，城东区持续发力、久久为功，不断改善环境、不断提升品质，一手抓改造，一手抓管理，进一步压实责任，进一步备足物资。“截至目前为止”是病句，持续推动和持续改进都要做。

        记者 何雨田
        """),
    ],
    check: .fragment(with: { $0.texts("list").compactMap(pair) }) { context, own, report in
      let tags = SurveyWords.redundant | SurveyWords.adverb
      for unit in context.facts.units where unit.survey.tags & tags != 0 || !own.isEmpty {
        let survey = unit.survey
        var adverb: TextSurvey.Sighting?
        for word in survey.words {
          if word.tags & SurveyWords.redundant != 0, !unit.text.isQuoted(at: word.lower) {
            let words = unit.text.string(word.lower, word.upper)
            report(finding(context, unit.text, word.lower, word.upper, shorter[words]))
          }
          guard word.tags & SurveyWords.adverb != 0 else { continue }
          if let before = adverb, repeats(unit.text, before, word) {
            report(finding(context, unit.text, before.lower, word.upper, nil))
          }
          adverb = word
        }
        for (phrase, right) in own {
          for lower in unit.text.places(of: phrase) {
            report(finding(context, unit.text, lower, lower + phrase.count, right))
          }
        }
      }
    })

  /// The same adverb in the same clause, and no “and” that makes two clauses of it.
  private static func repeats(
    _ text: ScalarText, _ one: TextSurvey.Sighting, _ two: TextSurvey.Sighting
  ) -> Bool {
    guard two.upper - one.lower <= 30, one.upper - one.lower == two.upper - two.lower,
      text.scalars(one.lower, one.upper) == text.scalars(two.lower, two.upper),
      !text.isQuoted(at: two.lower)
    else { return false }
    return !(one.upper..<two.lower).contains {
      CharacterClass(text[$0]) == .mark || conjunctions.mayBegin(with: text[$0])
    }
  }

  private static let conjunctions = Automaton("和 与 并 又 及 也 更 而")

  private static func finding(
    _ context: FragmentContext, _ text: ScalarText, _ lower: Int, _ upper: Int, _ right: String?
  ) -> Finding {
    let words = text.string(lower, upper)
    return context.finding(
      text, lower, upper,
      LocalizedText(zh: "“\(words)”语意重复", en: "“\(words)” is redundant"),
      fixes: right.map { right in
        [
          Fix(
            title: LocalizedText(zh: "改为“\(right)”", en: "Change to “\(right)”"),
            safety: .unsafe, edits: context.replacing(text, lower, upper, right))
        ]
      } ?? [])
  }

  private static let shorter: [String: String] = [
    "截至目前为止": "到目前为止", "截止目前为止": "到目前为止", "截至到": "截至", "涉及到": "涉及", "波及到": "波及",
    "凯旋归来": "凯旋", "凯旋而归": "凯旋", "胜利凯旋": "凯旋", "免费赠送": "赠送", "亲眼目睹": "目睹", "来自于": "来自",
    "报刊杂志": "报刊", "莘莘学子们": "莘莘学子", "非常酷爱": "酷爱", "过分溺爱": "溺爱", "悬殊很大": "悬殊",
    "彼此相互": "相互", "互相彼此": "互相", "提前预告": "预告", "提前预测": "预测", "首次开创": "开创",
  ]
}
