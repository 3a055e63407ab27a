import BulletinText

/// What a formulation enumerates, in scalar indices of its unit (5.2 of the genre's description).
struct ItemList: Hashable, Sendable {
  let items: [Range<Int>]
  /// The list is open: …等.
  let isPartial: Bool

  /// 即…, 就是…, 分别是…, or a bracket, right after the formulation.
  static func after(_ text: ScalarText, _ index: Int) -> ItemList? {
    if text[index] == 0x28 {
      var close = index + 1
      while close < text.count, close < index + 160, text[close] != 0x29 { close += 1 }
      guard text[close] == 0x29 else { return nil }
      return list(text, index + 1, close)
    }
    var start = index
    if text[start] == 0x2C || text[start] == 0x3A { start += 1 }
    for word: StaticString in ["即", "就是", "分别是", "是指", "包括"] {
      guard var lower = text.end(of: word, at: start) else { continue }
      if text[lower] == 0x3A || text[lower] == 0x2C { lower += 1 }
      var end = lower
      while end < text.count, end < lower + 200, !endsList(text[end]) { end += 1 }
      return list(text, lower, end)
    }
    return nil
  }

  /// The clauses of a formulation that is a list itself: 想企业所想、急企业所急.
  static func inside(_ text: ScalarText, _ lower: Int, _ upper: Int) -> ItemList? {
    var separator: UInt32 = 0x3001
    if !(lower..<upper).contains(where: { text[$0] == separator }) { separator = 0x2C }
    let parts = split(text, lower, upper, separator)
    guard parts.count >= 2, let longest = parts.map(\.count).max(),
      let shortest = parts.map(\.count).min(), shortest >= 1, longest <= 14,
      longest <= shortest * 2 + 1
    else { return nil }
    // 两项工程、一项制度 counts, it does not list.
    let counts = parts.allSatisfy { Numeral.value(text[$0.lowerBound]) != nil }
    let isOneEach = parts.allSatisfy { Numeral.value(text[$0.lowerBound]) == 1 }
    return counts && !isOneEach ? nil : ItemList(items: parts, isPartial: false)
  }

  /// `count` items right before the formulation; fewer where 等 opens the list.
  static func before(_ text: ScalarText, _ open: Int, count: Int) -> ItemList? {
    var end = open
    let isPartial = text.has("等", at: end - 1)
    if isPartial || text.has("的", at: end - 1) { end -= 1 }
    var start = end
    while start > 0, end - start < 120, !endsList(text[start - 1]), !isQuote(text[start - 1]) {
      start -= 1
    }
    var parts = split(text, start, end, 0x3001)
    guard parts.count >= 2, count >= 2, count <= 20 else { return nil }
    guard isPartial ? parts.count < count : parts.count >= count else { return nil }
    parts = parts.suffix(count)
    guard let first = parts.first, parts.dropFirst().allSatisfy({ $0.count >= 2 }) else {
      return nil
    }
    if let last = parts.last, withoutVerb(text, last) != last || isVerb(text, last) { return nil }
    let holdsOpenList = parts.contains { part in part.contains { text[$0] == 0x7B49 } }
    if holdsOpenList { return nil }
    let lengths = Set(parts.dropFirst().map(\.count))
    parts[0] = withoutVerb(text, first)
    if lengths.count == 1, let length = lengths.first, parts[0].count > length + 2 {
      parts[0] = (first.upperBound - length)..<first.upperBound
    }
    return ItemList(items: parts, isPartial: isPartial)
  }

  /// Items between `lower` and `upper`, separated by 、, or by ； or ， where these hold them.
  private static func list(_ text: ScalarText, _ lower: Int, _ upper: Int) -> ItemList? {
    var end = upper
    var isPartial = false
    if text[end - 1] == 0x7B49 {
      end -= 1
      isPartial = true
    }
    let parts = split(text, lower, end, 0x3001)
    guard parts.count >= 2, parts.allSatisfy({ $0.count >= 1 && $0.count <= 30 }) else {
      return nil
    }
    return ItemList(items: parts, isPartial: isPartial)
  }

  private static func split(
    _ text: ScalarText, _ lower: Int, _ upper: Int, _ separator: UInt32
  ) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = lower
    var depth = 0
    for index in lower..<max(lower, upper) {
      if text[index] == 0x28 || text[index] == 0x201C { depth += 1 }
      if text[index] == 0x29 || text[index] == 0x201D { depth -= 1 }
      guard depth <= 0, text[index] == separator else { continue }
      parts.append(start..<index)
      start = index + 1
    }
    if start < upper { parts.append(start..<upper) }
    return parts
  }

  private static func isVerb(_ text: ScalarText, _ part: Range<Int>) -> Bool {
    verbs.contains { text.end(of: $0, at: part.lowerBound) == part.upperBound }
  }

  private static let verbs: [StaticString] = [
    "将", "把", "以", "做到", "抓好", "落实", "解决", "实现", "推进", "确保", "坚持", "要用好", "用好",
  ]

  private static func withoutVerb(_ text: ScalarText, _ part: Range<Int>) -> Range<Int> {
    for word in verbs {
      if let end = text.end(of: word, at: part.lowerBound), end < part.upperBound {
        return end..<part.upperBound
      }
    }
    return part
  }

  private static func endsList(_ scalar: UInt32) -> Bool {
    scalar == 0x2C || scalar == 0x3002 || scalar == 0x3B || scalar == 0x3A
  }

  private static func isQuote(_ scalar: UInt32) -> Bool {
    scalar == 0x201C || scalar == 0x201D || scalar == 0x300B
  }
}
