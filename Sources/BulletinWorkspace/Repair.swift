package import BulletinLint
import BulletinSyntax
import BulletinText

/// Applies the safe fixes of a page until none is left.
package struct Repair: Sendable {
  /// The page as it is afterwards.
  package let analysis: Analysis
  /// How many fixes were applied.
  package let count: Int

  /// A fix may make room for another one; more rounds than this would be two fixes in a quarrel.
  private static let rounds = 8

  /// Repairs the findings that `isReported` lets through.
  package init(_ analysis: Analysis, isReported: (Finding) -> Bool) {
    var current = analysis
    var count = 0
    for _ in 0..<Repair.rounds {
      let fixes = Repair.compatible(current.findings.filter(isReported))
      let repaired = TextEdit.apply(fixes.flatMap(\.edits), to: current.page.text.utf8)
      guard repaired != current.page.text.utf8 else { break }
      count += fixes.count
      current = Analysis(Page(SourceText(repaired)), settings: current.settings)
    }
    self.analysis = current
    self.count = count
  }

  /// The first safe fix of each finding, in the order of the text, as far as they do not meet.
  static func compatible(_ findings: [Finding]) -> [Fix] {
    let safe = findings.compactMap { $0.fixes.first { $0.safety == .safe && !$0.edits.isEmpty } }
    let inOrder = safe.sorted { Repair.range(of: $0) < Repair.range(of: $1) }
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
