import BulletinSyntax
import BulletinText

/// Names that stand before their label: 何岚、丁越等县领导.
enum LeadersBefore {
  /// The names of the list that 等 closes before a label; `领导` begins at `index` and ends at `end`.
  static func read(_ text: ScalarText, unit: Int, index: Int, end: Int) -> [RawPerson] {
    // 县领导参加, 县领导陪同: those who are listed do something.
    guard NameEdge.at(end, in: text) >= .speech,
      let close = (index - 8..<index).last(where: { text.has("等", at: $0) })
    else { return [] }
    var names: [Range<Int>] = []
    var upper = close
    while names.count < 40 {
      var lower = upper
      while lower > 0, upper - lower < 6, CharacterClass(text[lower - 1]) == .han { lower -= 1 }
      let isLast = text[lower - 1] != 0x3001
      guard let name = name(text, lower, upper, isLast) else { break }
      names.insert(name, at: 0)
      guard !isLast else { break }
      upper = lower - 1
    }
    guard names.count >= 2 else { return [] }
    let label = RawPost(lower: close + 1, upper: end, isBusiness: false)
    return names.map {
      var person = RawPerson(unit: unit, lower: $0.lowerBound, upper: $0.upperBound)
      person.label = label
      return person
    }
  }

  /// A whole segment of the list, or its last characters where it opens the list.
  private static func name(
    _ text: ScalarText, _ lower: Int, _ upper: Int, _ isLast: Bool
  ) -> Range<Int>? {
    if isName(text, lower, upper) { return lower..<upper }
    guard isLast else { return nil }
    for length in [3, 2] where upper - length > lower {
      let start = upper - length
      if prepositions.mayBegin(with: text[start - 1]), isName(text, start, upper) {
        return start..<upper
      }
    }
    return nil
  }

  private static func isName(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Bool {
    let surname = Surnames.length(in: text, at: lower)
    guard surname > 0, (surname + 1...surname + 2).contains(upper - lower) else { return false }
    return Lexicon.table.longest(in: text, at: lower, tags: Lexicon.group) == nil
      && !NameRecognizer.holdsOffice(text, lower, upper)
  }

  private static let prepositions = Automaton("在 由 和 与 及 向 跟 随 据 受")
}
