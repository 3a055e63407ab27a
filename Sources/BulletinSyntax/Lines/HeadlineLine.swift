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
    if text.count >= 20, let comma = (3...18).first(where: { text[$0] == 0x2C }) {
      // 丁越强调，要一手抓安全，一手抓效益; 区疾控中心传染病防治科科长丁越介绍，……
      let verbs = comma <= 9 ? told : text.count >= 30 ? attributed : []
      if verbs.contains(where: { text.ends(with: $0, at: comma) }) { return true }
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
      if next < lines.count, lines[next].followsDirectly, opensInside(texts[next]),
        !hasEvent(texts[next - 1])
      {
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
  static func tellsSpeakers(_ text: ScalarText) -> Bool {
    let end = gap(text, from: 0)?.end ?? text.count
    return end <= 10 && speeches.contains { text.ends(with: $0, at: end) }
  }

  private static let told: [StaticString] = [
    "强调", "指出", "要求", "表示", "介绍", "说", "认为", "坦言", "告诉记者",
  ]

  private static let attributed: [StaticString] = ["表示", "介绍", "告诉记者"]

  private static let speeches: [StaticString] = [
    "并讲话", "并致辞", "作讲话", "主持会议", "主持", "出席会议", "出席活动", "作部署", "作具体部署", "作动员部署", "出席", "宣布开工",
    "宣布开幕", "宣布启动", "并揭牌", "并授旗",
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

  static func placeEnd(_ text: ScalarText) -> Int? {
    guard own.longest(in: text, at: 0, tags: .max) == nil else { return nil }
    return (1...3).first {
      placeEnds.mayBegin(with: text[$0]) && !whole.mayBegin(with: text[$0 - 1])
    }
    .map { $0 + 1 }
  }

  private static let placeEnds = Automaton("省 市 区 县 旗 镇 乡 州")
  private static let whole = Automaton("全 我 本 各 该 辖 社 小 园 城 都 集")

  /// 某某调研时强调: the event stands in the line below.
  static func endsInSpeech(_ text: ScalarText) -> Bool {
    [
      text.ends(with: "时强调", at: text.count), text.ends(with: "时指出", at: text.count),
      text.ends(with: "时要求", at: text.count), text.ends(with: "——", at: text.count),
      text.ends(with: "上强调", at: text.count), text.ends(with: "上指出", at: text.count),
      text.ends(with: "上要求", at: text.count), text.ends(with: "中强调", at: text.count),
      text.ends(with: "会强调", at: text.count), text.ends(with: "会议强调", at: text.count),
      text.ends(with: "会指出", at: text.count), text.ends(with: "会要求", at: text.count),
    ].contains(true)
  }

  static func isOwn(_ text: ScalarText) -> Bool {
    text.end(ofAny: own, at: 0) != nil
  }

  /// Words that only continue a sentence.
  private static let continuers = Automaton("的 了 等 以及 并且 而且 从而 及其 会议还 会议听取了 会议研究了 会议通报了")

  static let own = Automaton("我省 我市 我县 我区 我镇 全省 全市 全县 全区 本市 本区")

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
    深入 再 上 获 迎 办 建 设 开张 挂牌 开赛 开镰 开演 开展 强化 聚焦 探索 试点 帮扶 征集 招聘 开建 通车 首 新增 增长 突破 试行 出炉 开街 揭晓 动工 完工 夺得 夺冠 摘金 亮相 敲定 落成 落幕 启用 开播 收官 封顶
    """)
}
