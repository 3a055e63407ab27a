import BulletinText

/// A byline that is a line of its own, or stands at the end of a paragraph.
enum BylineLine {
  /// The byline that a whole line is.
  static func read(_ text: ScalarText) -> Byline? {
    // （一）信息发布 is the head of a section.
    if SectionHeadLine.isNumberedHead(text) { return nil }
    var lower = 0
    var upper = text.count
    let marked = Mark.isBullet(text[0])
    let bracketed = text[0] == 0x28 && text[upper - 1] == 0x29
    if bracketed {
      lower = 1
      upper -= 1
    }
    if bracketed, let byline = authorsBody(text) { return byline }
    if bracketed, CreditWords.namesUnitAlone(text, lower, upper) {
      return source(text, 0, text.count, lower..<upper, .ownLine)
    }
    if marked, let byline = unitsAuthor(text) { return byline }
    guard
      let result = CreditsReader.read(text, lower, upper)
        ?? (bracketed ? behindUnit(text, lower, upper) : nil)
    else {
      return bracketed ? unsigned(text) : penName(text, lower) ?? photographer(text)
    }
    let named = result.credits.contains { !$0.names.isEmpty || $0.role == .source }
    guard result.hasRole || marked && named || bracketed && named else { return nil }
    guard named || isRoleAlone(text, result) || bracketed else { return nil }
    return Byline(
      range: text.range(0, text.count), credits: result.credits, placement: .ownLine,
      hasPictures: result.hasPictures)
  }

  /// （机电学院　通讯员　丁越）: credits behind the unit that somebody writes for.
  private static func behindUnit(
    _ text: ScalarText, _ lower: Int, _ upper: Int
  ) -> CreditsReader.Result? {
    var end = lower
    while text.isHan(end) { end += 1 }
    let next = text.skippingSpaces(end)
    guard (2...8).contains(end - lower), next > end, next < upper,
      let result = CreditsReader.read(text, next, upper), result.hasRole
    else { return nil }
    return result
  }

  /// □北山站　丁大河: behind the mark of bylines where somebody works, and who.
  private static func unitsAuthor(_ text: ScalarText) -> Byline? {
    guard text[0] == 0x25A1 || text[0] == 0x25CE else { return nil }
    let start = text.skippingSpaces(1)
    var end = start
    while text.isHan(end) { end += 1 }
    let name = text.skippingSpaces(end)
    // □ 清溪县委书记　何岚
    guard (2...12).contains(end - start), name > end, (2...4).contains(text.count - name),
      CreditWords.namesUnit(text, start, end)
        || posts.mayBegin(with: text[end - 1]) && !endsInRole(text, start, end),
      NameReader.names(in: text, name, text.count) == [name..<text.count]
    else { return nil }
    return Byline(
      range: text.range(0, text.count),
      credits: [Credit(role: .reporter, roleRange: nil, names: [text.range(name, text.count)])],
      placement: .ownLine)
  }

  private static let posts = Automaton("长 记 任 席 员")

  /// 本报特约评论员 and 清溪日报通讯员 are roles, no posts.
  private static func endsInRole(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Bool {
    (2...min(4, upper - lower)).contains {
      CreditWords.roles.tags(in: text, upper - $0, upper) != 0
    }
  }

  /// （作者单位：清溪区委党校）: no name, but the end of what somebody has sent in.
  private static func authorsBody(_ text: ScalarText) -> Byline? {
    // （据《健康时报》）
    let isQuoted = text.has("据《", at: 1) && text[text.count - 2] == 0x300B
    guard text.count <= 40, isQuoted || authors.longest(in: text, at: 1, tags: .max) != nil else {
      return nil
    }
    let body = text.range(1, text.count - 1)
    return Byline(
      range: text.range(0, text.count),
      credits: [Credit(role: .source, roleRange: nil, outlet: body, names: [])],
      placement: .ownLine)
  }

  private static let authors = Automaton("作者单位 作者系 作者为 作者是")

  /// `□ 禾某`: behind the mark of bylines a word of two or three characters is a name, whether or
  /// not it begins with a surname.
  private static func penName(_ text: ScalarText, _ lower: Int) -> Byline? {
    guard text[lower] == 0x25A1 || text[lower] == 0x25CE else { return nil }
    let start = text.skippingSpaces(lower + 1)
    guard (2...4).contains(text.count - start),
      (start..<text.count).allSatisfy({ text.isHan($0) }), !MastheadLine.isColumnHead(text)
    else { return nil }
    let credit = Credit(role: .reporter, roleRange: nil, names: [text.range(start, text.count)])
    return Byline(range: text.range(0, text.count), credits: [credit], placement: .ownLine)
  }

  /// 赤那 摄: two to four characters and what they did, whatever surname they begin with.
  private static func photographer(_ text: ScalarText) -> Byline? {
    let end = text.count - 1
    guard text[end] == 0x6444, text[end - 1] == 0x20 else { return nil }
    var name = end - 1
    while name > 0, text[name - 1] == 0x20 { name -= 1 }
    guard (2...4).contains(name), (0..<name).allSatisfy(text.isHan),
      pictured.longest(in: text, at: 0, tags: .max) == nil
    else { return nil }
    let credit = Credit(
      role: .photographer, roleRange: text.range(end, end + 1), names: [text.range(0, name)])
    return Byline(range: text.range(0, text.count), credits: [credit], placement: .ownLine)
  }

  /// When or by whom else a picture was taken: 昨日 摄 has lost its name.
  private static let pictured = Automaton("昨日 今日 日前 近日 资料 手机 本报 航拍 图片")

  /// A role without a name is a byline all the same (an empty one), unless it is the first word of a
  /// sentence: only separators may follow it.
  private static func isRoleAlone(_ text: ScalarText, _ result: CreditsReader.Result) -> Bool {
    result.credits.allSatisfy { $0.roleRange != nil } && text.count <= 12
      && !(text.count <= 3 && result.credits.allSatisfy { $0.role == .photographer })
  }

  /// The byline that ends a paragraph, and the scalar index where it begins.
  static func tail(_ text: ScalarText, _ upper: Int) -> (byline: Byline, start: Int)? {
    guard upper >= 6 else { return nil }
    if text[upper - 1] == 0x29 { return bracketedTail(text, upper) }
    var start = upper - 1
    let floor = max(0, upper - 64)
    while start > floor, !Mark.isEnd(text[start]), !Mark.isClosing(text[start]) { start -= 1 }
    guard start > floor, start + 2 < upper else { return spacedTail(text, upper) }
    let followsStop = Mark.isEnd(text[start])
    start = text.skippingSpaces(start + 1)
    return make(text, start, upper, inner: start..<upper)
      ?? (followsStop ? spacedTail(text, upper) : nil)
  }

  /// `……参加调研 记者 何岚`: no end mark before, so a blank and a role must stand there.
  private static func spacedTail(_ text: ScalarText, _ upper: Int) -> (Byline, Int)? {
    var start = upper - 2
    let floor = max(8, upper - 40)
    guard start > floor, (floor..<text.count).contains(where: { text[$0] == 0x20 }) else {
      return nil
    }
    var best: (Byline, Int)?
    while start > floor {
      if let role = CreditWords.roles.longest(in: text, at: start, tags: .max),
        role.end - start >= 2, text[role.end] == 0x20,
        let made = make(text, start, upper, inner: start..<upper)
      {
        best = made
      } else if best != nil {
        return best
      }
      start -= 1
    }
    return best
  }

  private static func bracketedTail(_ text: ScalarText, _ upper: Int) -> (Byline, Int)? {
    var open = upper - 2
    let floor = max(2, upper - 64)
    while open > floor, text[open] != 0x28, text[open] != 0x29 { open -= 1 }
    guard text[open] == 0x28 else { return nil }
    let before = text[open - 1]
    // ……优惠100元（记者 何岚）: behind a text, not a message head, a role needs no stop before it.
    let role = CreditWords.roles.longest(in: text, at: open + 1, tags: .max)
    let isText = open >= 25 || text.contains(",", from: 0, to: open)
    let isRole = isText && (role.map { $0.end - open > 2 && text[$0.end] == 0x20 } ?? false)
    guard Mark.isEnd(before) || Mark.isClosing(before) || before == 0x20 || isRole else {
      return nil
    }
    return make(text, open, upper, inner: (open + 1)..<(upper - 1))
      ?? bareName(text, open, upper)
      ?? (Mark.isEnd(before) ? signers(text, open, upper, .inlineEnd).map { ($0, open) } : nil)
  }

  /// （布某）, （党群工作部）: a bracket that is a line of its own names a person or an office.
  private static func unsigned(_ text: ScalarText) -> Byline? {
    signers(text, 0, text.count, .ownLine)
  }

  /// （田间雨　镇应急办）: names and offices with blanks between, and nothing else.
  private static func signers(
    _ text: ScalarText, _ open: Int, _ upper: Int, _ placement: Byline.Placement
  ) -> Byline? {
    var names: [TextRange] = []
    var hasUnit = false
    var index = open + 1
    while index < upper - 1 {
      var end = index
      while end < upper - 1, text.isHan(end) { end += 1 }
      // （县农商行　丁越）: behind what begins as a remark does and is a unit, or one of its people, a name follows.
      let isPlace =
        end - index >= 3 && text[end] == 0x20 && levels.mayBegin(with: text[index])
        && (unitEnds.mayBegin(with: text[end - 1]) || text[end - 1] == 0x884C
          || text[end - 1] == 0x5458)
      guard end > index, isPlace || !isRemark(text, index, end) else { return nil }
      if end - index == 1, case let next = text.skippingSpaces(end), next > end, text.isHan(next),
        !text.isHan(next + 1)
      {
        // 谷　语
        names.append(text.range(index, next + 1))
        index = text.skippingSpaces(next + 1)
        continue
      }
      let (isFirst, isLast) = (index == open + 1, end == upper - 1)
      let isNamed = end - index <= 4 && Surnames.length(in: text, at: index) > 0
      // （炼铁厂　梅花）, （一炼钢　丁越）: a unit, and behind it whoever wrote.
      let isUnit =
        end - index >= 3 && !(hasUnit && isNamed && end - index == 3)
        && unitEnds.mayBegin(with: text[end - 1])
        || isFirst && !isLast
          && (end - index >= 3 ? !isNamed : unitEnds.mayBegin(with: text[end - 1]))
      guard
        isUnit || isNamed || hasUnit && (2...4).contains(end - index)
          || (2...3).contains(end - index) && isLast && (isFirst || names.count == 1)
      else { return nil }
      if isUnit { hasUnit = true }
      if !isUnit { names.append(text.range(index, end)) }
      // 清溪县公安局：丁越 何岚
      index = isUnit && text[end] == 0x3A ? end + 1 : text.skippingSpaces(end)
      guard index > end || index == upper - 1 else { return nil }
    }
    guard !names.isEmpty else { return unit(text, open, upper, placement) }
    return Byline(
      range: text.range(open, upper),
      credits: [Credit(role: .reporter, roleRange: nil, names: names)], placement: placement)
  }

  /// （党群工作部）, （泉工信）: a bracket that holds nothing but the name of an office or a firm tells who
  /// supplied the text.
  private static func unit(
    _ text: ScalarText, _ open: Int, _ upper: Int, _ placement: Byline.Placement
  ) -> Byline? {
    let inner = (open + 1)..<(upper - 1)
    guard (2...12).contains(inner.count), inner.allSatisfy({ text.isHan($0) }),
      unitEnds.mayBegin(with: text[inner.upperBound - 1])
    else { return nil }
    return source(text, open, upper, inner, placement)
  }

  private static func source(
    _ text: ScalarText, _ open: Int, _ upper: Int, _ inner: Range<Int>,
    _ placement: Byline.Placement
  ) -> Byline? {
    guard !isRemark(text, inner.lowerBound, inner.upperBound) else { return nil }
    let outlet = text.range(inner.lowerBound, inner.upperBound)
    return Byline(
      range: text.range(open, upper),
      credits: [Credit(role: .source, roleRange: nil, outlet: outlet, names: [])],
      placement: placement)
  }

  /// What offices and firms are called, by their last character; and their short forms.
  private static let unitEnds = Automaton(
    "部 局 办 委 会 院 校 站 所 心 队 社 团 司 镇 乡 道 区 县 村 媒 家 报 宣 信 讯 网 台 厂 处 组 联 厅 馆 科 室 府 中 股")

  /// `。（火某）`: a bracket of two or three characters behind a full stop names whoever wrote it.
  private static func bareName(_ text: ScalarText, _ open: Int, _ upper: Int) -> (Byline, Int)? {
    let inner = (open + 1)..<(upper - 1)
    guard !CreditWords.namesUnit(text, open + 1, upper - 1),
      inner.count == 2 || inner.count == 3 || Sounds.spell(text, open + 1, upper - 1),
      Mark.isEnd(text[open - 1]),
      inner.allSatisfy({ text.isHan($0) }),
      remarks.longest(in: text, at: inner.lowerBound, tags: .max) == nil,
      !isNumber(text, inner)
    else { return nil }
    let name = text.range(inner.lowerBound, inner.upperBound)
    let byline = Byline(
      range: text.range(open, upper),
      credits: [Credit(role: .reporter, roleRange: nil, names: [name])], placement: .inlineEnd)
    return (byline, open)
  }

  /// （第三版）, （第七号）; 第五 is a surname as well.
  private static func isNumber(_ text: ScalarText, _ range: Range<Int>) -> Bool {
    text[range.lowerBound] == 0x7B2C
      && ["号", "版", "期", "页", "章", "节", "集", "届"].contains {
        text.ends(with: $0, at: range.upperBound)
      }
  }

  /// Whether a word in brackets says something of the text; 县 does, 县法院 is an office.
  private static func isRemark(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Bool {
    guard let word = remarks.longest(in: text, at: lower, tags: .max) else { return false }
    let isOffice = upper - lower >= 3 && unitEnds.mayBegin(with: text[upper - 1])
    return !(word.end - lower == 1 && isOffice && levels.mayBegin(with: text[lower]))
  }

  private static let levels = Automaton("省 市 县 区")

  /// What else stands in brackets behind a full stop.
  private static let remarks = Automaton(
    """
    待续 节选 摘编 摘自 摘要 掌声 笑声 鼓掌 图文 资料 综合 转载 连载 全文 下同 见图 如图 见表 左图 右图 上图 下图 题图
    试行 暂行 草案 摘登 修订 征求 热烈 长时间 全场 大笑 完 待 略 续 注 图 文 据 原 新 来源 转自 本报 化名 编者 作者 记者 通讯 因故 以上 下转 上接 详见 有删 未完 中国 全国 省 市 县 区
    """)

  private static func make(
    _ text: ScalarText, _ start: Int, _ upper: Int, inner: Range<Int>
  ) -> (Byline, Int)? {
    let bracketed = inner.lowerBound > start
    if bracketed, CreditWords.namesUnitAlone(text, inner.lowerBound, inner.upperBound) {
      return source(text, start, upper, inner, .inlineEnd).map { ($0, start) }
    }
    // （图片后补）: a note to the layout, of nobody.
    guard !text.ends(with: "后补", at: inner.upperBound),
      let result = CreditsReader.read(text, inner.lowerBound, inner.upperBound)
        ?? (bracketed ? behindUnit(text, inner.lowerBound, inner.upperBound) : nil)
    else { return nil }
    let named = result.credits.contains { !$0.names.isEmpty || $0.outlet != nil }
    guard named || result.hasRole && isRoleWord(text, inner), result.hasRole || bracketed else {
      return nil
    }
    let byline = Byline(
      range: text.range(start, upper), credits: result.credits, placement: .inlineEnd,
      hasPictures: result.hasPictures)
    return (byline, start)
  }

  private static func isRoleWord(_ text: ScalarText, _ range: Range<Int>) -> Bool {
    CreditWords.roles.longest(in: text, at: range.lowerBound, tags: .max)
      .map { $0.end - range.lowerBound >= 2 } ?? false
  }
}
