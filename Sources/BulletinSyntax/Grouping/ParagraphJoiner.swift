import BulletinText

/// Whether a line goes on with the sentence of the line before it (1.4 of the genre's description).
enum ParagraphJoiner {
  /// Whether `next` continues the paragraph that ends with `last`. Strong evidence first.
  static func joins(
    _ last: Line, _ next: Line, style: PageStyle, isAdjacent: Bool
  ) -> Bool {
    if let wrap = style.wrap, isAdjacent, next.indent < 2, wrap.isFull(last, before: next) {
      // 一是优化布局，|二是建强队伍，: the sentence goes on, whatever number it comes to.
      return !next.opensItem || last.head[last.head.count - 1] == 0x2C
    }
    // ……一分钱不花。|”村民说: the width has cut the mark off.
    if isAdjacent, Mark.isClosing(next.head[0]), style.wrap != nil { return true }
    guard last.ending.isOpen, !isRow(last), !isRoll(last) else { return false }
    if saysOn(last, next) { return true }
    // （一）……； （二）……；: a list whose items end in semicolons.
    if next.opensItem, SectionHeadLine.isNumberedHead(next.head),
      SectionHeadLine.opensItem(last.head)
    {
      return false
    }
    // 2023年10月27日至12月27日, 06:30—15:30: a row of a timetable.
    if !last.ending.isInside, last.scalars <= 40, isTime(last.head) { return false }
    // ■…天天发车 ■…: items, the first of which lacks its stop.
    if !last.ending.isInside, last.head[0] == next.head[0],
      Mark.isBullet(next.head[0]) || Mark.isArrow(next.head[0])
    {
      return false
    }
    // 四、查电动车是否在楼道充电: the last of such items, and the text below them.
    if !isAdjacent, !last.ending.isInside, last.scalars <= 30,
      SectionHeadLine.isNumberedHead(last.head), !last.head.contains("。"), !last.head.contains(",")
    {
      return false
    }
    // 三九四九冰上走， 五九六九，沿河看柳，: verse.
    if isAdjacent, style.wrap == nil, last.scalars <= 16, next.scalars <= 16,
      last.indent == next.indent,
      !opensInside(next)
    {
      return false
    }
    // 任命： 何岚为……； 丁越为……； rows that no blank parts, all but the last with a semicolon.
    if last.ending.isListed, isAdjacent, last.scalars <= 60, style.wrap == nil,
      !opensInside(next), next.ending.isListed || closesList(next)
    {
      return false
    }
    // 具体线路如下： 1路：……； 2路：……。: rows with a label each, whatever blanks part them.
    if style.wrap == nil, isLabelled(next),
      isLabelled(last) || last.head[last.head.count - 1] == 0x3A,
      !last.ending.isInside || last.head[last.head.count - 1] == 0x3A || last.ending.isListed
    {
      return false
    }
    // A list of persons or terms, each in a paragraph that ends in a semicolon.
    if style.indents, next.indent >= 2, last.ending.isListed, !opensInside(next) { return false }
    if last.ending.isInside || opensInside(next) { return true }
    if opensAfresh(next.head) || opensDay(next, after: last) { return false }
    if style.indents, next.indent >= 2 { return false }
    return !next.opensItem && !isPlain(last, before: next)
  }

  /// Nothing but figures and the words of dates and times.
  private static func isTime(_ text: ScalarText) -> Bool {
    (0..<text.count).allSatisfy {
      !text.isHan($0) && CharacterClass(text[$0]) != .letter || times.mayBegin(with: text[$0])
    }
  }

  private static let times = Automaton("年 月 日 时 分 至 起 止 到 上 下 午 星 期 一 二 三 四 五 六 周 号 早 晚")

  /// 介绍，车间……: whoever says so stands in the line above.
  /// A colon is no comma: 说：“……” is a paragraph of verse or of a letter as well.
  static func saysOn(_ last: Line, _ next: Line) -> Bool {
    guard let verb = speech.longest(in: next.head, at: 0, tags: .max), next.head[verb.end] == 0x2C
    else { return false }
    return !last.head.contains(":") && !SectionHeadLine.isNumberedHead(last.head)
  }

  private static let speech = Automaton("介绍 表示 说 强调 指出 告诉记者 坦言 认为")

  /// 何岚、丁越、卞舒、……: nothing but names, five at least.
  static func isRoll(_ line: Line) -> Bool {
    guard line.scalars == line.head.count else { return false }
    var (start, names) = (0, 0)
    for index in 0...line.head.count
    where index == line.head.count || line.head[index] == 0x3001 {
      guard (2...4).contains(index - start), (start..<index).allSatisfy(line.head.isHan),
        Surnames.length(in: line.head, at: start) > 0
      else { return false }
      (start, names) = (index + 1, names + 1)
    }
    return names >= 5
  }

  /// 陈醋　　　420毫升×6瓶　　66元: cells, parted by wide blanks.
  private static func isRow(_ line: Line) -> Bool {
    guard line.scalars <= 60 else { return false }
    var wide = 0
    for index in 2..<max(2, line.head.count)
    where line.head[index] == 0x20 && line.head[index - 1] == 0x20
      && line.head[index - 2] != 0x20
    {
      wide += 1
    }
    // 第一组 100米自由泳 冯小鱼: three cells and no mark.
    let blanks = (0..<line.head.count).count { line.head[$0] == 0x20 }
    if line.scalars <= 24, blanks >= 2,
      !(0..<line.head.count).contains(where: { CharacterClass(line.head[$0]) == .mark })
    {
      return true
    }
    // 合　计　　　　21.0: one figure behind blanks.
    if wide == 1, line.scalars <= 30, line.head.isDigit(line.head.count - 1) { return true }
    // 1　　周家湾队　45秒12: a place in a ranking.
    return wide >= 2 || wide == 1 && line.head[1] == 0x20 && (0x30...0x39).contains(line.head[0])
  }

  /// 1路专线：火车站——凤凰山；: a row of a list that says first what it is about.
  private static func isLabelled(_ line: Line) -> Bool {
    guard line.scalars <= 60, line.ending.isListed || closesList(line) else { return false }
    guard let colon = (1..<min(13, line.head.count)).first(where: { line.head[$0] == 0x3A }) else {
      return false
    }
    return !(0..<colon).contains { line.head[$0] == 0x2C }
  }

  /// The last row of a list: short, and ended by a full stop.
  private static func closesList(_ line: Line) -> Bool {
    line.scalars <= 60 && !line.ending.isOpen
      && !line.head.contains("。", from: 0, to: line.head.count - 1)
  }

  /// Whether an unmarked line is whole all the same: one of a roll or a verse, a label, a caption, a
  /// line too short to be a clause.
  private static func isPlain(_ line: Line, before next: Line) -> Bool {
    // 一, 二, 雪: the number or the name of a part, alone on its line.
    if line.scalars == 1 { return true }
    guard line.isHeadlineLike else { return false }
    if isCouplet(line.head), next.scalars >= 30 { return true }
    if next.isHeadlineLike && !line.head.contains(",")
      || line.scalars < 30 && line.head.contains(":")
    {
      return true
    }
    if line.scalars < 12, !line.head.contains(",") { return true }
    return Mark.isBullet(line.head[0]) || Mark.isArrow(line.head[0])
  }

  /// 健康守护“零距离”，义诊服务惠民生: two halves of about one length, as crossheads have.
  private static func isCouplet(_ text: ScalarText) -> Bool {
    let commas = (0..<text.count).filter { text[$0] == 0x2C }
    guard text.count <= 24, commas.count == 1, let comma = commas.first else { return false }
    let (first, second) = (comma, text.count - comma - 1)
    return first >= 5 && second >= 5 && abs(first - second) <= 2
  }

  /// A line's last words end in a mark or a function word after which nothing can end.
  static func endsInside(_ text: ScalarText) -> Bool {
    let last = text[text.count - 1]
    return Mark.isInner(last) || Mark.isOpening(last) || hasOpenMark(text)
  }

  /// A quotation or bracket opened in the line does not close in it.
  private static func hasOpenMark(_ text: ScalarText) -> Bool {
    var depth = 0
    for index in stride(from: text.count - 1, through: max(0, text.count - 80), by: -1) {
      if Mark.isClosing(text[index]) { depth += 1 }
      if Mark.isOpening(text[index]) {
        if depth == 0 { return true }
        depth -= 1
      }
    }
    return false
  }

  /// 演练中，…, 会后，…: a short clause of time that opens a paragraph.
  private static func opensAfresh(_ text: ScalarText) -> Bool {
    if reports.longest(in: text, at: 0, tags: .max) != nil { return true }
    if let word = adverbs.longest(in: text, at: 0, tags: .max), text[word.end] == 0x2C {
      return true
    }
    guard let comma = (2...6).first(where: { text[$0] == 0x2C }),
      (0..<comma).allSatisfy(text.isHan)
    else { return false }
    return openings.mayBegin(with: text[comma - 1])
  }

  /// 8月27日，清溪县人民法院…: a day of its own, unless the line before ends in what wants one.
  private static func opensDay(_ next: Line, after last: Line) -> Bool {
    guard next.opensWithDate, let comma = (4..<9).first(where: { next.head[$0] == 0x2C }),
      next.head[comma - 1] == 0x65E5, last.scalars <= last.head.count
    else { return false }
    return !wanting.mayBegin(with: last.head[last.head.count - 1])
  }

  private static let wanting = Automaton("于 在 自 从 至 到 是 为 年 即 的 和 与 以 对 将 今 本 日 晚 午")

  private static let openings = Automaton("中 后 悉")
  private static let adverbs = Automaton(
    """
    最终 随后 目前 此外 同时 当天 当晚 当日 接下来 近年来 今年以来 截至目前 据统计 未来 下一步 为此 期间 其间 近日 日前 如今 后来 于是 因此 所以 \
    另外 首先 其次 最后 接着 一时间 不仅如此 与此同时 活动当天 活动现场 比赛现场 连日来 多年来 长期以来
    """)
  private static let reports = Automaton("据介绍 据了解 据悉 会议要求 会议强调 会议指出 会议认为")

  /// The line opens with a mark that cannot open one.
  private static func opensInside(_ line: Line) -> Bool {
    let first = line.head[0]
    return Mark.isInner(first) || Mark.isEnd(first) && first != 0x2026 || first == 0x3A
      || Mark.isClosing(first)
  }
}
