import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// Meant as a date, and not written as one.
  static let malformedDate = Rule(
    id: "malformed-date", group: .dates, severity: .error,
    title: LocalizedText(zh: "日期书写有误", en: "Malformed date"),
    explanation: LocalizedText(
      zh: "看得出是日期或时刻，但是缺了年、月、日，多了一个字，夹了空格、标点或形近字，次序颠倒，或者混用了两种数字。",
      en: """
        A date or time lacks a part, has one too many, holds a blank, a mark or a look-alike \
        character, stands in the wrong order or mixes two kinds of numerals.
        """),
    source: LocalizedText(
      zh: "GB/T 15835—2011 4.1、4.2、5.1、5.2；GB/T 7408.1",
      en: "GB/T 15835-2011 4.1, 4.2, 5.1, 5.2; GB/T 7408.1"),
    options: [
      RuleOption(
        "classes", .texts(dateClasses), allowed: dateClasses, zh: "要查的错误类别",
        en: "The classes of faults that are looked for"),
      RuleOption(
        "short-year", .text("error"), allowed: ["error", "off"],
        zh: "off：允许两位数的年份", en: "off allows years of two digits"),
    ],
    examples: [
      Example(
        """
        城东区召开防汛工作会议

        本报讯 ⟦3月18⟧上午，城东区召开防汛工作会议。

        记者 何雨田
        """),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 ⟦5月l日⟧、⟦5月4曰⟧，城东区召开防汛工作会议，部署⟦2023年年5月⟧的工作，⟦10月份30日⟧上午验收。

        记者 何雨田
        """),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月8日，城东区召开“5·12”全国防灾减灾日活动部署会。2022年月度新高，1至10月、3月18至20日、二〇二三年五月六日、21世纪20年代、24时都写得对。

        记者 何雨田
        """),
    ],
    check: .fragment { context, report in
      reportDates(context, .malformed) { problem, text in
        LocalizedText(zh: "“\(text)”\(problem.why.zh)", en: "“\(text)”: \(problem.why.en)")
      } _: { finding in
        guard let code = finding.code, context.options.has(code, in: "classes"),
          code != "short-year" || context.options.text("short-year") == "error"
        else { return }
        report(finding)
      }
    })

  private static let dateClasses = [
    "missing-unit", "missing-number", "doubled-unit", "stray-mark", "wrong-character",
    "space", "unit-order", "digit-count", "short-year", "mixed-numerals", "mixed-width",
    "year-as-quantity", "ten-form", "month-fen", "incomplete-range", "lunar-numerals",
    "time-form", "event-mark",
  ]

  /// Reports the problems of one kind, for each of the rules that a date's reading serves.
  static func reportDates(
    _ context: FragmentContext, _ rule: DateProblem.Rule,
    message: (DateProblem, String) -> LocalizedText, _ report: (Finding) -> Void
  ) {
    context.facts.dates.visit { place, date in
      let text = context.facts.units[place].text
      guard let problem = date.problem, problem.rule == rule, !isQuoted(problem, text)
      else { return }
      let words = text.string(problem.lower, problem.upper)
      report(finding(context, text, problem, message(problem, words)))
    }
  }

  static func finding(
    _ context: FragmentContext, _ text: ScalarText, _ problem: DateProblem, _ message: LocalizedText
  ) -> Finding {
    context.finding(
      text, problem.lower, problem.upper, message, code: problem.code,
      fixes: problem.repairs.map { fix($0, text, context) })
  }

  /// Inside “…” and 《…》 another's words are kept as they are; an impossible date and an event's mark
  /// are wrong there too.
  private static func isQuoted(_ problem: DateProblem, _ text: ScalarText) -> Bool {
    switch problem.rule {
    case .invalid, .period, .eventForm: return false
    case .malformed, .reversed: break
    }
    guard problem.code != "event-mark" else { return false }
    var index = problem.lower - 1
    while index >= 0, problem.lower - index < 60 {
      switch text[index] {
      case 0x201D, 0x300B, 0x3002: return false
      case 0x201C: return closes(0x201D, text, from: problem.upper)
      // 《行动方案（2025年至2023年）》: no title goes back in time.
      case 0x300A: return problem.rule != .reversed && closes(0x300B, text, from: problem.upper)
      default: index -= 1
      }
    }
    return false
  }

  /// A quotation that does not close soon quotes nothing.
  private static func closes(_ mark: UInt32, _ text: ScalarText, from start: Int) -> Bool {
    (start..<min(start + 60, max(start, text.count))).contains { text[$0] == mark }
  }

  private static func fix(
    _ repair: DateRepair, _ text: ScalarText, _ context: FragmentContext
  ) -> Fix {
    Fix(
      title: LocalizedText(
        zh: "改为“\(repair.replacement)”", en: "Change to “\(repair.replacement)”"),
      safety: repair.isSafe ? .safe : .unsafe,
      edits: context.replacing(text, repair.lower, repair.upper, repair.replacement))
  }
}
