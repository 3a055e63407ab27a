import BulletinText

/// The names of columns, which stand above articles and are none of their headlines.
extension MastheadLine {
  /// Whether a line is the head of a column: 简讯, 图片新闻, 【一线见闻】, 今日关注.
  static func isColumnHead(_ text: ScalarText) -> Bool {
    var lower = 0
    var upper = text.count
    // 【一线见闻】（之三）
    if text[upper - 1] == 0x29, let open = text.firstIndex(of: "(之"), upper - open <= 5 {
      upper = open
    }
    // ▏师说: behind a bar.
    if (0x2588...0x258F).contains(text[0]) || text[0] == 0x2503 || text[0] == 0x4E28, upper <= 8 {
      return true
    }
    while lower < upper, isFrame(text[lower]) { lower += 1 }
    while upper > lower, isFrame(text[upper - 1]) { upper -= 1 }
    guard upper - lower >= 2 else { return false }
    if isSectionOfSeries(text, lower, upper) || isSlogan(text, lower, upper) { return true }
    // 简　讯
    if text[lower + 1] == 0x20, let squeezed = squeezed(ScalarText(text.string(lower, upper))) {
      return squeezed.count <= 8 && isColumnHead(squeezed)
    }
    // 【街巷新语】, 【区政快讯 News in Brief】: a frame that closes again.
    let isFramed =
      text[lower - 1] == 0x3010 && text[upper] == 0x3011
      || text[lower - 1] == 0x3016 && text[upper] == 0x3017
    if isFramed || text[lower - 1] == 0x5B, upper - lower <= (isFramed ? 30 : 10) { return true }
    guard upper - lower <= 10 else { return false }
    if columns.longest(in: text, at: lower, tags: .max)?.end == upper { return true }
    if isPairOfWords(text, lower, upper) { return true }
    if isRule(text, 0, lower), isRule(text, upper, text.count) { return true }
    if isBetweenMarks(text, lower, upper) { return true }
    // 12345热线直通车
    if text.ends(with: "直通车", at: upper),
      !HeadlineLine.hasEvent(ScalarText(text.string(lower, upper - 3)))
    {
      return true
    }
    // 村社之窗; 打开世界之窗 is a headline.
    if text.ends(with: "之窗", at: upper) {
      return upper - lower == 4 || SectionHeadLine.isNumberedHead(text)
    }
    return upper - lower <= 6 && columnEnds.contains { text.ends(with: $0, at: upper) }
  }

  /// ◎ 护理园地 ◎, ★一版转来★, ▓光影角▓, 『小荷尖尖』: between two of one mark, or a mark and the one that
  /// closes it; quotations and titles are none.
  private static func isBetweenMarks(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Bool {
    guard lower > 0, upper < text.count, (lower..<upper).allSatisfy(text.isHan) else {
      return false
    }
    let (first, last) = (text[0], text[text.count - 1])
    if first == last { return Mark.isBullet(first) || (0x2580...0x259F).contains(first) }
    return (first == 0x300E || first == 0x3010) && last == Mark.closing(of: first)
  }

  /// ●河长制“链”起三条河　　2版, ▶教育大会召开……02版: an entry of the contents.
  static func isContentsEntry(_ text: ScalarText) -> Bool {
    guard text.count <= 44, text[text.count - 1] == 0x7248,
      Mark.isBullet(text[0]) || Mark.isArrow(text[0]), let folio = folio(in: text),
      folio.upperBound >= text.count - 1
    else { return false }
    let before = text[folio.lowerBound - 1]
    return before == 0x2026 || Mark.isArrow(before)
      || before == 0x20 && text[folio.lowerBound - 2] == 0x20
  }

  /// 一线·人物, 区县·综合: two words of a section.
  private static func isPairOfWords(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Bool {
    guard let dot = (lower..<upper).first(where: { text[$0] == 0xB7 }) else { return false }
    let isHan = (lower..<upper).allSatisfy { $0 == dot || text.isHan($0) }
    // 走基层·雪域见闻
    if isHan, dot - lower >= 3, upper - dot <= 5,
      columns.longest(in: text, at: lower, tags: .max)?.end == dot
    {
      return true
    }
    return isHan && (2...3).contains(dot - lower) && (2...3).contains(upper - dot - 1)
      && sections.longest(in: text, at: dot + 1, tags: .max)?.end == upper
  }

  private static let sections = Automaton(
    "人物 综合 要闻 民生 经济 社会 文化 视点 关注 故事 基层 镇街 乡镇 时政 法治 健康 教育 生态 党建 观察 声音 现场 纪实 风采 快讯 速递 评论 专题 服务 广角 产经 财经"
  )

  /// ★ 学思想 强党性 重实践 ★, 公益广告　讲文明　树新风
  private static func isSlogan(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Bool {
    guard upper - lower <= 30,
      (lower..<upper).allSatisfy({ text.isHan($0) || text[$0] == 0x20 })
    else { return false }
    let advertised = text.end(of: "公益广告", at: lower)
    return advertised.map { $0 == upper || text[$0] == 0x20 } ?? false
      || lower > 0 && text[0] == 0x2605 && text[text.count - 1] == 0x2605
  }

  /// 产经 · 高质量发展看清溪, 3·15消费维权特别报道: a section and the series in it.
  private static func isSectionOfSeries(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Bool {
    guard upper - lower <= 18 else { return false }
    if text.ends(with: "特别报道", at: upper),
      case let series = ScalarText(text.string(lower, upper - 4)),
      !HeadlineLine.hasEvent(series), !series.contains("推出")
    {
      return true
    }
    guard let dot = (lower..<upper).first(where: { text[$0] == 0xB7 }), text[dot - 1] == 0x20,
      text[dot + 1] == 0x20
    else { return false }
    return [sections, columns].contains {
      $0.longest(in: text, at: lower, tags: .max)?.end == dot - 1
    }
  }

  /// ———— beside a name.
  private static func isRule(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Bool {
    let marks = (lower..<upper).filter { text[$0] != 0x20 }
    guard marks.count >= 2, let first = marks.first else { return false }
    let scalar = text[first]
    return marks.allSatisfy { text[$0] == scalar }
      && (scalar == 0x2014 || scalar == 0x2D || scalar == 0x2500 || scalar == 0x2F
        || scalar == 0x3D || scalar == 0x2A || Mark.isBullet(scalar))
  }

  private static func isFrame(_ scalar: UInt32) -> Bool {
    CharacterClass(scalar) == .mark || scalar == 0x20 || scalar == 0x2F || scalar == 0x3D
      || scalar == 0x2A
  }

  /// How the names of columns of short items end: 一周简讯, 平安速递.
  static let columnEnds: [StaticString] = [
    "简讯", "短讯", "快讯", "速递", "速览", "快递", "副刊", "专栏", "告示栏", "公示栏", "曝光台", "传真", "集锦", "一句话新闻", "今日谈",
    "杂谈", "漫谈", "夜话", "茶座", "时评",
    "锐评",
    "快评", "短评", "微评", "短波", "园地", "广角", "视窗", "纵览", "百态",
  ]

  static let columns = Automaton(
    """
    简讯 短讯 要闻 综合 要闻简报 新闻速递 速览 快讯 一句话新闻 图片新闻 图说新闻 今日关注 本地新闻
    综合新闻 时政 时政要闻 民生 社会 社会新闻 经济 文化 专题 专版 广告 副刊 镜头 公告栏 信息公告
    今日导读 导读 天气 简明新闻 新闻简报 部门动态 基层动态 乡镇动态 街道动态 镇街传真 基层传真 评论
    时评 短评 快评 锐评 微评 社论 要目 今日要目 一版要目 本期要目 内容提要 目录 本期目录 本期导读 特别报道 一线传真 动态 文化信息 文化动态 一周要闻 对话 访谈 走基层 新春走基层 记者走基层 我为群众办实事 读者来信 群众来信 来信选登 来信照登 读者来信选登 百姓来信 便民信息 便民服务 公告
    体育 生态 教育 健康 法治 旅游 农业 三农 科技 财经 房产 图说 图片 国内 国际 分类信息 健康提醒 一线调查 身边的榜样 议政建言 快讯 天气预报 综合广告 书讯
    """)
}
