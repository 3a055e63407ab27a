import BulletinText

/// Ordinals that open an item or a section head, and what else tells a head inside the body.
enum SectionHeadLine {
  /// The index after an item's ordinal at the line's start: 一是, 二要, （三）, 1., 首先, ——.
  static func itemEnd(_ text: ScalarText) -> Int? {
    var index = 0
    if let end = text.end(ofAny: adverbs, at: 0) { return end }
    if text[0] == 0x2014 { return 1 }
    if text[0] >= 0x2460, text[0] <= 0x2473 { return 1 }
    let bracketed = text[0] == 0x28
    if bracketed { index = 1 }
    let start = index
    while numerals.mayBegin(with: text[index]) || text.isDigit(index), index < start + 3 {
      index += 1
    }
    guard index > start else { return nil }
    if bracketed { return text[index] == 0x29 ? index + 1 : nil }
    if text.isDigit(start) {
      // 01 凌晨四点的灯
      if text[start] == 0x30, index == start + 2, text[index] == 0x20 { return index + 1 }
      let isDot = text[index] == 0x2E || text[index] == 0x3001
      return isDot && !text.isDigit(index + 1) ? index + 1 : nil
    }
    return text.end(ofAny: markers, at: index)
  }

  /// Whether a line opens an item that is a paragraph: 一要……, 二是…….
  static func opensItem(_ text: ScalarText) -> Bool {
    guard let end = itemEnd(text) else { return false }
    return end < text.count
  }

  /// Whether a line opens as numbered heads do: 一、, （一）, 1., 01. 一要 and 二是 open sentences.
  static func isNumberedHead(_ text: ScalarText) -> Bool {
    guard let end = itemEnd(text), end >= 2 else { return false }
    return text[end - 1] == 0x3001 || text[end - 1] == 0x29 || text[end - 1] == 0x2E
      || text[end - 1] == 0x20
  }

  private static let numerals = Automaton("一 二 三 四 五 六 七 八 九 十")
  private static let markers = Automaton("是 要 、 ．")
  private static let adverbs = Automaton("首先 其次 再次 最后 其一 其二 其三 一方面 另一方面 第一， 第二， 第三，")
}
