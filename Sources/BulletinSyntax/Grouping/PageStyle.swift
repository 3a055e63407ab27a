import BulletinText

/// How a page is set, from all its lines: the same sign means different things in different houses.
struct PageStyle {
  /// Body lines are indented, so an indent opens a paragraph and a line without one goes on.
  let indents: Bool
  /// Paragraphs follow one another directly, so a blank line parts articles.
  let partsByBlanks: Bool
  /// The width at which the lines are cut, where the page is hard-wrapped.
  let wrap: Wrap?

  /// A width at which lines are cut.
  struct Wrap {
    /// What the cutter counted. Twice the characters is as much as the columns of Han text; lines with
    /// figures tell the two apart.
    enum Measure: CaseIterable { case columns, characters }

    let measure: Measure
    let width: Int

    /// Whether a line fills it.
    func isFull(_ line: Line) -> Bool { Wrap.width(of: line, in: measure) >= width - 3 }

    static func width(of line: Line, in measure: Measure) -> Int {
      switch measure {
      // All characters taken for Han, whose columns are two thirds of their bytes.
      case .columns: line.indent + line.content.count * 2 / 3
      case .characters: line.indent + line.scalars * 2
      }
    }
  }

  init(_ lines: [Line]) {
    var indented = 0
    var body = 0
    // The widest line that is no long paragraph, and one more for all that are.
    var widths = Wrap.Measure.allCases.map { _ in [Int](repeating: 0, count: 128) }
    var open = 0
    var gaps = Gaps()
    for line in lines {
      gaps.pass(line)
      switch line.kind {
      case .text, .lead: break
      default: continue
      }
      guard !line.isHeadlineLike || line.scalars >= 14 else { continue }
      body += 1
      if line.indent >= 2 { indented += 1 }
      for (index, measure) in Wrap.Measure.allCases.enumerated() {
        widths[index][min(Wrap.width(of: line, in: measure), 127)] += 1
      }
      if line.ending.isOpen { open += 1 }
    }
    partsByBlanks = gaps.areRare
    indents = body >= 3 && indented * 5 >= body * 2
    wrap =
      zip(Wrap.Measure.allCases, widths).lazy.compactMap { measure, widths in
        PageStyle.wrapWidth(widths, body: body, open: open).map {
          Wrap(measure: measure, width: $0)
        }
      }.first
  }

  /// How paragraphs follow one another.
  private struct Gaps {
    private var direct = 0
    private var parted = 0
    private var wasBody = false
    private var isAfterBlank = false

    mutating func pass(_ line: Line) {
      if line.isBlank {
        isAfterBlank = true
        return
      }
      var isBody = false
      if case .text = line.kind { isBody = !line.isHeadlineLike }
      if isBody, wasBody { if isAfterBlank { parted += 1 } else { direct += 1 } }
      if case .lead = line.kind { isBody = true }
      (wasBody, isAfterBlank) = (isBody, false)
    }

    var areRare: Bool { direct >= 3 && parted * 6 <= direct }
  }

  /// At least 70 % of body lines have the same width ±1 and most are open: the page was wrapped.
  private static func wrapWidth(_ widths: [Int], body: Int, open: Int) -> Int? {
    guard body >= 10, open * 10 >= body * 5 else { return nil }
    let commonest = (0...110).filter { widths[$0] > 0 }.sorted {
      (widths[$1], $1) < (widths[$0], $0)
    }
    return commonest.prefix(3).first { width in
      let near = (max(width - 2, 0)...width + 2).reduce(0) { $0 + widths[$1] }
      return near * 10 >= body * 6
    }
  }
}
