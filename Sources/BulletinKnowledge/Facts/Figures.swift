package import BulletinText

/// The quantities of a text as a calculation reads them: what stands between them and before them.
/// All questions cost a few looks.
package struct Figures {
  package let text: ScalarText
  package let quantities: OfUnit<RawQuantity>

  package init(_ text: ScalarText, _ quantities: OfUnit<RawQuantity>) {
    self.text = text
    self.quantities = quantities
  }

  package subscript(_ index: Int) -> RawQuantity { quantities[index] }

  /// Whether no sentence ends between two quantities.
  package func isOneSentence(_ first: Int, _ last: Int) -> Bool {
    guard first >= 0, last < quantities.count, first <= last else { return false }
    let (lower, upper) = (quantities[first].upper, quantities[last].lower)
    guard upper - lower < 120 else { return false }
    return !(lower..<max(lower, upper)).contains { Figures.endsSentence(text[$0]) }
  }

  /// Whether two quantities are exact and count the same.
  package func areAlike(_ first: Int, _ second: Int) -> Bool {
    let (a, b) = (quantities[first], quantities[second])
    guard a.kind == b.kind, !a.isOrdinal, !b.isOrdinal, !a.isApproximate, !b.isApproximate,
      a.fault == nil, b.fault == nil, a.upper - a.unitLower == b.upper - b.unitLower
    else { return false }
    if a.kind == .count, !a.hasUnit { return false }
    return (0..<a.upper - a.unitLower).allSatisfy {
      text[a.unitLower + $0] == text[b.unitLower + $0]
    }
  }

  /// 16名 and 5人: both count people.
  package func countPeople(_ first: Int, _ second: Int) -> Bool {
    [first, second].allSatisfy { index in
      let quantity = quantities[index]
      return quantity.kind == .count && !quantity.isOrdinal && !quantity.isApproximate
        && quantity.fault == nil && quantity.upper - quantity.unitLower == 1
        && DateCharacters.isOne(text[quantity.unitLower], of: "人名位")
    }
  }

  /// Where a word of a list that ends right before `end` begins; the longest counts.
  package func word(_ words: [StaticString], before end: Int) -> Int? {
    var best: Int?
    for word in words {
      let start = end - word.utf8CodeUnitCount / 3
      if text.end(of: word, at: start) == end { best = min(best ?? start, start) }
    }
    return best
  }

  /// The two quantities from which and to which something changed, the second at `index`: 由200家增加到
  /// 250家. They are exact and alike.
  package func change(to index: Int) -> (from: Int, to: Int)? {
    let from = index - 1
    guard from >= 0, areAlike(from, index), isOneSentence(from, index) else { return nil }
    let (a, b) = (quantities[from], quantities[index])
    // 增加到去年的112万元, 增加到2023年的60家
    let end =
      word(Figures.nows, before: b.lower) ?? afterYear(b.lower) ?? b.lower
    let to = text[end - 1]
    guard to == 0x5230 || to == 0x81F3 || to == 0x4E3A || to == 0x6210,
      word(Figures.changes, before: end - 1) != nil,
      b.lower - a.upper <= 24
    else { return nil }
    // 由 or 从 opens the change in the same clause.
    var start = a.lower - 1
    while start >= 0, a.lower - start <= 16, !Figures.endsClause(text[start]) {
      if text[start] == 0x7531 || text[start] == 0x4ECE { return (from, index) }
      start -= 1
    }
    return nil
  }

  /// Where 2023年的, right before an index, begins.
  private func afterYear(_ end: Int) -> Int? {
    guard text[end - 1] == 0x7684, text[end - 2] == 0x5E74 else { return nil }
    return (end - 6..<end - 2).allSatisfy { DateCharacters.isDigit(text[$0]) } ? end - 6 : nil
  }

  /// The verb of change right before a quantity, and whether it goes down: 增长20%, 减少了3家.
  package func verb(before index: Int) -> (lower: Int, falls: Bool)? {
    var end = quantities[index].beforeLower
    if text[end - 1] == 0x4E86 { end -= 1 }
    let (fall, rise) = (word(Figures.falls, before: end), word(Figures.rises, before: end))
    // 加快 is no 快.
    if let rise, rise < fall ?? .max { return (rise, false) }
    return fall.map { ($0, true) }
  }

  /// Whether nothing but a comma and a word of no weight stands there: “，”, “，净”.
  package func isIdle(_ lower: Int, _ upper: Int) -> Bool {
    guard upper >= lower else { return false }
    if text[lower] == 0x2C, upper - lower <= 5,
      word(Figures.degrees, before: upper) == lower + 1
    {
      return true
    }
    // 由2.5元调整为3元，每吨上调0.5元
    if text[lower] == 0x2C, text[lower + 1] == 0x6BCF, upper - lower <= 4 { return true }
    guard upper - lower <= 3 else { return false }
    return (lower..<upper).allSatisfy {
      text[$0] == 0x2C || DateCharacters.isOne(text[$0], of: "净共、")
    }
  }

  package static func endsSentence(_ scalar: UInt32) -> Bool {
    scalar == 0x3002 || scalar == 0x3B || scalar == 0x21 || scalar == 0x3F
  }

  package static func endsClause(_ scalar: UInt32) -> Bool {
    endsSentence(scalar) || scalar == 0x2C || scalar == 0x3A
  }

  /// What says how a change strikes, and nothing of what it is reckoned from.
  private static let degrees: [StaticString] = ["一下子", "一举", "足足", "整整", "共计", "总共", "大幅", "直接"]
  private static let rises: [StaticString] = [
    "增长", "增加", "提高", "提升", "上升", "上涨", "上调", "净增", "增", "扩大", "升高", "增幅", "增幅达", "增幅为", "涨幅",
    "涨幅达",
    "涨幅为", "增幅达到", "涨幅达到", "增收", "净增长", "增长了", "涨", "升", "多", "多出", "高出", "回升", "加快",
  ]
  private static let falls: [StaticString] = [
    "下降", "减少", "降低", "缩短", "压缩", "缩减", "压减", "下跌", "减", "降", "降幅", "降幅达", "降幅为", "下调", "净减", "减收",
    "回落", "跌", "跌幅", "跌幅达", "跌幅为", "跌幅达到", "降幅达到", "少", "快", "节省", "缩水",
  ]
  /// When what something changed to was so.
  private static let nows: [StaticString] = [
    "去年的", "今年的", "目前的", "现在的", "如今的", "年末的", "年底的", "当前的", "本月的", "上月的", "本周的", "现今的", "今天的",
  ]
  private static let changes: [StaticString] = [
    "增长", "增加", "提高", "提升", "上升", "上涨", "扩大", "升高", "增", "升", "涨", "下降", "减少", "降低", "缩短", "压缩",
    "缩减",
    "压减", "下跌", "减", "降", "跌", "下调", "上调", "扩", "扩展", "发展", "缩", "压", "回落", "涨价", "延长", "调整", "上调为",
    "调",
  ]
}
