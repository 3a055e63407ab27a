import BulletinText

/// Whether the words in quotation marks are a formulation or a drive, or merely a metaphor, a term
/// or somebody's speech.
enum Catchword {
  /// Decides for the quotation whose content is `lower..<upper`.
  static func isCampaign(
    _ text: ScalarText, _ lower: Int, _ upper: Int, isHead: Bool = false
  ) -> Bool {
    let length = upper - lower
    guard length >= 2, length <= 60, !isSpeech(text, lower, upper, isHead) else { return false }
    if Numeral.isEventMark(text, lower, upper) { return true }
    if isGeneration(text, lower, upper) { return false }
    if isParallel(text, lower, upper) { return true }
    guard length <= 24 else { return isFollowedByNoun(text, upper + 1) }
    if Numeral.opens(text, lower, upper) { return true }
    if length >= 3, text[upper - 1] == 0x5236 { return true }
    if length >= 4, endsAsDrive(text, upper) || endsAsThing(text, upper) || isHeld(text, upper + 1)
    {
      return true
    }
    if length >= 3, isHead || isMade(text, lower - 1) || isChain(text, lower, upper) { return true }
    return isFollowedByNoun(text, upper + 1) || length >= 4 && isPrecededByVerb(text, lower - 1)
  }

  /// The kind by what follows the quotation.
  static func kind(
    _ text: ScalarText, _ lower: Int, _ upper: Int, _ close: Int
  ) -> CampaignMention.Kind {
    if Numeral.isEventMark(text, lower, upper) { return .event }
    let next = close + 1
    if drives.longest(in: text, at: next, tags: .max) != nil || endsAsDrive(text, upper) {
      return .campaign
    }
    if groups.longest(in: text, at: next, tags: .max) != nil { return .group }
    return .formulation
  }

  /// 90后, 00后: those who were born then.
  private static func isGeneration(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Bool {
    upper - lower == 3 && text[upper - 1] == 0x540E && DateCharacters.isDigit(text[lower])
      && DateCharacters.isDigit(text[lower + 1])
  }

  /// Direct speech: a sentence of its own, or what a colon or a verb of speech opens. In a headline a
  /// sentence that begins with a name may stand behind a colon: 柳林街道：“晚来坐坐”聊出邻里情.
  private static func isSpeech(
    _ text: ScalarText, _ lower: Int, _ upper: Int, _ isHead: Bool
  ) -> Bool {
    for index in lower..<upper {
      let scalar = text[index]
      if scalar == 0x3002 || scalar == 0x21 || scalar == 0x3F || scalar == 0x2026 { return true }
    }
    if text[upper - 1] == 0x2C { return true }
    return text[lower - 2] == 0x3A
      && !(isHead && CharacterClass(text[upper + 1]) == .han
        && speakers.mayBegin(with: text[lower - 3]))
  }

  /// The last characters of places and bodies: what they have set up stands behind their colon.
  private static let speakers = Automaton("道 区 县 市 镇 乡 村 局 院 校 司 会 所 站 厂 场 旗")

  /// Clauses in a row: 、 between parts, or a comma between two of equal length.
  private static func isParallel(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Bool {
    var commas = 0
    for index in lower..<upper {
      if text[index] == 0x3001 { return true }
      if text[index] == 0x2C { commas += 1 }
    }
    guard commas > 0 else { return false }
    return isFollowedByNoun(text, upper + 1) || isPrecededByVerb(text, lower - 1)
  }

  /// 月, 年, 周: a drive is named after its time.
  private static func endsAsDrive(_ text: ScalarText, _ upper: Int) -> Bool {
    for ending: StaticString in ["月", "年", "周", "行动", "工程", "计划", "活动", "大赛", "大会战"] {
      let length = ending.utf8CodeUnitCount / 3
      if text.end(of: ending, at: upper - length) == upper { return true }
    }
    return false
  }

  /// 某某夜校, 某某清单, 某某队: what a body sets up.
  private static func endsAsThing(_ text: ScalarText, _ upper: Int) -> Bool {
    (1...3).contains { things.tags(in: text, upper - $0, upper) != 0 }
  }

  private static let things = Automaton(
    """
    队 制 站 库 馆 节 日 卡 贷 码 图 通 学校 夜校 讲堂 课堂 书屋 集市 法庭 管家 议事会 直通车 清单 地图 通道 专列 快车 驿站 之家 联盟
    平台 系统 网 田 堂 团 员 坊 园 圈 条 公约 空间 电影院 津贴 示范点 模式 工作室 工作站 一条街 一件事 第一课 党课 银行 超市 食堂
    """)

  /// 组建32支“…”, 推行“…”: within a few characters before the quotation something is set up.
  private static func isMade(_ text: ScalarText, _ open: Int) -> Bool {
    var index = open - 2
    while index >= 0, open - index <= 8 {
      let found = CharacterClass(text[index])
      guard found == .han || found == .digit else { return false }
      if let verb = makers.longest(in: text, at: index, tags: .max) {
        return verb.end == open || !holdsMark(text, verb.end, open)
      }
      index -= 1
    }
    return false
  }

  private static func holdsMark(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Bool {
    (lower..<upper).contains { CharacterClass(text[$0]) == .mark }
  }

  private static let makers = Automaton(
    """
    组建 建立 设立 成立 建起 建成 推出 举办 启动 开通 推行 实行 实施 打造 纳入 定为 聘为 创设 开设 推广 构建 制定 制订 命名为
    授予 探索 试行 印发 简称 名为 设置 建好 用好 上线 发布 创办 评选 组织 开展 发放 走好 擦亮 唱响 叫响 打响 种好 办好 推动 推进 抓起
    发起 签订 放在 践行 定下 创下 推崇 倡导 抓实 深耕
    """)

  /// 企业+农户, 众创—孵化—加速: members in a chain.
  private static func isChain(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Bool {
    (lower + 1..<upper - 1).contains { text[$0] == 0x2B || text[$0] == 0x2014 }
  }

  private static func isFollowedByNoun(_ text: ScalarText, _ index: Int) -> Bool {
    var position = text.end(of: "的", at: index) ?? index
    position = text.end(of: "等", at: position) ?? position
    position = text.end(of: "主题", at: position) ?? position
    position = text.end(of: "系列", at: position) ?? position
    return isMeeting(text, index) || isOneOfSeveral(text, index)
      || drives.longest(in: text, at: position, tags: .max) != nil
      || nouns.longest(in: text, at: position, tags: .max) != nil
      || groups.longest(in: text, at: position, tags: .max) != nil
  }

  /// “银杏课堂”“山乡夜话”等20个品牌: what follows the last of several quotations is said of all.
  private static func isOneOfSeveral(_ text: ScalarText, _ index: Int) -> Bool {
    let position = behindOthers(text, index)
    guard let others = text.end(of: "等", at: position) else { return false }
    return brands.longest(in: text, at: behindCount(text, others), tags: .max) != nil
  }

  private static let brands = Automaton("品牌 服务品牌 志愿服务品牌 特色品牌 党建品牌 机制 活动 行动 工程 模式 工作法")

  /// Where the last of several quotations in a row ends.
  private static func behindOthers(_ text: ScalarText, _ index: Int) -> Int {
    var position = index
    for _ in 0..<8 {
      let open = text.end(of: "、", at: position) ?? text.end(of: "和", at: position) ?? position
      guard text[open] == 0x201C,
        let close = (open..<open + 16).first(where: { text[$0] == 0x201D })
      else { break }
      position = close + 1
    }
    return position
  }

  /// 20个 of 等20个志愿服务品牌.
  private static func behindCount(_ text: ScalarText, _ index: Int) -> Int {
    var position = index
    while CharacterClass(text[position]) == .digit || Numeral.value(text[position]) != nil {
      position += 1
    }
    return position > index && measures.mayBegin(with: text[position]) ? position + 1 : index
  }

  private static let measures = Automaton("个 项 条 支 类 种 场 批")

  /// “村口夜谈”已开展86场: what is held again and again. Of three characters it may be somebody.
  private static func isHeld(_ text: ScalarText, _ index: Int) -> Bool {
    // “邻里厨房”开张
    if openings.longest(in: text, at: index, tags: .max) != nil { return true }
    guard let adverb = adverbs.longest(in: text, at: index, tags: .max) else { return false }
    return holdings.longest(in: text, at: adverb.end, tags: .max) != nil
  }

  private static let openings = Automaton("开张 开业 揭牌 启用 上线 开课 开讲 启动 挂牌 开街 开馆 落地 投用")
  private static let adverbs = Automaton("已 共 累计 已累计 先后 已先后 已经 目前已 每月 每年 每周")
  private static let holdings = Automaton("开展 举办 举行 组织 走进 开讲 开课 惠及 覆盖 推广 落地 上线 开通 服务")

  /// “春风送岗”校企对接会: a meeting or contest is named so.
  private static func isMeeting(_ text: ScalarText, _ index: Int) -> Bool {
    for position in index..<index + 6 {
      if meetings.longest(in: text, at: position, tags: .max) != nil { return true }
      guard CharacterClass(text[position]) == .han, !doings.mayBegin(with: text[position]) else {
        return false
      }
    }
    return false
  }

  /// Somebody of that name does something there.
  private static let doings = Automaton("的 在 为 了 走 得 获 夺 参 赢 唱 进 到 与 和 去 来 是 看 听 讲 说")

  private static let meetings = Automaton(
    "对接会 推介会 招聘会 洽谈会 展销会 音乐会 故事会 分享会 宣讲会 发布会 擂台赛 挑战赛 邀请赛 联赛 演讲比赛 知识竞赛 技能竞赛 书画展 摄影展 巡回演出")

  private static func isPrecededByVerb(_ text: ScalarText, _ open: Int) -> Bool {
    for verb in verbs {
      let length = verb.utf8CodeUnitCount / 3
      if text.end(of: verb, at: open - length) == open { return true }
    }
    return false
  }

  private static let drives = Automaton("活动 行动 工程 计划 专项 攻坚 大会战 大赛 竞赛 比武 大走访 大排查 整治")
  private static let groups = Automaton("专班 小组 工作组 指挥部 服务队 工作队 志愿服务队 小分队 宣讲团")
  private static let nouns = Automaton(
    """
    战略 机制 改革 理念 模式 制度 原则 要求 方针 精神 责任感 信心 建设 措施 举措 工作 工作法 方式 主题 方案 工作方案 服务
    目标 任务 政策 发展 布局 格局 体系 管理 项目服务 战法 做法 思路 路径 导向 标准 教育 意识 氛围 家庭 企业 干部 责任 方法
    APP App 为主题 共建 平台 小程序 展览 志愿 文艺 汇演 专场 事项 时间 法子 路子 认领 示范 技术 网络 期间 时段 公益 品牌 基地 试点 启动 仪式 现象 问题 考题
    推进会 情况 专栏 栏目 沙龙 论坛 大讲堂 晚会 联谊 课程 课题 文创 车辆 全链条 景区 步道 城市 书店 农场 合作社 联合体 商圈
    承诺 口号 规划 倡议 惠民 普法 宣传 培训 问题整改 号召
    """)
  private static let verbs: [StaticString] = [
    "开展", "实施", "坚持", "推行", "深化", "践行", "落实", "推进", "做到", "增强", "树立", "完善", "聚焦", "围绕", "开展好",
    "严格落实", "争创", "擦亮",
    "创建", "贯彻", "巩固",
  ]
}
