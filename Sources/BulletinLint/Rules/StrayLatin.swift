import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// `and` between Chinese words, `&nbsp;`, `<br>`: what a translation or an export left behind.
  static let strayLatin = Rule(
    id: "stray-latin", group: .typography, severity: .warning,
    title: LocalizedText(zh: "夹杂外文", en: "Stray Latin word"),
    explanation: LocalizedText(
      zh: "汉字之间夹着小写的英文虚词（and、of、the），或者网页留下的代码（&nbsp;、<br>）。大写缩写、型号、网址和引号、括号里的外文不算。",
      en: """
        A lower-case function word stands between Chinese characters, or a residue of a web page. \
        Abbreviations, models, addresses and what stands in quotes or brackets do not count.
        """),
    source: LocalizedText(
      zh: "《报纸编校差错率计算方法》外文差错", en: "The state's way of counting errors: foreign words"),
    options: [
      RuleOption(
        "words", .texts(replacements.keys.sorted()), zh: "算作残留的小写外文词",
        en: "The lower-case words that count as stray"),
      RuleOption(
        "entities", .flag(true), zh: "查网页代码：&nbsp;、<br>",
        en: "Look for codes of web pages: &nbsp;, <br>"),
    ],
    examples: [
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，城东区传达会议精神 ⟦and⟧ 下一步工作安排。  ⟵ “and”疑为残留外文

        记者 何雨田
        """),
      .report("本报讯 5月6日，城东区举办大赛，设三个赛道， ⟦the⟧ 一等奖奖金10万元。"),
      Example(
        """
        城东区卫生院送医下乡

        本报讯 5月6日，医生给老人⟦and⟧他的邻居量了血压。

        记者 何雨田
        """),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，城东区部署防汛⟦&nbsp;⟧工作，确保安全⟦<br>⟧度汛。

        记者 何雨田
        """),
      Example(
        """
        城东区举办英语演讲比赛

        本报讯 5月6日，选手以“To be or not to be”为题演讲，使用 APP 和 iPhone 打分，GDP、5G、A座、T恤、PM2.5 都成了话题。详情见 www.example.cn/in/of。

        记者 何雨田
        """),
    ],
    check: .fragment { context, report in
      let hasEntities = context.options.flag("entities")
      for unit in context.facts.units where unit.survey.signs.contains(.latin) {
        var index = 0
        while index < unit.text.count {
          guard let found = residue(unit.text, index, context.options, hasEntities) else {
            index += 1
            continue
          }
          report(finding(context, unit.text, index, found))
          index = found.end
        }
      }
    })

  /// A residue and what it should be; an empty replacement deletes it.
  private struct Residue {
    let end: Int
    let replacement: String
    let isSafe: Bool
  }

  private static func finding(
    _ context: FragmentContext, _ text: ScalarText, _ lower: Int, _ residue: Residue
  ) -> Finding {
    let word = context.string(text.range(lower, residue.end))
    var (start, end) = (lower, residue.end)
    if !residue.isSafe {
      // The blanks around a foreign word go with it.
      while text[start - 1] == 0x20 { start -= 1 }
      while text[end] == 0x20 { end += 1 }
    }
    let title =
      residue.replacement.isEmpty
      ? LocalizedText(zh: "删去“\(word)”", en: "Delete “\(word)”")
      : LocalizedText(zh: "改为“\(residue.replacement)”", en: "Change to “\(residue.replacement)”")
    return context.finding(
      text, lower, residue.end,
      LocalizedText(zh: "“\(word)”疑为残留外文", en: "Stray “\(word)”"),
      fixes: [
        Fix(
          title: title, safety: residue.isSafe ? .safe : .unsafe,
          edits: context.replacing(text, start, end, residue.replacement))
      ])
  }

  @inline(__always)
  private static func residue(
    _ text: ScalarText, _ index: Int, _ options: RuleOptions, _ hasEntities: Bool
  ) -> Residue? {
    switch text[index] {
    case 0x26: return hasEntities ? entity(text, index) : nil
    case 0x3C: return hasEntities ? tag(text, index) : nil
    case 0x61...0x7A: return word(text, index, options)
    default: return nil
    }
  }

  /// `&nbsp;`, `&amp;`: what the code stands for takes its place.
  private static func entity(_ text: ScalarText, _ index: Int) -> Residue? {
    for (code, character) in entities {
      guard let end = text.end(of: code, at: index) else { continue }
      let isBetweenWords =
        CharacterClass(text[index - 1]) == .letter && CharacterClass(text[end]) == .letter
      return Residue(
        end: end, replacement: character == " " && !isBetweenWords ? "" : character, isSafe: true)
    }
    return nil
  }

  private static func tag(_ text: ScalarText, _ index: Int) -> Residue? {
    guard let match = tags.longest(in: text, at: index, tags: .max) else { return nil }
    return Residue(end: match.end, replacement: "", isSafe: true)
  }

  /// A function word with Chinese on both sides.
  private static func word(
    _ text: ScalarText, _ index: Int, _ options: RuleOptions
  ) -> Residue? {
    guard CharacterClass(text[index - 1]) != .letter else { return nil }
    var end = index
    while CharacterClass(text[end]) == .letter { end += 1 }
    let word = text.string(index, end)
    guard options.has(word, in: "words") else { return nil }
    // Glued on both sides it may be a name (品牌or代工); in quotation marks it is meant.
    guard text[index - 1] == 0x20 || text[end] == 0x20 || neverNames.contains(word),
      !isQuoted(text, index)
    else { return nil }
    var (before, after) = (index - 1, end)
    while text[before] == 0x20 { before -= 1 }
    while text[after] == 0x20 { after += 1 }
    // 职校 and 3家公司
    guard
      CharacterClass(text[before]) == .han
        || neverNames.contains(word) && [0x2C, 0x3002, 0x3001, 0x3B].contains(text[before]),
      CharacterClass(text[after]) == .han || text.isAlphanumeric(after) && word == "and"
    else { return nil }
    return Residue(end: end, replacement: replacements[word] ?? "", isSafe: false)
  }

  /// Inside “…” that opens at most forty characters before.
  private static func isQuoted(_ text: ScalarText, _ index: Int) -> Bool {
    var position = index - 1
    while position >= 0, index - position < 40 {
      if text[position] == 0x201D || text[position] == 0x3002 { return false }
      if text[position] == 0x201C { return true }
      position -= 1
    }
    return false
  }

  /// Words that no Chinese name takes in.
  private static let neverNames: Set<String> = [
    "and", "the", "of", "in", "is", "amp", "null", "quot", "nbsp", "undefined",
  ]

  private static let replacements: [String: String] = [
    "and": "和", "or": "或", "of": "的", "the": "", "in": "在", "to": "到", "is": "是", "for": "为",
    "with": "与", "by": "由", "on": "在", "at": "在", "nbsp": "", "amp": "", "null": "", "br": "",
    "quot": "", "undefined": "", "nan": "", "lt": "", "gt": "",
  ]

  /// Codes of web pages, and the characters that they stand for.
  private static let entities: [(StaticString, String)] = [
    ("&nbsp;", " "), ("&#160;", " "), ("&amp;", "&"), ("&quot;", "\""), ("&lt;", "<"),
    ("&gt;", ">"),
    ("&ldquo;", "“"), ("&rdquo;", "”"), ("&mdash;", "—"), ("&middot;", "·"), ("&nbsp", " "),
  ]

  private static let tags = Automaton(
    "<br> <br/> <p> </p> <b> </b> <strong> </strong> <span> </span> <div> </div> <i> </i>")
}
