import BulletinText

/// The last characters of places: those of the administration first, then the kinds of zones.
enum PlaceLevel {
  /// By number; the first is none.
  static let words: [[UInt32]] = [[]] + (ordinary + kinds).map { $0.unicodeScalars.map(\.value) }

  /// The level that a word names; `nil` where it names none.
  static func number(of word: ArraySlice<UInt32>) -> UInt8? {
    words.firstIndex { $0[...] == word }.map(UInt8.init)
  }

  private static let ordinary = ["区", "县", "市", "旗", "镇", "乡", "村"]
  private static let kinds = [
    "经开区", "高新区", "新区", "新城", "开发区", "经济开发区", "经济技术开发区", "高新技术产业开发区", "工业园区", "产业园区",
    "产业园", "工业园", "产业集聚区", "集聚区", "综保区", "示范区", "实验区", "试验区", "港区", "度假区", "管理区", "园区", "合作区",
    "自贸区",
    "景区", "风景区",
  ]

  /// Up to here a level is one of the administration.
  static let district: UInt8 = 1
  /// Up to here a level is a district's, county's, city's or banner's.
  static let lastCounty: UInt8 = 4
  static let lastOrdinary = UInt8(ordinary.count)

  static func isSettlement(_ level: UInt8) -> Bool {
    level > lastCounty && level <= lastOrdinary
  }

  static func isZone(_ level: UInt8) -> Bool { level > lastOrdinary }

  /// Whether zones of a level bear the names of their cities; new areas have names of their own.
  static func bearsTown(_ level: UInt8) -> Bool {
    isZone(level) && bearers.contains(words[Int(level)])
  }

  private static let bearers = Set(
    ["经开区", "高新区", "经济技术开发区", "高新技术产业开发区", "综保区"].map { $0.unicodeScalars.map(\.value) })

  /// 区 县 市 旗 镇 乡 村.
  @inline(__always)
  static func isLevel(_ scalar: UInt32) -> Bool { of(scalar) != 0 }

  @inline(__always)
  static func of(_ scalar: UInt32) -> UInt8 {
    switch scalar {
    case 0x533A: 1
    case 0x53BF: 2
    case 0x5E02: 3
    case 0x65D7: 4
    case 0x9547: 5
    case 0x4E61: 6
    case 0x6751: 7
    default: 0
    }
  }

  /// The kinds of zones, tagged with their level.
  static let zones: Automaton = {
    var table = AutomatonBuilder()
    for level in words.indices where level > Int(lastOrdinary) {
      table.add(word: words[level], tags: UInt32(level))
    }
    return Automaton(table)
  }()

  /// The last two characters of zones that end in 区.
  static let zoneEnding = Automaton(
    "开区 新区 发区 园区 聚区 保区 范区 验区 港区 假区 理区 作区 贸区 景区")

  /// Words that end like a place and are none.
  static let generic = Automaton(
    """
    社区 城市 小区 户区 山区 片区 辖区 地区 城区 校区 库区 厂区 园区 景区 新区 街区 灾区 城乡 都市 牧区 林区 矿区 上市 超市
    集市 夜市 门市 股市 楼市 菜市 乡镇 村镇 下乡 老区 特区 战区 网区 各区 各县 全区 全县 全市 县城 区级 盲区 院区 误区
    禁区 雷区 防区 农村 乡村 山村 全村 新村 治区 治县 护区 行区 心区 能区 读区 示区 验区 息区 务区 公区 学区 车区 候区 业区 宅区
    范区 闲区 览区 销区 售区 货区 诊区 疗区 控区 险区 种区 植区 殖区 产区 仓区 储区 住区 操区 训区 练区 互区 动区 作区 摊区 红旗 国旗 党旗 升旗 灌区 汛区 病区 服务区 库区
    入市 开市 闭市 返乡 故乡 家乡 还乡 进村 入村 驻村 包村 到村 送村 来镇 来县 强市 强县 强区 强镇 强村 大市 大县 名城 一县 一区 一市 一旗 地市 增市 届市 政村 乡市 水乡 之乡 一村 一镇 一乡 困村 范村 板村 星村 点村 弱村
    """)
}
