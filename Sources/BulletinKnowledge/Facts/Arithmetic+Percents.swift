import BulletinText

/// Per cents of one whole: they make a hundred.
extension Arithmetic {
  /// 占35%…占42%…占28%: kinds that exclude one another, of one sentence, make more than the whole; 其余 makes
  /// it up.
  func hundreds() -> [ArithmeticConflict] {
    var found: [ArithmeticConflict] = []
    var index = 0
    while index < figures.quantities.count {
      var places: [Int] = []
      var next = index
      while next < figures.quantities.count, figures[next].kind == .percent,
        !figures[next].isApproximate, places.isEmpty || isOneParagraph(places[0], next),
        places.last.map({ figures[next].lower - figures[$0].upper <= 24 }) ?? true
      {
        places.append(next)
        next += 1
      }
      if places.count >= 2, let conflict = hundred(places) { found.append(conflict) }
      index = max(next, index + 1)
    }
    return found
  }

  private func hundred(_ places: [Int]) -> ArithmeticConflict? {
    guard let last = places.last, let first = places.first else { return nil }
    let sum = sum(places)
    let tolerance = places.reduce(0.01) { $0 + step(figures[$1]) / 2 }
    let words = clauseStart(figures[first].lower)..<figures[last].lower
    let isRest = says(Arithmetic.remainders, label(last)) && places.count >= 3
    guard !words.contains(where: { text.has("其中", at: $0) }),
      places.allSatisfy({ figures.verb(before: $0) == nil }),
      isRest
        ? abs(sum - 100) > tolerance && sum > 60
        : sum > 100 + tolerance && sum < 150 && areOnOneScale(places)
    else { return nil }
    let right = 100 - sum + figures[last].value
    guard right > 0 else { return nil }
    return ArithmeticConflict(
      check: .share, result: last, operands: places.dropLast(),
      formula: "100" + places.dropLast().map { "−" + number(figures[$0]) }.joined(),
      right: printed(right, as: figures[last]))
  }

  private func areOnOneScale(_ places: [Int]) -> Bool {
    Arithmetic.scales.contains { scale in places.allSatisfy { says(scale, label($0)) } }
  }

  private static let remainders = Automaton("其余 余下 剩余 其他")
  /// Words of which each answer or group has one.
  private static let scales: [Automaton] = [
    Automaton("满意 一般"), Automaton("学历 文化程度"), Automaton("第一产业 第二产业 第三产业"), Automaton("持股 出资"),
    Automaton("岁以上 岁以下 周岁"), Automaton("赞成 反对 弃权 无所谓"),
  ]
}
