import BulletinText

/// What a role says of the names beside it.
extension CreditsReader {
  /// 记者 何岚（实习）: of the name before it.
  mutating func readRemark(_ match: Automaton.Match) -> Bool {
    guard match.tags == CreditWords.intern, text[index - 1] == 0x28, text[match.end] == 0x29,
      credits.last?.names.isEmpty == false
    else { return false }
    (index, hasRole) = (match.end + 1, true)
    return true
  }

  /// 邢远 文　蓝天 图, 蓝天 图　邢远 文, 记者 何岚 摄影: what the name before did.
  mutating func readClosing(_ match: Automaton.Match) -> Bool {
    let following = text.skippingSpaces(match.end)
    let isLast = match.tags == CreditWords.photographer && following >= upper
    guard match.end - index == 1 || isLast, let last = credits.indices.last,
      !credits[last].names.isEmpty, text[index - 1] == 0x20,
      endsCredit(following) || endsInRole
    else { return false }
    if following == upper - 1, endsInRole {
      // 记者 何岚 丁越 图 文: all did both.
      (hasPictures, hasRole, index) = (true, true, upper)
      return true
    }
    if match.tags == CreditWords.photographer { pictured(by: last) } else { written(by: last) }
    hasRole = true
    index = match.end
    return true
  }

  /// 摄影　本报记者　景天: what the reporter named next did.
  mutating func readForNext(_ match: Automaton.Match) -> Bool {
    let following = text.skippingSpaces(match.end)
    guard text[match.end] == 0x20, following < upper, match.tags == CreditWords.photographer,
      let next = CreditWords.roles.longest(in: text, at: following, tags: .max),
      next.end - following >= 2, next.tags & (CreditWords.reporter | CreditWords.correspondent) != 0
    else { return false }
    pendingRole = .photographer
    index = following
    return true
  }

  /// 文/记者 王涛: a prefix of the role that follows.
  mutating func readPrefix(_ match: Automaton.Match) -> Bool {
    guard text[match.end] == 0x2F,
      CreditWords.roles.longest(in: text, at: match.end + 1, tags: .max) != nil
    else { return false }
    index = match.end + 1
    return true
  }

  /// 记 者 何岚, 记　者：何岚: a role of two characters, padded.
  func paddedRole() -> Int? {
    guard text[index] == 0x8BB0, text[index + 1] == 0x20 else { return nil }
    let second = text.skippingSpaces(index + 1)
    guard text[second] == 0x8005, second < upper,
      text[second + 1] == 0x20 || text[second + 1] == 0x3A
    else { return nil }
    return second + 1
  }

  /// 图 or 文 stands at the very end, behind a blank: so they stand behind names.
  private var endsInRole: Bool {
    text[upper - 2] == 0x20 && CreditWords.roles.tags(in: text, upper - 1, upper) != 0
  }

  /// 何岚　图　丁越　文: the last one named wrote.
  private mutating func written(by last: Int) {
    hasWriter = true
    guard credits[last].role == .photographer, credits[last].names.count > 1 else { return }
    let name = credits[last].names.removeLast()
    credits.append(Credit(role: .reporter, roleRange: nil, names: [name]))
  }

  /// 丁越　文　何岚　图: the last one named took the pictures.
  private mutating func pictured(by last: Int) {
    if credits[last].roleRange == nil, !hasWriter {
      credits[last].role = .photographer
    } else if credits[last].names.count > 1 {
      let name = credits[last].names.removeLast()
      credits.append(Credit(role: .photographer, roleRange: nil, names: [name]))
    }
  }

  /// Whether nothing follows at an index, or another role.
  func endsCredit(_ index: Int) -> Bool {
    index >= upper
      || (CreditWords.roles.longest(in: text, at: index, tags: .max)?.end ?? index) - index >= 2
  }
}
