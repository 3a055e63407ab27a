import BulletinSyntax
import BulletinText

/// What the places of an article are called in full.
struct ArticlePlaces {
  typealias Scalars = ArraySlice<UInt32>

  /// Of each level the weightiest place, its scalars and its weight.
  private(set) var byLevel: [UInt8: Scalars] = [:]
  /// The place that a body without any belongs to.
  private(set) var main: Scalars?
  /// The zone, where the article is about one.
  private(set) var zone: Scalars?
  /// What the paper is named after, 清溪 of 清溪日报.
  private var town: Scalars?
  private var candidates = PlaceContext.Candidates()
  /// The school or firm whose paper it is.
  private(set) var institution: Scalars?

  /// The place with a long name that the page is about.
  private var long: Scalars?

  static let none = ArticlePlaces()

  private init() {}

  /// - Parameters:
  ///   - own: the places of the article.
  ///   - page: those of the page, for what the article does not name.
  init(_ own: PlaceContext.Candidates, page: PagePlaces) {
    let mine = own.favouring(page.town).best(than: 2)
    let whole = page.best
    // Of several villages each article names its own.
    var all = whole.filter { !page.several.contains($0.key) }
    for (level, found) in mine where page.all.isKnown(found, beside: whole[level]) {
      all[level] = found
    }
    for level in all.keys.sorted() where PlaceLevel.isZone(level) {
      // 经开区 in an article, with its town's name elsewhere on the page.
      if let named = whole[level], all[level]?.name.isBare == true { all[level] = named }
    }
    byLevel = all.mapValues { $0.name.scalars[...] }
    candidates = own
    town = page.town
    institution = page.institution
    long = (own.longest ?? page.all.longest)?[...]
    let weights = mine.merging(
      whole.mapValues { .init(name: $0.name, weight: $0.weight / 4) },
      uniquingKeysWith: { .init(name: $0.name, weight: $0.weight + $1.weight) })
    choose(weights)
    if let long, main.map({ PostWords.ends(long, $0) }) ?? true { main = long }
  }

  private mutating func choose(_ weights: [UInt8: PlaceContext.Candidates.Found]) {
    var best: (level: UInt8, weight: Int)?
    var bestZone: (level: UInt8, weight: Int)?
    for level in weights.keys.sorted() {
      let weight = weights[level]?.weight ?? 0
      if PlaceLevel.isZone(level) {
        if weight > bestZone?.weight ?? 0 { bestZone = (level, weight) }
      } else if level <= 4, weight > best?.weight ?? 0 {
        best = (level, weight)
      }
    }
    main = best.flatMap { byLevel[$0.level] }
    guard let bestZone else { return }
    let district = weights[PlaceLevel.district]?.weight ?? 0
    // Zones are named in passing too: an article about one names it oftener than its district.
    guard bestZone.weight >= 6, bestZone.weight > district else { return }
    // 村级工业园 is no zone of its own where the district has a name.
    if weights[bestZone.level]?.name.isBare == true, byLevel[PlaceLevel.district] != nil { return }
    zone = byLevel[bestZone.level]
    if bestZone.weight >= best?.weight ?? 0 { main = zone }
  }

  /// The place that a level alone stands for.
  subscript(_ level: Scalars) -> Scalars? {
    if level == PostWords.prefecture { return inferred(level) }
    guard let number = PlaceLevel.number(of: level) else { return nil }
    if number == PlaceLevel.district, let zone { return zone }
    let named = byLevel[number]
    // 木勒县 is what a packed name holds of 库鲁木勒县.
    if let long, PostWords.ends(long, named ?? level) { return long }
    if let named { return named }
    return inferred(level)
  }

  /// Other districts, counties or cities of the same level that the article names for certain, the
  /// weightiest first.
  func others(than place: Scalars) -> [Scalars] {
    guard let level = PlaceLevel.number(of: place.suffix(1)), level <= PlaceLevel.lastCounty else {
      return []
    }
    return candidates.weights.filter { name, weight in
      name.level == level && !name.isBare && weight >= 4 && name.scalars[...] != place
    }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { $0.key.scalars[...] }
  }

  /// Of a level that no text names: the town that the zone or the paper bears in its name, unless the
  /// page knows that town at another level.
  private func inferred(_ level: Scalars) -> Scalars? {
    // 南州日报 is the paper of a prefecture whose name ends in its level.
    if level == PostWords.prefecture {
      return town.flatMap { PostWords.ends($0, level) ? $0 : nil }
    }
    guard level.count == 1, let scalar = level.first,
      0x533A == scalar || 0x53BF == scalar
        || 0x5E02 == scalar || 0x65D7 == scalar
    else { return nil }
    // In the order of the levels, for the same text must be read alike each time.
    let zones = byLevel.filter { PlaceLevel.bearsTown($0.key) }.sorted { $0.key < $1.key }
      .map(\.value)
    // A county's park bears its name, a city's zone is no district of that name.
    let ofZone =
      scalar != 0x533A ? zones.compactMap(PostWords.town).min { $0.count < $1.count } : nil
    guard let town = ofZone ?? town,
      !byLevel.contains(where: { !PlaceLevel.isZone($0.key) && PostWords.begins($0.value, town) })
    else { return nil }
    return town + level
  }

  /// The full name of the zone whose kind opens a post: 清溪经开区 for 经开区.
  func zone(of kind: Scalars) -> Scalars? {
    guard let found = self[kind], found != kind else { return longer(kind) ?? self[kind] }
    return found
  }

  /// 海陵经济开发区 for 开发区, where no other zone that ends so has a name.
  private func longer(_ kind: Scalars) -> Scalars? {
    let named = byLevel.filter {
      PlaceLevel.isZone($0.key) && PostWords.ends($0.value, kind)
        && PostWords.town(of: $0.value) != nil
    }
    return named.count == 1 ? named.first?.value : nil
  }

  mutating func set(_ place: Scalars, for level: Scalars) {
    guard let number = PlaceLevel.number(of: level) else { return }
    byLevel[number] = place
    if number == PlaceLevel.district { zone = nil }
  }
}

/// The places of a page, counted once.
struct PagePlaces {
  let all: PlaceContext.Candidates
  let best: [UInt8: PlaceContext.Candidates.Found]
  /// What the paper is named after.
  let town: ArraySlice<UInt32>?
  let institution: ArraySlice<UInt32>?
  /// The levels of towns and villages of which the page names several.
  let several: Set<UInt8>

  init(_ texts: PlaceContext.Candidates, _ page: Page) {
    let paper = page.masthead?.paper.map { page.text.string($0) } ?? ""
    var all = texts
    all.add(paper: ScalarText(paper))
    for line in page.masthead?.lines ?? [] {
      // 中共清溪县委主办
      let text = ScalarText(page.text.string(line))
      guard let end = (0..<text.count).first(where: { text.has("中共", at: $0) }) else { continue }
      all.add(paper: ScalarText(text.string(end + 2, text.count)))
    }
    town = PostWords.town(ofPaper: paper)
    all = all.favouring(town)
    self.all = all
    best = all.best(than: 2)
    let settlements = all.weights.filter {
      PlaceLevel.isSettlement($0.key.level) && !$0.key.isBare && $0.value >= 4
    }
    let counts = Dictionary(settlements.map { ($0.key.level, 1) }, uniquingKeysWith: +)
    several = Set(counts.filter { $0.value > 1 }.keys)
    institution =
      Institution.named(in: page.masthead, page.text) ?? Institution.regiment(of: page)
  }
}

extension PlaceContext.Candidates {
  struct Found {
    let name: PlaceName
    let weight: Int
  }

  /// The same, with more weight for the place that the paper is named after: 清溪县 of 清溪报.
  func favouring(_ town: ArraySlice<UInt32>?) -> PlaceContext.Candidates {
    guard let town else { return self }
    var candidates = self
    for (name, _) in weights where !PlaceLevel.isZone(name.level) && !name.isBare {
      let scalars = name.scalars
      guard scalars.count > town.count, scalars.prefix(town.count) == town,
        scalars.count == town.count + PlaceLevel.words[Int(name.level)].count
      else { continue }
      candidates.add(weight: 6, to: name)
    }
    return candidates
  }

  /// Of each level the weightiest place, if it is more than a guess.
  func best(than least: Int) -> [UInt8: Found] {
    var best: [UInt8: Found] = [:]
    for (name, weight) in weights where !name.isBare {
      if let known = best[name.level], (known.weight, name) > (weight, known.name) { continue }
      best[name.level] = Found(name: name, weight: weight)
    }
    for (level, found) in best {
      // 七里河区 opens a clause at least once, and 里河区 hardly stands without its first character.
      let longer = weights.filter { found.name.isTail(of: $0.key) && $0.value >= 4 }
        .max { ($0.value, $0.key) < ($1.value, $1.key) }
      if let longer, longer.value >= found.weight {
        best[level] = Found(name: longer.key, weight: longer.value)
      }
    }
    for (name, weight) in weights where name.isBare {
      let named = best[name.level] ?? Found(name: name, weight: 0)
      // A zone's town must stand before it for certain.
      let isKnown = named.weight >= 4 || !named.name.isBare && isTown(named.name)
      best[name.level] = Found(
        name: isKnown ? named.name : name, weight: max(weight, named.weight))
    }
    return best.filter { $0.value.weight >= least }
  }

  /// The place with a long name that is named most often; of several the shortest, that one page is
  /// read alike each time.
  var longest: [UInt32]? {
    long.max { left, right in
      if left.value != right.value { return left.value < right.value }
      if left.key.count != right.key.count { return left.key.count > right.key.count }
      return left.key.lexicographicallyPrecedes(right.key)
    }?.key
  }

  /// Whether a zone's name is that of a town, too.
  private func isTown(_ name: PlaceName) -> Bool {
    (1...PlaceLevel.lastOrdinary).contains { weights[name.at(level: $0), default: 0] >= 4 }
  }

  /// Whether an article's own place counts beside the one that the page has most of: it is no guess,
  /// and no word that looks like a place once.
  func isKnown(_ own: Found, beside page: Found?) -> Bool {
    guard let page else { return true }
    return own.weight >= 3 && weights[own.name, default: 0] * 3 >= page.weight
  }
}
