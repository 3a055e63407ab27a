import BulletinText

/// Which of the lines above a lead is the headline, and what the others are (1.3 of the genre's
/// description).
enum HeadlineLine {
  /// Whether a line may be a headline, kicker, subhead or section head by its looks alone.
  static func isPossible(_ text: ScalarText, _ signs: LineSigns) -> Bool {
    guard signs.has(.han) else { return isLatin(text, signs) }
    guard text.count >= 2 || text.isHan(0), text.count <= 60, !signs.has(.stop) else {
      return false
    }
    let last = text[text.count - 1]
    if Mark.isInner(last) || last == 0x3A || text.has("特此", at: 0) { return false }
    let first = text[0]
    if Mark.isInner(first) || Mark.isEnd(first) || first == 0x3A || Mark.isClosing(first) {
      return false
    }
    return text.end(ofAny: continuers, at: 0) == nil && !isSpoken(text) && !isSentence(text)
      && !endsInRemark(text)
  }

  /// 丰收节期间，景区免费……即可领取，（丁越）: a long text that lacks its stop before who signs it.
  /// （前两篇见5月6日本版）: a remark.
  private static func endsInRemark(_ text: ScalarText) -> Bool {
    guard text[text.count - 1] == 0x29,
      let open = (0..<text.count - 1).last(where: { text[$0] == 0x28 })
    else { return false }
    if open == 0 { return text.has("版", at: text.count - 2) && text.contains("见") }
    return text.count > 36 && Mark.isInner(text[open - 1])
  }

  /// 会前，与会人员到第三管理区、第七管理区现场查看了…: long, of several clauses, and told as past: a
  /// sentence that lacks its stop.
  private static func isSentence(_ text: ScalarText) -> Bool {
    if text.count >= 20, let comma = (3...18).first(where: { text[$0] == 0x2C }),
      told.contains(where: { text.ends(with: $0, at: comma) })
    {
      // 丁越强调，要一手抓安全，一手抓效益
      return true
    }
    return text.count >= 28 && text.contains(",") && !text.contains(" ")
      && (1..<text.count - 1).contains { text[$0] == 0x4E86 && text.isHan($0 + 1) }
  }

  /// 记者：学位够不够？: a question or an answer of an interview.
  private static func isSpoken(_ text: ScalarText) -> Bool {
    guard Mark.isEnd(text[text.count - 1]), let colon = (1...12).first(where: { text[$0] == 0x3A })
    else { return false }
    // 读者丁女士问：……水费该由谁交？
    return speakers.longest(in: text, at: 0, tags: .max)?.end == colon
      || colon >= 3 && ["问", "答", "咨询"].contains { text.ends(with: $0, at: colon) }
  }

  private static let speakers = Automaton("记者 问 答 主持人 本报记者 网友 读者 市民 居民 学生 编者")

  /// The English headline of a bilingual page: words, no sentence.
  private static func isLatin(_ text: ScalarText, _ signs: LineSigns) -> Bool {
    guard signs.has(.latin), text.count >= 12, text.count <= 120 else { return false }
    return (0x41...0x5A).contains(text[0]) && text[text.count - 1] != 0x2E
      && (0..<text.count).contains { text[$0] == 0x20 }
  }

  /// Whether a line would be possible as a head but for the one stop or comma at its end.
  static func isStopped(_ text: ScalarText) -> Bool {
    var last = text.count - 1
    // A quotation that fills the headline keeps its stop.
    if text[0] == 0x201C, text[last] == 0x201D { last -= 1 }
    guard last > 1, text[last] == 0x3002 || Mark.isInner(text[last]) || text[last] == 0x2E,
      text.isHan(0) || text.isDigit(0) || Mark.isOpening(text[0]),
      text.isHan(last - 1) || Mark.isClosing(text[last - 1])
    else { return false }
    return !text.contains("。", from: 0, to: last) && !text.contains(",", from: 0, to: last)
      && text.end(ofAny: continuers, at: 0) == nil
  }

  /// The heads of an article from the lines above its body.
  static func heads(_ lines: [(text: ScalarText, followsDirectly: Bool)]) -> Heads {
    guard !lines.isEmpty else { return Heads() }
    let texts = lines.map(\.text)
    let main = mainLine(texts)
    var heads = Heads()
    heads.kickers = (0..<main).map { ($0, 0..<texts[$0].count) }
    var next = main + 1
    if next < lines.count, continues(texts[main], texts[next]),
      lines[next].followsDirectly || isBodyAlone(texts[main])
    {
      heads.headline = [(main, 0..<texts[main].count), (next, 0..<texts[next].count)]
      next += 1
      if next < lines.count, lines[next].followsDirectly, opensInside(texts[next]) {
        heads.headline.append((next, 0..<texts[next].count))
        next += 1
      }
    } else {
      let segments = self.segments(texts[main])
      heads.headline = segments.headline.map { (main, $0) }
      if let rest = segments.subhead { heads.subheads.append((main, rest)) }
    }
    heads.subheads += (next..<lines.count).map { ($0, 0..<texts[$0].count) }
    return heads
  }

  /// Parts of an article's head, as a line's number and scalar indices in it.
  struct Heads {
    var headline: [(Int, Range<Int>)] = []
    var kickers: [(Int, Range<Int>)] = []
    var subheads: [(Int, Range<Int>)] = []
  }

  /// The line with a subject and an event; the first where none has both. Below a column's name what ends in
  /// —— calls for the line below it.
  private static func mainLine(_ texts: [ScalarText]) -> Int {
    let main = likeliestLine(texts)
    let calls = main > 0 && texts[main].ends(with: "——", at: texts[main].count)
    return calls && main + 1 < texts.count && texts[main + 1][0] != 0x2014 ? main + 1 : main
  }

  private static func likeliestLine(_ texts: [ScalarText]) -> Int {
    let scores = texts.map(eventScore)
    // A line that opens with a dash explains the headline above it.
    let dashed = texts.indices.first { $0 > 0 && texts[$0][0] == 0x2014 }
    if let dashed {
      return dashed > 1 && continues(texts[dashed - 2], texts[dashed - 1]) ? dashed - 2 : dashed - 1
    }
    // 某某法庭诉源治理见闻 tells what kind of text stands under the headline.
    if texts.count > 1, !texts[0].contains(" "), namesGenre(texts[1]) { return 0 }
    // 某某调研时强调 leaves the event to the line below.
    if texts.count > 1, endsInSpeech(texts[0]) { return 1 }
    // 丰收节·现场 names the occasion.
    if texts.count > 1, namesOccasion(texts[0]), !namesOccasion(texts[1]), texts[1][0] != 0x2014 {
      return 1
    }
    // 从“要我学”到“我要考”: what has changed, above who changed it; “比亲闺女还亲！” below who said so.
    if texts.count > 1, isChange(texts[0]) && !isChange(texts[1]) || isSaid(texts[1]) && !isSaid(texts[0])
    {
      return 1
    }
    // 老街的灯亮了！ has told all.
    if texts.count > 1, isExclamation(texts[0]) { return 0 }
    // 清溪区人民医院: who did it. 何岚出席并宣布开工: who was there.
    if texts.count > 1, texts[1][0] != 0x2014,
      isInstitution(texts[0]) && !continues(texts[0], texts[1])
        || tellsSpeakers(texts[0]) && !tellsSpeakers(texts[1])
    {
      return 1
    }
    // 开局即冲刺　起跑即加速 calls out; what happened stands below.
    if texts.count > 1, isCouplet(texts[0]), tells(texts[1], scores[1]), !isCouplet(texts[1]) {
      return 1
    }
    // 把机手当亲人 has nobody who does it; 清溪设了17个驿站 stands below.
    if texts.count > 1, lacksSubject(texts[0]), tells(texts[1], scores[1]),
      !lacksSubject(texts[1])
    {
      return 1
    }
    // 家门口看专家 only calls; what it calls to stands below.
    if texts.count > 1, isCall(texts[0]), !isCall(texts[1]), !continues(texts[0], texts[1]),
      texts[1].count > texts[0].count
    {
      return 1
    }
    if texts.count > 1, isDeck(texts[1], below: texts[0]) { return 0 }
    if scores[0] >= 2 || texts.count > 1 && continues(texts[0], texts[1]) { return 0 }
    return scores.indices.prefix(3).first { scores[$0] >= 2 } ?? 0
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
  private static let speaking = Automaton("青年 青春 百姓 市民 代表 委员 专家 书记 局长 校长 读者 网友 记者 党员 老兵 乡贤 村民 师生 家长 编者 大家")

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
  private static let measures = Automaton("项 个 条 件 类 家 座 批 名 位 支 场")

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

  /// 脱贫了，日子越过越有奔头！, but not 抢农时，抢墒情，抢进度！
  private static func isExclamation(_ text: ScalarText) -> Bool {
    text[text.count - 1] == 0x21 && (0..<text.count).count { text[$0] == 0x2C } < 2
  }

  /// Whether a line only adds to the one above it: 老街的灯亮了 has said what happened, and two clauses
  /// with a figure say how.
  private static func isDeck(_ text: ScalarText, below main: ScalarText) -> Bool {
    if gap(main, from: 0) != nil, tellsTotal(text) { return true }
    guard main.count >= 6, gap(main, from: 0) == nil else { return false }
    if main[main.count - 1] == 0x4E86 || isTitle(main) { return true }
    return !main.contains(",") && text.contains(",") && (0..<text.count).contains { text.isDigit($0) } && isHan(main)
  }

  /// 老胡同里的“微更新”, 一封寄不出去的家书: a thing and what it is like, no call to anybody.
  private static func isTitle(_ text: ScalarText) -> Bool {
    guard text.count <= 14, let link = (2..<max(2, text.count - 1)).first(where: { text[$0] == 0x7684 })
    else { return false }
    return text.count - link <= 8 && !calls.mayBegin(with: text[0]) && placeEnd(text) == nil
      && !hasEvent(text)
  }

  /// Verbs that call upon somebody: 守好群众的“钱袋子”.
  private static let calls = Automaton(
    "守 筑 织 牵 念 把 让 以 用 拧 扛 拼 抢 补 打 当 做 走 唱 擦 绷 紧 盯 聚 锚 确 保 向 从 为 在 奋 扎 压 攻 下 听 访 送 深 坚 全 解 破 种 护 激 厚 凝 推 抓 强 提 共 赋 夯")

  private static func isHan(_ text: ScalarText) -> Bool { (0..<text.count).allSatisfy(text.isHan) }

  /// 全区已建成社区食堂36家: what the whole comes to, as the deck of a feature says it.
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

  /// 2 for a subject (an organisation or place near the start), 1 for a verb of event.
  static func eventScore(_ text: ScalarText) -> Int {
    if endsInSpeech(text) || tellsSpeakers(text) { return 0 }
    var score = 0
    var index = 0
    var hasSubject = committees.longest(in: text, at: 0, tags: .max) != nil
    while index < min(text.count, 12) {
      // 城乡 is everywhere and nobody.
      let isEverywhere = text.has("城乡", at: index - 1)
      if !isEverywhere, let subject = subjects.longest(in: text, at: index, tags: .max),
        index > 0 || isOwn(text) || subject.end >= 2
      {
        hasSubject = true
      }
      index += 1
    }
    if hasSubject { score += 2 }
    if hasEvent(text) { score += 1 }
    return score
  }

  /// 丁越主持并讲话　何岚作具体部署: who took part in what the headline tells.
  private static func tellsSpeakers(_ text: ScalarText) -> Bool {
    let end = gap(text, from: 0)?.end ?? text.count
    return end <= 10 && speeches.contains { text.ends(with: $0, at: end) }
  }

  private static let told: [StaticString] = [
    "强调", "指出", "要求", "表示", "介绍", "说", "认为", "坦言", "告诉记者",
  ]

  private static let speeches: [StaticString] = [
    "并讲话", "并致辞", "作讲话", "主持会议", "主持", "出席会议", "出席活动", "作部署", "作具体部署", "作动员部署", "出席", "宣布开工", "宣布开幕", "宣布启动", "并揭牌", "并授旗",
  ]

  private static let committees = Automaton(
    "省委 市委 县委 区委 旗委 州委 盟委 省政府 市政府 县政府 区政府 旗政府 州政府")

  /// Whether a line is a headline by itself: it opens with a place and tells what is done there.
  static func isComplete(_ text: ScalarText) -> Bool {
    guard let place = placeEnd(text) else { return false }
    return (place..<text.count).contains { events.longest(in: text, at: $0, tags: .max) != nil }
  }

  /// Whether a line opens with the name of a place, as the subject of its own sentence does.
  static func opensWithPlace(_ text: ScalarText) -> Bool { placeEnd(text) != nil }

  private static func placeEnd(_ text: ScalarText) -> Int? {
    guard own.longest(in: text, at: 0, tags: .max) == nil else { return nil }
    return (1...3).first {
      placeEnds.mayBegin(with: text[$0]) && !whole.mayBegin(with: text[$0 - 1])
    }
    .map { $0 + 1 }
  }

  private static let placeEnds = Automaton("省 市 区 县 旗 镇 乡 州")
  private static let whole = Automaton("全 我 本 各 该 辖 社 小 园 城 都 集")

  /// 某某调研时强调: the event stands in the line below.
  private static func endsInSpeech(_ text: ScalarText) -> Bool {
    [
      text.ends(with: "时强调", at: text.count), text.ends(with: "时指出", at: text.count),
      text.ends(with: "时要求", at: text.count), text.ends(with: "——", at: text.count),
      text.ends(with: "上强调", at: text.count), text.ends(with: "上指出", at: text.count),
      text.ends(with: "上要求", at: text.count), text.ends(with: "中强调", at: text.count),
      text.ends(with: "会强调", at: text.count), text.ends(with: "会议强调", at: text.count),
      text.ends(with: "会指出", at: text.count), text.ends(with: "会要求", at: text.count),
    ].contains(true)
  }

  private static func isOwn(_ text: ScalarText) -> Bool {
    text.end(ofAny: own, at: 0) != nil
  }

  /// Words that only continue a sentence.
  private static let continuers = Automaton("的 了 等 以及 并且 而且 从而 及其 会议还 会议听取了 会议研究了 会议通报了")

  private static let own = Automaton("我省 我市 我县 我区 我镇 全省 全市 全县 全区 本市 本区")

  /// What organisations and places are called, by their last characters.
  private static let subjects = Automaton(
    """
    一院 二院 三院 中院 省 市 区 县 旗 镇 乡 村 街道 社区 州 局 厅 公司 集团 学校 小学 中学 大学 学院 医院
    法院 检察院 政府 政协 人大 工会 妇联 团委 协会 领导 新区 开发区 园区 景区 新城 产业园 工业园 科技园 农场 林场
    水库 灌区 我省 我市 我县 我区 全省
    全市 全县 全区
    """)

  /// Verbs of event.
  static let events = Automaton(
    """
    召开 举行 举办 启动 开展 调研 督导 检查 出台 部署 推进 加快 走访 印发 发布 开工 揭牌 签约 慰问 约谈
    通报 组织 开通 成立 入选 获评 荣获 打造 建成 投用 完成 实现 参加 出席 考察 察看 暗访 督查 会见 座谈
    推出 上线 落户 投产 竣工 开幕 闭幕 开园 开学 开馆 演练 培训 宣讲 表彰 发放 整治 清理 排查 改造 提升
    深入 再 上 获 迎 办 建 设 开张 挂牌 开赛 开镰 开演 开展 强化 聚焦 探索 试点 帮扶 征集 招聘 开建 通车 首 新增 增长 突破 试行 出炉 揭晓 动工 完工 夺得 夺冠 摘金 亮相 敲定 落成 落幕 启用 开播 收官 封顶
    """)
}
