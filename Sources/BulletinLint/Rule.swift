package import BulletinText

/// A rule: what it is called, why it exists, how it looks.
package struct Rule: Sendable {
  /// The groups of the catalogue.
  package enum Group: String, Sendable, CaseIterable {
    case structure, dates, people, campaigns, numbers, typography, wording
  }

  package let id: String
  package let group: Group
  package let severity: Severity
  package let title: LocalizedText
  package let explanation: LocalizedText
  /// A standard, a style book, or newsroom practice.
  package let source: LocalizedText

  /// All rules, by id.
  package static let all: [Rule] = []
}
