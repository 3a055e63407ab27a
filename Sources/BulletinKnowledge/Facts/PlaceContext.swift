import BulletinText

/// The places that a text is about, by their level: what 区 and 县 alone stand for, and 经开区 without
/// the name of its town.
struct PlaceContext {
  /// The places of one text, each with its weight.
  struct Candidates: Sendable {
    private(set) var weights: [PlaceName: Int] = [:]
    /// 清溪苗族侗族自治县, 库鲁木勒县: too long for a packed name, and seldom on a page.
    private(set) var long: [[UInt32]: Int] = [:]

    /// Counts the places of a text. Complexity: linear.
    mutating func read(_ text: ScalarText) {
      for index in 0..<text.count {
        let scalar = text[index]
        if PlaceLevel.isLevel(scalar) {
          readPlace(text, index)
        } else if PlaceLevel.zones.mayBegin(with: scalar),
          let zone = PlaceLevel.zones.longest(in: text, at: index, tags: .max)
        {
          readZone(text, index, zone)
        }
      }
    }

    private mutating func readPlace(_ text: ScalarText, _ index: Int) {
      let level = PlaceLevel.of(text[index])
      if level <= PlaceLevel.lastCounty, let length = PlaceNames.length(before: index, in: text) {
        return addKnown(text, index - length, index, level)
      }
      if text[index - 1] == 0x6CBB, text.has("自治", at: index - 2) {
        return readAutonomous(text, index)
      }
      if let length = PlaceNames.stemLength(before: index, in: text) {
        return add(text, index - length, index, level)
      }
      if level <= 4 { readLong(text, index) }
      for length in 2...4 {
        guard PlaceContext.isName(text, index - length, index) else { return }
        add(text, index - length, index, level)
      }
    }

    /// 库鲁木勒县: a name of another language, written by its sound, at the start of a clause.
    private mutating func readLong(_ text: ScalarText, _ index: Int) {
      for length in 1...8 where index >= length {
        guard Transcription.writesSound(text[index - length]) else { return }
        if length > 3, PlaceContext.opens(text, index - length) {
          long[text.scalars(index - length, index + 1), default: 0] += 1
        }
      }
    }

    /// 清溪苗族侗族自治县: back to the beginning of its name.
    private mutating func readAutonomous(_ text: ScalarText, _ index: Int) {
      var lower = index - 2
      while lower > 0, index - lower < 16, CharacterClass(text[lower - 1]) == .han,
        !PlaceContext.particles.mayBegin(with: text[lower - 1]),
        !PlaceContext.openers.mayBegin(with: text[lower - 1])
      {
        lower -= 1
      }
      // ——记清溪苗族自治县某某
      if PlaceContext.qualifiers.mayBegin(with: text[lower]) { lower += 1 }
      let name = text.scalars(lower, index + 1)
      guard name.count >= 6, name.contains(0x65CF) else { return }
      long[name, default: 0] += 1
    }

    /// 清溪经开区: the name before a zone's kind; the kind alone counts too.
    private mutating func readZone(_ text: ScalarText, _ index: Int, _ zone: Automaton.Match) {
      let level = UInt8(truncatingIfNeeded: zone.tags)
      weights[PlaceName(level: level), default: 0] += 3
      for length in 2...4 {
        guard PlaceContext.isZoneName(text, index - length, index) else { return }
        add(text, index - length, index, level)
      }
    }

    /// The place in a paper's name: 清溪区 of 清溪区报, which the page is about if about any.
    mutating func add(paper: ScalarText) {
      if let index = (4..<max(4, paper.count)).first(where: { paper.has("自治", at: $0) }),
        PlaceLevel.isLevel(paper[index + 2])
      {
        return readAutonomous(paper, index + 2)
      }
      if let index = (4...8).first(where: { PlaceLevel.isLevel(paper[$0]) && paper.count > $0 + 1 })
      {
        readLong(paper, index)
      }
      guard
        let level = (2...4).first(where: { PlaceLevel.isLevel(paper[$0]) && paper.count > $0 + 1 }),
        PlaceContext.isName(paper, 0, level),
        let name = PlaceName(paper, 0, level, level: PlaceLevel.of(paper[level]))
      else { return }
      weights[name, default: 0] += 6
    }

    /// Counts a real place of `PlaceNames`.
    private mutating func addKnown(
      _ text: ScalarText, _ lower: Int, _ index: Int, _ level: UInt8
    ) {
      if index - lower > 4 {
        long[text.scalars(lower, index + 1), default: 0] += 1
      } else if let name = PlaceName(text, lower, index, level: level) {
        weights[name, default: 0] += 4
      }
    }

    private mutating func add(_ text: ScalarText, _ lower: Int, _ index: Int, _ level: UInt8) {
      guard let name = PlaceName(text, lower, index, level: level) else { return }
      // A name that opens a text or a clause is cut right; inside a clause its start is a guess.
      weights[name, default: 0] += PlaceContext.opens(text, lower) ? 4 : 1
    }

    mutating func add(weight: Int, to name: PlaceName) { weights[name, default: 0] += weight }

    mutating func add(_ other: Candidates) {
      weights.merge(other.weights, uniquingKeysWith: +)
      long.merge(other.long, uniquingKeysWith: +)
    }
  }

  // MARK: What may be a name

  /// Whether a place may begin here: after a mark, a preposition or a larger place.
  static func opens(_ text: ScalarText, _ lower: Int) -> Bool {
    CharacterClass(text[lower - 1]) != .han && text[lower - 1] != 0x201C
      || PlaceLevel.isLevel(text[lower - 1])
      || text.has("政协", at: lower - 2) || text.has("中共", at: lower - 2)
      || openers.mayBegin(with: text[lower - 1])
  }

  fileprivate static let openers = Automaton("在 到 赴 由 和 与 对 从 向 至 于 为 及 驻 进 入")

  /// Whether `lower..<index` may be the name of the place whose level stands at `index`.
  private static func isName(_ text: ScalarText, _ lower: Int, _ index: Int) -> Bool {
    // 区长, 区级 and 区域 are no places.
    guard lower >= 0, !followers.mayBegin(with: text[index + 1]),
      PlaceLevel.zoneEnding.longest(in: text, at: index - 1, tags: .max) == nil,
      PlaceLevel.generic.longest(in: text, at: index - 1, tags: .max) == nil
        || isNamedLikeAKind(text, lower, index)
    else { return false }
    return isPlain(text, lower, index)
  }

  /// 泉山区, 历城区, 石城市: a district whose name ends as hills and towns do, a city whose name ends as
  /// towns and gates do, at the beginning of a clause.
  private static func isNamedLikeAKind(_ text: ScalarText, _ lower: Int, _ index: Int) -> Bool {
    likeKinds.tags(in: text, index - 1, index + 1) != 0 && index - lower == 2
      && opens(text, lower) && !kinds.mayBegin(with: text[lower])
  }

  private static let likeKinds = Automaton("山区 城区 林区 湖区 城市 门市")
  private static let kinds = Automaton("小 我 某 每 名 好 大 深 高 荒 老 边 浅 半 全 中 沿 主 新 古 县 省 市 各 本 该 两 林 矿")

  private static func isZoneName(_ text: ScalarText, _ lower: Int, _ index: Int) -> Bool {
    lower >= 0 && isPlain(text, lower, index)
  }

  private static func isPlain(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Bool {
    // 政|协清溪县: the first character ends a word.
    if let body = Lexicon.table.longest(in: text, at: lower - 1, tags: Lexicon.body),
      body.end > lower
    {
      return false
    }
    for position in lower..<upper {
      let scalar = text[position]
      guard CharacterClass(scalar) == .han, !PlaceLevel.isLevel(scalar),
        !particles.mayBegin(with: scalar)
      else { return false }
    }
    if qualifiers.mayBegin(with: text[lower])
      || adverbs.longest(in: text, at: lower, tags: .max).map({ $0.end <= upper }) ?? false
    {
      return false
    }
    return !holdsWord(text, lower, upper)
  }

  /// 听取区, 局长区: a verb or an office is no place.
  private static func holdsWord(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Bool {
    let words =
      Lexicon.verb | Lexicon.before | Lexicon.office | Lexicon.business | Lexicon.predicate
      | Lexicon.body | Lexicon.edge
    for index in lower..<max(lower, upper - 1) {
      if let word = Lexicon.table.longest(in: text, at: index, tags: words),
        word.end - index >= 2, word.end <= upper
      {
        return true
      }
    }
    return false
  }

  private static let followers = Automaton("长 级 域 间 块 情 志 花 树 场")
  fileprivate static let particles = Automaton(
    "的 了 在 由 和 与 及 对 向 是 为 以 将 把 被 从 等 个 各 全 到 届 次 驻 度 党 这 该 本 我 们 共 级 第 〇 兼 暨 受 率 带 委 局")
  /// 结果市民都来了: what opens a clause before 市.
  private static let adverbs = Automaton(
    "部分 大部分 设立 酝酿 武警 最 年度 成立 撤销 调整 组建 推荐 简报 责成 致 湖南一 结果 其实 所以 因此 于是 但是 如今 后来 当时 目前 此外 同时 另外 最后 首先 然后 如果 虽然 因为 许多 不少 很多 一些 广大 直达 抵达 联合 走遍 传遍 覆盖 辐射 前往 国网 国电 南网 中铁 中建 中石化 中石油 邮储 农商 农行 工行 建行 中行 农发行 移动 联通 电信 人保 国寿 派驻 进驻 小微 纳入"
  )
  fileprivate static let qualifiers = Automaton(
    "全 各 本 我 该 这 两 某 此 整 每 一 访 导 查 察 开 到 赴 届 个 副 原 任 级 市 省 驻 进 取 记")
}

/// The name of a place or zone, packed: up to four characters, and its level.
struct PlaceName: Hashable, Comparable {
  private var packed: UInt64 = 0
  let level: UInt8

  /// The kind of a zone alone: 经开区.
  init(level: UInt8) { self.level = level }

  init?(_ text: ScalarText, _ lower: Int, _ upper: Int, level: UInt8) {
    self.level = level
    for index in lower..<upper {
      guard text[index] < 0x10000 else { return nil }
      packed = packed << 16 | UInt64(text[index])
    }
  }

  /// One number for both, for names are looked up by the thousand.
  func hash(into hasher: inout Hasher) {
    hasher.combine(packed &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(level))
  }

  static func < (left: PlaceName, right: PlaceName) -> Bool {
    (left.level, left.packed) < (right.level, right.packed)
  }

  var isBare: Bool { packed == 0 }

  /// The same name at another level: 清河市 beside 清河经开区.
  func at(level: UInt8) -> PlaceName {
    var name = PlaceName(level: level)
    name.packed = packed
    return name
  }

  /// Whether `longer` ends with this name and has characters before it.
  func isTail(of longer: PlaceName) -> Bool {
    guard level == longer.level, longer.packed > packed, packed != 0, packed >> 48 == 0 else {
      return false
    }
    let bits = UInt64((64 - packed.leadingZeroBitCount + 15) / 16 * 16)
    return longer.packed & (1 << bits - 1) == packed
  }

  /// The name with its level.
  var scalars: [UInt32] {
    var result: [UInt32] = []
    for shift in [48, 32, 16, 0] as [UInt64] {
      let scalar = UInt32(packed >> shift & 0xFFFF)
      if scalar != 0 { result.append(scalar) }
    }
    return result + PlaceLevel.words[Int(level)]
  }
}
