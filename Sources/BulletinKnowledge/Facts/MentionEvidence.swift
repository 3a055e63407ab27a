import BulletinText

/// Whether a known name that stands alone is the person: 高峰表示 is, 早高峰 and 和平路 are not.
enum MentionEvidence {
  private static let words = Lexicon.wordName | Lexicon.common | Lexicon.predicate

  static func accepts(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Bool {
    if let place = places.longest(in: text, at: upper, tags: .max), place.tags == 1 { return false }
    let tags = Lexicon.table.tags(in: text, lower, upper)
    let edge = NameEdge.at(upper, in: text)
    guard tags & words != 0 else {
      if upper - lower >= 3 { return true }
      return !isHan(text, lower - 1) || edge != .none && endsBefore(text, lower)
    }
    let opens = !isHan(text, lower - 1) || endsBefore(text, lower)
    // 让路遥局长放心
    if opens, Lexicon.offices.longest(in: text, at: upper, tags: Lexicon.office) != nil {
      return true
    }
    let isStrong = edge > .particle || edge == .particle && endsSentence(text, lower)
    return opens && isStrong && !(edge == .mark && isHan(text, lower - 1))
      && !isAttribute(text, upper)
  }

  /// 白云山|景区, 桂林|路: what makes a place of a name.
  private static let places: Automaton = {
    var table = AutomatonBuilder()
    table.add(
      "景区 林场 农场 牧场 大道 大桥 大街 公园 水库 码头 山庄 社区 小区 街道 饭店 酒店 小学 中学 学校 广场 机场 高速 隧道 灌区 路 街 巷 湖 河",
      tags: 1)
    table.add("路过 路上 路遇 路经 街上 河长 湖长", tags: 2)
    return Automaton(table)
  }()

  /// Whether a name or a short form may begin at an index: behind a mark, or behind a word.
  static func begins(_ text: ScalarText, _ lower: Int) -> Bool {
    !isHan(text, lower - 1) || endsBefore(text, lower)
  }

  /// 仲夏在, 白云就 at the start of a sentence: somebody acts.
  private static func endsSentence(_ text: ScalarText, _ lower: Int) -> Bool {
    lower == 0 || text[lower - 1] == 0x3002 || text[lower - 1] == 0x201D
  }

  /// A word before a post, or a verb, ends where the name begins.
  private static func endsBefore(_ text: ScalarText, _ lower: Int) -> Bool {
    if prepositions.mayBegin(with: text[lower - 1]) { return true }
    return (2...3).contains { length in
      lower - length >= 0 && Lexicon.table.tags(in: text, lower - length, lower) != 0
    }
  }

  private static let prepositions = Automaton("由 据 和 与 及 是 被 让 请 给 跟 在 向 对 把 将 的 了 随 为 到")

  /// 和平的: a word in its ordinary sense.
  private static func isAttribute(_ text: ScalarText, _ upper: Int) -> Bool {
    text.has("的", at: upper)
  }

  private static func isHan(_ text: ScalarText, _ index: Int) -> Bool {
    CharacterClass(text[index]) == .han
  }
}

/// How often the page names, away from their posts, the persons that one place leaves in doubt.
struct NameEvidence {
  /// The occurrences of a name at the start of a clause and before a verb, by its scalars.
  private var counts: [[UInt32]: Int] = [:]
  /// Those before a verb of speech.
  private var spoken: [[UInt32]: Int] = [:]

  /// Counts over all texts of a page. Complexity: linear.
  init(_ fragments: [FragmentFacts]) {
    var names = AutomatonBuilder()
    var isEmpty = true
    for facts in fragments {
      for person in facts.persons where person.other != nil || person.isDoubtful {
        let text = facts.units[person.unit].text
        names.add(word: text.scalars(person.lower, person.upper), tags: 1)
        if let other = person.other { names.add(word: text.scalars(person.lower, other), tags: 1) }
        isEmpty = false
      }
    }
    guard !isEmpty else { return }
    let table = Automaton(names)
    for facts in fragments {
      for person in facts.persons where person.other == nil && !person.isDoubtful {
        let text = facts.units[person.unit].text
        if table.tags(in: text, person.lower, person.upper) != 0 {
          counts[text.scalars(person.lower, person.upper), default: 0] += 1
        }
      }
      for unit in facts.units { count(table, unit.text) }
    }
  }

  private mutating func count(_ names: Automaton, _ text: ScalarText) {
    for index in 0..<text.count where names.mayBegin(with: text[index]) {
      guard CharacterClass(text[index - 1]) != .han, text[index - 1] != 0x3001,
        let match = names.longest(in: text, at: index, tags: .max)
      else { continue }
      count(text, index, match.end)
      // 凌霄就推进项目: a last character that hardly is one leaves a shorter reading.
      if NameRecognizer.isStrict(text[match.end - 1]),
        names.tags(in: text, index, match.end - 1) != 0
      {
        count(text, index, match.end - 1)
      }
    }
  }

  private mutating func count(_ text: ScalarText, _ lower: Int, _ upper: Int) {
    let edge = NameEdge.at(upper, in: text)
    // 应声远：够。
    let answers = lower == 0 && text[upper] == 0x3A
    guard edge > .none, edge != .mark || answers else { return }
    let name = text.scalars(lower, upper)
    counts[name, default: 0] += 1
    if edge == .speech || answers { spoken[name, default: 0] += 1 }
  }

  /// The person as the page as a whole reads the name; `nil` where nothing bears out a doubtful one.
  func settled(_ person: RawPerson, _ text: ScalarText) -> RawPerson? {
    guard person.other != nil || person.isDoubtful else { return person }
    let name = text.scalars(person.lower, person.upper)
    let count = (person.mustSpeak ? spoken[name] : counts[name]) ?? 0
    var settled = person
    if let other = person.other {
      let rival = counts[text.scalars(person.lower, other)] ?? 0
      if rival > count {
        settled.upper = other
        return settled
      }
    }
    return person.isDoubtful && count == 0 ? nil : settled
  }
}
