import BulletinText

/// What a short line holds that may tell what it is, read in one pass: whoever looks for more than
/// a sign asks here first, for nearly every line has none.
struct LineSigns {
  /// One kind of sign.
  enum Sign: UInt32 {
    /// 。
    case stop = 1
    /// 国内统一, 总第: the registry number of a masthead.
    case registry = 2
    case weekday = 4
    /// 热线, 地址: what furniture tells.
    case contact = 8
    /// 责编, 校对.
    case desk = 16
    case digit = 32
    /// 〇 and 二, which every year in Chinese numerals holds.
    case numeral = 64
    /// 转, 接, 见.
    case jump = 128
    /// Whatever a byline may hold besides names.
    case credit = 256
    /// 来源, 作者: the labels of a web export.
    case label = 512
    case han = 1024
    case latin = 2048
    /// ℃: the weather.
    case degrees = 4096
  }

  private(set) var bits: UInt32 = 0

  init(_ text: ScalarText) {
    let words = LineSigns.words
    for index in 0..<text.count {
      let scalar = text[index]
      if scalar >= 0x30, scalar <= 0x39 { bits |= Sign.digit.rawValue }
      switch CharacterClass(scalar) {
      case .han: bits |= Sign.han.rawValue
      case .letter: bits |= Sign.latin.rawValue
      default: break
      }
      guard words.mayBegin(with: scalar) else { continue }
      if let match = words.longest(in: text, at: index, tags: .max) { bits |= match.tags }
    }
  }

  @inline(__always)
  func has(_ sign: Sign) -> Bool { bits & sign.rawValue != 0 }

  private static let words: Automaton = {
    var table = AutomatonBuilder()
    func add(_ words: StaticString, _ signs: Sign...) {
      table.add(words, tags: signs.reduce(0) { $0 | $1.rawValue })
    }
    add("。", .stop)
    add("国内统一 邮发代号 总第", .registry)
    add("星期 周一 周二 周三 周四 周五 周六 周日", .weekday)
    add("热线 网址 电话 邮箱 地址: 邮编 投稿 印刷 零售价 订阅 扫码 爆料: 线索:", .contact)
    add("版式设计", .contact, .desk, .credit)
    add(
      "编审 校审 审核人 审稿 排版 出品 制作 编发 编校 剪辑 总编 监制 签发 转载 责编 责任编辑 编辑 美编 版式 组版 校对 审核 审读 统筹 值班 终审 监制 策划 主编",
      .desk, .credit)
    add("〇 二", .numeral)
    add("转 接 见 请看", .jump)
    add(
      """
      记者 撰文 撰稿 作者 文 通讯员 摄 图 实习 评论员 绘 整理 辑 报道 综合 供稿 供图 提供 采写 发自 来源 稿源
      美术编辑 制图 读者 日报 晚报 时报 晨报 早报 商报 都市报 快报 周报 报社 通讯社 新华社 中新社 新闻网
      在线 客户端 融媒 发布 电视台 广播 传媒 中新网 人民网 央视网 央广网
      """, .credit)
    add("来源 稿源 作者", .label, .credit)
    add("℃ 摄氏度", .degrees)
    return Automaton(table)
  }()
}
