import BulletinText

/// What the settings make of the rules: which of them run, with which options. Made once for many
/// pages; a rule that does not run costs nothing.
final class RulePlan: Sendable {
  /// A rule's check and the options that it may see.
  struct Step: Sendable {
    let id: String
    let check: Rule.Check
    let options: RuleOptions
  }

  /// The checks that look at one fragment.
  let ofFragments: [Step]
  /// The checks that look at articles and pages.
  let ofPages: [Step]
  /// The severity of each rule that runs where nobody has set another.
  private let usual: [String: Severity]
  /// The severities that somebody has set.
  private let set: [String: Severity?]

  /// The rules as they ship.
  static let standard = RulePlan(LintSettings.RuleChoice())

  init(_ choice: LintSettings.RuleChoice) {
    let rules = Rule.all.filter(choice.runs)
    let steps = rules.flatMap { rule in
      let options = RuleOptions(rule.options, set: choice.options[rule.id] ?? [:])
      return rule.checks.map { Step(id: rule.id, check: $0, options: options) }
    }
    ofFragments = steps.filter { if case .fragment = $0.check { true } else { false } }
    ofPages = steps.filter { if case .fragment = $0.check { false } else { true } }
    usual = Dictionary(
      rules.map { ($0.id, $0.severity) }, uniquingKeysWith: { first, _ in first })
    set = choice.severities
  }

  /// The severity of a finding: what somebody has set, what its sub-code has, what the rule has.
  func severity(of finding: Finding) -> Severity {
    if let set = set[finding.rule] ?? nil { return set }
    return finding.ownSeverity ?? usual[finding.rule] ?? finding.severity
  }
}

extension LintSettings.RuleChoice {
  /// Whether a rule runs. One that is off by default does so where it is selected, or where
  /// somebody gives it a severity.
  func runs(_ rule: Rule) -> Bool {
    if ignored.contains(rule.id) { return false }
    if let set = severities[rule.id], set == nil { return false }
    if let selected { return selected.contains(rule.id) }
    return rule.isOnByDefault || severities[rule.id] != nil
  }
}
