import BulletinText

/// Captions: `图为…`, `▲ …`, `…。何岚 摄`, `（资料图）`.
enum CaptionLine {
  /// Whether a line is a caption.
  static func matches(_ text: ScalarText) -> Bool {
    guard text.count <= 120 else { return false }
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
    return endsWithCredit(text)
  }

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

  private static let openers = Automaton("图为 图① 图② 图③ 上图 下图 左图 右图 图一 图二 图①为")
}
