import BulletinText

/// Who should have come and who came; votes.
extension Arithmetic {
  /// 应到25名，实到27名; 实到115名，赞成108票、反对4票、弃权5票: more than there are.
  func present(_ index: Int) -> ArithmeticConflict? {
    let result = figures[index]
    guard result.kind == .count, !result.isApproximate, index >= 1,
      figures.isOneSentence(index - 1, index)
    else { return nil }
    let whole = index - 1
    if says(Arithmetic.comers, label(index)), says(Arithmetic.due, label(whole)),
      areAlike(whole, index),
      result.value > figures[whole].value
    {
      return exceeding(index, [index], whole)
    }
    if let conflict = absent(index) { return conflict }
    guard says(Arithmetic.lastVotes, label(index)) else { return nil }
    var votes = [index]
    var place = index - 1
    while place >= 0, isOneParagraph(place, index), says(Arithmetic.votes, label(place)) {
      votes.insert(place, at: 0)
      place -= 1
    }
    guard votes.count >= 2, place >= 0, isOneParagraph(place, index), figures[place].kind == .count,
      says(Arithmetic.voters, label(place)), sum(votes) > figures[place].value
    else { return nil }
    return exceeding(index, votes, place)
  }

  private static let due = Automaton("应到 应参 应出席")
  private static let comers = Automaton("实到 实际到会 出席")
  private static let voters = Automaton("实到 收回 到会 出席 投票")
  private static let votes = Automaton("赞成 反对 弃权 有效 无效 同意")
  private static let lastVotes = Automaton("弃权 无效 废票")

  /// 应到200人，实到190人，缺席10人.
  private func absent(_ index: Int) -> ArithmeticConflict? {
    guard index >= 2, says(Arithmetic.absences, label(index)),
      says(Arithmetic.comers, label(index - 1)), says(Arithmetic.due, label(index - 2)),
      areAlike(index - 1, index), areAlike(index - 2, index),
      figures.isOneSentence(index - 2, index),
      !(figures.isOneSentence(index, index + 1) && says(Arithmetic.absences, label(index + 1))),
      figures[index - 1].value <= figures[index - 2].value
    else { return nil }
    return differing(index)
  }

  private static let absences = Automaton("缺席 请假 未到")

  /// 收回206张，其中无效票5张，有效票201张: what is valid is what was collected without what is not.
  func valid(_ index: Int) -> ArithmeticConflict? {
    guard index >= 2, figures[index].kind == .count, !figures[index].isApproximate,
      figures.isOneSentence(index - 2, index), areAlike(index - 2, index),
      areAlike(index - 1, index), says(Arithmetic.collected, label(index - 2)),
      case (let one, let other) = (label(index - 1), label(index)),
      says(Arithmetic.invalid, one) && isValid(other)
        || isValid(one) && says(Arithmetic.invalid, other),
      figures[index - 1].value < figures[index - 2].value
    else { return nil }
    return differing(index)
  }

  private func isValid(_ label: Range<Int>) -> Bool {
    says(Arithmetic.validity, label) && !says(Arithmetic.invalid, label)
  }

  private static let collected = Automaton("收回 回收")
  private static let validity = Automaton("有效")
  private static let invalid = Automaton("无效 废票")
}
