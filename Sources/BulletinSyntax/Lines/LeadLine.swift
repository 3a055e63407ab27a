import BulletinText

/// How a news article opens: `本报讯`, `清溪日报讯`, `新华社北京5月6日电（记者 …）`, `【本报讯】`
/// (2.1 of the genre's description).
struct LeadLine: Sendable {
  /// The message head in scalar indices, without the brackets 【】; empty where the reporters' bracket
  /// alone opens the text.
  let source: Range<Int>
  /// The reporter in the head, bracketed or not.
  let byline: Byline?
  /// Where the byline stands, brackets included; empty where there is none.
  let bylineRange: Range<Int>

  /// The message head that a line opens with.
  static func read(_ text: ScalarText) -> LeadLine? {
    var index = 0
    while Mark.isBullet(text[index]) || text[index] == 0x20 || Mark.isArrow(text[index]) {
      index += 1
    }
    let bracketed = text[index] == 0x3010 || text[index] == 0x5B
    guard let end = bracketed ? framedEnd(text, index + 1) : headEnd(text, index) else {
      return headInBracket(text, index) ?? creditsAlone(text, index) ?? reportsAlone(text, index)
    }
    let source = (bracketed ? index + 1 : index)..<end
    guard let (byline, range) = byline(text, after: bracketed ? end + 1 : end) else {
      return LeadLine(source: source, byline: nil, bylineRange: 0..<0)
    }
    return LeadLine(source: source, byline: byline, bylineRange: range)
  }

  /// （本报讯 记者 何岚）3月10日，…: one bracket around the message head and the reporters.
  private static func headInBracket(_ text: ScalarText, _ start: Int) -> LeadLine? {
    guard text[start] == 0x28, let close = closing(text, start),
      let end = headEnd(text, start + 1), end < close, text[end] == 0x20,
      let result = CreditsReader.read(text, text.skippingSpaces(end), close), result.hasRole
    else { return nil }
    let (byline, _) = make(text, text.skippingSpaces(end)..<close, result)
    return LeadLine(source: start + 1..<end, byline: byline, bylineRange: end..<close)
  }

  /// （记者　何岚）11月8日，…: the reporters open the text, and no message head.
  private static func creditsAlone(_ text: ScalarText, _ start: Int) -> LeadLine? {
    guard text[start] == 0x28 || text[start] == 0x3010,
      let (byline, range) = byline(text, after: start),
      byline.credits.contains(where: { $0.roleRange != nil }),
      case let next = text.skippingSpaces(range.upperBound),
      text.isHan(next) || text.isDigit(next) || Mark.isOpening(text[next])
    else { return nil }
    return LeadLine(source: start..<start, byline: byline, bylineRange: range)
  }

  /// 本报记者 何岚 报道 7月17日，…: the reporters open the text without a bracket, and say that they report.
  private static func reportsAlone(_ text: ScalarText, _ start: Int) -> LeadLine? {
    guard let role = CreditWords.roles.longest(in: text, at: start, tags: .max),
      role.tags & (CreditWords.reporter | CreditWords.correspondent) != 0, role.end - start >= 2,
      let (result, end) = CreditsReader.readPrefix(text, start, min(text.count, start + 40)),
      text.ends(with: "报道", at: end), text[end] == 0x20 || text[end] == 0x3A,
      text.count - end > 12, result.credits.contains(where: { !$0.names.isEmpty })
    else { return nil }
    let (byline, range) = make(text, start..<end, result)
    return LeadLine(source: start..<start, byline: byline, bylineRange: range)
  }

  /// The index after 讯 of 【某某报讯】: the frame leaves no doubt what stands in it.
  private static func framedEnd(_ text: ScalarText, _ start: Int) -> Int? {
    let close: UInt32 = text[start - 1] == 0x5B ? 0x5D : 0x3011
    if let end = headEnd(text, start), text[end] == close { return end }
    var end = start
    while text.isHan(end), end < start + 14 { end += 1 }
    guard end >= start + 3, text[end] == close else { return nil }
    return text.has("讯", at: end - 1) || text.has("消息", at: end - 2) ? end : nil
  }

  /// Whether a message head may open at an offset of a long line: a closing word stands in the first
  /// run of characters and figures. Far cheaper than reading one.
  static func mayOpen(_ utf8: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    var offset = lower
    var (isOpen, isReporter) = (false, false)
    var before: UInt32 = 0
    for _ in 0..<34 where offset < upper {
      let (scalar, width) = UTF8Decoding.scalar(at: offset, in: utf8, before: upper)
      offset += width
      // 讯 电 消
      if scalar == 0x8BAF || scalar == 0x7535 || scalar == 0x6D88 { return true }
      // 本报记者 何岚 报道
      if before == 0x8BB0, scalar == 0x8005 { isReporter = true }
      if before == 0x62A5, scalar == 0x9053 { return true }
      // （记者, and 报道（记者
      if !isOpen || before == 0x9053, scalar == 0x28 || scalar == 0xFF08 { return true }
      before = scalar
      let found = CharacterClass(scalar)
      if found == .han || found == .digit {
        isOpen = true
      } else if isOpen, !(isReporter && (scalar == 0x20 || scalar == 0x3000)) {
        return false
      }
    }
    return false
  }

  /// The index after 讯, 电 or 消息 of a head that begins at `start`.
  private static func headEnd(_ text: ScalarText, _ start: Int) -> Int? {
    if text.has("据《", at: start) {
      // 据《北岭晚报》报道　4月9日，…
      let close = (start + 2..<start + 20).first { text[$0] == 0x300B } ?? start
      let end = close + 3
      return close > start && text.has("报道", at: close + 1) && text[end] == 0x20 ? end : nil
    }
    let named = text.end(of: "据", at: start) ?? start
    let own = text.end(ofAny: agencies, at: named)
    var index = own ?? named
    while index < start + 26, index < text.count {
      if let end = text.end(ofAny: closers, at: index), accepts(text, start, named, own, index, end)
      {
        return end
      }
      // 北岭日报·新北岭客户端2月22日讯
      guard text.isHan(index) || text.isDigit(index) || text[index] == 0xB7 else { return nil }
      index += 1
    }
    return nil
  }

  /// Whether what stands before the closing word is a source and what follows is no word of its own
  /// (通讯, 电话, 来电).
  private static func accepts(
    _ text: ScalarText, _ start: Int, _ named: Int, _ own: Int?, _ closer: Int, _ end: Int
  ) -> Bool {
    // 云上清溪报道（通讯员丁越）: the bracket says that it is no verb.
    if text.has("报道", at: closer) { return closer - named >= 2 && creditsBehind(text, end) }
    let isReport = text.has("讯", at: closer)
    if isReport, text.has("通讯", at: closer - 1) || text.has("资讯", at: closer - 1) { return false }
    if text.has("电", at: closer), let word = text.end(ofAny: electric, at: closer), word > closer {
      return false
    }
    if own != nil { return text.isHan(end) ? isReport || dated(text, named, closer) : true }
    // 晚报讯 记者昨日获悉
    if isReport, closer - named == 2, text[end] == 0x20, text.has("报", at: closer - 1) {
      return true
    }
    let isOutlet =
      closer - named >= 3
      && (CreditWords.endsInOutlet(text, closer) || isReport && text.has("报", at: closer - 1))
    return isOutlet || dated(text, named, closer)
      || (isReport && (closer - named >= 2 || bodies.mayBegin(with: text[named]))
        || text.has("消息", at: closer) && closer - named >= 3)
        && datesBehind(text, end)
      || isReport && closer - named >= 2 && (creditsBehind(text, end) || speaksBehind(text, end))
  }

  /// 清溪讯 “两荤一素……”: behind the word stands a blank and what somebody says.
  private static func speaksBehind(_ text: ScalarText, _ end: Int) -> Bool {
    let next = text.skippingSpaces(end)
    return next > end && text[next] == 0x201C && text.count >= 40
      && !messages.mayBegin(with: text[end - 2])
  }

  /// 快讯, 简讯, 喜讯: kinds of messages, no places.
  private static let messages = Automaton("快 简 短 喜 通 资 音 电 传 问 审")

  /// 乡讯, 校讯, 院讯: who reports, in one character.
  private static let bodies = Automaton("省 市 县 区 镇 乡 村 校 院 厂 矿 团 连 馆 司 局")

  /// 清溪港区讯　10月18日，…: whoever reports, behind the word stands a blank and the day.
  private static func datesBehind(_ text: ScalarText, _ end: Int) -> Bool {
    let next = text.skippingSpaces(end)
    return next > end
      && (text.end(ofMonthDayAt: next) != nil
        || days.longest(in: text, at: next, tags: .max) != nil)
  }

  /// 库鲁木勒讯（记者何岚）: whoever reports, the bracket behind the word says who wrote it.
  private static func creditsBehind(_ text: ScalarText, _ end: Int) -> Bool {
    // 云上清溪报道：（通讯员丁越）
    let next = text.skippingSpaces(text[end] == 0x3A ? end + 1 : end)
    if text[next] == 0x28 { return byline(text, after: next) != nil }
    // 清溪网北岭讯 记者丁越报道：
    return next > end && text.has("讯", at: end - 1)
      && CreditWords.roles.longest(in: text, at: next, tags: .max).map { $0.end - next >= 2 }
        ?? false
      && byline(text, after: next) != nil
  }

  private static let days = Automaton("近日 日前 昨日 昨天 今日 今天 连日来 近期 最近 入夏以来 入冬以来 连日")

  /// Whether a place and a day, or a day alone after an outlet, stand before the closing word.
  private static func dated(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Bool {
    var index = lower
    while index < upper, text.isHan(index), !text.isDigit(index) { index += 1 }
    guard index > lower, index - lower <= 16, let end = text.end(ofMonthDayAt: index) else {
      return false
    }
    // 北岭网4月19日清溪电: the place may stand behind the day.
    return end == upper
      || CreditWords.papers.mayBegin(with: text[index - 1]) && text.has("电", at: upper)
        && (2...5).contains(upper - end) && (end..<upper).allSatisfy { text.isHan($0) }
  }

  /// `（记者 何岚 通讯员 丁越）`, `【记者何岚】` or `记者 何岚 报道` right after the head.
  private static func byline(_ text: ScalarText, after head: Int) -> (Byline, Range<Int>)? {
    let start = text.skippingSpaces(text[head] == 0x3A ? head + 1 : head)
    if text[start] == 0x28 || text[start] == 0x3010 {
      guard let close = closing(text, start),
        let result = CreditsReader.read(text, start + 1, close), result.hasRole || isNamed(result)
      else { return nil }
      return make(text, start..<(close + 1), result)
    }
    if let found = reporting(text, start) { return found }
    guard CreditWords.roles.longest(in: text, at: start, tags: .max) != nil,
      let (result, end) = CreditsReader.readPrefix(text, start, text.count)
    else { return nil }
    var trimmed = end
    while trimmed > start, text[trimmed - 1] == 0x20 || text[trimmed - 1] == 0x2C { trimmed -= 1 }
    return make(text, start..<trimmed, result)
  }

  /// 本报讯 丁越、何岚报道：: names, and that they report.
  private static func reporting(_ text: ScalarText, _ start: Int) -> (Byline, Range<Int>)? {
    guard let end = (start + 2..<start + 14).first(where: { text.has("报道", at: $0) }),
      text[end + 2] == 0x3A || text[end + 2] == 0x20,
      let result = CreditsReader.read(text, start, end), isNamed(result),
      result.credits.allSatisfy({ $0.outlet == nil })
    else { return nil }
    return make(text, start..<end + 2, result)
  }

  /// 本报讯（何岚）: a name alone, which begins with a surname, or it would not have been read.
  private static func isNamed(_ result: CreditsReader.Result) -> Bool {
    !result.credits.isEmpty && result.credits.allSatisfy { !$0.names.isEmpty }
  }

  private static func make(
    _ text: ScalarText, _ range: Range<Int>, _ result: CreditsReader.Result
  ) -> (Byline, Range<Int>) {
    let byline = Byline(
      range: text.range(range.lowerBound, range.upperBound), credits: result.credits,
      placement: .leadBracket, hasPictures: result.hasPictures)
    return (byline, range)
  }

  private static func closing(_ text: ScalarText, _ open: Int) -> Int? {
    var index = open + 1
    let mark = Mark.closing(of: text[open])
    while index < text.count, index < open + 80 {
      if text[index] == mark { return index }
      if text[index] == text[open] { return nil }
      index += 1
    }
    return nil
  }

  /// Sources that need no further sign.
  private static let agencies = Automaton(
    """
    本报 本刊 本台 本网 本社 新华社 中新社 中新网 新华网 人民网 央视网 央广网 光明网 央视新闻客户端
    新华社客户端
    """)
  private static let closers = Automaton("讯 电 消息 综合消息 专讯 综合讯 报道")
  private static let electric = Automaton(
    "电话 电视 电力 电子 电气 电动 电商 电影 电网 电站 电脑 电台 电信 电梯 电缆 电池 电邮 电费 电线")
}
