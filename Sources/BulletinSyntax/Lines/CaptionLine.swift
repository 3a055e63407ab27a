import BulletinText

/// Captions: `图为…`, `▲ …`, `…。何岚 摄`, `（资料图）`.
enum CaptionLine {
  /// Whether a line is a caption.
  static func matches(_ text: ScalarText) -> Bool {
    guard text.count <= 120 else { return false }
    // （资料图片）
    if text[0] == 0x28, text.has("资料图", at: 1), text.count <= 6 { return true }
    var start = 0
    while Mark.isArrow(text[start]) || Mark.isBullet(text[start]) || text[start] == 0x20 {
      start += 1
    }
    if let end = text.end(ofAny: openers, at: start), end < text.count { return true }
    if isPointed(text, start) { return true }
    if text[0] == 0x28, text[text.count - 1] == 0x29, text.contains("由", to: 12),
      text.ends(with: "提供", at: text.count - 1)
    {
      return true
    }
    // ▶古桥如月。　图片由读者提供, 茶农在晾晒新茶（图片由县文联提供）
    if text.count <= 80, text.contains("图片由"),
      text.ends(with: "提供", at: text.count) || text.ends(with: "提供)", at: text.count)
    {
      return true
    }
    return isScene(text) || endsWithCredit(text)
  }

  /// （何岚在实验小学慰问教师 丁越摄）: a bracket that says what the picture shows, and who took it.
  static func isScene(_ text: ScalarText) -> Bool {
    let upper = text.count - 1
    guard text[0] == 0x28, text[upper] == 0x29, upper <= 60,
      text.ends(with: "摄", at: upper) || text.ends(with: "供图", at: upper),
      CreditWords.roles.longest(in: text, at: 1, tags: .max) == nil
    else { return false }
    // With a blank before the photographer, or without one.
    let blank = (1..<upper).last { text[$0] == 0x20 }
    let end = blank.map { upper - $0 <= 6 ? $0 : 0 } ?? upper - 4
    return end >= 8 && (3..<end).contains { verbs.mayBegin(with: text[$0]) }
  }

  /// What a name and its verb are joined by.
  private static let verbs = Automaton("在 正 为 向 与 到 看 给 参 慰 走 调 检 出 主 讲")

  /// ▲何岚在码头。: one short sentence on who does what, pointed at the picture; an item of news opens
  /// with a day.
  private static func isPointed(_ text: ScalarText, _ start: Int) -> Bool {
    guard (0..<start).contains(where: { Mark.isArrow(text[$0]) }), text.count <= 32,
      text.end(ofMonthDayAt: start) == nil, !text.contains(",")
    else { return false }
    // ◀ ▶ point at a picture beside the text.
    if text[0] == 0x25C0 || text[0] == 0x25B6 { return true }
    return text.contains("在") || text.contains("(右)") || text.contains("(左)")
      || text.contains("(中)")
  }

  /// Whether the line ends in a photographer's credit.
  private static func endsWithCredit(_ text: ScalarText) -> Bool {
    var upper = text.count
    if text[upper - 1] == 0x29 || text[upper - 1] == 0x3011 { upper -= 1 }
    while upper > 0, text[upper - 1] == 0x20 { upper -= 1 }
    guard upper >= 10 else { return false }
    if text.ends(with: "资料图", at: upper) || text.ends(with: "资料图片", at: upper) { return true }
    guard text.ends(with: "摄", at: upper) || text.ends(with: "供图", at: upper) else { return false }
    if isPlainScene(text, upper) { return true }
    // A sentence stands before the credit; a byline has none.
    var index = upper - 1
    while index > 4, index > upper - 24 {
      if Mark.isEnd(text[index]) || text[index] == 0x2E || text[index] == 0x29
        || text[index] == 0x28 || text[index] == 0x3010
      {
        return true
      }
      index -= 1
    }
    return false
  }

  /// 领导踊跃捐款 何岚 摄: what the picture shows, and its photographer, with blanks between.
  private static func isPlainScene(_ text: ScalarText, _ upper: Int) -> Bool {
    let blanks = (0..<upper).filter { text[$0] == 0x20 }
    guard blanks.count == 2, upper <= 32, blanks[0] >= 4, blanks[1] + 2 == upper,
      (3...5).contains(blanks[1] - blanks[0]), Surnames.length(in: text, at: blanks[0] + 1) > 0,
      CreditWords.roles.longest(in: text, at: 0, tags: .max) == nil
    else { return false }
    return (0..<blanks[0]).allSatisfy { text.isHan($0) }
  }

  private static let openers = Automaton("图为 图① 图② 图③ 上图 下图 左图 右图 图一 图二 图①为")
}
