import BulletinText

/// What a short name of a body stands for: 医院 in 医院院长 is the hospital that the article named
/// before.
struct Antecedent {
  typealias Scalars = ArraySlice<UInt32>

  /// The article's texts up to the post, in their order.
  let texts: ArraySlice<ScalarText>
  /// Where the post begins in the last of them.
  let lower: Int
  let places: ArticlePlaces

  /// How far back it looks, in characters.
  private static let reach = 1_500

  /// The fuller name that ends with `head`, nearest before the post; `nil` where the article has none.
  func fuller(_ head: Scalars) -> Scalars? { fuller(anyOf: [head]) }

  /// The same of several heads: 中学 or 小学 of 校长.
  func fuller(anyOf heads: [Scalars]) -> Scalars? {
    guard let shortest = heads.map(\.count).min() else { return nil }
    var budget = Antecedent.reach
    var end = lower
    for text in texts.reversed() {
      var index = min(end, text.count) - 1
      while index >= shortest, budget > 0 {
        budget -= 1
        for head in heads
        where text[index] == head.last && index >= head.count
          && reads(text, head, endingAt: index + 1) && !isOffice(text, index)
        {
          if let found = name(text, index + 1, head.count), !PostWords.pointsBack(found.prefix(1)) {
            return found
          }
        }
        index -= 1
      }
      end = .max
    }
    return nil
  }

  /// 副局长, 财政局局长: the second 局 is the office's.
  private func isOffice(_ text: ScalarText, _ index: Int) -> Bool {
    text[index + 1] == 0x957F && (text[index - 1] == 0x526F || text[index - 1] == text[index])
  }

  private func reads(_ text: ScalarText, _ head: Scalars, endingAt end: Int) -> Bool {
    var index = end - head.count
    for scalar in head {
      guard text[index] == scalar else { return false }
      index += 1
    }
    return true
  }

  /// The name that ends at `end` with a head of `length` characters.
  private func name(_ text: ScalarText, _ end: Int, _ length: Int) -> Scalars? {
    let head = end - length
    var start = PostRecognizer.start(in: text, before: head)
    // 记者从清溪矿业公司获悉
    let isAfterPreposition = DateCharacters.isOne(text[start], of: "从由向") && head - start > 2
    if isAfterPreposition { start += 1 }
    guard start < head else { return nil }
    if Antecedent.isSettlement(text, head, end) { return settlement(text, start, head, end) }
    if let known = knownPlace(text, start, head) {
      return places.completed(ArraySlice(text.scalars(known, end)))
    }
    let opens =
      isAfterPreposition || CharacterClass(text[start - 1]) != .han || start == 0
      || endsBefore(text, start)
    guard length >= 2, opens, head - start <= 8, head - start >= 2 else { return nil }
    return places.completed(ArraySlice(text.scalars(start, end)))
  }

  /// 街道, 镇, 村: the name is what stands between the larger place and the level.
  private func settlement(_ text: ScalarText, _ start: Int, _ head: Int, _ end: Int) -> Scalars? {
    var lower = head
    // 巴彦希勒嘎查: longer where it writes the sounds of another language.
    while lower > start, head - lower < (Transcription.writesSound(text[lower - 1]) ? 7 : 5),
      !PlaceLevel.isLevel(text[lower - 1]),
      !text.has("街道", at: lower - 2)
    {
      lower -= 1
    }
    if text.has("中共", at: lower) { lower += 2 }
    let opens =
      lower > start || CharacterClass(text[start - 1]) != .han || endsBefore(text, start)
    let isShort =
      head - lower <= 4 || (lower..<head).allSatisfy { Transcription.writesSound(text[$0]) }
    guard head - lower >= 2, isShort, opens, !Antecedent.isGeneric(text, lower, head),
      !opensWithVerb(text, lower, head), !isBodyOrHead(text, lower, head)
    else { return nil }
    return ArraySlice(text.scalars(streetStart(text, start, lower), end))
  }

  /// 上报街道: what is done there.
  private func opensWithVerb(_ text: ScalarText, _ lower: Int, _ head: Int) -> Bool {
    let verb = Lexicon.table.longest(in: text, at: lower, tags: Lexicon.verb | Lexicon.edge)
    return verb.map { $0.end - lower >= 2 && $0.end <= head } ?? false
  }

  /// 双河镇人民政府|镇党委: a body ends before the level; 丁越镇|长 is somebody.
  private func isBodyOrHead(_ text: ScalarText, _ lower: Int, _ head: Int) -> Bool {
    text[head + 1] == 0x957F
      || (lower..<head).contains {
        Lexicon.table.longest(in: text, at: $0, tags: Lexicon.body).map { $0.end <= head } ?? false
      }
  }

  /// 桃园街道锦江社区: the street that a neighbourhood belongs to, where it is named with it.
  private func streetStart(_ text: ScalarText, _ start: Int, _ lower: Int) -> Int {
    guard lower - 2 > start, text.has("街道", at: lower - 2) else { return lower }
    var street = lower - 2
    while street > start, lower - 2 - street < 5, !PlaceLevel.isLevel(text[street - 1]) {
      street -= 1
    }
    return (2...4).contains(lower - 2 - street) ? street : lower
  }

  private static func isGeneric(_ text: ScalarText, _ lower: Int, _ head: Int) -> Bool {
    generic.longest(in: text, at: lower, tags: .max) != nil
      || (lower..<head).contains { counters.mayBegin(with: text[$0]) }
  }

  private static let counters = Automaton("个 位 名 所 座 余 几 数 些 多 不 出 进 全 各 该 本 整")

  private static let generic = Automaton(
    "国家 全国 省级 各 全 该 本 这 那 每 多 新 老 乡 所 个 有关 相关 辖区 其他 部分 移民 示范 贫困 文明 自然 行政 中心 城中 特色 美丽 明星 试点 帮扶 结对 空心 边境 民族 省级 市级 县级"
  )

  private static func isSettlement(_ text: ScalarText, _ head: Int, _ end: Int) -> Bool {
    settlements.tags(in: text, head, end) != 0
  }

  private static let settlements = Automaton("街道 镇 乡 村 社区 苏木 里 嘎查")

  /// A preposition or verb that ends where the name begins.
  private func endsBefore(_ text: ScalarText, _ start: Int) -> Bool {
    (1...3).contains { length in
      start - length >= 0
        && Lexicon.table.tags(in: text, start - length, start) & (Lexicon.before | Lexicon.verb)
          != 0
    }
  }

  /// Where a place that the article knows, or a level alone, begins the name.
  private func knownPlace(_ text: ScalarText, _ start: Int, _ head: Int) -> Int? {
    for index in start..<head {
      if places.names(text, at: index) { return index }
      if PlaceLevel.isLevel(text[index]), index == start, text[index + 1] != 0x957F,
        index + 1 < head
      {
        return index
      }
    }
    return nil
  }
}

extension ArticlePlaces {
  /// Whether a place of the article is named at an index, with its level or without.
  func names(_ text: ScalarText, at index: Int) -> Bool {
    for (_, place) in byLevel where place.first == text[index] {
      var stem = place
      if let word = PlaceLevel.words.dropFirst().last(where: { PostWords.ends(place, $0[...]) }) {
        stem = place.dropLast(word.count)
      }
      guard stem.count >= 2 else { continue }
      var position = index
      if stem.allSatisfy({ scalar in
        defer { position += 1 }
        return text[position] == scalar
      }) {
        return true
      }
    }
    return false
  }

  /// Whether a place of the article, with its level, begins a post. 产业园 alone may be the end of a longer
  /// name.
  func begins(_ post: ArraySlice<UInt32>) -> Bool {
    byLevel.contains { _, place in
      (place.count >= 3 || PlaceNames.isShortCounty(place)) && PostWords.begins(post, place)
        && PostWords.zoneEnd(of: place) != place
    }
  }

  /// 县医院 as 清溪县医院.
  func completed(_ name: ArraySlice<UInt32>) -> ArraySlice<UInt32> {
    if let kind = PostWords.zoneKind(of: name), let zone = self[kind] {
      return zone + name.dropFirst(kind.count)
    }
    guard let first = name.first, PlaceLevel.isLevel(first),
      let place = self[name.prefix(1)]
    else { return name }
    return place + name.dropFirst()
  }
}
