import BulletinText

/// What stands behind a name (4.1 of the genre's description).
enum NameEdge: Int, Comparable {
  /// Nothing that ends a name.
  case none
  /// A verb or particle of one character, which may also be the name's own last character.
  case particle
  /// A verb of speech or action, 等, 同志.
  case verb
  /// A verb of speech or attendance: what officials do.
  case speech
  /// A mark that closes, or the text's end.
  case mark

  static func < (left: NameEdge, right: NameEdge) -> Bool { left.rawValue < right.rawValue }

  /// The edge at an index.
  static func at(_ index: Int, in text: ScalarText) -> NameEdge {
    guard index < text.count else { return .mark }
    let scalar = text[index]
    switch CharacterClass(scalar) {
    case .space, .lineEnd: return .mark
    // A quotation or a title that opens is what somebody says, makes or reads: no end by itself.
    case .mark: return scalar == 0xB7 || isOpening(scalar) ? .none : .mark
    case .digit: return beginsDay(text, index) || countsNames(text, index) ? .verb : .none
    case .letter, .other: return .none
    case .han: break
    }
    if DateCharacters.isOne(scalar, of: "及和与"),
      others.longest(in: text, at: index + 1, tags: .max) != nil
    {
      return .verb
    }
    guard
      let word = Lexicon.table.longest(in: text, at: index, tags: ending)
    else { return progressive(text, index) }
    if word.tags & Lexicon.speech != 0 || reports(text, index) { return .speech }
    // 等 closes a list.
    if word.end - index >= 2 || scalar == 0x7B49 { return .verb }
    return max(.particle, progressive(text, index))
  }

  /// 县长何岚及县委常委: who else was there.
  private static let others = Automaton(
    "县委 区委 市委 旗委 县直 区直 市直 县级 区级 市级 县领导 区领导 市领导 各 有关 相关 部分 全体 班子 部门 单位 机关 街道 镇 乡")

  /// 何岚、丁越2人: how many they are.
  private static func countsNames(_ text: ScalarText, _ index: Int) -> Bool {
    guard !DateCharacters.isOne(text[index - 1], of: "和及与带共") else { return false }
    return (1...2).contains { length in
      (0..<length).allSatisfy { CharacterClass(text[index + $0]) == .digit }
        && DateCharacters.isOne(text[index + length], of: "人名位")
    }
  }

  /// 3月12日: when somebody did something.
  private static func beginsDay(_ text: ScalarText, _ index: Int) -> Bool {
    (1...2).contains {
      text[index + $0] == 0x6708 && CharacterClass(text[index + $0 + 1]) == .digit
    }
  }

  private static let ending = Lexicon.verb | Lexicon.after | Lexicon.edge

  /// 就防汛工作作了说明, 就招生政策接受采访: what is said stands at the clause's end.
  private static func reports(_ text: ScalarText, _ index: Int) -> Bool {
    guard text[index] == 0x5C31 else { return false }
    var position = index + 2
    while position < index + 40, CharacterClass(text[position]) != .mark || text[position] == 0x3001
    {
      if telling.longest(in: text, at: position, tags: .max) != nil { return true }
      position += 1
    }
    return false
  }

  private static let telling = Automaton(
    "作了 作出 作说明 作汇报 作部署 作安排 作发言 作解读 作介绍 作报告 作讲话 作点评 提出 接受 发表 发言 进行了 回答 答记者问 汇报 说明 表态 讲了 谈了")

  /// 翻着, 正带着, 讲了: a verb that the lexicon need not know.
  private static func progressive(_ text: ScalarText, _ index: Int) -> NameEdge {
    let next = text[index + 1]
    // 兵|了解: no verb and 了.
    if next == 0x4E86, text[index + 2] == 0x89E3 || text[index + 2] == 0x7136 { return .none }
    if next == 0x7740 || next == 0x4E86 { return .verb }
    guard text.has("正", at: index) else { return .none }
    return text[index + 2] == 0x7740 || text[index + 3] == 0x7740 ? .verb : .none
  }

  private static func isOpening(_ scalar: UInt32) -> Bool {
    scalar == 0x201C || scalar == 0x300A || scalar == 0x300C || scalar == 0x300E
  }
}
