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
}
