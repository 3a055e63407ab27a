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
    ("invalid-date", "date-style", .overlap),
    ("malformed-date", "date-style", .overlap),
    ("arithmetic-mismatch", "percent-point", .overlap),
    ("range-mark", "date-style", .overlap),
    ("approximate-number", "redundant-wording", .overlap),
    ("broken-paragraph", "unbalanced-punctuation", .overlap),
    ("broken-paragraph", "missing-end-mark", .article),
    ("continued-article", "orphan-text", .article),
    ("empty-byline", "placeholder", .overlap),
    ("item-count-mismatch", "campaign-items-differ", .overlap),
    ("jump-format", "space-in-text", .overlap),
    ("malformed-date", "mixed-width-punctuation", .overlap),
    ("malformed-date", "space-in-text", .overlap),
    ("stray-latin", "space-in-text", .overlap),
    ("typo-confusable", "redundant-wording", .overlap),
    ("placeholder", "malformed-date", .overlap),
    ("title-mismatch", "post-conflict", .overlap),
    ("title-mismatch", "organisation-mismatch", .overlap),
    ("organisation-mismatch", "post-form", .overlap),
    ("name-variant", "unknown-official", .overlap),
  ]

  /// The findings without those that another one says better. Complexity: that of sorting them.
  static func settle(_ findings: [Finding]) -> [Finding] {
    let rules = Set(findings.map(\.rule))
    var beaten: [String: [Winners]] = [:]
    for row in table where rules.contains(row.winner) && rules.contains(row.loser) {
      let winners = findings.filter { $0.rule == row.winner }
      beaten[row.loser, default: []].append(Winners(winners, row.scope))
    }
    guard !beaten.isEmpty else { return findings }
    return findings.filter { loser in
      !(beaten[loser.rule] ?? []).contains { $0.beat(loser) }
    }
  }

  /// The findings of one rule, ready to be asked about many of another.
  private enum Winners {
    case ofArticles(Set<Int>)
    /// Sorted by their starts, and for each the furthest end up to it.
    case ranges(starts: [Int], ends: [Int])

    init(_ winners: [Finding], _ scope: Scope) {
      switch scope {
      case .article:
        self = .ofArticles(Set(winners.compactMap(\.article)))
      case .overlap:
        let ranges = winners.map(\.range).sorted()
        var furthest = 0
        let ends = ranges.map { range in
          furthest = max(furthest, range.upperBound)
          return furthest
        }
        self = .ranges(starts: ranges.map(\.lowerBound), ends: ends)
      }
    }

    /// Whether one of them and the loser are about one cause.
    func beat(_ loser: Finding) -> Bool {
      switch self {
      case .ofArticles(let articles):
        return loser.article.map(articles.contains) ?? false
      case .ranges(let starts, let ends):
        var low = 0
        var high = starts.count
        while low < high {
          let middle = (low + high) / 2
          if starts[middle] < loser.range.upperBound { low = middle + 1 } else { high = middle }
        }
        return low > 0 && loser.range.lowerBound < ends[low - 1]
      }
    }
  }
}
