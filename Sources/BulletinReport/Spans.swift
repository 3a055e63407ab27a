import BulletinSyntax
import BulletinText
import JSONWriter

/// Ranges of a page as its record tells them: where they stand and how they read.
struct Spans {
  private let text: SourceText
  private var places: Places

  init(_ page: Page) {
    text = page.text
    places = Places(page.text)
  }

  // MARK: Where

  func line(_ offset: Int) -> Int {
    text.lines.line(at: offset) + 1
  }

  /// The lines that pieces stand in, each once: a bracket in the head cuts a line in two pieces.
  func distinctLines(_ pieces: [TextRange]) -> [Int] {
    pieces.map { line($0.lowerBound) }.reduce(into: []) { lines, line in
      if lines.last != line { lines.append(line) }
    }
  }

  mutating func column(_ offset: Int) -> Int {
    places.place(offset).column
  }

  /// The first and the last line of a range.
  func lines(_ range: TextRange) -> [Int] {
    [line(range.lowerBound), line(max(range.lowerBound, range.upperBound - 1))]
  }

  /// The range without line ends and blanks at either end.
  func withoutBlankEnds(_ range: TextRange) -> TextRange {
    var (lower, upper) = (range.lowerBound, min(range.upperBound, text.count))
    while lower < upper, let width = blank(at: lower, before: upper) { lower += width }
    while lower < upper {
      if text.utf8[upper - 1] <= 0x20 {
        upper -= 1
      } else if upper - lower >= 3, blank(at: upper - 3, before: upper) == 3 {
        upper -= 3
      } else {
        break
      }
    }
    return TextRange(lower, upper)
  }

  // MARK: How it reads

  /// As it is printed.
  func text(_ range: TextRange) -> String {
    text.string(range)
  }

  /// Joined where a break of the column runs through it: line ends go, and the blanks around them.
  func joined(_ range: TextRange) -> String {
    let (first, last) = (
      text.lines.line(at: range.lowerBound), text.lines.line(at: range.upperBound)
    )
    guard first < last else { return text.string(range) }
    var result = ""
    for line in first...last {
      guard let content = text.content(ofLine: line) else { continue }
      let lower = max(content.lowerBound, range.lowerBound)
      let piece = TextRange(lower, min(content.upperBound, range.upperBound))
      result += text.string(withoutBlankEnds(piece))
    }
    return result
  }

  /// A name without the blank that pads it to three characters. Blanks between Latin letters stay.
  func name(_ range: TextRange) -> String {
    let name = joined(range)
    guard name.unicodeScalars.allSatisfy({ !$0.properties.isAlphabetic || $0.value > 0x2E80 })
    else { return name }
    return String(name.filter { !$0.isWhitespace })
  }

  // MARK: Written

  /// The members of a span: its place, its text, and the lines that it is spread over.
  mutating func members(
    _ range: TextRange, text: String? = nil, _ writer: inout JSONWriter
  ) {
    let (first, last) = (line(range.lowerBound), line(max(range.lowerBound, range.upperBound - 1)))
    writer.member("line", first)
    writer.member("column", column(range.lowerBound))
    writer.member("text", text ?? joined(range))
    if first < last { writer.member("splitAcross", [first, last]) }
  }

  /// An array of spans.
  mutating func array(_ ranges: [TextRange], _ writer: inout JSONWriter) {
    writer.array { array in
      for range in ranges {
        array.object { members(range, &$0) }
      }
    }
  }

  /// The width of a blank or line end at an offset; `nil` where there is none.
  private func blank(at offset: Int, before end: Int) -> Int? {
    let (scalar, width) = UTF8Decoding.scalar(at: offset, in: text.utf8, before: end)
    switch CharacterClass(scalar) {
    case .space, .lineEnd: return width
    case .han, .digit, .letter, .mark, .other: return scalar == 0xFEFF ? width : nil
    }
  }
}
