import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// Nothing can fall by more than all of itself.
  static let decreaseByMultiple = Rule(
    id: "decrease-by-multiple", group: .numbers, severity: .warning,
    title: LocalizedText(zh: "减少用倍", en: "Decrease by a multiple"),
    explanation: LocalizedText(
      zh: "“倍”只用于增加。减少、下降、降低、缩短、压缩用百分数、几成或“为原来的几分之几”。",
      en: "倍 is for increase only. A decrease takes per cent, tenths or a fraction of what was."),
    source: LocalizedText(zh: "语法规范：减少不用“倍”", en: "Grammar: 倍 only for increase"),
    examples: [
      .report("本报讯 5月，办理时间⟦缩短了3倍⟧。  ⟵ “缩短”不用“倍”"),
      .report("本报讯 5月，事故起数⟦下降1倍⟧。"),
      .report("本报讯 5月，能耗⟦降低两倍⟧，成本⟦降低了近3倍⟧。"),
      .report("本报讯 5月，产值增长3倍，增加到3倍；成本下降为原来的1/3，下降三成，降低倍率，缩短10倍焦距，误差减少了0.5倍。"),
      .report("本报讯 5月，产品升降3倍速镜头，减少2倍镜使用，他说：“时间缩短了3倍。”"),
    ],
    check: .fragment { context, report in
      context.quantities { unit, quantity in
        guard quantity.kind == .multiple else { return }
        let figures = Figures(unit.text, OfUnit([quantity]))
        guard quantity.value >= 1, let verb = decrease(figures),
          !unit.text.isPartOfWord(quantity.upper),
          Quotation.around(unit.text, quantity.lower, quantity.upper) == nil
        else { return }
        let word = unit.text.string(verb, verb + 2)
        report(
          context.finding(
            unit.text, verb, quantity.upper,
            LocalizedText(zh: "“\(word)”不用“倍”", en: "No 倍 with “\(word)”")))
      }
    })

  private static func decrease(_ figures: Figures) -> Int? {
    var end = figures[0].beforeLower
    if figures.text[end - 1] == 0x4E86 { end -= 1 }
    return figures.word(["减少", "下降", "降低", "缩短", "压缩"], before: end)
  }
}

extension ScalarText {
  /// 10倍焦距, 3倍速: 倍 goes on as another word.
  fileprivate func isPartOfWord(_ index: Int) -> Bool {
    CharacterClass(self[index]) == .han && !has("以", at: index) && !has("多", at: index)
      && !has("左", at: index)
  }
}
