import BulletinText

/// Words that join, before a name and as a part of one: 和, 与, 同.
extension NameRecognizer {
  /// 何清和与群众交谈: whether 和 stands before an index and 与 at it, with people behind. 和与会人员, 和与企业有关的部门
  /// join something else.
  static func joinsAgain(_ text: ScalarText, _ index: Int) -> Bool {
    guard text[index - 1] == 0x548C, text[index] == 0x4E0E,
      let end = people.longest(in: text, at: index + 1, tags: .max)?.end
    else { return false }
    return !(end..<end + 6).contains { text[$0] == 0x7684 }
  }

  private static let people = Automaton(
    "群众 村民 居民 市民 大家 职工 官兵 师生 学生 老人 孩子 客商 网友 代表 党员 干部 农户 商户 工人 员工 家长 志愿者")
  static let others = Automaton("与会 与众 对方 对口 对接 在场 在座 在校 在家 在岗 在职 在编 向导")

  /// 何岚、丁越均参加: of several the adverb says that all did, where a verb follows and a 、 stands before that
  /// no office ends at.
  static func isAll(_ text: ScalarText, _ index: Int) -> Bool {
    guard text[index] == 0x5747, text[index + 1] != 0x7B49,
      case let edge = NameEdge.at(index + 1, in: text),
      edge == .verb || edge == .speech
    else { return false }
    var position = index
    while position > 0, index - position < 40, text[position] != 0x3002, text[position] != 0x2C {
      if text[position] == 0x3001, PostRecognizer.officeEnding(in: text, at: position) == nil {
        return true
      }
      position -= 1
    }
    return false
  }

  /// 主席于和平，: between a post and a mark a preposition joins nothing; 局长向东方通报 the page must
  /// bear out.
  static func despiteConjunction(
    _ text: ScalarText, _ index: Int, _ context: Context
  ) -> Reading? {
    guard context == .complete, !joins.mayBegin(with: text[index]), isHan(text, index, index + 3),
      !holdsOffice(text, index, index + 3), !isCut(text, index + 3)
    else { return transcribed(text, index, context) }
    switch NameEdge.at(index + 3, in: text) {
    case .speech where text[index + 3] == 0x5C31: return Reading(end: index + 3)
    case .mark: return Reading(end: index + 3)
    case .verb, .speech: return Reading(end: index + 3, isDoubtful: true, mustSpeak: true)
    case .none, .particle: return transcribed(text, index, context)
    }
  }

  static let joined = Automaton("党 中层 顾问 各 部分 有关 相关 全体 所有 其他 省 州")

  /// Conjunctions that join whatever stands beside them.
  static let joins = Automaton("和 同 由 从")
}
