import BulletinText

/// How a page is set, from all its lines: the same sign means different things in different houses.
struct PageStyle {
  /// Body lines are indented, so an indent opens a paragraph and a line without one goes on.
  let indents: Bool
  /// The width in columns at which the lines are cut, where the page is hard-wrapped.
  let wrapWidth: Int?

  init(_ lines: [ClassifiedLine]) {
    var indented = 0
    var body = 0
    var widths: [Int: Int] = [:]
    var open = 0
    for line in lines {
      switch line.kind {
      case .text, .lead: break
      default: continue
      }
      guard !line.isHeadlineLike || line.line.scalars >= 14 else { continue }
      body += 1
      if line.line.indent >= 2 { indented += 1 }
      let width = line.line.indent + line.line.content.count * 2 / 3
      widths[width, default: 0] += 1
      if line.endsOpen { open += 1 }
    }
    indents = body >= 3 && indented * 5 >= body * 2
    wrapWidth = PageStyle.wrapWidth(widths, body: body, open: open)
  }

  /// At least 70 % of body lines have the same width ±1 and most are open: the page was wrapped.
  private static func wrapWidth(_ widths: [Int: Int], body: Int, open: Int) -> Int? {
    guard body >= 10, open * 10 >= body * 5 else { return nil }
    for (width, _) in widths.sorted(by: { ($1.value, $1.key) < ($0.value, $0.key) }).prefix(3) {
      let near = (width - 2...width + 2).reduce(0) { $0 + (widths[$1] ?? 0) }
      if near * 10 >= body * 6, width <= 110 { return width }
    }
    return nil
  }
}
