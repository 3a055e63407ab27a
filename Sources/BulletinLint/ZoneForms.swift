import BulletinKnowledge
import BulletinSyntax
import BulletinText

/// A form that a development zone's body does not have, and the one that it has.
struct ZoneBody: Sendable {
  let wrong: StaticString
  let right: String
  /// The words of the page that show which one is right, the plainest first.
  let evidence: [String]

  var setting: String { "\(wrong)=\(right)" }

  static let all = [
    ZoneBody(wrong: "党委", right: "党工委", evidence: ["党工委"]),
    ZoneBody(wrong: "委书记", right: "党工委书记", evidence: ["党工委"]),
    ZoneBody(wrong: "委副书记", right: "党工委副书记", evidence: ["党工委"]),
    ZoneBody(wrong: "副区长", right: "管委会副主任", evidence: ["管委会", "党工委"]),
    ZoneBody(wrong: "区长", right: "管委会主任", evidence: ["管委会", "党工委"]),
    ZoneBody(wrong: "人民政府", right: "管委会", evidence: ["管委会"]),
    ZoneBody(wrong: "人大常委会", right: "人大工委", evidence: ["人大工委"]),
    // A town's committee is no working committee.
    ZoneBody(wrong: "党工委", right: "党委", evidence: ["党委"]),
  ]
}

/// A body or its head with the zone that is named before it.
struct ZoneMention {
  let fragment: Int
  let text: ScalarText
  /// The zone's name, as scalars; 区 or nothing where only the body stands there.
  let zone: [UInt32]
  /// Where the zone's name stands; for 经开区党工委、管委会 before the other body.
  let zoneLower: Int
  /// From the zone or the body to the body's end, as scalar indices.
  let lower: Int
  let wordLower: Int
  let upper: Int
  /// It is a form that only zones have, 党工委, 管委会, 人大工委; of a town, 党委.
  let isRight: Bool

  var word: String { text.string(wordLower, upper) }

  /// 翠湖街道, whose 党工委 is no 党委, and 人大工委 no 人大常委会; its other bodies are its own matter.
  private var isStreet: Bool {
    zone.suffix(2) == [0x8857, 0x9053]
      && (isRight || text.has("党委", at: wordLower) || text.has("人大常委会", at: wordLower))
  }

  /// 双河镇, whose 党委 is no 党工委; its other bodies are its own matter.
  private static func isTown(_ zone: [UInt32]) -> Bool {
    zone.last == 0x9547 || zone.last == 0x4E61
  }

  /// 城东区人大常委会, 区委书记: of a district with bodies of its own.
  var isOfDistrict: Bool {
    !isRight && zone.last != 0x9053 && !ZoneMention.isTown(zone)
      && (zone.count > 1 || text[wordLower] == 0x59D4)
  }

  /// Its wrong form.
  func body(of bodies: [ZoneBody]) -> ZoneBody? {
    bodies.first { text.has($0.wrong, at: wordLower) }
  }

  /// - Parameter before: the mention before it in the text.
  init?(
    _ fragment: Int, _ text: ScalarText, _ word: TextSurvey.Sighting, after before: ZoneMention?
  ) {
    self.fragment = fragment
    self.text = text
    (wordLower, upper) = (word.lower, word.upper)
    let isOfZones = word.tags & SurveyWords.zoneBody != 0
    // 经开区党工委、管委会: one zone, two bodies.
    if let before, before.isRight, !ZoneMention.isTown(before.zone),
      text[word.lower - 1] == 0x3001, before.upper == word.lower - 1
    {
      (zone, zoneLower, lower, isRight) = (before.zone, before.zoneLower, word.lower, isOfZones)
      return
    }
    var start = word.lower
    while start > 0, word.lower - start <= 10, text.isHanCharacter(start - 1),
      !ZoneMention.boundaries.mayBegin(with: text[start - 1])
    {
      start -= 1
    }
    zone = text.scalars(start, word.lower)
    (zoneLower, lower) = (start, start)
    isRight = isOfZones != ZoneMention.isTown(zone)
    // 区长 alone, 区人大常委会, 区委书记.
    let isHead = text.has("区长", at: word.lower) || text.has("副区长", at: word.lower)
    if zone.isEmpty, isHead { return }
    let isOfTown =
      ZoneMention.isTown(zone)
      && (text.has("党委", at: word.lower) || text.has("党工委", at: word.lower))
    if isOfTown, zone.count <= 8 { return }
    guard (1...8).contains(zone.count), !ZoneMention.isTown(zone),
      isStreet || zone.last == 0x533A && !ZoneMention.isPlain(zone[...])
    else { return nil }
    let mayBeBare = text[word.lower] == 0x59D4 || text.has("人大常委会", at: word.lower)
    guard zone.count > 1 || mayBeBare else { return nil }
  }

  /// Whether 区 at an index ends the name of another district than the zone.
  static func namesOther(_ text: ScalarText, _ index: Int, than zone: [UInt32]) -> Bool {
    guard text.isHanCharacter(index - 1), text.isHanCharacter(index - 2), text[index + 1] != 0x57DF
    else { return false }
    let name = text.scalars(index + 1 - zone.count, index + 1)
    return name != zone && !districts.mayBegin(with: text[index - 1])
  }

  /// 社区, 小区: a kind of place, no zone.
  private static func isPlain(_ zone: ArraySlice<UInt32>) -> Bool {
    zone.count > 1 && plain.mayBegin(with: zone[zone.endIndex - 2])
  }

  private static let plain = Automaton("社 小 校 片 街 厂 库 地 辖 全 景 灾 该 各")
  /// The same, and 园区, 市区: said of no district by name; 区区长 is one word after another.
  private static let districts = Automaton(
    "社 小 校 片 街 厂 库 地 辖 全 景 园 市 城 山 矿 林 灾 灌 疫 禁 本 该 各 区 两 老 新")

  /// What joins a name to the words before it.
  private static let boundaries = Automaton("的 和 与 及 由 在 向 任 为 到 了 等 兼 随 受 表 求 请 据")
}

/// The forms of all zones of a page.
struct ZoneForms {
  /// The forms that a zone's body does not have, in the order of the text.
  private(set) var wrong: [ZoneMention] = []
  /// The first mention and the number of each right word of each zone.
  private var right: [[UInt32]: [String: (first: ZoneMention, count: Int)]] = [:]
  private var wrongCounts: [Form: Int] = [:]
  private var districts: Set<[UInt32]> = []

  private struct Form: Hashable {
    let zone: [UInt32]
    let word: String
  }

  init(_ context: PageContext) {
    for fragment in context.texts.indices {
      let facts = context.texts[fragment]
      guard facts.wordTags & (SurveyWords.body | SurveyWords.zoneBody) != 0 else { continue }
      let tags = SurveyWords.body | SurveyWords.zoneBody
      for unit in facts.units where unit.survey.tags & tags != 0 {
        var before: ZoneMention?
        for word in unit.survey.words where word.tags & tags != 0 {
          guard let mention = ZoneMention(fragment, unit.text, word, after: before) else {
            continue
          }
          before = mention
          add(mention)
        }
      }
    }
  }

  private mutating func add(_ mention: ZoneMention) {
    if mention.isRight {
      let word = mention.word
      let known = right[mention.zone]?[word]
      right[mention.zone, default: [:]][word] = (known?.first ?? mention, (known?.count ?? 0) + 1)
    } else if !isReformed(mention.text, mention.wordLower) {
      wrong.append(mention)
      wrongCounts[Form(zone: mention.zone, word: mention.word), default: 0] += 1
      if mention.isOfDistrict { districts.insert(mention.zone) }
    }
  }

  /// The right form of the same zone, where the page has it at least as often as the wrong one.
  func contradiction(of mention: ZoneMention, _ body: ZoneBody) -> ZoneMention? {
    let isBare = mention.zone.count < 2
    let zones = right.filter { zone in
      // A street is no 区.
      (isBare
        ? zone.key.last == mention.zone.last ?? 0x533A
        : ZoneForms.mayBeSame(zone.key, mention.zone))
        && body.evidence.contains { zone.value[$0] != nil }
    }.map(\.key)
    let exact = zones.first { $0 == mention.zone }
    // Another district on the page may be the one that 区 means.
    guard let zone = exact ?? longest(of: zones), let forms = right[zone],
      !isBare || districts.allSatisfy({ $0.count > 1 && ZoneForms.mayBeSame($0, zone) })
    else { return nil }
    let known = body.evidence.compactMap { forms[$0] }
    let wrong = wrongCounts[Form(zone: mention.zone, word: mention.word)] ?? 0
    return known.reduce(0) { $0 + $1.count } >= wrong ? known.first?.first : nil
  }

  /// The fullest of several names of one zone.
  private func longest(of zones: [[UInt32]]) -> [UInt32]? {
    guard let longest = zones.max(by: { $0.count < $1.count }) else { return nil }
    return zones.allSatisfy { $0 == longest || ZoneForms.mayBeSame($0, longest) } ? longest : nil
  }

  /// 经开区 and 北岭经开区: a name and its short form. 原经开区 is none of them.
  private static func mayBeSame(_ one: [UInt32], _ two: [UInt32]) -> Bool {
    guard abs(one.count - two.count) != 1 else { return false }
    return one.suffix(two.count) == two[...] || two.suffix(one.count) == one[...]
  }

  /// A body that was changed is named by its old and its new form.
  private func isReformed(_ text: ScalarText, _ index: Int) -> Bool {
    let sentence = text.sentence(around: index)
    return text.holds(ZoneForms.reform, from: sentence.lowerBound, to: sentence.upperBound)
  }

  private static let reform = Automaton("撤销 更名 改设 改为 改制 合并 前身 机构改革 划归 升格 过渡")
}
