package import BulletinKnowledge
package import BulletinSyntax

/// What a run of the linter may change: which rules report, how gravely, and what is known of the
/// page from outside.
package struct LintSettings: Hashable, Sendable {
  /// What is chosen of the rules.
  struct RuleChoice: Hashable, Sendable {
    var severities: [String: Severity?] = [:]
    var selected: Set<String>?
    var ignored: Set<String> = []
    var options: [String: [String: OptionValue]] = [:]
    var kinds: [ArticleKind: KindSettings] = [:]
  }

  /// What holds for the articles of one kind, in the place of what holds for all: whole tables.
  package struct KindSettings: Hashable, Sendable {
    package var severities: [String: Severity?]
    package var options: [String: [String: OptionValue]]

    package init(
      severities: [String: Severity?] = [:], options: [String: [String: OptionValue]] = [:]
    ) {
      self.severities = severities
      self.options = options
    }
  }

  private var choice = RuleChoice() {
    didSet { plan = RulePlan(choice) }
  }
  /// What the choice makes of the rules; a function of it.
  private(set) var plan = RulePlan.standard

  /// The severity of rules that differ from their default, by id; an inner `nil` switches one off,
  /// any other value switches one on.
  package var severities: [String: Severity?] {
    get { choice.severities }
    set { choice.severities = newValue }
  }
  /// Run these rules only, also those that are off by default; ids. `nil`: all that are on.
  package var selected: Set<String>? {
    get { choice.selected }
    set { choice.selected = newValue }
  }
  /// Rules that do not run; ids.
  package var ignored: Set<String> {
    get { choice.ignored }
    set { choice.ignored = newValue }
  }
  /// The options that are set, by the rule's id and the option's name. What a rule does not declare
  /// is without effect.
  package var options: [String: [String: OptionValue]] {
    get { choice.options }
    set { choice.options = newValue }
  }
  /// The kinds of articles for which something else holds.
  package var kinds: [ArticleKind: KindSettings] {
    get { choice.kinds }
    set { choice.kinds = newValue }
  }
  /// The issue's date where the file's name or the configuration tells it.
  package var issueDate: CalendarDate?
  package var issueBasis: DateBasis = .configuration
  /// The newsroom's own tables.
  package var roster = Roster.empty
  package var glossary = Glossary.builtIn
  /// What is known of other pages; rules look at them only where an option asks for it.
  package var others = OtherPages.none

  package init() {}

  /// Whether some rule is to look at other pages.
  package var asksOthers: Bool { plan.asksOthers }

  /// The same knowledge of the page, and no rule: for whoever asks what it says, not what is wrong
  /// with it.
  package var withoutRules: LintSettings {
    var settings = LintSettings.silent
    (settings.issueDate, settings.issueBasis) = (issueDate, issueBasis)
    (settings.roster, settings.glossary) = (roster, glossary)
    return settings
  }

  private static let silent = {
    var settings = LintSettings()
    settings.selected = []
    return settings
  }()

  package static func == (left: LintSettings, right: LintSettings) -> Bool {
    left.choice == right.choice && left.issueDate == right.issueDate
      && left.issueBasis == right.issueBasis && left.roster == right.roster
      && left.glossary == right.glossary && left.others == right.others
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(choice)
    hasher.combine(issueDate)
    hasher.combine(issueBasis)
    hasher.combine(roster)
    hasher.combine(glossary)
    hasher.combine(others)
  }
}
