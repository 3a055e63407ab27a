import BulletinText

/// Whether the words in quotation marks are a formulation or a drive, or merely a metaphor, a term
/// or somebody's speech.
enum Catchword {
  /// Decides for the quotation whose content is `lower..<upper`.
  static func isCampaign(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Bool {
    let length = upper - lower
    guard length >= 2, length <= 60, !isSpeech(text, lower, upper) else { return false }
    if Numeral.isEventMark(text, lower, upper) { return true }
    if isParallel(text, lower, upper) { return true }
    guard length <= 24 else { return isFollowedByNoun(text, upper + 1) }
    if Numeral.opens(text, lower, upper) { return true }
    if length >= 4, endsAsDrive(text, upper) { return true }
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

  /// Direct speech: a sentence of its own, or what a colon or a verb of speech opens.
  private static func isSpeech(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Bool {
    for index in lower..<upper {
      let scalar = text[index]
      if scalar == 0x3002 || scalar == 0x21 || scalar == 0x3F || scalar == 0x2026 { return true }
    }
    if text[upper - 1] == 0x2C { return true }
    return text[lower - 2] == 0x3A
  }

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

  private static func isFollowedByNoun(_ text: ScalarText, _ index: Int) -> Bool {
    var position = text.end(of: "的", at: index) ?? index
    position = text.end(of: "等", at: position) ?? position
    position = text.end(of: "主题", at: position) ?? position
    position = text.end(of: "系列", at: position) ?? position
    return drives.longest(in: text, at: position, tags: .max) != nil
      || nouns.longest(in: text, at: position, tags: .max) != nil
      || groups.longest(in: text, at: position, tags: .max) != nil
  }

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
    承诺 口号 规划 倡议 惠民 普法 宣传 培训 问题整改 号召
    """)
  private static let verbs: [StaticString] = [
    "开展", "实施", "坚持", "推行", "深化", "践行", "落实", "推进", "做到", "增强", "树立", "完善", "聚焦", "围绕", "开展好",
    "严格落实", "争创", "擦亮",
    "创建", "贯彻", "巩固",
  ]
}
