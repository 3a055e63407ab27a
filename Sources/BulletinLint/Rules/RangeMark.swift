import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// 50~100, 2021-2025: a half-width mark between the ends of a range.
  static let rangeMark = Rule(
    id: "range-mark", group: .numbers, severity: .hint, isOnByDefault: false,
    title: LocalizedText(zh: "连接号", en: "Range mark"),
    explanation: LocalizedText(
      zh: "数值和年月的起止用全角的“—”或“～”，不用半角的“-”“~”。电话、日期代码、车牌、比分不算。",
      en: """
        Between the ends of a range stands — or ～, not a half-width - or ~. Phone numbers, ISO \
        dates, codes and scores do not count.
        """),
    source: LocalizedText(zh: "GB/T 15834—2011 4.13", en: "GB/T 15834-2011 4.13"),
    options: [
      RuleOption(
        "mark", .text("auto"), allowed: ["auto", "—", "～", "至"], zh: "用哪个连接号",
        en: "Which mark to use; auto keeps the shape and widens it")
    ],
    examples: [
      .report("本报讯 5月6日，城东区投资50亿⟦~⟧100亿元，详见K04⟦~⟧05，规划期为2021⟦-⟧2025年。  ⟵ 连接号宜用“～”"),
      .report(
        "本报讯 5月6日，城东区公布热线0371-12345678，2023-05-06发布，车牌京A-12345、国标G4-Ⅱ，比分3-1，2021—2025年、5～10家。"),
    ],
    check: .fragment { context, report in
      for (place, unit) in context.facts.units.enumerated() {
        for mark in rangeMarks(unit.text, context.facts, place) {
          // Speech is printed as all else is; a title is its author's.
          let quotation = Quotation.around(unit.text, mark, mark + 1)
          guard quotation.map({ unit.text[$0.open] == 0x201C }) ?? true else { continue }
          report(
            finding(context, unit.text[mark]) { proper in
              (
                unit.text.range(mark, mark + 1),
                context.replacing(unit.text, mark, mark + 1, proper)
              )
            })
        }
      }
      // 更多报道见K04~05
      for target in context.fragment.nodes.jumps.compactMap(\.target) {
        let words = context.string(target)
        guard let place = words.utf8.firstIndex(of: 0x7E) else { continue }
        let offset = target.lowerBound + words.utf8.distance(from: words.startIndex, to: place)
        let range = TextRange(offset, offset + 1)
        report(finding(context, 0x7E) { (range, [TextEdit(range, $0)]) })
      }
    })

  /// The half-width marks of quantities, dates and folios.
  private static func rangeMarks(
    _ text: ScalarText, _ facts: FragmentFacts, _ place: Int
  ) -> [Int] {
    var marks = facts.quantities[place].compactMap(\.mark)
    for date in facts.dates[place] where date.kind == .range && date.end != nil {
      marks += (date.lower..<date.upper).filter { text[$0] == 0x7E || text[$0] == 0x2D }
    }
    // K04~05
    for mark in facts.units[place].survey.marks
    where text[mark] == 0x7E && CharacterClass(text[mark - 1]) == .digit
      && CharacterClass(text[mark + 1]) == .digit
    {
      marks.append(mark)
    }
    return Set(marks).sorted().filter {
      (text[$0] == 0x7E || text[$0] == 0x2D) && !text.isFullWidth($0)
        && text[$0 - 1] != text[$0] && text[$0 + 1] != text[$0]
    }
  }

  private static func finding(
    _ context: FragmentContext, _ mark: UInt32,
    _ place: (String) -> (range: TextRange, edits: [TextEdit])
  ) -> Finding {
    var proper = context.options.text("mark")
    if proper == "auto" { proper = mark == 0x7E ? "～" : "—" }
    let (range, edits) = place(proper)
    return Finding(
      range: range,
      message: LocalizedText(zh: "连接号宜用“\(proper)”", en: "Use “\(proper)” for ranges"),
      fixes: [
        Fix(
          title: LocalizedText(zh: "改为“\(proper)”", en: "Change to “\(proper)”"), safety: .safe,
          edits: edits)
      ])
  }
}
