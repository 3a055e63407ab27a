import BulletinLint
import BulletinText

/// What a finding weighs as an error of the printed page, in tenths, by the way of counting that
/// belongs to 《报纸期刊质量管理规定》 (2020). Most rules weigh nothing: they are about the house's
/// style, or about what the state's rule does not know.
struct ErrorWeight: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    /// Fact, knowledge, logic: one error.
    case fact
    /// Wrong, extra or missing characters: one, two or four errors by their number.
    case character
    /// Numerals against GB/T 15835: a tenth, at most one error an issue.
    case numeralStyle
  }

  let kind: Kind
  let tenths: Int

  /// `nil` where the finding counts nothing.
  ///
  /// - Parameter isProminent: it stands in a headline or the masthead, where errors count double.
  init?(_ finding: Finding, in text: SourceText, isProminent: Bool) {
    guard let kind = ErrorWeight.kind(of: finding.rule) else { return nil }
    self.kind = kind
    let single =
      switch kind {
      case .fact: 10
      case .numeralStyle: 1
      case .character: ErrorWeight.tenths(characters: ErrorWeight.wrong(finding, text))
      }
    // Leaders' names and posts are the important names of the rule.
    let isDouble = isProminent || Rule.named(finding.rule)?.group == .people
    tenths = isDouble ? single * 2 : single
  }

  private static func kind(of rule: String) -> Kind? {
    if facts.contains(rule) { return .fact }
    if characters.contains(rule) { return .character }
    if numerals.contains(rule) { return .numeralStyle }
    switch Rule.named(rule)?.group {
    case .dates: return style.contains(rule) ? nil : .fact
    case .people: return style.contains(rule) ? nil : .fact
    case .structure, .campaigns, .numbers, .typography, .wording, nil: return nil
    }
  }

  private static let facts: Set<String> = [
    "item-count-mismatch", "arithmetic-mismatch", "percent-point", "decrease-by-multiple",
  ]
  private static let characters: Set<String> = [
    "duplicated-word", "typo-confusable", "stray-latin", "invisible-character", "placeholder",
  ]
  private static let numerals: Set<String> = [
    "date-style", "number-format", "range-unit", "approximate-number", "numeral-consistency",
    "unit-form",
  ]
  private static let style: Set<String> = [
    "lead-date", "event-date-form", "post-separator", "precedence-order",
  ]

  private static func tenths(characters count: Int) -> Int {
    switch count {
    case ...1: 10
    case 2...5: 20
    default: 40
    }
  }

  /// How many characters are wrong: those that the likeliest fix changes, else all of the range.
  private static func wrong(_ finding: Finding, _ text: SourceText) -> Int {
    guard let edit = finding.fixes.first?.edits.first else {
      return text.string(finding.range).count
    }
    var (old, new) = (Array(text.string(edit.range))[...], Array(edit.newText)[...])
    while let first = old.first, first == new.first {
      old.removeFirst()
      new.removeFirst()
    }
    while let last = old.last, last == new.last {
      old.removeLast()
      new.removeLast()
    }
    return max(old.count, new.count)
  }
}
