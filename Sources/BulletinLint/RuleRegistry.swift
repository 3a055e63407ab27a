extension Rule {
  /// All rules, by id.
  package static let all: [Rule] = [
    brokenParagraph,
    continuedArticle,
    duplicatedWord,
    emptyByline,
    invalidDate,
    malformedDate,
    missingByline,
    missingHeadline,
    missingLead,
    strayLatin,
    unbalancedPunctuation,
    weekdayMismatch,
  ]

  /// The rule of an id.
  package static func named(_ id: String) -> Rule? {
    all.first { $0.id == id }
  }

  // What the analysis asks of the rules for each fragment and each finding, without their texts.

  /// The checks of one fragment, each with its rule's id.
  static let checksOfFragments:
    [(id: String, check: @Sendable (FragmentContext, (Finding) -> Void) -> Void)] =
      all.flatMap { rule in
        rule.checks.compactMap {
          if case .fragment(let check) = $0 { (rule.id, check) } else { nil }
        }
      }

  /// The checks of articles and pages, each with its rule's id.
  static let checksOfPages: [(id: String, check: Check)] =
    all.flatMap { rule in
      rule.checks.compactMap { if case .fragment = $0 { nil } else { (rule.id, $0) } }
    }

  /// The severity of each rule by its id.
  static let severities: [String: Severity] =
    Dictionary(all.map { ($0.id, $0.severity) }, uniquingKeysWith: { first, _ in first })
}
