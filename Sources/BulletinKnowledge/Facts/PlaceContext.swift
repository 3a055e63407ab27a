import BulletinText

/// The places that a text is about, by their last character: what 区 and 县 alone stand for.
struct PlaceContext {
  /// The candidates of one text, each with the weight of its place: three or four characters packed
  /// into one number, the last one, which is the level, lowest.
  struct Candidates: Sendable {
    fileprivate var weights: [UInt64: Int] = [:]

    /// Counts the places of a text. Complexity: linear.
    mutating func read(_ text: ScalarText) {
      for index in 2..<max(2, text.count) where PlaceContext.isLevel(text[index]) {
        for length in 2...3 {
          guard let name = PlaceContext.name(text, index, length) else { continue }
          // A name that opens a text or a clause is cut right; inside a clause its start is a guess.
          let opens = CharacterClass(text[index - length - 1]) != .han
          weights[name, default: 0] += opens ? 4 : 1
        }
      }
    }

    mutating func add(_ other: Candidates) {
      weights.merge(other.weights, uniquingKeysWith: +)
    }
  }

  /// 区 → 清河区: of each level the weightiest place. A guess inside a clause does not outweigh what
  /// `fallback`, the rest of the page, says; levels that the text does not name come from there.
  static func places(_ candidates: Candidates, fallback: [String: String]) -> [String: String] {
    var places = fallback
    var best: [UInt64: (name: UInt64, weight: Int)] = [:]
    for (name, weight) in candidates.weights where name >> 48 == 0 {
      let level = name & 0xFFFF
      if let known = best[level], (known.weight, name) > (weight, known.name) { continue }
      best[level] = (name, weight)
    }
    for (level, found) in best {
      let key = string(level)
      guard found.weight >= 2 || fallback[key] == nil else { continue }
      // 七里河区 opens a clause at least once, and 里河区 hardly stands without its first character.
      let longer = candidates.weights.first {
        $0.key >> 48 != 0 && $0.key & 0xFFFF_FFFF_FFFF == found.name
          && $0.value >= found.weight && $0.value >= 4
      }
      places[key] = string(longer?.key ?? found.name)
    }
    return places
  }

  private static func string(_ packed: UInt64) -> String {
    var scalars = String.UnicodeScalarView()
    for shift in [48, 32, 16, 0] as [UInt64] {
      let value = UInt32(packed >> shift & 0xFFFF)
      if value != 0, let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
    }
    return String(scalars)
  }

  /// 区 县 市 镇 乡 旗 村.
  @inline(__always)
  fileprivate static func isLevel(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x533A, 0x53BF, 0x5E02, 0x9547, 0x4E61, 0x65D7, 0x6751: true
    default: false
    }
  }

  /// The name of `length` characters before the level's and that one, where it may be a place.
  fileprivate static func name(_ text: ScalarText, _ index: Int, _ length: Int) -> UInt64? {
    let lower = index - length
    // 区长 and 区级 are no places.
    guard lower >= 0, text[index + 1] != 0x957F, text[index + 1] != 0x7EA7 else { return nil }
    var packed: UInt64 = 0
    for position in lower..<index {
      let scalar = text[position]
      guard scalar >= 0x4E00, scalar <= 0x9FFF, !isLevel(scalar) else { return nil }
      if particles.mayBegin(with: scalar) { return nil }
      packed = packed << 16 | UInt64(scalar)
    }
    if generic.longest(in: text, at: index - 1, tags: .max) != nil { return nil }
    if qualifiers.mayBegin(with: text[lower]) { return nil }
    return packed << 16 | UInt64(text[index])
  }

  private static let particles = Automaton(
    "的 了 在 由 和 与 及 对 向 是 为 以 将 把 被 从 等 个 各 全 到")

  private static let qualifiers = Automaton(
    "全 各 本 我 该 这 两 某 此 整 每 一 导 查 察 开 到 赴 届 个")

  private static let generic = Automaton(
    """
    社区 城市 小区 山区 片区 辖区 地区 城区 校区 库区 厂区 园区 景区 新区 街区 灾区 城乡 都市 牧区 林区 矿区 上市 超市
    集市 夜市 门市 股市 楼市 菜市 乡镇 村镇 下乡 老区 特区 战区 网区 各区 各县 全区 全县 全市 自治区 自治县 开发区 示范区
    县城 区级 盲区 院区 误区 禁区 雷区 防区 港区 农村 乡村 山村 全村 新村 行政村 实验区 保护区 综保区 管理区 风景区 功能区
    集聚区 先行区 核心区 试验区 红旗 国旗 党旗
    """)
}
