import BulletinText

/// The places that a text is about, by their last character: what 区 and 县 alone stand for.
struct PlaceContext {
  /// 区 → 清河区. The commonest of each level wins.
  private(set) var places: [String: String] = [:]
  private var counts: [String: [String: Int]] = [:]

  /// Counts the places of a text. Complexity: linear.
  mutating func read(_ text: ScalarText) {
    for index in 0..<text.count {
      guard let level = PlaceContext.level(text, index) else { continue }
      for length in [2, 3] {
        guard let name = PlaceContext.name(text, index, length) else { continue }
        // A name that opens a text or a clause is cut right; inside a clause its start is a guess.
        let opens = CharacterClass(text[index - length - 1]) != .han
        counts[level, default: [:]][name, default: 0] += opens ? 4 : 1
      }
    }
  }

  /// Settles which place each level has; levels that the text does not name come from `fallback`.
  mutating func settle(fallback: [String: String]) {
    places = fallback
    for (level, names) in counts {
      let short = names.filter { $0.key.unicodeScalars.count == 3 }
      guard let best = short.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { continue }
      // 航空港区: every occurrence of the short form has the same character before it.
      let longer = names.first {
        $0.key.unicodeScalars.count == 4 && $0.key.hasSuffix(best.key) && $0.value == best.value
          && best.value >= 2
      }
      // A guess inside a clause does not outweigh what the rest of the page says.
      guard best.value >= 2 || fallback[level] == nil else { continue }
      places[level] = longer?.key ?? best.key
    }
  }

  private static func level(_ text: ScalarText, _ index: Int) -> String? {
    switch text[index] {
    case 0x533A: "区"
    case 0x53BF: "县"
    case 0x5E02: "市"
    case 0x9547: "镇"
    case 0x4E61: "乡"
    case 0x65D7: "旗"
    case 0x6751: "村"
    default: nil
    }
  }

  /// The name of `length` characters before the level's, where it may be one.
  private static func name(_ text: ScalarText, _ index: Int, _ length: Int) -> String? {
    let lower = index - length
    guard lower >= 0, text[index + 1] != 0x957F, text[index + 1] != 0x7EA7 else { return nil }
    for position in lower..<index {
      guard CharacterClass(text[position]) == .han, level(text, position) == nil else { return nil }
      if particles.mayBegin(with: text[position]) { return nil }
    }
    if generic.longest(in: text, at: index - 1, tags: .max) != nil { return nil }
    if qualifiers.mayBegin(with: text[lower]) { return nil }
    return text.string(lower, index + 1)
  }

  private static let generic: Automaton = {
    var table = Automaton()
    table.add(
      """
      社区 城市 小区 山区 片区 辖区 地区 城区 校区 库区 厂区 园区 景区 新区 街区 灾区 城乡 都市 牧区 林区 矿区 上市 超市
      集市 夜市 门市 股市 楼市 菜市 乡镇 村镇 下乡 老区 特区 战区 网区 各区 各县 全区 全县 全市 自治区 自治县 开发区 示范区
      县城 区级 盲区 院区 误区 禁区 雷区 防区 港区 农村 乡村 山村 全村 新村 行政村 实验区 保护区 综保区 管理区 风景区 功能区 集聚区 先行区 核心区 试验区 红旗 国旗 党旗
      """, tags: 1)
    return table
  }()

  private static let particles: Automaton = {
    var table = Automaton()
    table.add("的 了 在 由 和 与 及 对 向 是 为 以 将 把 被 从 等 个 各 全 到", tags: 1)
    return table
  }()

  private static let qualifiers: Automaton = {
    var table = Automaton()
    table.add("全 各 本 我 该 这 两 某 此 整 每 一 导 查 察 开 到 赴 届 个", tags: 1)
    return table
  }()
}
