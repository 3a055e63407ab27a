import BulletinText

/// Says what each line is by itself. The neighbours' evidence is the grouper's.
enum LineClassifier {
  /// A line of so many bytes is read whole; it may be anything.
  private static let window = 270
  /// Of a longer one, which is body text, so many bytes of its head: a message head begins there.
  private static let headWindow = 120
  /// And of its tail: a byline and a jump end there.
  private static let tailWindow = 240

  /// Classifies the lines of a text. Complexity: linear; of a long line only both ends are read.
  static func classify(_ lines: [Line], _ utf8: [UInt8]) -> [ClassifiedLine] {
    let top = edge(lines.indices, lines)
    let bottom = edge(lines.indices.reversed(), lines)
    return lines.indices.map { classify(lines[$0], utf8, isAtEdge: $0 <= top || $0 >= bottom) }
  }

  /// The fourth line that is not blank, or the last index there is.
  private static func edge(_ indices: some Sequence<Int>, _ lines: [Line]) -> Int {
    var found = 0
    var last = 0
    for index in indices {
      last = index
      if !lines[index].isBlank { found += 1 }
      if found == 4 { break }
    }
    return last
  }

  private static func classify(
    _ line: Line, _ utf8: [UInt8], isAtEdge: Bool
  ) -> ClassifiedLine {
    let content = line.content
    guard !line.isBlank else {
      return ClassifiedLine(line: line, kind: .blank, head: ScalarText(), tail: ScalarText())
    }
    let isShort = content.count <= window
    var head = self.head(of: content, utf8, isShort ? window : headWindow)
    if !isShort, LeadLine.read(head) != nil {
      // The bracket with the reporters may be long.
      head = self.head(of: content, utf8, window)
    }
    let tail =
      isShort
      ? head
      : ScalarText(
        utf8, TextRange(wholeScalar(utf8, content.upperBound - tailWindow), content.upperBound))
    let result = ClassifiedLine(line: line, kind: .text, head: head, tail: tail)
    if isShort, let kind = shortKind(head, isAtEdge: isAtEdge) {
      result.kind = kind
      return result
    }
    result.opensItem = SectionHeadLine.opensItem(head)
    if let lead = LeadLine.read(head) {
      result.kind = .lead(lead)
    } else if isShort, CaptionLine.matches(head) {
      result.kind = .caption
      return result
    }
    readTail(result)
    if case .text = result.kind {
      result.isHeadlineLike =
        isShort && result.tailByline == nil && result.tailJump == nil
        && HeadlineLine.isPossible(head)
      result.opensWithDate = opensWithDate(head)
    }
    return result
  }

  private static func head(of content: TextRange, _ utf8: [UInt8], _ length: Int) -> ScalarText {
    ScalarText(
      utf8, TextRange(content.lowerBound, min(content.upperBound, content.lowerBound + length)))
  }

  /// What a short line is, where its looks decide alone.
  private static func shortKind(_ text: ScalarText, isAtEdge: Bool) -> LineKind? {
    if MastheadLine.isFurniture(text) { return .furniture }
    if let jump = JumpLine.read(text, 0, text.count) { return .jump(jump) }
    if MastheadLine.isHeader(text, atEdge: isAtEdge) { return .header }
    if let byline = BylineLine.read(text) ?? MetadataLine.read(text) { return .byline(byline) }
    if MastheadLine.isColumnHead(text) { return .columnHead }
    if labels.longest(in: text, at: text[0] == 0x3010 ? 1 : 0, tags: .max) != nil, text.count <= 10
    {
      return .label
    }
    return nil
  }

  /// Takes a jump and a byline off the end of a body line, and asks whether the sentence is closed.
  private static func readTail(_ result: ClassifiedLine) {
    let text = result.tail
    var upper = text.count
    if let jump = JumpLine.tail(text, 0, upper) {
      result.tailJump = jump
      upper = trimmed(text, jump.start)
    }
    if let byline = BylineLine.tail(text, upper) {
      result.tailByline = byline
      upper = trimmed(text, byline.start)
    }
    result.textEnd = upper > 0 ? text.range(0, upper).upperBound : result.line.content.lowerBound
    result.endsOpen = !closes(text, upper)
  }

  private static func trimmed(_ text: ScalarText, _ end: Int) -> Int {
    var upper = end
    while upper > 0, text[upper - 1] == 0x20 { upper -= 1 }
    return upper
  }

  /// Whether the sentence that ends at `upper` is closed: an end mark, closing marks after one, or a
  /// colon, which a list follows.
  static func closes(_ text: ScalarText, _ upper: Int) -> Bool {
    // A line that is one bracket or one quotation stands for itself.
    if upper >= 2, Mark.isOpening(text[0]), text[upper - 1] == Mark.closing(of: text[0]) {
      return true
    }
    if isRow(text, upper) || endsWithPhone(text, upper) { return true }
    var index = upper - 1
    while index > 0, Mark.isClosing(text[index]) { index -= 1 }
    if Mark.isEnd(text[index]) || text[index] == 0x3A { return true }
    if text[index] == 0x2E { return !text.isDigit(index - 1) }
    guard index < upper - 1, text[upper - 1] == 0x29 else { return false }
    var open = upper - 2
    while open > 0, text[open] != 0x28 { open -= 1 }
    return open > 0 && Mark.isEnd(text[open - 1])
  }

  /// A row of a table: three blanks or more between cells, and no mark of a sentence.
  private static func isRow(_ text: ScalarText, _ upper: Int) -> Bool {
    guard upper <= 60 else { return false }
    var gaps = 0
    for index in 1..<max(1, upper) {
      let scalar = text[index]
      if scalar == 0x20, text[index - 1] != 0x20 { gaps += 1 }
      if Mark.isInner(scalar) || Mark.isEnd(scalar) { return false }
    }
    return gaps >= 3
  }

  /// A telephone number ends a notice.
  private static func endsWithPhone(_ text: ScalarText, _ upper: Int) -> Bool {
    var start = upper
    while start > 0, text.isDigit(start - 1) || text[start - 1] == 0x2D { start -= 1 }
    return upper - start >= 7
  }

  private static func opensWithDate(_ text: ScalarText) -> Bool {
    let start = Mark.isBullet(text[0]) || Mark.isArrow(text[0]) ? text.skippingSpaces(1) : 0
    return text.end(ofMonthDayAt: start) != nil
      || openers.longest(in: text, at: start, tags: .max) != nil
  }

  /// The first offset at or after `offset` that begins a character.
  private static func wholeScalar(_ utf8: [UInt8], _ offset: Int) -> Int {
    var result = max(offset, 0)
    while result < utf8.count, utf8[result] & 0xC0 == 0x80 { result += 1 }
    return result
  }

  private static let labels = Automaton(
    "编者按 编者的话 开栏的话 相关链接 新闻背景 名词解释 延伸阅读 记者手记 链接 新闻链接 背景")
  private static let openers = Automaton("近日 日前 昨日 今日 昨天 今天 连日来 近期 前日 当日")
}
