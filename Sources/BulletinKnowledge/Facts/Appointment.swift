import BulletinSyntax
import BulletinText

/// A post behind its holder's name: 任命何岚为清溪县财政局局长, 丁越同志任清溪县委书记, 卞舒当选清溪县县长.
enum Appointment {
  /// The persons whose posts end at an office that no name follows, in the order of the text.
  static func read(
    _ text: ScalarText, unit: Int, officeLower: Int, officeUpper: Int, after floor: Int = 0
  ) -> [RawPerson] {
    guard
      CharacterClass(text[officeUpper]) != .han || text.has("职务", at: officeUpper)
        || text.has("一职", at: officeUpper)
        || officeUpper >= text.count
    else { return [] }
    var chain = PostRecognizer.chain(
      in: text, officeLower: officeLower, officeUpper: officeUpper, isBusiness: false,
      after: floor)
    guard let first = chain.first,
      let found = appointed(text, clause(text, before: first.lower), officeLower + 1)
    else { return [] }
    chain[0] = RawPost(lower: found.end, upper: first.upper, isBusiness: false)
    let others = listed(text, before: found.name.lowerBound, after: floor)
    // 选举丁越为主任，何岚、卞舒为副主任: of the body that was named before.
    guard found.end < first.upper,
      PostRecognizer.isComplete(text, chain) || isAppointed(text, found.name.lowerBound)
        || text.has("当选", at: found.name.upperBound) || takesOffice(text, found.name),
      !PostRecognizer.isPlural(text, chain[0])
    else { return [] }
    chain += further(text, behind: officeUpper)
    return (others + [found.name]).map {
      RawPerson(unit: unit, lower: $0.lowerBound, upper: $0.upperBound, posts: chain)
    }
  }

  /// 现任清溪县财政局党组成员、|副局长: the posts that go on behind the first, without a name or a verb of
  /// their own.
  private static func further(_ text: ScalarText, behind office: Int) -> [RawPost] {
    var posts: [RawPost] = []
    var end = office
    while text[end] == 0x3001, posts.count < 6 {
      let lower = end + 1
      var upper = lower
      while CharacterClass(text[upper]) == .han, upper - lower < 20 { upper += 1 }
      guard CharacterClass(text[upper]) != .han, !text.has("现任", at: lower),
        let ending = PostRecognizer.officeEnding(in: text, at: upper), ending >= lower,
        !(lower..<upper).contains(where: { verbs.longest(in: text, at: $0, tags: .max) != nil })
      else { break }
      posts.append(RawPost(lower: lower, upper: upper, isBusiness: false))
      end = upper
    }
    return posts
  }

  /// ，丁小越任秘书长，: a name of three that opens its clause.
  private static func takesOffice(_ text: ScalarText, _ name: Range<Int>) -> Bool {
    name.count == 3 && text.has("任", at: name.upperBound)
      && CharacterClass(text[name.lowerBound - 1]) == .mark
  }

  /// 丁越、何岚、|卞舒为副主任: those who are made the same, before the last of them.
  private static func listed(
    _ text: ScalarText, before last: Int, after floor: Int
  ) -> [Range<Int>] {
    var names: [Range<Int>] = []
    var lower = last
    while lower - 1 > floor, text[lower - 1] == 0x3001 || text[lower - 1] == 0x548C,
      let name = name(text, endingAt: lower - 1),
      name.lowerBound >= floor
    {
      names.insert(name, at: 0)
      lower = name.lowerBound
    }
    return names
  }

  /// Where the verb may begin, which is as long as 被任命为 and in the same clause as the post.
  private static func clause(_ text: ScalarText, before post: Int) -> Int {
    var lower = post
    while lower > 1, post - lower < 5, CharacterClass(text[lower - 1]) == .han { lower -= 1 }
    return max(lower, 1)
  }

  /// The name and the end of the verb between `lower` and `upper`.
  private static func appointed(
    _ text: ScalarText, _ lower: Int, _ upper: Int
  ) -> (name: Range<Int>, end: Int)? {
    var read = lower
    for index in lower..<max(lower, upper) {
      // 1984年担任: 任 is no verb of its own.
      guard let verb = verbs.longest(in: text, at: index, tags: .max), verb.end < upper,
        verb.end > read
      else { continue }
      read = verb.end
      if let name = name(text, endingAt: index) ?? profiled(text, index) {
        // 丁越同志|为政府副县长
        let isTitled = text.has("同志", at: index)
        return (name, isTitled ? text.end(of: "为", at: verb.end) ?? verb.end : verb.end)
      }
    }
    return nil
  }

  /// 丁越，男，回族，1976年8月生，现任…: whoever a notice describes, at the beginning of the sentence.
  private static func profiled(_ text: ScalarText, _ verb: Int) -> Range<Int>? {
    guard text[verb + 1] == 0x4EFB, text[verb - 1] == 0x2C else { return nil }
    var index = verb - 1
    while index > 1, verb - index < 80, text[index] != 0x3002, text[index] != 0x3B {
      if text[index] == 0x2C, text[index + 2] == 0x2C,
        text[index + 1] == 0x7537 || text[index + 1] == 0x5973
      {
        var lower = index
        while lower > 0, CharacterClass(text[lower - 1]) == .han || text[lower - 1] == 0xB7 {
          lower -= 1
        }
        return (2...4).contains(index - lower) || (lower..<index).contains { text[$0] == 0xB7 }
          ? lower..<index : nil
      }
      index -= 1
    }
    return nil
  }

  private static let verbs = Automaton(
    """
    为 任 当选为 当选 被任命为 被选举为 被选为 被推选为 被推举为 被聘为 被聘任为 被提名为 获任
    担任 出任 就任 兼任 调任 转任 升任 改任 续任 继任 连任 现任 曾任 原任 历任 拟任 时任 兼任的 担任的 辞去 同志 的
    """)

  /// The name that ends at an index, before 同志 where that stands there.
  private static func name(_ text: ScalarText, endingAt index: Int) -> Range<Int>? {
    let end = beforeTitle(text, index)
    for length in [3, 2, 4] where end - length >= 0 {
      let lower = end - length
      guard isName(text, lower, end), begins(text, lower) else { continue }
      return lower..<end
    }
    return nil
  }

  /// 丁越同志, 何岚、丁越两位同志: where the names end.
  private static func beforeTitle(_ text: ScalarText, _ index: Int) -> Int {
    if let end = beforeCount(text, index) { return end }
    guard text.has("同志", at: index - 2) else { return index }
    let isCounted =
      DateCharacters.isOne(text[index - 3], of: "位名")
      && DateCharacters.isOne(text[index - 4], of: "两二三四五六七八九十")
    return isCounted ? index - 4 : index - 2
  }

  /// 何岚、丁越10人当选, 何岚以190票当选: before how many they are, or by how many votes.
  private static func beforeCount(_ text: ScalarText, _ index: Int) -> Int? {
    guard DateCharacters.isOne(text[index - 1], of: "人名票") else { return nil }
    var start = index - 1
    while start > 0, CharacterClass(text[start - 1]) == .digit { start -= 1 }
    guard start < index - 1 else { return nil }
    return text[start - 1] == 0x4EE5 || text[start - 1] == 0x7B49 ? start - 1 : start
  }

  private static func isName(_ text: ScalarText, _ lower: Int, _ end: Int) -> Bool {
    if end - lower >= 3, NameRecognizer.isStrict(text[end - 1]) { return false }
    if (lower..<end).contains(where: { DateCharacters.isOne(text[$0], of: "他她其我") }) {
      return false
    }
    if end - lower >= 3, (lower..<end).allSatisfy({ Sounds.mayStand(text[$0]) }) {
      return (lower..<end).count { Sounds.areMeant(text[$0]) } * 2 > end - lower
    }
    if isNamedForCertain(text, lower, end) { return true }
    let surname = Surnames.length(in: text, at: lower)
    guard surname > 0, end - lower <= surname + 2, end - lower > 1, text[lower + 1] != 0x67D0,
      (lower..<end).allSatisfy({ CharacterClass(text[$0]) == .han })
    else { return false }
    let words = Lexicon.common | Lexicon.predicate | Lexicon.verb | Lexicon.edge | Lexicon.before
    let word = (lower..<end - 1).contains { index in
      Lexicon.table.longest(in: text, at: index, tags: words).map { $0.end - index >= 2 } ?? false
    }
    return (!word || isAppointed(text, lower)) && !NameRecognizer.holdsOffice(text, lower, end)
  }

  /// 任命岩温扁为, 选举平安、初心为: right behind the verb stands a name, whatever its characters are.
  private static func isNamedForCertain(_ text: ScalarText, _ lower: Int, _ end: Int) -> Bool {
    if isLineOfRoster(text, lower, end) { return true }
    // Behind a comma only a list is certain: ，初夏、丁越为副主任, but ，推荐为副主任.
    guard end - lower <= 3, text[end] == 0x3001 || text[end] == 0x4E3A && text[lower - 1] != 0x2C,
      isAppointed(text, lower)
    else { return false }
    return !(lower..<end).contains {
      CharacterClass(text[$0]) != .han || particles.mayBegin(with: text[$0])
    } && !NameRecognizer.holdsOffice(text, lower, end)
  }

  /// 丁越为清溪县教育局局长；, 商略的清溪县教育局局长职务。: a line of an appointment list, which holds nothing else.
  private static func isLineOfRoster(_ text: ScalarText, _ lower: Int, _ end: Int) -> Bool {
    guard lower == 0, (2...4).contains(end), text.count <= 40,
      text[end] == 0x4E3A || text[end] == 0x7684 && text.has("职务", at: text.count - 3)
    else { return false }
    return (0..<text.count - 1).allSatisfy { CharacterClass(text[$0]) == .han }
      && text[text.count - 1] != 0x2C
      && !(lower..<end).contains { particles.mayBegin(with: text[$0]) }
  }

  private static let particles = Automaton("的 了 他 她 其 们 我 你 谁 者 自 己 名 位 人 员 部 个 一 出 产 代 表 干")

  /// 选举巩固为…、平安为…: whoever is appointed is a person, whatever word the name may be.
  private static func isAppointed(_ text: ScalarText, _ lower: Int) -> Bool {
    if appointing.prefix(4).contains(where: { text.has($0, at: lower - 2) }) { return true }
    guard text[lower - 1] == 0x3001 || text[lower - 1] == 0x2C else { return false }
    var index = lower - 1
    while index > 0, lower - index < 40, text[index] != 0x3002, text[index] != 0x3B {
      if appointing.prefix(4).contains(where: { text.has($0, at: index) }) { return true }
      index -= 1
    }
    return false
  }

  /// A mark, a verb of appointing, or another name and 和 stand before the name.
  private static func begins(_ text: ScalarText, _ lower: Int) -> Bool {
    if lower == 0 || CharacterClass(text[lower - 1]) != .han { return true }
    if text[lower - 1] == 0x548C, follows(text, lower - 1) { return true }
    return appointing.contains { text.has($0, at: lower - $0.utf8CodeUnitCount / 3) }
  }

  /// 何岚|和丁越: whether a name of two or three ends there.
  private static func follows(_ text: ScalarText, _ index: Int) -> Bool {
    [3, 2].contains { index >= $0 && isName(text, index - $0, index) }
  }

  private static let appointing: [StaticString] = [
    "任命", "选举", "补选", "推选", "选举出", "免去", "免除", "提名", "聘任", "聘请", "任用", "决定", "接受", "同意", "增补", "推举",
  ]
}
