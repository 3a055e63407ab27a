import BulletinText

/// Says what a line is by itself. The neighbours' evidence is the grouper's.
enum LineClassifier {
  /// A line of so many bytes is read whole; it may be anything.
  static let window = 270
  /// Of a longer one, which is body text, so many bytes of its head: an ordinal or a date.
  private static let headWindow = 60
  /// And of its tail: a byline and a jump end there.
  private static let tailWindow = 240

  /// The line `lower..<upper` of a text. `isAtEdge`: it is one of the page's first or last lines,
  /// where weaker signs count. Complexity: of a long line only both ends are read.
  static func classify(
    _ shape: LineShape, at start: Int, in utf8: [UInt8], isAtEdge: Bool
  ) -> Line {
    guard !shape.isBlank else { return .blank(shape) }
    return shape.content.count <= window
      ? short(shape, start, utf8, isAtEdge: isAtEdge) : long(shape, start, utf8)
  }

  // MARK: Short lines

  private static func short(
    _ shape: LineShape, _ start: Int, _ utf8: [UInt8], isAtEdge: Bool
  ) -> Line {
    let text = ScalarText(utf8, shape.content, base: start)
    let signs = LineSigns(text)
    func line(_ kind: LineKind) -> Line {
      Line(shape, kind, head: text, scalars: text.count, isAtEdge: isAtEdge)
    }
    if let kind = shortKind(text, signs, isAtEdge: isAtEdge) { return line(kind) }
    let lead = LeadLine.read(text)
    if lead == nil, CaptionLine.matches(text) { return line(.caption) }
    let ending = ending(of: text, signs, shape)
    return Line(
      shape, lead.map { .lead($0) } ?? .text, head: text, scalars: text.count,
      isHeadlineLike: lead == nil && ending.tail == nil
        && HeadlineLine.isPossible(text, signs),
      opensWithDate: lead == nil && opensWithDate(text),
      opensItem: SectionHeadLine.opensItem(text), ending: ending, isAtEdge: isAtEdge)
  }

  /// What a short line is, where its looks decide alone.
  private static func shortKind(
    _ text: ScalarText, _ signs: LineSigns, isAtEdge: Bool
  ) -> LineKind? {
    // 2023-05-08 09:30　来源：清溪发布　作者：何岚　责编：丁越
    if signs.has(.label), text.isDigit(0) || MetadataLine.opens(text), !signs.has(.stop),
      let byline = MetadataLine.read(text)
    {
      return .byline(byline)
    }
    // 2023年5月8日　星期一　多云 18℃～27℃: the weather of a masthead.
    let isHeader =
      MastheadLine.isHeader(text, signs, atEdge: isAtEdge)
      && !(signs.has(.jump) && JumpLine.opening(text) != nil)
    if isHeader, signs.has(.weekday) { return .header }
    if MastheadLine.isFurniture(text, signs) || MastheadLine.isContentsEntry(text) {
      return .furniture
    }
    if signs.has(.jump), let jump = JumpLine.read(text, 0, text.count) { return .jump(jump) }
    if isHeader { return .header }
    // ■平安速递 might as well be two names.
    if Mark.isBullet(text[0]), MastheadLine.isColumnHead(text) { return .columnHead }
    if signs.has(.credit), CaptionLine.isScene(text) { return .caption }
    if signs.has(.credit) || Mark.isBullet(text[0]) || text[0] == 0x28,
      let byline = BylineLine.read(text)
    {
      return .byline(byline)
    }
    if signs.has(.label), !signs.has(.stop), let byline = MetadataLine.read(text) {
      return .byline(byline)
    }
    let start = labelStart(text)
    if let label = labels.longest(in: text, at: start, tags: .max),
      text.count <= 10 || start > 4 && (label.end..<text.count).allSatisfy({ isBox(text[$0]) })
    {
      return .label
    }
    return MastheadLine.isColumnHead(text) ? .columnHead : nil
  }

  /// Behind the frame of a label: 【链接】, >>>链接.
  private static func labelStart(_ text: ScalarText) -> Int {
    var start = 0
    // ┌───编者按───┐
    while isBox(text[start]) { start += 1 }
    if start > 0 { return start }
    while start < 4,
      text[start] == 0x3010 || text[start] == 0x3E || text[start] == 0x20
        || Mark.isArrow(text[start]) || Mark.isBullet(text[start])
    {
      start += 1
    }
    return start
  }

  /// A line of a drawn box, or a blank.
  private static func isBox(_ scalar: UInt32) -> Bool {
    (0x2500...0x257F).contains(scalar) || scalar == 0x2014 || scalar == 0x20
  }

  // MARK: Long lines

  private static func long(_ shape: LineShape, _ start: Int, _ utf8: [UInt8]) -> Line {
    let content = shape.content
    let end = start + content.upperBound
    let opening = start + content.lowerBound
    // The bracket with the reporters may be long.
    let reach = LeadLine.mayOpen(utf8.span, opening, end) ? window : headWindow
    let head = ScalarText(
      utf8, TextRange(content.lowerBound, min(content.upperBound, content.lowerBound + reach)),
      base: start)
    let lead = reach == window ? LeadLine.read(head) : nil
    var ending = LineEnding(textEnd: content.upperBound)
    if !endsPlainly(utf8.span, opening, end) {
      let from = wholeScalar(utf8, max(opening, end - tailWindow))
      let tail = ScalarText(utf8, TextRange(from - start, content.upperBound), base: start)
      ending = self.ending(of: tail, LineSigns(tail), shape)
    }
    return Line(
      shape, lead.map { .lead($0) } ?? .text, head: head, scalars: content.count / 3,
      opensWithDate: lead == nil && opensWithDate(head),
      opensItem: SectionHeadLine.opensItem(head), ending: ending)
  }

  /// Whether the line ends as nearly all paragraphs do, with the end mark of a sentence, perhaps
  /// quoted: no byline and no jump ends so.
  private static func endsPlainly(_ utf8: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    let (last, before) = (
      scalar(before: upper, utf8, lower), scalar(before: upper - 3, utf8, lower)
    )
    if last == 0x201D { return Mark.isEnd(before) }
    // （下转第3版）。 is a jump all the same.
    return Mark.isEnd(last) && before != 0x29 && before != 0x7248
  }

  /// The three-byte character that ends at an offset, width folded; 0 where none does.
  private static func scalar(before end: Int, _ utf8: Span<UInt8>, _ lower: Int) -> UInt32 {
    guard end - 3 >= lower else { return 0 }
    let (scalar, width) = UTF8Decoding.scalar(at: end - 3, in: utf8, before: end)
    return width == 3 ? ScalarText.folded(scalar) : 0
  }

  // MARK: Both ends

  /// Takes a jump and a byline off the end of a body line, and asks whether the sentence is closed.
  private static func ending(
    of text: ScalarText, _ signs: LineSigns, _ shape: LineShape
  ) -> LineEnding {
    var ending = LineEnding(textEnd: shape.content.upperBound)
    var upper = text.count
    let jump = signs.has(.jump) ? JumpLine.tail(text, 0, upper) : nil
    if let jump { upper = trimmed(text, jump.start) }
    let mayBeSigned = signs.has(.credit) || text[upper - 1] == 0x29
    let byline = mayBeSigned ? BylineLine.tail(text, upper) : nil
    if let byline { upper = trimmed(text, byline.start) }
    if jump != nil || byline != nil {
      ending.tail = LineTail(byline: byline?.byline, jump: jump?.jump)
      ending.textEnd = upper > 0 ? text.range(0, upper).upperBound : shape.content.lowerBound
    }
    ending.isOpen = !closes(text, upper)
    ending.isInside = ending.isOpen && ParagraphJoiner.endsInside(text)
    ending.isListed = upper > 0 && text[upper - 1] == 0x3B
    return ending
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
    if isRow(text, upper) || endsWithPhone(text, upper) || endsWithSpeaker(text, upper) {
      return true
    }
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
    return gaps >= 3 || gaps == 2 && text.isDigit(upper - 1) && endsInFigures(text, upper)
  }

  /// 合计　　　122.0　　　100.0: two cells at the end that are figures.
  private static func endsInFigures(_ text: ScalarText, _ upper: Int) -> Bool {
    var index = upper
    for _ in 0..<2 {
      let end = index
      while index > 0, text.isDigit(index - 1) || text[index - 1] == 0x2E { index -= 1 }
      guard index < end, index > 0, text[index - 1] == 0x20 else { return false }
      while index > 0, text[index - 1] == 0x20 { index -= 1 }
    }
    return true
  }

  /// ……能回来一次。——石桥镇小学　龚小满: who says so, behind the end of the sentence.
  private static func endsWithSpeaker(_ text: ScalarText, _ upper: Int) -> Bool {
    var index = upper - 1
    while index > 2, upper - index < 24, text[index] != 0x2014 { index -= 1 }
    guard index > 2, text[index] == 0x2014, text[index - 1] == 0x2014, upper - index > 2 else {
      return false
    }
    return Mark.isEnd(text[index - 2]) || Mark.isClosing(text[index - 2])
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

  /// Whether a line opens a note on itself: 编者按：小事不出村……, 【回音】记者就此…….
  static func opensNote(_ text: ScalarText) -> Bool {
    if let label = labels.longest(in: text, at: 0, tags: .max) { return text[label.end] == 0x3A }
    // 答：……, 点评：……
    if text[1] == 0x3A, text[0] == 0x7B54 { return true }
    if text[2] == 0x3A, text.has("点评", at: 0) || text.has("评语", at: 0) { return true }
    if let colon = (3...14).first(where: { text[$0] == 0x3A }),
      ["回复", "答复", "回应"].contains(where: { text.ends(with: $0, at: colon) })
        || text.ends(with: "答", at: colon) && colon <= 6
    {
      // 县城市管理局回复：收到来信后……
      return (0..<colon).allSatisfy(text.isHan)
    }
    guard text[0] == 0x3010 else { return false }
    let label =
      labels.longest(in: text, at: 1, tags: .max) ?? answers.longest(in: text, at: 1, tags: .max)
    return label.map { text[$0.end] == 0x3011 } ?? false
  }

  /// What stands below a reader's letter.
  private static let answers = Automaton("回音 回应 部门回应 反馈 部门反馈 记者回访 记者调查 编后 后续 进展")

  private static let labels = Automaton(
    "编者按 编者附言 编后语 编后 编者的话 开栏的话 相关链接 新闻背景 名词解释 延伸阅读 记者手记 链接 新闻链接 背景 内容提要 核心提示"
  )
  private static let openers = Automaton("近日 日前 昨日 今日 昨天 今天 连日来 近期 前日 当日")
}
