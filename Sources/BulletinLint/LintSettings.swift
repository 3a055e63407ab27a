package import BulletinKnowledge

/// What a run of the linter may change: which rules report, how gravely, and what is known of the
/// page from outside.
package struct LintSettings: Hashable, Sendable {
  /// The severity of rules that differ from their default, by id; an inner `nil` switches one off.
  package var severities: [String: Severity?] = [:]
  /// Run these rules only, also those that are off by default; ids. `nil`: all that are on.
  package var selected: Set<String>?
  /// Rules that do not run; ids.
  package var ignored: Set<String> = []
  /// The issue's date where the file's name or the configuration tells it.
  package var issueDate: CalendarDate?
  package var issueBasis: DateBasis = .configuration

  package init() {}
}
