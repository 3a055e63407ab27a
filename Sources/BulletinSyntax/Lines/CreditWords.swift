import BulletinText

/// The words of bylines: roles, what people did, outlets (2.2 of the genre's description).
enum CreditWords {
  static let reporter: UInt32 = 1
  static let correspondent: UInt32 = 2
  static let photographer: UInt32 = 4
  static let intern: UInt32 = 8
  static let commentator: UInt32 = 16
  static let desk: UInt32 = 32

  static let roles: Automaton = {
    var table = AutomatonBuilder()
    table.add(
      """
      记者 本报记者 本刊记者 本台记者 本网记者 首席记者 高级记者 资深记者 见习记者 实习记者 特约记者
      特派记者 驻地记者 学生记者 校园记者 小记者 全媒体记者 融媒体记者 融媒记者 文字记者 本报首席记者 本报见习记者 本报实习记者
      本报特约记者 本报全媒体记者 本报融媒体记者 本报融媒记者 撰文 撰稿 撰稿人 供稿人 投稿人 作者 文字 文稿 文案 文
      """, tags: reporter)
    table.add("通讯员 特约通讯员 本报通讯员 骨干通讯员", tags: correspondent)
    table.add("摄影记者 本报摄影记者 摄影 摄像 拍摄 图片 图", tags: photographer)
    table.add("实习生 实习", tags: intern)
    table.add("评论员 本报评论员 特约评论员 本报特约评论员 读者", tags: commentator)
    table.add(
      """
      责编 责任编辑 编辑 美编 美术编辑 版式 版式设计 组版 校对 审核 审读 统筹 值班主任 值班编委
      值班总编 值班编辑 终审 监制 策划 制图 出品 执行主编 主编 视觉 视觉设计 图编 检校 编审 校审 校检
      初审 复审 审核人 审稿 审稿人 初审编辑 单位审核 排版 制作 编发 编校 视频编辑 剪辑 总编 总编辑 副总编 副总编辑 总监制 签发 值班领导
      口述 讲述 口述人 讲述人 转载 指导老师 指导教师 辅导老师 辅导教师
      """, tags: desk)
    return Automaton(table)
  }()

  /// What makes another word of 摄影.
  static let afterPhotos = Automaton("展 赛 家 作 大 活 协 比 师 艺 爱 部 班 课 周 节")

  static let pictures: UInt32 = 1
  static let camera: UInt32 = 2
  static let other: UInt32 = 4

  static let actions: Automaton = {
    var table = AutomatonBuilder()
    table.add("文/图 图/文 文图 图文 文并摄 文并图 文/摄 摄/文 摄影报道 文、图 图、文", tags: pictures)
    table.add("摄 供图 绘", tags: camera)
    table.add("整理 辑 报道 综合 综合报道 供稿 集体采写 采写 发自", tags: other)
    return Automaton(table)
  }()

  /// What stands in a name's place while it is not known.
  static let placeholders = Automaton(
    "XX XXX xx xxx ×× ××× 某某 某某某 ▢ □□ □□□ 待补 待定 __ ___")

  /// What stands behind the slash after a name: 王涛/文.
  static let afterSlash: Automaton = {
    var table = AutomatonBuilder()
    table.add("文 文字 撰文", tags: other)
    table.add("图 摄 摄影 图片 绘", tags: camera)
    return Automaton(table)
  }()

  /// The last characters of a paper's short name before a role: 校报, 本台.
  static let papers = Automaton("报 台 网 媒 刊 社 站 闻 端 视 讯")

  /// What the units of a hospital, a school or a firm are called, by their last character.
  static let unitEnds = Automaton("科 室 部 局 办 院 所 站 委 处 厂 矿 连 团 队 校")

  /// 校医院, 石桥村, 区统计局: whoever supplies a text without being a person.
  static func namesUnit(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Bool {
    upper - lower >= 3
      && (unitEnds.mayBegin(with: text[upper - 1]) || places.mayBegin(with: text[upper - 1]))
  }

  /// 白沙乡, 农场中学, 区农商银行: a word that hardly is anybody's name.
  static func namesUnitAlone(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Bool {
    guard (lower..<upper).allSatisfy({ text.isHan($0) }),
      Surnames.length(in: text, at: lower) < 2
    else { return false }
    let last = text[upper - 1]
    if upper - lower == 3 { return plain.mayBegin(with: last) }
    return upper - lower >= 4
      && (plain.mayBegin(with: last) || namesUnit(text, lower, upper)
        || text.has("学", at: upper - 1) || text.has("银行", at: upper - 2))
  }

  private static let plain = Automaton("乡 镇 村 县 区 局 科 站 校 院 厂 矿 处 队")
  private static let places = Automaton("村 镇 乡 道 区 县 市 会 心 司")

  /// How a supplier's note ends.
  static let supplied: [StaticString] = ["供稿", "供图", "提供"]

  /// What newspapers and agencies are called, by their last characters.
  static let outletEnds: [StaticString] = [
    "日报", "晚报", "时报", "晨报", "早报", "都市报", "商报", "快报", "周报", "报社", "通讯社",
    "新华社", "中新社", "新闻网", "在线", "客户端", "融媒", "融媒体", "融媒体中心", "发布",
    "电视台", "广播", "广播电视台", "传媒", "中新网", "人民网", "央视网", "央广网", "时讯", "晨讯", "周刊", "周末",
  ]

  static func endsInOutlet(_ text: ScalarText, _ end: Int) -> Bool {
    outletEnds.contains { text.ends(with: $0, at: end) }
  }
}
