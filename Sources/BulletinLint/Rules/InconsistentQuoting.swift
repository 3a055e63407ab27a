import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// A numbered catchword in quotation marks here, and bare there.
  static let inconsistentQuoting = Rule(
    id: "inconsistent-quoting", group: .campaigns, severity: .hint, isOnByDefault: false,
    isMechanical: false, title: LocalizedText(zh: "引号不一致", en: "Term quoted here, bare there"),
    explanation: LocalizedText(
      zh: "数字开头的提法，同一篇里有的地方加引号，有的地方没加。标题里、更长的引文和书名号里的不算。",
      en: """
        A numbered catchword is in quotation marks elsewhere in the article and bare here. \
        Headlines, longer quotations and titles do not count.
        """),
    source: LocalizedText(zh: "各报体例", en: "House style"),
    examples: [
      .report("本报讯 5月6日，城东区公布“六优”白名单。纳入⟦六优白名单⟧的企业有20家。  ⟵ “六优”前文加引号"),
      .report("本报讯 5月6日，城东区落实“三同步”，责任到人。", "各街道健全⟦三同步⟧机制。"),
      .report("本报讯 5月6日，城东区增强“三标意识”。各单位要有⟦三标意识⟧。"),
      Example(
        """
        城东区落实三同步机制

        本报讯 5月6日，城东区落实“三同步”机制，印发《三同步实施办法》，开展“抓好三同步落实”活动。下好“一盘棋”，全区一盘棋推进。

        记者 何雨田
        """),
    ],
    check: .fragment { context, report in
      let units = context.facts.units
      var terms: [(scalars: [UInt32], tail: [UInt32])] = []
      for (place, unit) in units.enumerated() where !unit.isHead {
        for mark in context.facts.units[place].survey.marks {
          guard let term = numberedTerm(unit.text, mark), !terms.contains(where: { $0 == term })
          else { continue }
          terms.append(term)
        }
      }
      guard !terms.isEmpty else { return }
      for unit in units where !unit.isHead {
        for index in 0..<unit.text.count {
          guard
            let term = terms.first(where: {
              unit.text.scalars(index, index + $0.scalars.count) == $0.scalars
            }),
            Quotation.around(unit.text, index, index + term.scalars.count) == nil
          else { continue }
          report(finding(context, unit.text, index, term))
        }
      }
    })

  /// The term that a mark opens, when it begins with a numeral, and the words behind it.
  private static func numberedTerm(
    _ text: ScalarText, _ open: Int
  ) -> (scalars: [UInt32], tail: [UInt32])? {
    // 一 is no count: 一盘棋 is an ordinary word.
    guard text[open] == 0x201C, let value = countedValue(text[open + 1]), value > 1 else {
      return nil
    }
    var close = open + 1
    while close < text.count, close - open <= 8, text[close] != 0x201D { close += 1 }
    guard text[close] == 0x201D, close - open >= 3,
      (open + 1..<close).allSatisfy({ CharacterClass(text[$0]) == .han })
    else { return nil }
    var end = close + 1
    while end < close + 5, CharacterClass(text[end]) == .han { end += 1 }
    return (text.scalars(open + 1, close), text.scalars(close + 1, end))
  }

  private static func countedValue(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x4E24, 0x4E8C: 2
    case 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D: 3
    default: nil
    }
  }

  private static func finding(
    _ context: FragmentContext, _ text: ScalarText, _ lower: Int,
    _ term: (scalars: [UInt32], tail: [UInt32])
  ) -> Finding {
    let upper = lower + term.scalars.count
    let shared = term.tail.indices.prefix { term.tail[$0] == text[upper + $0] }.count
    let name = text.string(lower, upper)
    return context.finding(
      text, lower, upper + shared,
      LocalizedText(zh: "“\(name)”前文加引号", en: "“\(name)” is quoted elsewhere"),
      fixes: [
        Fix(
          title: LocalizedText(zh: "加引号", en: "Add quotation marks"), safety: .safe,
          edits: context.replacing(text, lower, upper, "“\(name)”"))
      ])
  }
}
