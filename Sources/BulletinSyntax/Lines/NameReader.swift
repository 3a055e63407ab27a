import BulletinText

/// Reads personal names where nothing but names can stand: after a role, between the marks of a
/// byline.
enum NameReader {
  /// The name or names that begin at `lower`: one, several that are written together and cut by
  /// surnames, or two single characters padded to a column. Scalar indices, without blanks at the
  /// ends; empty where no name begins.
  ///
  /// - Parameter followsRole: a role and a blank stand before it, so a rare surname will do.
  static func names(
    in text: ScalarText, _ lower: Int, _ upper: Int, followsRole: Bool = false
  ) -> [Range<Int>] {
    // Nearly every line of running text ends here: its first character is no surname.
    let surname = Surnames.length(in: text, at: lower)
    if surname == 0, !followsRole, transcribed(text, lower, upper) == nil { return [] }
    var end = lower
    while end < upper, text.isHan(end),
      end == lower || !startsCredit(text, end, upper) || end == lower + 1 && end + 1 == upper
    {
      // 苗绘: of two characters the second is no word of its own.
      end += 1
    }
    let length = end - lower
    if length == 1 {
      return padded(text, lower, upper, followsRole: followsRole).map { [$0] } ?? []
    }
    if let transcribed = transcribed(text, lower, upper) { return [transcribed] }
    // 达瓦卓玛 is one name, not two.
    if followsRole || length == 4, Sounds.spell(text, lower, end) { return [lower..<end] }
    if followsRole, length == 4, Sounds.maySpell(text, lower, end) { return [lower..<end] }
    guard length >= 2, !isNoun(text, lower, end, followsRole: followsRole),
      length < 3 || !offices.mayBegin(with: text[end - 1]),
      length != 3 || end == upper || !settlements.mayBegin(with: text[end - 1])
    else { return [] }
    guard surname > 0 || (followsRole && length <= 4) else { return [] }
    if length <= 3 || (length == 4 && surname == 2) {
      return [lower..<end]
    }
    if length >= 5, CreditWords.namesUnit(text, lower, end) { return [] }
    return cut(text, lower, end) ?? (length == 4 ? [lower..<end] : [])
  }

  /// Whether a role or a closing action begins at an index inside a run of characters.
  private static func startsCredit(_ text: ScalarText, _ index: Int, _ upper: Int) -> Bool {
    if let role = CreditWords.roles.longest(in: text, at: index, tags: .max) {
      return role.end - index >= 2 && role.end <= upper
    }
    guard let action = CreditWords.actions.longest(in: text, at: index, tags: .max) else {
      return false
    }
    return action.end >= upper || !text.isHan(action.end)
  }

  /// `丁　越`: two single characters with blanks between.
  private static func padded(
    _ text: ScalarText, _ lower: Int, _ upper: Int, followsRole: Bool
  ) -> Range<Int>? {
    let second = text.skippingSpaces(lower + 1)
    guard second > lower + 1, second < upper, text.isHan(second),
      second + 1 >= upper || !text.isHan(second + 1),
      followsRole || Surnames.length(in: text, at: lower) == 1
    else { return nil }
    return lower..<(second + 1)
  }

  /// `阿不都热合曼·吐尔逊`: parts joined by a middle dot.
  private static func transcribed(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Range<Int>? {
    var end = lower
    var dots = 0
    while end < upper, text.isHan(end) || (text[end] == 0xB7 && end > lower) {
      if text[end] == 0xB7 { dots += 1 }
      end += 1
    }
    return dots > 0 && end - lower <= 20 && text[end - 1] != 0xB7 ? lower..<end : nil
  }

  /// Names written together: each part opens with a surname and has two or three characters; three
  /// before two, for three prevail.
  private static func cut(_ text: ScalarText, _ lower: Int, _ upper: Int) -> [Range<Int>]? {
    guard upper - lower <= 24 else { return nil }
    var parts: [Range<Int>] = []
    var tried = [lower: 3]
    var position = lower
    while position < upper {
      let size = tried[position] ?? 3
      if size >= 2, Surnames.length(in: text, at: position) > 0, position + size <= upper {
        tried[position] = size - 1
        parts.append(position..<(position + size))
        position += size
      } else if size > 2, position + size > upper {
        tried[position] = size - 1
      } else {
        tried[position] = nil
        guard let last = parts.popLast() else { return nil }
        position = last.lowerBound
      }
    }
    return parts
  }

  /// Words of running text that follow 记者 and look like a name. Between separators 时光 is a name;
  /// 了解到 never is.
  private static func isNoun(
    _ text: ScalarText, _ lower: Int, _ upper: Int, followsRole: Bool
  ) -> Bool {
    guard let end = text.end(ofAny: afterReporter, at: lower), end <= upper else { return false }
    return !followsRole || end - lower >= 2
  }

  /// 宣传部, 研究生院: an office signs as well, and begins like a name.
  private static let offices = Automaton("部 处 局 办 院 室 所 队 委 厅 科 协")
  /// 双河镇 丁越: where somebody is from, before the name.
  private static let settlements = Automaton("镇 乡 县 村 区")

  private static let afterReporter = Automaton(
    """
    从 在 向 了解 看到 获悉 采访 来到 走进 见到 发现 注意到 随 跟随 近日 日前 昨日 今日 今天 昨天 于
    问 节 站 证 团 会 们 云集 编者 时 应邀 经过 通过 应 方面 全程 全文 全体 全国 全省 全市 全县 全区 全镇 来 到 和 与 对 就 还 都
    """)
}
