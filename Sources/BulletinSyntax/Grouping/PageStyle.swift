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

    /// Whether a line fills it, or would with what the next one begins with: a number is not cut.
    func isFull(_ line: Line, before next: Line? = nil) -> Bool {
      let gap = width - Wrap.width(of: line, in: measure)
      return gap <= 3 || gap <= 16 && gap <= (next.map { Wrap.uncut($0.head) } ?? 0)
    }

    /// How wide the number or the Latin word is that opens a line, with what closes it.
    private static func uncut(_ text: ScalarText) -> Int {
      var index = 0
      while index < text.count, index < 16, isOfWord(text[index]) { index += 1 }
      return index == 0
        ? 0 : index + (Mark.isClosing(text[index]) || Mark.isInner(text[index]) ? 2 : 0)
    }

    private static func isOfWord(_ scalar: UInt32) -> Bool {
      switch CharacterClass(scalar) {
      case .digit, .letter: true
      default: scalar == 0x2E || scalar == 0x3A || scalar == 0x25 || scalar == 0x2014
      }
    }

    /// The lines, of which those that fill it and go on in the next are no headlines.
    func told(_ lines: [Line]) -> [Line] {
      lines.indices.map { index in
        guard lines[index].isHeadlineLike, index + 1 < lines.count,
          isFull(lines[index], before: lines[index + 1]), case .text = lines[index + 1].kind
        else { return lines[index] }
        return lines[index].asText
      }
    }

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
    var widths = Wrap.Measure.allCases.map { _ in Widths() }
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
        // No headline is as long as a line of text.
        widths[index].add(
          Wrap.width(of: line, in: measure), isOpen: line.ending.isOpen,
          isText: !line.isHeadlineLike || line.scalars >= 24)
      }
    }
    partsByBlanks = gaps.areRare
    indents = body >= 3 && indented * 5 >= body * 2
    // The measure by which more of the lines that go on are as wide as one another.
    let cuts = zip(Wrap.Measure.allCases, widths).compactMap { measure, widths in
      widths.cut.map { (wrap: Wrap(measure: measure, width: $0), full: widths.goingOn(near: $0)) }
    }
    wrap =
      cuts.enumerated().max { ($0.element.full, $1.offset) < ($1.element.full, $0.offset) }?
      .element.wrap
  }

  /// How paragraphs follow one another.
  private struct Gaps {
    private var direct = 0
    private var parted = 0
    private var headsBehindBlanks = 0
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
      if isAfterBlank, line.isHeadlineLike { headsBehindBlanks += 1 }
      if case .lead = line.kind { isBody = true }
      (wasBody, isAfterBlank) = (isBody, false)
    }

    /// Few paragraphs are parted by blanks; on a short page none, and two headlines at least are.
    var areRare: Bool {
      direct >= 3 ? parted * 6 <= direct : direct >= 2 && parted == 0 && headsBehindBlanks >= 2
    }
  }

  /// How wide the body lines are.
  private struct Widths {
    /// How many lines there are of each width; the last stands for all that are wider.
    private var all = [Int](repeating: 0, count: 128)
    /// Those of them that are text for certain and whose sentences go on.
    private var open = [Int](repeating: 0, count: 128)
    private var (count, openCount, openTextCount) = (0, 0, 0)

    mutating func add(_ width: Int, isOpen: Bool, isText: Bool) {
      let place = min(width, 127)
      all[place] += 1
      count += 1
      guard isOpen else { return }
      openCount += 1
      guard isText else { return }
      open[place] += 1
      openTextCount += 1
    }

    /// The width at which the lines were cut, if they were.
    var cut: Int? {
      guard count >= 6 else { return nil }
      let commonest = (0...110).filter { all[$0] > 0 }.sorted { (all[$1], $1) < (all[$0], $0) }
      return commonest.prefix(3).first(where: isCut)
    }

    /// How many lines that are text and go on are about as wide.
    func goingOn(near width: Int) -> Int {
      (max(width - 2, 0)...width + 2).reduce(0) { $0 + open[$1] }
    }

    /// Most lines are open, and most as wide as this; or, where paragraphs are short and their last
    /// lines many, nearly all open lines are, and hardly one is wider.
    private func isCut(at width: Int) -> Bool {
      let near = max(width - 2, 0)...width + 2
      if openCount * 10 >= count * 5, near.reduce(0, { $0 + all[$1] }) * 10 >= count * 6 {
        return true
      }
      return openTextCount >= 8 && openTextCount * 10 >= count * 4
        && goingOn(near: width) * 20 >= openTextCount * 17
        && (width + 5..<128).allSatisfy { all[$0] == 0 }
    }
  }
}
