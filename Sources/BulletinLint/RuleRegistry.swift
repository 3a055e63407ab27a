extension Rule {
  /// All rules, by id.
  package static let all: [Rule] = [
    brokenParagraph,
    continuedArticle,
    doubledPunctuation,
    duplicateArticle,
    duplicatedWord,
    emptyByline,
    enumerationSequence,
    halfWidthPunctuation,
    headlineFullStop,
    invalidDate,
    invisibleCharacter,
    jumpFormat,
    malformedDate,
    missingByline,
    missingEndMark,
    missingHeadline,
    missingLead,
    mixedWidthPunctuation,
    organisationMismatch,
    orphanText,
    placeholder,
    strayLatin,
    typoConfusable,
    unbalancedPunctuation,
    weekdayMismatch,
  ]

  /// The rule of an id.
  package static func named(_ id: String) -> Rule? {
    all.first { $0.id == id }
  }
}
