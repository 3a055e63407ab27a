import BulletinLint
import BulletinSyntax
import BulletinText
import BulletinWorkspace

/// What a change has touched of one page: the articles with a changed line.
struct Touched: Sendable {
  /// Lines from 1 as git counts them; `nil`: the whole page.
  private let lines: [ClosedRange<Int>]?

  init(lines: [ClosedRange<Int>]?) {
    self.lines = lines
  }

  /// The findings of the articles touched, and those that speak of a place there.
  ///
  /// - Parameter rounds: the edits that were applied since the lines were counted.
  func select(
    _ findings: [Finding], of analysis: Analysis, before: SourceText, after rounds: [[TextEdit]]
  ) -> [Finding] {
    guard let lines else { return findings }
    let changed = Touched.ranges(of: lines, in: before.utf8).map { range in
      rounds.reduce(range) { $0.shifted(through: $1) }
    }
    let areas = Touched.areas(changed, analysis)
    return findings.filter { finding in
      ([finding.range] + finding.related.map(\.range)).contains { place in
        areas.contains { $0.overlaps(place) || place.isEmpty && $0.touches(place.lowerBound) }
      }
    }
  }

  /// The fragments that are touched, and the others of the same articles.
  private static func areas(_ changed: [TextRange], _ analysis: Analysis) -> [TextRange] {
    func isTouched(_ range: TextRange) -> Bool {
      changed.contains { $0.overlaps(range) || $0.isEmpty && range.touches($0.lowerBound) }
    }
    let page = analysis.page
    let fragments = page.fragments.indices.map { index in
      TextRange(page.starts[index], page.starts[index] + page.fragments[index].length)
    }
    let articles = analysis.articles.filter { $0.parts.contains(where: isTouched) }
    return fragments.filter(isTouched) + articles.flatMap(\.parts)
  }

  /// The bytes of some lines; git ends a line at LF alone.
  private static func ranges(of lines: [ClosedRange<Int>], in utf8: [UInt8]) -> [TextRange] {
    var starts = [0]
    for (index, byte) in utf8.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(index + 1)
    }
    return lines.map { range in
      let lower = min(max(range.lowerBound - 1, 0), starts.count - 1)
      let upper = range.upperBound < starts.count ? starts[range.upperBound] : utf8.count
      return TextRange(starts[lower], upper)
    }
  }
}

extension TextRange {
  /// Where the range lies after edits that were made at once.
  func shifted(through edits: [TextEdit]) -> TextRange {
    func moved(_ offset: Int) -> Int {
      edits.reduce(offset) { result, edit in
        guard edit.range.upperBound <= offset else {
          return edit.range.lowerBound < offset ? result - (offset - edit.range.lowerBound) : result
        }
        return result + edit.newText.utf8.count - edit.range.count
      }
    }
    return TextRange(moved(lowerBound), moved(upperBound))
  }
}
