import BulletinText

/// What stands around figures.
extension Arithmetic {
  /// Where the clause of an index begins.
  func clauseStart(_ index: Int) -> Int {
    var start = index
    while start > 0, index - start < 40, !Figures.endsClause(text[start - 1]) { start -= 1 }
    return start
  }

  /// The words before a figure: of its clause, behind the figure before it.
  func label(_ place: Int) -> Range<Int> {
    let lower = figures[place].lower
    let start = max(clauseStart(lower), place > 0 ? figures[place - 1].upper : 0)
    return min(start, lower)..<lower
  }

  /// Whether a label holds one of a table's words.
  func says(_ words: Automaton, _ range: Range<Int>) -> Bool {
    range.contains {
      words.mayBegin(with: text[$0]) && words.longest(in: text, at: $0, tags: .max) != nil
    }
  }

  /// Whether two figures are exact and count the same; 名 and 人 are people.
  func areAlike(_ first: Int, _ second: Int) -> Bool {
    guard first >= 0, second >= 0, first < figures.quantities.count,
      second < figures.quantities.count
    else { return false }
    return figures.areAlike(first, second) || figures.countPeople(first, second)
      || haveOneMeasure(figures[first], figures[second])
  }

  /// 三十支队伍 and 二十二支: the thing is named once.
  private func haveOneMeasure(_ one: RawQuantity, _ two: RawQuantity) -> Bool {
    let isLonger = one.upper - one.unitLower > two.upper - two.unitLower
    let (long, short) = isLonger ? (one, two) : (two, one)
    return one.kind == .count && two.kind == .count && !one.isOrdinal && !two.isOrdinal
      && !one.isApproximate && !two.isApproximate && short.upper - short.unitLower == 1
      && long.upper - long.unitLower >= 3 && text[long.unitLower] == text[short.unitLower]
      && DateCharacters.isOne(text[short.unitLower], of: "支名个家位所")
  }

  /// Whether nothing but words stand between a part and what is said of it.
  func isNear(_ part: Int, _ index: Int) -> Bool {
    part >= 0 && figures.isOneSentence(part, index)
      && figures[index].lower - figures[part].upper <= 24
  }

  /// Whether two figures stand in one sentence, whatever parts of it a semicolon sets apart.
  func isOneParagraph(_ first: Int, _ last: Int) -> Bool {
    guard first >= 0, first <= last else { return false }
    let (lower, upper) = (figures[first].upper, figures[last].lower)
    guard upper - lower < 160 else { return false }
    return !(lower..<max(lower, upper)).contains { text[$0] == 0x3002 || text[$0] == 0x21 }
  }

  /// Whether a figure stands in a bracket that the text goes on behind.
  func isBracketed(_ place: Int) -> Bool {
    var index = figures[place].lower - 1
    while index >= 0, figures[place].lower - index < 24, text[index] != 0x29, text[index] != 0x3002
    {
      if text[index] == 0x28 { return true }
      index -= 1
    }
    return false
  }

  func sum(_ places: [Int]) -> Double { places.reduce(0) { $0 + figures[$1].value } }

  func added(_ places: [Int]) -> String {
    places.map { number(figures[$0]) }.joined(separator: "+")
  }
}
