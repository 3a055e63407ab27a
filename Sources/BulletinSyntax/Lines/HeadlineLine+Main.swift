import BulletinText

/// Which of the lines above a body is the headline. Without type sizes only their words tell: a kicker
/// calls out, or says who and on what occasion; a deck adds to what has been said. Where neither does,
/// the line with a subject and an event is the headline.
extension HeadlineLine {
  /// The index of the headline's line. Below a column's name what ends in —— calls for the line below it.
  static func mainLine(_ texts: [ScalarText]) -> Int {
    let main = likeliestLine(texts)
    let calls = main > 0 && texts[main].ends(with: "——", at: texts[main].count)
    return calls && main + 1 < texts.count && texts[main + 1][0] != 0x2014 ? main + 1 : main
  }

  private static func likeliestLine(_ texts: [ScalarText]) -> Int {
    guard texts.count > 1 else { return 0 }
    // A line that opens with a dash explains the headline above it.
    if let dashed = texts.indices.first(where: { $0 > 0 && texts[$0][0] == 0x2014 }) {
      return dashed > 1 && continues(texts[dashed - 2], texts[dashed - 1]) ? dashed - 2 : dashed - 1
    }
    let scores = texts.map(eventScore)
    if let main = shapedLine(texts[0], texts[1]) ?? calledLine(texts[0], texts[1], scores[1]) {
      return main
    }
    if isDeck(texts[1], below: texts[0]) { return 0 }
    if scores[0] >= 2 || continues(texts[0], texts[1]) { return 0 }
    return scores.indices.prefix(3).first { scores[$0] >= 2 } ?? 0
  }

  /// What the shape of one of two lines tells for certain.
  private static func shapedLine(_ first: ScalarText, _ second: ScalarText) -> Int? {
    // 某某乡夜校教学见闻 tells what kind of text stands under the headline.
    if !first.contains(" "), namesGenre(second) { return 0 }
    // 某某调研时强调 leaves the event to the line below; 丰收节·现场 names the occasion.
    if endsInSpeech(first) || namesOccasion(first) && !namesOccasion(second) { return 1 }
    // 从“要我学”到“我要考”: what has changed, above who changed it.
    if isChange(first), !isChange(second) { return 1 }
    // “比亲闺女还亲！” below who said so, or above it; 清溪区推行全程网办 tells the news itself.
    if isSaid(second) != isSaid(first) {
      let other = isSaid(second) ? 0 : 1
      return isComplete([first, second][other]) ? other : 1 - other
    }
    if isRow(first), !isRow(second) { return 1 }
    // 老街的灯亮了！ has told all.
    if isExclamation(first) { return 0 }
    // 清溪区人民医院: who did it. 何岚到场并宣布开工: who was there.
    if isInstitution(first), !continues(first, second) { return 1 }
    return tellsSpeakers(first) && !tellsSpeakers(second) ? 1 : nil
  }

  /// Where the first of two lines only calls out, the second is the headline.
  private static func calledLine(
    _ first: ScalarText, _ second: ScalarText, _ score: Int
  ) -> Int? {
    if tells(second, score) {
      // 开局即冲刺　起跑即加速: what happened stands below.
      if isCouplet(first), !isCouplet(second) { return 1 }
      // 把机手当亲人 has nobody who does it; 清溪设了17个驿站 stands below.
      if lacksSubject(first), !lacksSubject(second) { return 1 }
    }
    // 家门口看专家 only calls; what it calls to stands below.
    let calls =
      isCall(first) && !isCall(second) && !continues(first, second) && second.count > first.count
    return calls ? 1 : nil
  }

  /// 车间新事 above 老何的“铁骆驼”: the name of a column, not the article's.
  static func isColumnName(_ text: ScalarText, above next: ScalarText) -> Bool {
    // 启　事
    let isPadded = text.count == 3 && text[1] == 0x20
    if Mark.isBullet(text[0]) {
      // ■民生聚焦
      let name = ScalarText(text.string(text.skippingSpaces(1), text.count))
      return (2...7).contains(name.count) && next.count >= 5 && next[0] != 0x2014
        && (0..<name.count).allSatisfy(name.isHan)
    }
    // 二、部门动态: the name of a part of the page, above the headline of its first item.
    if SectionHeadLine.isNumberedHead(text), text.count <= 8, !text.contains(","), next.count >= 5 {
      return !SectionHeadLine.isNumberedHead(next) && next[0] != 0x2014
    }
    return text.count <= 5 && next.count > text.count && next[0] != 0x2014
      && (isPadded || isCall(text)) && !isCall(next)
      && (!continues(text, next) || namesColumn(text))
  }

  /// 青年说, 百姓话, 代表荐: who speaks in a column.
  private static func namesColumn(_ text: ScalarText) -> Bool {
    (3...4).contains(text.count) && columnEnds.mayBegin(with: text[text.count - 1])
      && speaking.longest(in: text, at: 0, tags: .max) != nil
  }

  private static let columnEnds = Automaton("说 谈 话 荐 评 论 语 议")
  private static let speaking = Automaton(
    "青年 青春 百姓 市民 代表 委员 专家 书记 局长 校长 读者 网友 记者 党员 老兵 乡贤 村民 师生 家长 编者 大家")

  /// A few characters with no verb of event and no place at their front.
  private static func isCall(_ text: ScalarText) -> Bool {
    text.count <= 7 && placeEnd(text) == nil && (0..<text.count).allSatisfy(text.isHan)
      && !(1..<text.count).contains { events.longest(in: text, at: $0, tags: .max) != nil }
  }

  /// 丰收节·现场, 泼水节·清溪: a feast, a time or a meeting and, behind the dot, nothing that happens.
  private static func namesOccasion(_ text: ScalarText) -> Bool {
    guard text.count <= 14, let dot = text.firstIndex(of: "·"), dot >= 2, text.count - dot > 2,
      (0..<text.count).allSatisfy({ $0 == dot || text.isHan($0) }),
      occasions.mayBegin(with: text[dot - 1])
    else { return false }
    return !(1..<text.count).contains { events.longest(in: text, at: $0, tags: .max) != nil }
  }

  private static let occasions = Automaton("节 会 展 赛 季 年 月 周 日 三 九 慕")

  /// Whether a line says who does what: a subject and a verb, or something counted.
  private static func tells(_ text: ScalarText, _ score: Int) -> Bool {
    score >= 2
      || text[0] != 0x2014
        && (1..<text.count).contains { text.isDigit($0) || score > 0 && counts(text, $0) }
  }

  /// 十项, 三类.
  private static func counts(_ text: ScalarText, _ index: Int) -> Bool {
    numerals.mayBegin(with: text[index]) && measures.mayBegin(with: text[index + 1])
  }

  private static let numerals = Automaton("二 两 三 四 五 六 七 八 九 十 百")
  private static let measures = Automaton("项 个 处 条 件 类 家 座 批 名 位 支 场")

  /// An institution's name and nothing else.
  private static func isInstitution(_ text: ScalarText) -> Bool {
    (5...14).contains(text.count) && isHan(text) && placeEnd(text) != nil && !hasEvent(text)
      && institutions.contains { text.ends(with: $0, at: text.count) }
  }

  private static let institutions: [StaticString] = [
    "医院", "学校", "中学", "小学", "局", "公司", "集团", "法院", "检察院", "总工会", "妇联", "团委", "街道", "社区", "中心", "银行",
  ]

  /// 从一根独木到一片森林
  private static func isChange(_ text: ScalarText) -> Bool {
    text[0] == 0x4ECE && text.contains("到") && text.count <= 18 && placeEnd(text) == nil
      && !(0..<text.count).contains { text.isDigit($0) }
  }

  /// A line that is nothing but what somebody says.
  private static func isSaid(_ text: ScalarText) -> Bool {
    text[0] == 0x201C && text[text.count - 1] == 0x201D && text.count >= 6
      && (1..<text.count - 1).contains { Mark.isEnd(text[$0]) || text[$0] == 0x2C }
  }

  /// 屋修好了，心里踏实了！, but not 抢农时，抢墒情，抢进度！
  private static func isExclamation(_ text: ScalarText) -> Bool {
    text[text.count - 1] == 0x21 && (0..<text.count).count { text[$0] == 0x2C } < 2
  }

  /// Whether a line only adds to the one above it: 老街的灯亮了 has said what happened, and two clauses
  /// with a figure say how.
  private static func isDeck(_ text: ScalarText, below main: ScalarText) -> Bool {
    if gap(main, from: 0) != nil, tellsTotal(text) { return true }
    guard main.count >= 6, gap(main, from: 0) == nil else { return false }
    if [0x4E86, 0x5566].contains(main[main.count - 1]) || isTitle(main) { return true }
    return !calls.mayBegin(with: main[0]) && !main.contains(",") && text.contains(",")
      && (0..<text.count).contains { text.isDigit($0) } && isHan(main)
  }

  /// 旧码头边的“新课堂”, 一本没人认领的账: a thing and what it is like, no call to anybody.
  private static func isTitle(_ text: ScalarText) -> Bool {
    guard text.count <= 14,
      let link = (2..<max(2, text.count - 1)).first(where: { text[$0] == 0x7684 })
    else { return false }
    return text.count - link <= 8 && !calls.mayBegin(with: text[0]) && placeEnd(text) == nil
      && !(1..<text.count).contains {
        events.longest(in: text, at: $0, tags: .max).map { $0.end } ?? 0 > $0 + 1
      }
  }

  /// 一台手术，三个科室，五小时零七分: short clauses in a row, above what they are about.
  private static func isRow(_ text: ScalarText) -> Bool {
    let commas = (0..<text.count).filter { text[$0] == 0x2C }
    guard commas.count >= 2, text[0] != 0x201C else { return false }
    return zip([-1] + commas, commas + [text.count]).allSatisfy { $1 - $0 <= 8 }
  }

  /// Verbs that call upon somebody: 守好群众的“钱袋子”.
  private static let calls = Automaton(
    "守 筑 织 牵 念 把 让 以 用 拧 扛 拼 抢 补 打 当 做 走 唱 擦 绷 紧 盯 聚 锚 确 保 向 从 为 在 奋 扎 压 攻 下 听 访 送 深 坚 全 解 破 种 护 激 厚 凝 推 抓 强 提 共 赋 夯 践"
  )

  private static func isHan(_ text: ScalarText) -> Bool { (0..<text.count).allSatisfy(text.isHan) }

  /// 全区已设便民书屋36家: what the whole comes to, as the deck of a feature says it.
  private static func tellsTotal(_ text: ScalarText) -> Bool {
    own.longest(in: text, at: 0, tags: .max) != nil && text.isHan(text.count - 1)
      && (text.isDigit(text.count - 2) || text.isDigit(text.count - 3))
  }

  /// One clause that opens with 把, 让 and the like.
  private static func lacksSubject(_ text: ScalarText) -> Bool {
    prepositions.mayBegin(with: text[0]) && text.count <= 12 && !text.contains(" ")
      && !(0..<text.count).contains { text.isDigit($0) }
  }

  /// 向, 以, 用 and 为 open names as well: 向阳镇, 以岭药业.
  private static let prepositions = Automaton("把 让")

  /// Two clauses of one length, four to nine characters each, with nothing but blanks between.
  private static func isCouplet(_ text: ScalarText) -> Bool {
    guard let (end, next) = gap(text, from: 0), (4...9).contains(end), text.count - next == end,
      placeEnd(text) == nil
    else { return false }
    return (0..<end).allSatisfy { text.isHan($0) && text.isHan(next + $0) }
  }

  /// A subhead that says what the text is: 侧记, 见闻, 纪实.
  private static func namesGenre(_ text: ScalarText) -> Bool {
    text.count >= 8 && genres.contains { text.ends(with: $0, at: text.count) }
  }

  private static let genres: [StaticString] = [
    "见闻", "手记", "札记", "日记", "群像", "侧记", "纪实", "综述", "掠影", "扫描", "纪事", "小记", "走笔", "巡礼", "透视", "采访记",
    "探访", "速写", "工作纪略", "解读",
  ]
}
