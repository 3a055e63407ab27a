extension Rule {
  /// All rules, by id.
  package static let all: [Rule] = [
    blankLines,
    brokenParagraph,
    bylineFormat,
    bylinePlacement,
    continuedArticle,
    dashEllipsisForm,
    discouragedTerm,
    doubledPunctuation,
    dunhaoBetweenQuotes,
    dunhaoHierarchy,
    duplicateArticle,
    duplicatedWord,
    emptyByline,
    enumerationSequence,
    halfWidthPunctuation,
    headlineBodyMismatch,
    headlineFormat,
    headlineFullStop,
    invalidDate,
    invisibleCharacter,
    jumpFormat,
    jumpTarget,
    malformedDate,
    mergedParagraph,
    missingByline,
    missingEndMark,
    missingHeadline,
    missingLead,
    mixedWidthPunctuation,
    nameDot,
    organisationMismatch,
    orphanText,
    placeholder,
    redundantWording,
    spaceInText,
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
