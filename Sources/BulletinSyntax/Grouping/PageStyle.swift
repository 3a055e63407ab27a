import BulletinText

/// How a page is set, from all its lines: the same sign means different things in different houses.
struct PageStyle {
  /// Body lines are indented, so an indent opens a paragraph and a line without one goes on.
  let indents: Bool
  /// Paragraphs follow one another directly, so a blank line parts articles.
  let partsByBlanks: Bool
  /// The width in columns at which the lines are cut, where the page is hard-wrapped.
  let wrapWidth: Int?

  init(_ lines: [Line]) {
    var indented = 0
    var body = 0
    // The widest line that is no long paragraph, and one more for all that are.
    var widths = [Int](repeating: 0, count: 128)
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
      widths[min(PageStyle.width(of: line), 127)] += 1
      if line.ending.isOpen { open += 1 }
    }
    partsByBlanks = gaps.areRare
    indents = body >= 3 && indented * 5 >= body * 2
    wrapWidth = PageStyle.wrapWidth(widths, body: body, open: open)
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

  /// The width of a line in columns, all of its characters taken for Han.
  static func width(of line: Line) -> Int { line.indent + line.content.count * 2 / 3 }

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
