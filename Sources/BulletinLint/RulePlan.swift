import BulletinSyntax
import BulletinText

/// What the settings make of the rules: which of them run, with which options. Made once for many
/// pages; a rule that does not run costs nothing.
final class RulePlan: Sendable {
  /// A rule's check and the options that it may see.
  struct Step: Sendable {
    let id: String
    let check: Rule.Check
    let options: RuleOptions
    /// The kinds of articles that it is for.
    let audience: Audience
  }

  /// Kinds of articles; what stands outside of articles is like a kind that nobody names.
  struct Audience: Hashable, Sendable {
    fileprivate var named: Set<ArticleKind> = []
    /// Whether it is all the others.
    fileprivate var isComplement = true

    static let all = Audience()

    func contains(_ kind: ArticleKind?) -> Bool {
      guard !named.isEmpty else { return isComplement }
      return kind.map(named.contains) ?? false != isComplement
    }
  }

  /// The checks that look at one fragment.
  let ofFragments: [Step]
  /// The checks that look at articles and pages.
  let ofPages: [Step]
  /// Whether one of them looks at other pages.
  let asksOthers: Bool
  /// The severity of each rule that runs where nobody has set another.
  private let usual: [String: Severity]
  /// The severities that somebody has set.
  private let set: [String: Severity?]

  /// The rules as they ship.
  static let standard = RulePlan(LintSettings.RuleChoice())

  /// The severities that somebody has set for one kind of articles.
  private let setOfKinds: [ArticleKind: [String: Severity?]]

  init(_ choice: LintSettings.RuleChoice) {
    let steps = Rule.all.flatMap { rule in
      choice.variants(of: rule).flatMap { options, audience in
        let options = RuleOptions(rule.options, set: options)
        return rule.checks.map {
          Step(id: rule.id, check: $0.with(options), options: options, audience: audience)
        }
      }
    }
    ofFragments = steps.filter { if case .fragment = $0.check { true } else { false } }
    ofPages = steps.filter { if case .fragment = $0.check { false } else { true } }
    asksOthers = steps.contains { $0.options.askOthers }
    usual = Dictionary(
      Rule.all.map { ($0.id, $0.severity) }, uniquingKeysWith: { first, _ in first })
    set = choice.severities
    setOfKinds = choice.kinds.mapValues(\.severities)
  }

  /// The severity of a finding in an article of some kind: what somebody has set, what its sub-code
  /// has, what the rule has.
  func severity(of finding: Finding, in kind: ArticleKind?) -> Severity {
    let set = kind.flatMap { setOfKinds[$0] } ?? set
    if let set = set[finding.rule] ?? nil { return set }
    return finding.ownSeverity ?? usual[finding.rule] ?? finding.severity
  }
}

extension LintSettings.RuleChoice {
  /// The options that a rule runs with, and for which kinds of articles; empty where it does not
  /// run at all.
  func variants(
    of rule: Rule
  ) -> [(options: [String: OptionValue], audience: RulePlan.Audience)] {
    let usual = options[rule.id] ?? [:]
    let runsUsually = runs(rule, severities)
    var others = RulePlan.Audience.all
    var variants: [(options: [String: OptionValue], audience: RulePlan.Audience)] = []
    for kind in ArticleKind.allCases {
      guard let settings = kinds[kind] else { continue }
      let (runs, options) = (runs(rule, settings.severities), settings.options[rule.id] ?? [:])
      if runs == runsUsually, options == usual { continue }
      others.named.insert(kind)
      guard runs else { continue }
      if let same = variants.firstIndex(where: { $0.options == options }) {
        variants[same].audience.named.insert(kind)
      } else {
        variants.append((options, RulePlan.Audience(named: [kind], isComplement: false)))
      }
    }
    return runsUsually ? [(usual, others)] + variants : variants
  }

  /// Whether a rule runs. One that is off by default does so where it is selected, or where
  /// somebody gives it a severity.
  private func runs(_ rule: Rule, _ severities: [String: Severity?]) -> Bool {
    if ignored.contains(rule.id) { return false }
    if let set = severities[rule.id], set == nil { return false }
    if let selected { return selected.contains(rule.id) }
    return rule.isOnByDefault || severities[rule.id] != nil
  }
}
