import BulletinText

/// What the lines below say of a headline-like line.
enum Lookahead {
  /// Whether heads that begin at `index` lead to the opening of an article: at most four
  /// headline-like lines, perhaps a byline under them, then a message head.
  ///
  /// - Parameter acceptsDate: a first sentence that opens with a date counts as well.
  static func leadFollows(_ lines: [Line], _ index: Int, acceptsDate: Bool) -> Bool {
    var heads = 0
    var position = index
    var passedByline = false
    while position < lines.count, position < index + 16 {
      switch lines[position].kind {
      case .blank, .label: break
      case .lead: return heads > 0
      case .byline(let byline):
        guard heads > 0, !passedByline else { return false }
        // The line of a web export under its headline.
        if byline.isMetadata { return true }
        guard byline.isAuthored else { return false }
        passedByline = true
      case .caption:
        break
      case .text:
        guard lines[position].isHeadlineLike, !passedByline, heads < 4 else {
          // 一、滩涂上的来客: the first part of a feature.
          if passedByline, SectionHeadLine.isNumberedHead(lines[position].head) { return true }
          if passedByline, !lines[position].isHeadlineLike { return true }
          return acceptsDate && heads > 0 && lines[position].opensWithDate
            && !lines[position].isHeadlineLike
        }
        heads += 1
      default: return false
      }
      position += 1
    }
    return false
  }

  /// Whether a line that ends in a stop or a comma is a head all the same: short, one clause, and a
  /// message head follows directly or after one more head.
  static func isStoppedHead(_ lines: [Line], _ index: Int) -> Bool {
    let text = lines[index].head
    guard case .text = lines[index].kind, text.count >= 5, text.count <= 30,
      let next = nextFilled(lines, index)
    else { return false }
    // 父亲的船，停在了岸上。 above its author, the salutation of a letter or the editor's note.
    if text.count <= 20, text[text.count - 1] == 0x3002,
      !text.contains("。", from: 0, to: text.count - 1),
      authorLine(lines, next) != nil || letterFollows(lines, index)
        || opensBlock(lines, index) && lines[next].head.contains("编者按")
    {
      return true
    }
    guard HeadlineLine.isStopped(text) else { return false }
    if case .lead = lines[next].kind { return true }
    // The reporters stand right below it.
    if case .byline(let byline) = lines[next].kind, byline.isAuthored, next == index + 1,
      next + 1 < lines.count, case .text = lines[next + 1].kind, opensBlock(lines, index)
    {
      return !lines[next + 1].isHeadlineLike
    }
    guard lines[next].isHeadlineLike, let body = nextFilled(lines, next) else { return false }
    switch lines[body].kind {
    case .lead: return true
    case .byline(let byline): return byline.isAuthored && opensBlock(lines, index)
    default: return false
    }
  }

  /// Whether nothing, a blank line or the paper's own lines stand above.
  private static func opensBlock(_ lines: [Line], _ index: Int) -> Bool {
    guard index > 0 else { return true }
    switch lines[index - 1].kind {
    case .blank, .header, .furniture, .columnHead: return true
    case .byline, .jump, .caption, .lead, .label, .text: return false
    }
  }

  /// ——现场观摩9个点，现场签约4.2亿元。 right below a head and above a message head or the reporters: a
  /// subhead, whatever mark it ends with.
  static func isBelowHeads(_ lines: [Line], _ index: Int) -> Bool {
    guard index > 0, lines[index - 1].isHeadlineLike, lines[index].scalars <= 30,
      let next = nextFilled(lines, index)
    else { return false }
    switch lines[next].kind {
    case .lead, .byline: return true
    default: return false
    }
  }

  /// Whether a blank line stands above a line and a message head right below it.
  static func standsApart(_ lines: [Line], _ index: Int) -> Bool {
    guard index > 0, lines[index - 1].isBlank, index + 1 < lines.count,
      case .lead = lines[index + 1].kind
    else { return false }
    return true
  }

  /// Whether a short line stands between a finished paragraph and a message head: no article opens without
  /// a headline.
  static func isAboveLead(_ lines: [Line], _ index: Int) -> Bool {
    guard index > 0, index + 1 < lines.count, lines[index].scalars <= 24,
      !lines[index - 1].ending.isOpen, case .text = lines[index - 1].kind,
      case .lead(let lead) = lines[index + 1].kind
    else { return false }
    return !lead.source.isEmpty
  }

  /// Whether a line and the next are headline and subhead of an article that opens without a message
  /// head: the second begins with a dash, or the article above is signed already.
  static func isPairOfHeads(_ lines: [Line], _ index: Int, isSigned: Bool) -> Bool {
    guard let second = nextFilled(lines, index), lines[second].isHeadlineLike,
      lines[second].head[0] == 0x2014 || isSigned, let body = nextFilled(lines, second)
    else { return false }
    switch lines[body].kind {
    case .text: return !lines[body].isHeadlineLike || isSigned
    case .byline: return true
    default: return false
    }
  }

  /// Whether the next line that is not blank, or the one below a second head, tells where the rest below
  /// it comes from: 上接第1版.
  static func restFollows(_ lines: [Line], _ index: Int) -> Bool {
    guard var next = nextFilled(lines, index) else { return false }
    if next == index + 1, lines[next].isHeadlineLike, let below = nextFilled(lines, next) {
      next = below
    }
    if case .jump(let jump) = lines[next].kind { return jump.kind == .from }
    return JumpLine.opening(lines[next].head) != nil
  }

  /// Whether the next line that is not blank opens with the mark of an item and is a sentence.
  static func isItem(_ lines: [Line], _ start: Int) -> Bool {
    guard let next = nextFilled(lines, start - 1), case .text = lines[next].kind else {
      return false
    }
    let first = lines[next].head[0]
    return (Mark.isBullet(first) || Mark.isArrow(first)) && !lines[next].isHeadlineLike
  }

  /// Where the items of a list of contents end: marked lines without a stop, one right below the other.
  static func contentsEnd(_ lines: [Line], _ start: Int) -> Int {
    var end = start
    while end < lines.count, Mark.isBullet(lines[end].head[0]) || Mark.isArrow(lines[end].head[0]) {
      switch lines[end].kind {
      case .caption: break
      case .text where lines[end].isHeadlineLike: break
      default: return end
      }
      end += 1
    }
    return end
  }

  /// 【早班车提前】清溪至双河的早班车……: a title of some characters in a frame, and text behind it.
  private static func opensFramed(_ text: ScalarText) -> Bool {
    guard text[0] == 0x3010, let close = (3...16).first(where: { text[$0] == 0x3011 }) else {
      return false
    }
    return text.count > close + 10 && !text.has("讯", at: close - 1)
  }

  /// Whether an item stands right below the head of a column, or several do that each have a title and are
  /// signed.
  static func itemsFollow(_ lines: [Line], _ index: Int) -> Bool {
    index + 1 < lines.count
      && (isItem(lines, index + 1)
        || lines[index + 1].ending.tail?.byline != nil && areBriefs(lines, index + 1))
  }

  /// Whether items of news stand here: two at least with the same mark, one of which opens with a day.
  static func areBriefs(_ lines: [Line], _ first: Int) -> Bool {
    // 【早班车提前】……: each with its own title in a frame.
    if let second = nextFilled(lines, first),
      [first, second].allSatisfy({ opensFramed(lines[$0].head) })
    {
      return true
    }
    // 1.柏木村：……（柏木村供稿）: numbered, and each with who supplied it.
    if let second = nextFilled(lines, first),
      [first, second].allSatisfy({
        SectionHeadLine.isNumberedHead(lines[$0].head) && lines[$0].ending.tail?.byline != nil
      })
    {
      return true
    }
    guard isItem(lines, first), var second = nextFilled(lines, first) else { return false }
    // ▲春雷社区　11月18日，…… and who sent it in: each item is signed.
    var isSigned = false
    if case .byline = lines[second].kind, let next = nextFilled(lines, second) {
      (second, isSigned) = (next, true)
    }
    guard isItem(lines, second), lines[first].head[0] == lines[second].head[0] else { return false }
    return isSigned || lines[first].opensWithDate || lines[second].opensWithDate
  }

  /// Whether the next line that is not blank is a paragraph.
  static func textFollows(_ lines: [Line], _ index: Int) -> Bool {
    guard let next = nextFilled(lines, index), case .text = lines[next].kind else { return false }
    return !lines[next].isHeadlineLike
  }

  /// Whether a byline of its own stands below the paragraphs that follow a line.
  static func isSignedBelow(_ lines: [Line], _ index: Int) -> Bool {
    var paragraphs = 0
    for next in index + 1..<max(index + 1, min(lines.count, index + 24)) where !lines[next].isBlank
    {
      switch lines[next].kind {
      case .byline(let byline): return paragraphs > 0 && byline.isAuthored
      case .text where !lines[next].isHeadlineLike:
        if let byline = lines[next].ending.tail?.byline { return byline.isAuthored }
        paragraphs += 1
      default: return false
      }
    }
    return false
  }

  /// Whether another line of the page is built like this one: of its length, its first comma at the
  /// same place, the characters after it and at the end the same. Section heads come in such rows,
  /// sentences do not.
  private static func hasParallel(
    _ lines: [Line], _ index: Int, _ comma: Int
  ) -> Bool {
    let text = lines[index].head
    for other in max(0, index - 60)..<min(lines.count, index + 60)
    where other != index && lines[other].isHeadlineLike
      && abs(lines[other].scalars - lines[index].scalars) <= 4
    {
      let candidate = lines[other].head
      let isSameShape = candidate.count == text.count && text.count <= 16
      let isAlike =
        abs(candidate.count - text.count) <= 2 && candidate[comma + 1] == text[comma + 1]
        && candidate[candidate.count - 1] == text[text.count - 1]
      if candidate[comma] == text[comma], isSameShape || isAlike {
        return true
      }
    }
    return false
  }

  /// Whether a line signs a notice: it is a date alone, or a body's name right above one.
  static func isSignature(_ lines: [Line], _ index: Int) -> Bool {
    guard lines[index].isHeadlineLike, let next = nextFilled(lines, index) else { return false }
    return lines[next].head.count <= 16 && MastheadLine.isDate(lines[next].head)
      && lines[index].head.count <= 30
  }

  /// Whether the line above, blank ones left out, is the head of a column.
  static func isBelowColumnHead(_ lines: [Line], _ index: Int) -> Bool {
    guard let above = lines[..<index].lastIndex(where: { !$0.isBlank }) else { return false }
    switch lines[above].kind {
    case .columnHead, .label: return true
    // ◎部门回音 might as well be somebody's name.
    case .byline: return isColumnMark(lines, above)
    default: return false
    }
  }

  /// ◎部门回音, ◎编后: behind a mark, a word that no surname begins, with a blank line above and a text below.
  static func isColumnMark(_ lines: [Line], _ index: Int) -> Bool {
    let text = lines[index].head
    guard case .byline(let byline) = lines[index].kind, Mark.isBullet(text[0]),
      byline.credits.allSatisfy({ $0.roleRange == nil && $0.outlet == nil }), index > 0,
      lines[index - 1].isBlank, let next = nextFilled(lines, index), case .text = lines[next].kind
    else { return false }
    return Surnames.length(in: text, at: text.skippingSpaces(1)) == 0
  }

  static func nextFilled(_ lines: [Line], _ index: Int) -> Int? {
    var next = index + 1
    while next < lines.count, lines[next].isBlank { next += 1 }
    return next < lines.count ? next : nil
  }

  /// ■“早一天，晚一天，大家一起定”: behind a bullet nothing but what somebody says, as crossheads of features do.
  static func isMarkedQuotation(_ text: ScalarText) -> Bool {
    Mark.isBullet(text[0]) && text[1] == 0x201C && text[text.count - 1] == 0x201D
  }

  /// Whether a line inside an open article is a section head: short, one clause, and a paragraph
  /// that can stand by itself follows.
  static func isCrosshead(_ lines: [Line], _ index: Int, style: PageStyle) -> Bool {
    let text = lines[index].head
    guard text.count <= 30, text.count >= 2, !isSpoken(text),
      !ParagraphJoiner.isRoll(lines[index])
    else { return false }
    // A full line of a wrapped page is text; so is what somebody says.
    if let wrap = style.wrap, wrap.isFull(lines[index]) { return false }
    if Mark.isClosing(text[text.count - 1]), Mark.isEnd(text[text.count - 2]) { return false }
    guard text.count <= 24 || SectionHeadLine.isNumberedHead(text) else { return false }
    if style.indents, lines[index].indent >= 2, lines[index].indent <= 4, text.count > 16 {
      return false
    }
    guard let next = nextFilled(lines, index), case .text = lines[next].kind,
      !lines[next].isHeadlineLike
    else { return false }
    if SectionHeadLine.isNumberedHead(text), standsAlone(lines[next].head) { return true }
    if isMarkedQuotation(text) { return true }
    // 修旧如旧，留住老味道 further out than the paragraphs
    if style.indents, lines[index].indent < 2, lines[next].indent >= 2, text.count <= 16,
      !(text.firstIndex(of: ",").map { comma in
        speech.contains { text.ends(with: $0, at: comma) }
      } ?? false)
    {
      return true
    }
    if let comma = text.firstIndex(of: ",") {
      // 何岚强调, opens a sentence, whatever its length.
      guard !speech.contains(where: { text.ends(with: $0, at: comma) }) else { return false }
      return hasParallel(lines, index, comma) || isCouplet(text, comma) && isApart(lines, index)
    }
    return standsAlone(lines[next].head) || hasTwin(lines, index)
  }

  /// 店铺亮了，街坊多了: two short clauses of one length that end alike.
  private static func isCouplet(_ text: ScalarText, _ comma: Int) -> Bool {
    (3...8).contains(comma) && text.count == 2 * comma + 1
      && text[comma - 1] == text[text.count - 1]
      && (0..<text.count).allSatisfy { $0 == comma || text.isHan($0) }
  }

  /// Whether blank lines stand above and below.
  private static func isApart(_ lines: [Line], _ index: Int) -> Bool {
    index > 0 && index + 1 < lines.count && lines[index - 1].isBlank && lines[index + 1].isBlank
  }

  /// 渠通了, 地活了, 心齐了: another short line of that length ends alike.
  private static func hasTwin(_ lines: [Line], _ index: Int) -> Bool {
    let text = lines[index].head
    guard (3...8).contains(text.count) else { return false }
    return (max(0, index - 60)..<min(lines.count, index + 60)).contains { other in
      other != index && lines[other].isHeadlineLike && lines[other].head.count == text.count
        && lines[other].head[text.count - 1] == text[text.count - 1]
        && lines[other].head[0] != text[0]
    }
  }

  /// Whether a line below the headline is the head of a body's first section: numbered, short, and a
  /// paragraph follows.
  static func isFirstSection(_ lines: [Line], _ index: Int) -> Bool {
    guard SectionHeadLine.isNumberedHead(lines[index].head), lines[index].scalars <= 24,
      let next = nextFilled(lines, index), case .text = lines[next].kind
    else { return false }
    return !lines[next].isHeadlineLike
  }

  /// 记者：学位够不够？: a question or an answer of an interview.
  private static func isSpoken(_ text: ScalarText) -> Bool {
    guard let colon = (1...5).first(where: { text[$0] == 0x3A }),
      (0..<colon).allSatisfy(text.isHan)
    else { return false }
    return Mark.isEnd(text[text.count - 1])
  }

  private static let speech: [StaticString] = [
    "表示", "强调", "指出", "要求", "说", "认为", "介绍", "提出", "随后", "会上", "目前", "近日",
  ]

  /// Short clauses that open a paragraph.
  private static let openers = Automaton(
    "如今 目前 眼下 近年来 近年 去年 今年 前年 当天 当日 随后 同时 此外 另外 据悉 其实 此前 后来 随即 清晨 清早 傍晚 夜里 今天 昨天 有了 为此 会上 会后 原来 而今 现在 当时"
  )

  /// Whether a paragraph's beginning is no rest of a sentence: its first clause has some length.
  private static func standsAlone(_ text: ScalarText) -> Bool {
    var index = 0
    while index < text.count, !Mark.isEnd(text[index]), !Mark.isInner(text[index]) { index += 1 }
    return index >= 4 || Mark.isOpening(text[0])
      || openers.longest(in: text, at: 0, tags: .max)?.end == index
  }
}
