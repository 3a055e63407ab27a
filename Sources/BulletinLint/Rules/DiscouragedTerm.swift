import BulletinKnowledge
import BulletinText

extension Rule {
  /// Terms for which the public list gives another word.
  static let discouragedTerm = Rule(
    id: "discouraged-term", group: .wording, severity: .info,
    title: LocalizedText(zh: "慎用词", en: "Discouraged term"),
    explanation: LocalizedText(
      zh: "新华社公开的慎用词表里有现成替换说法的词。引语、书名和历史叙述不算；不含人名、事件和政治类条目。",
      en: """
        Terms of Xinhua's public list for which it gives a plain replacement. Quotations, titles \
        and matters of history are left alone; there are no persons, events or politics in it.
        """),
    source: LocalizedText(
      zh: "新华社新闻信息报道中的禁用词和慎用词（2016年7月修订）",
      en: "Xinhua: terms not to use, and to use with care (revised July 2016)"),
    options: [
      RuleOption(
        "list", .texts([]),
        rows: .replacement(
          zh: "“词=替换（依据）”", en: "“term=replacement（source）”", example: "临时工=编外人员（本报规定）",
          reads: { entry($0) != nil }), zh: "另加的词，写作“词=替换（依据）”",
        en: "More terms, each as “term=replacement（source）”"),
      RuleOption("off", .texts([]), zh: "不查的词", en: "Terms that are fine here"),
    ],
    examples: [
      Example(
        """
        城东区举办助残活动

        本报讯 5月6日，城东区为⟦残废人⟧送去轮椅。涉嫌盗窃的⟦罪犯⟧何某被抓获。城东区深度融入⟦“一带一路”战略⟧，扩大开放。  ⟵ 慎用“残废人”，可用“残疾人”（新华社慎用词） ⟵ 慎用“罪犯”，可用“犯罪嫌疑人”（新华社慎用词）

        记者 何雨田
        """),
      Example(
        """
        城东区举办助残活动

        本报讯 5月6日，老周说：“旧时候都叫残废人。”《残废人之歌》是老电影。监狱组织罪犯学习技能。“一带一路”战略支点城市建设提速，孩子亲自动手。瞎子摸象的故事、聋子的耳朵都是俗语。清末，城里设有残废人收容所。

        记者 何雨田
        """),
      Example(
        """
        城东区推进改革

        本报讯 5月6日，城东区清退⟦临时工⟧，帮助残废人就业。

        记者 何雨田
        """,
        options: [
          "list": .texts(["临时工=编外人员（本报规定）"]), "off": .texts(["残废人"]),
        ]),
    ],
    check: .fragment(with: { $0.texts("list").compactMap(entry) }) { context, own, report in
      context.words(SurveyWords.discouraged) { unit, word in
        let term = unit.text.string(word.lower, word.upper)
        guard !context.options.has(term, in: "off"), let entry = Discouraged.entry(term),
          applies(entry, unit.text, word)
        else { return }
        report(
          finding(context, unit.text, word.lower..<word.upper, entry.replacement, "新华社慎用词"))
      }
      for unit in context.facts.units where !own.isEmpty {
        for (term, replacement, source) in own {
          for lower in unit.text.places(of: term) where !unit.text.isQuoted(at: lower) {
            report(
              finding(context, unit.text, lower..<(lower + term.count), replacement, source))
          }
        }
      }
    })

  private static func applies(
    _ entry: Discouraged.Entry, _ text: ScalarText, _ word: TextSurvey.Sighting
  ) -> Bool {
    let after = text[word.upper]
    guard !text.isQuoted(at: word.lower),
      !entry.notBefore.unicodeScalars.contains(where: { $0.value == after })
    else { return false }
    let sentence = text.sentence(around: word.lower)
    if text.holds(history, from: sentence.lowerBound, to: sentence.upperBound) { return false }
    guard !entry.onlyWith.isEmpty else { return true }
    return !text.places(of: entry.onlyWith.unicodeScalars.map(\.value)).filter(sentence.contains)
      .isEmpty
  }

  private static let history = Automaton("旧社会 旧中国 旧时 清末 清代 明代 民国 古代 解放前 当年 年间 世纪 俗话 谚语 成语 寓言")

  private static func finding(
    _ context: FragmentContext, _ text: ScalarText, _ range: Range<Int>, _ replacement: String,
    _ source: String
  ) -> Finding {
    let term = text.string(range.lowerBound, range.upperBound)
    let basis = source == "新华社慎用词" ? "Xinhua's list" : source
    return context.finding(
      text, range.lowerBound, range.upperBound,
      LocalizedText(
        zh: "慎用“\(term)”，可用“\(replacement)”（\(source)）",
        en: "“\(term)” is discouraged; “\(replacement)” (\(basis))"),
      fixes: [
        Fix(
          title: LocalizedText(zh: "改为“\(replacement)”", en: "Change to “\(replacement)”"),
          safety: .unsafe,
          edits: context.replacing(text, range.lowerBound, range.upperBound, replacement))
      ])
  }

  /// “term=replacement（source）”.
  private static func entry(
    _ setting: String
  ) -> (term: [UInt32], replacement: String, source: String)? {
    guard let (term, rest) = pair(setting) else { return nil }
    let parts = rest.split(separator: "（", maxSplits: 1)
    guard let replacement = parts.first else { return nil }
    let source = parts.count > 1 ? String(parts[1].prefix { $0 != "）" }) : "本报规定"
    return (term, String(replacement), source)
  }
}
