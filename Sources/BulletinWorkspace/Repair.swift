package import BulletinLint
import BulletinSyntax
package import BulletinText

/// Applies the safe fixes of a page until none is left.
package struct Repair: Sendable {
  /// The page as it is afterwards.
  package let analysis: Analysis
  /// How many fixes were applied.
  package let count: Int
  /// The edits of each round, in the offsets of the text before it.
  package let rounds: [[TextEdit]]

  /// A fix may make room for another one; more rounds than this would be two fixes in a quarrel.
  private static let limit = 8

  /// Repairs the findings that `isReported` lets through.
  package init(_ analysis: Analysis, isReported: (Finding) -> Bool) {
    self.init(analysis, safety: .safe) { analysis, _ in analysis.findings.filter(isReported) }
  }

  /// Repairs what `select` names of an analysis; it is told the edits that were applied since the
  /// first one, round by round.
  ///
  /// - Parameter safety: `.unsafe` takes a repair that needs judgement where there is no safe one.
  package init(
    _ analysis: Analysis, safety: Fix.Safety, select: (Analysis, [[TextEdit]]) -> [Finding]
  ) {
    var current = analysis
    var rounds: [[TextEdit]] = []
    var count = 0
    for _ in 0..<Repair.limit {
      let fixes = Repair.compatible(select(current, rounds), safety)
      let edits = fixes.flatMap(\.edits)
      let repaired = TextEdit.apply(edits, to: current.page.text.utf8)
      guard repaired != current.page.text.utf8 else { break }
      count += fixes.count
      rounds.append(edits)
      current = Analysis(Page(SourceText(repaired)), settings: current.settings)
    }
    self.analysis = current
    self.count = count
    self.rounds = rounds
  }

  /// The first fix of each finding that is safe enough, in the order of the text, as far as they do
  /// not meet.
  static func compatible(_ findings: [Finding], _ safety: Fix.Safety = .safe) -> [Fix] {
    let chosen = findings.compactMap { finding in
      let fixes = finding.fixes.filter { !$0.edits.isEmpty }
      return fixes.first { $0.safety == .safe } ?? (safety == .unsafe ? fixes.first : nil)
    }
    let inOrder = chosen.sorted { Repair.range(of: $0) < Repair.range(of: $1) }
    var result: [Fix] = []
    var taken: [TextRange] = []
    for fix in inOrder where !result.contains(fix) {
      let edits = fix.edits.map(\.range)
      if edits.contains(where: { edit in taken.suffix(32).contains { Repair.meet($0, edit) } }) {
        continue
      }
      result.append(fix)
      taken += edits
    }
    return result
  }

  /// From the first edit's start to the last one's end.
  private static func range(of fix: Fix) -> TextRange {
    fix.edits.dropFirst().reduce(fix.edits[0].range) { $0.union($1.range) }
  }

  /// Whether two edits want the same bytes, or to stand in the same place.
  private static func meet(_ one: TextRange, _ other: TextRange) -> Bool {
    one.overlaps(other) || one.lowerBound == other.lowerBound
  }
}
