import BulletinText

/// One cause, one finding: where two rules speak of the same thing, the more specific one stays.
enum Precedence {
  /// Whether two findings must be about the same article or the same text to be about one cause.
  enum Scope { case article, overlap }

  /// Winner, loser, and what makes them one.
  static let table: [(winner: String, loser: String, scope: Scope)] = [
    ("empty-byline", "missing-byline", .article),
    ("continued-article", "missing-byline", .article),
    ("continued-article", "missing-headline", .article),
    ("invalid-date", "malformed-date", .overlap),
    ("broken-paragraph", "unbalanced-punctuation", .overlap),
  ]

  /// The findings without those that another one says better.
  static func settle(_ findings: [Finding]) -> [Finding] {
    findings.filter { loser in
      !table.contains { row in
        row.loser == loser.rule
          && findings.contains { $0.rule == row.winner && isOne($0, loser, row.scope) }
      }
    }
  }

  private static func isOne(_ winner: Finding, _ loser: Finding, _ scope: Scope) -> Bool {
    switch scope {
    case .article: winner.article != nil && winner.article == loser.article
    case .overlap: winner.range.overlaps(loser.range)
    }
  }
}
