import BulletinSyntax
import BulletinText

/// A person as one place of a fragment names him, in scalar indices of its unit.
struct RawPerson: Hashable, Sendable {
  /// The index of the text unit in its fragment.
  let unit: Int
  let lower: Int
  var upper: Int
  /// The end of another reading of the name, which the rest of the page may prefer.
  var other: Int?
  /// The name counts only where the page has it elsewhere.
  var isDoubtful = false
  /// And only before a verb of speech.
  var mustSpeak = false
  /// The posts printed before the name, first first; of several names with one post the later ones
  /// have it too.
  var posts: [RawPost] = []
  /// The posts or the label stand directly before the name.
  var isDirect = false
  /// 区领导: the leaders' label under which the name is listed.
  var label: RawPost?

  /// Where the name and the post behind it end.
  var end: Int { max(upper, other ?? 0, posts.last?.upper ?? 0) }
}

extension RawPerson {
  /// The name without what pads it to a column: 丁越 of 丁　越.
  func name(in text: ScalarText) -> [UInt32] {
    RawPerson.withoutPadding(text.scalars(lower, upper))
  }

  static func withoutPadding(_ name: [UInt32]) -> [UInt32] {
    name.filter { $0 != 0x20 && $0 != 0x3000 && $0 != 0x09 }
  }

  /// The person whose name was read at `lower`.
  fileprivate init(unit: Int, lower: Int, _ name: NameRecognizer.Reading) {
    self.init(
      unit: unit, lower: lower, upper: name.end, other: name.other, isDoubtful: name.isDoubtful,
      mustSpeak: name.mustSpeak)
  }
}

/// Finds the persons that a text names with a post or in a leaders' list (section 4 of the genre's
/// description). Later mentions by name alone are the page's matter.
enum PersonRecognizer {
  /// Complexity: linear in the text.
  static func scan(_ text: ScalarText, unit: Int) -> [RawPerson] {
    var persons: [RawPerson] = []
    let table = Lexicon.offices
    var index = 0
    while index < text.count {
      if let office = table.longest(
        in: text, at: index, tags: Lexicon.office | Lexicon.noOffice | Lexicon.business)
      {
        let end = readOffice(text, unit, index, office, into: &persons)
        index = max(end, index + 1)
      } else if text[index] == 0x9886, let end = text.end(of: "领导", at: index) {
        persons += LeadersBefore.read(text, unit: unit, index: index, end: end)
        index = readLabel(text, unit, index, end, into: &persons) ?? end
      } else if text[index] == 0x73ED, let end = text.end(of: "班子成员", at: index) {
        index = readLabel(text, unit, index, end, into: &persons) ?? end
      } else {
        index += 1
      }
    }
    return persons
  }

  /// Reads the names around an office. Answers where to go on.
  private static func readOffice(
    _ text: ScalarText, _ unit: Int, _ index: Int, _ word: Automaton.Match,
    into persons: inout [RawPerson]
  ) -> Int {
    let office = officeBeforeRiver(text, index, word) ?? word
    guard office.tags & Lexicon.noOffice == 0 else { return office.end }
    let floor = persons.last.map { $0.unit == unit ? $0.end : 0 } ?? 0
    // Nearly every office is followed by a mark, a verb or another office.
    let end = afterCandidacy(text, office.end)
    let lower = nameStart(text, end)
    let name =
      CharacterClass(text[lower]) == .han ? NameRecognizer.read(text, at: lower, .complete) : nil
    let isOwn = name != nil && lower == end
    let earlier = namedBefore(text, unit, index, office, after: floor, at: lower, isOwn: isOwn)
    if !earlier.isEmpty {
      persons += earlier
      return office.end
    }
    guard let name, let chain = chain(text, index, office, upTo: end, after: floor),
      let person = holder(text, unit, lower, name, chain, isClose: lower == end)
    else { return office.end }
    persons.append(person)
    guard chain.last?.isBusiness == false else { return person.upper }
    return readList(text, unit, person.upper, into: &persons) { $0.posts = chain.suffix(1) }
  }

  /// Whom the text names before their office: 何岚副区长, 何岚当选区长.
  ///
  /// - Parameter isOwn: a name stands right behind the office, at `lower`.
  private static func namedBefore(
    _ text: ScalarText, _ unit: Int, _ index: Int, _ office: Automaton.Match, after floor: Int,
    at lower: Int, isOwn: Bool
  ) -> [RawPerson] {
    let addressed = { AddressedName.read(text, unit: unit, index..<office.end, after: floor) }
    // 何岚副区长和丁越: behind a holder who is named before the office the conjunction is no surname.
    if PostRecognizer.isConjunction(text[lower]), let holder = addressed() { return [holder] }
    // 丁越当选主任　何岚当选县长: behind the blank another clause begins.
    guard office.tags & Lexicon.office != 0, !isOwn else { return [] }
    let appointed = Appointment.read(
      text, unit: unit, officeLower: index, officeUpper: office.end, after: floor)
    return appointed.isEmpty ? addressed().map { [$0] } ?? [] : appointed
  }

  /// The posts that an office ends; `nil` where it is that of many.
  private static func chain(
    _ text: ScalarText, _ index: Int, _ office: Automaton.Match, upTo end: Int, after floor: Int
  ) -> [RawPost]? {
    let isBusiness = office.tags & Lexicon.office == 0
    var chain = PostRecognizer.chain(
      in: text, officeLower: index, officeUpper: office.end, isBusiness: isBusiness,
      after: floor)
    guard let first = chain.first, !PostRecognizer.isPlural(text, first) else { return nil }
    if end > office.end, let last = chain.popLast() {
      chain.append(RawPost(lower: last.lower, upper: end, isBusiness: isBusiness))
    }
    if isBusiness, office.tags & Lexicon.firm != 0, PostRecognizer.isOfState(text, chain) {
      return chain.map { RawPost(lower: $0.lower, upper: $0.upper, isBusiness: false) }
    }
    return chain
  }

  /// The person whose name stands behind a chain of posts.
  private static func holder(
    _ text: ScalarText, _ unit: Int, _ lower: Int, _ name: NameRecognizer.Reading,
    _ chain: [RawPost], isClose: Bool
  ) -> RawPerson? {
    let isComplete = chain.last?.isBusiness == false && PostRecognizer.isComplete(text, chain)
    let reading = isComplete ? name : NameRecognizer.read(text, at: lower, .bare)
    guard let reading, isClose || isCertain(text, lower, reading, isComplete) else { return nil }
    var person = RawPerson(unit: unit, lower: lower, reading)
    (person.posts, person.isDirect) = (chain, true)
    return person
  }

  /// 副主任人选何岚: not yet in office, which belongs to the post.
  private static func afterCandidacy(_ text: ScalarText, _ end: Int) -> Int {
    text.end(of: "提名人选", at: end) ?? text.end(of: "拟任人选", at: end)
      ?? text.end(of: "候选人人选", at: end) ?? text.end(of: "人选", at: end) ?? text.end(
        of: "候选人", at: end) ?? end
  }

  /// 县长江余讲话 is no 长江 where somebody speaks.
  private static func officeBeforeRiver(
    _ text: ScalarText, _ index: Int, _ word: Automaton.Match
  ) -> Automaton.Match? {
    let name = word.end - 1
    guard word.tags & Lexicon.noOffice != 0, text[name] == 0x6C5F, word.end - index == 3,
      let office = Lexicon.offices.longest(in: text, at: index, tags: Lexicon.office),
      office.end == name, let reading = NameRecognizer.read(text, at: name, .complete),
      NameEdge.at(reading.end, in: text) == .speech
    else { return nil }
    return office
  }

  /// Where a name may begin after an office: behind a bracket, or behind a blank as in lists.
  private static func nameStart(_ text: ScalarText, _ end: Int) -> Int {
    if text[end] == 0x28 { return afterBracket(text, end) }
    if text[end] == 0x3A, opensRoll(text, end + 1) { return end + 1 }
    var start = end
    while text[start] == 0x20, start - end < 2 { start += 1 }
    return start
  }

  /// 市委副书记：何岚、丁越、卞舒: a roll of all who hold the post.
  private static func opensRoll(_ text: ScalarText, _ start: Int) -> Bool {
    guard let first = NameRecognizer.read(text, at: start, .listed), !first.isDoubtful,
      text[first.end] == 0x3001, let second = NameRecognizer.read(text, at: first.end + 1, .listed)
    else { return false }
    return !second.isDoubtful && NameEdge.at(second.end, in: text) >= .speech
  }

  /// Behind a blank only a name with a surname, after a complete post.
  private static func isCertain(
    _ text: ScalarText, _ lower: Int, _ reading: NameRecognizer.Reading, _ isComplete: Bool
  ) -> Bool {
    text[lower - 1] != 0x20
      || isComplete && !reading.isDoubtful && Surnames.length(in: text, at: lower) > 0
  }

  /// 副书记（挂职）何岚: what kind of holder it is stands between the office and the name.
  private static func afterBracket(_ text: ScalarText, _ open: Int) -> Int {
    guard let word = kinds.longest(in: text, at: open + 1, tags: .max), text[word.end] == 0x29
    else { return open }
    return word.end + 1
  }

  private static let kinds = Automaton(
    "挂职 兼职 主持工作 主持全面工作 代理 兼 正县级 副县级 正处级 副处级 正科级 副科级 正厅级 副厅级 正局级 副局级 援疆 援藏 援青")

  /// Reads `、何岚、丁越` after a name. Answers the list's end.
  private static func readList(
    _ text: ScalarText, _ unit: Int, _ start: Int, isSpaced: Bool = false,
    into persons: inout [RawPerson], _ complete: (inout RawPerson) -> Void
  ) -> Int {
    var end = afterRemark(text, start)
    while text[end] == 0x3001 || isConjunction(text[end]) || isSpaced && text[end] == 0x20 {
      var lower = end + 1
      while text[lower] == 0x20 { lower += 1 }
      guard let next = NameRecognizer.read(text, at: lower, .listed),
        !isBody(text, next.end), !isOfDistrict(text, lower, next.end),
        !(isConjunction(text[end]) && opensAnother(text, next.end))
      else { return end }
      var person = RawPerson(unit: unit, lower: lower, next)
      complete(&person)
      persons.append(person)
      end = afterRemark(text, next.end)
    }
    return end
  }

  /// 主任何岚及丁越、卞舒等县领导: behind the conjunction a list of others begins.
  private static func opensAnother(_ text: ScalarText, _ end: Int) -> Bool {
    guard text[end] == 0x3001 else { return false }
    var index = end
    while index < end + 40, text[index] != 0x3002, text[index] != 0x2C {
      if text[index] == 0x7B49 { return true }
      index += 1
    }
    return false
  }

  /// 何岚、后勤|处处长丁越: a body that its own head follows.
  private static func isBody(_ text: ScalarText, _ end: Int) -> Bool {
    text[end] == text[end + 1]
      && Lexicon.table.longest(in: text, at: end + 1, tags: Lexicon.office) != nil
  }

  /// 区海洋与渔业局: 区 is a surname too, but a body goes on behind 与.
  private static func isOfDistrict(_ text: ScalarText, _ lower: Int, _ end: Int) -> Bool {
    guard PlaceLevel.isLevel(text[lower]), isConjunction(text[end]) || text[end] == 0x4E0E else {
      return false
    }
    return (end..<end + 12).contains {
      Lexicon.offices.longest(in: text, at: $0, tags: Lexicon.office) != nil
    }
  }

  /// 丁越（女）, 卞舒（回族）: what stands in brackets behind a name of a list.
  private static func afterRemark(_ text: ScalarText, _ open: Int) -> Int {
    guard text[open] == 0x28 else { return open }
    var close = open + 1
    while close - open <= 6, CharacterClass(text[close]) == .han { close += 1 }
    return text[close] == 0x29 && text[close + 1] == 0x3001 ? close + 1 : open
  }

  /// 和 or 及 before the last name of a list.
  private static func isConjunction(_ scalar: UInt32) -> Bool {
    scalar == 0x548C || scalar == 0x53CA
  }

  /// 重点项目领导包挂: the noun, or the verb, of leading something.
  private static func isDeed(_ text: ScalarText, _ index: Int) -> Bool {
    deeds.tags(in: text, index - 2, index) != 0
  }

  private static let deeds = Automaton(
    "项目 工作 坚强 统一 集中 全面 核心 加强 改进 正确 直接 具体 绝对 思想 政治 业务 战略 科学 共同 党的 实行 责任")

  /// Reads the names after 区领导. Answers the list's end, `nil` where no name follows.
  private static func readLabel(
    _ text: ScalarText, _ unit: Int, _ index: Int, _ end: Int, into persons: inout [RawPerson]
  ) -> Int? {
    var start = end
    for word: StaticString in ["班子成员", "班子", "干部", "同志"] {
      start = text.end(of: word, at: start) ?? start
    }
    let labelEnd = start
    start = text.end(of: "有", at: start) ?? text.end(of: "分别是", at: start) ?? start
    if text[start] == 0x3A || text[start] == 0x3001 { start += 1 }
    while text[start] == 0x20 { start += 1 }
    let whole = NameList.whole(text, start)
    guard
      let first = whole.isEmpty
        ? NameRecognizer.read(text, at: start, .listed)
        : NameRecognizer.Reading(end: whole[0].upperBound)
    else { return nil }
    // One name in a list of one needs the surname's and the edge's evidence, which it has passed.
    let lower = PostRecognizer.start(in: text, before: index)
    guard lower < index, !isDeed(text, index) else { return nil }
    let label = RawPost(lower: lower, upper: labelEnd, isBusiness: false)
    var found = RawPerson(unit: unit, lower: start, first)
    (found.isDirect, found.label) = (true, label)
    persons.append(found)
    for name in whole.dropFirst() {
      var next = RawPerson(unit: unit, lower: name.lowerBound, upper: name.upperBound)
      next.label = label
      persons.append(next)
    }
    let end = whole.last?.upperBound ?? first.end
    return readList(text, unit, end, isSpaced: true, into: &persons) { $0.label = label }
  }
}
