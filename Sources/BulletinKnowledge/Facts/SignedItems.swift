import BulletinText

/// Lists whose items all bear the sign that a name counts: 三种三养 promises three that open with 种 and
/// three that open with 养, 四个看一看 four that open with 看一看.
enum SignedItems {
  struct Tally {
    let promised: Int
    let listed: Int
    /// From the first item to the last.
    let range: Range<Int>
  }

  /// What a name promises and a list has; `nil` where the name counts no sign, or any item lacks one:
  /// then the list may be open, or another one.
  static func tally(_ text: ScalarText, name: Range<Int>, list: Range<Int>) -> Tally? {
    guard let groups = groups(text, name) else { return nil }
    var group = 0
    var found = Array(repeating: 0, count: groups.count)
    let parts = parts(text, list)
    for part in parts {
      if bears(text, part, groups[group].sign) {
        found[group] += 1
      } else if group + 1 < groups.count, found[group] > 0,
        bears(text, part, groups[group + 1].sign)
      {
        group += 1
        found[group] += 1
      } else {
        return nil
      }
    }
    let promised = groups.reduce(0) { $0 + $1.count }
    let listed = found.reduce(0, +)
    guard group == groups.count - 1, listed >= 2, abs(listed - promised) == 1,
      let first = parts.first, let last = parts.last
    else { return nil }
    return Tally(promised: promised, listed: listed, range: first.lowerBound..<last.upperBound)
  }

  /// The numerals of a name and what each counts.
  private static func groups(
    _ text: ScalarText, _ name: Range<Int>
  ) -> [(count: Int, sign: Range<Int>)]? {
    guard let count = Numeral.value(text[name.lowerBound]), (2...9).contains(count),
      !DateCharacters.isDigit(text[name.lowerBound])
    else { return nil }
    // 四个看一看: one sign, whatever numerals it holds.
    if text[name.lowerBound + 1] == 0x4E2A, name.count >= 4 {
      return [(count, name.lowerBound + 2..<name.upperBound)]
    }
    var groups: [(count: Int, sign: Range<Int>)] = []
    var index = name.lowerBound
    while index < name.upperBound {
      guard let count = Numeral.value(text[index]), (1...9).contains(count) else { return nil }
      var end = index + 1
      while end < name.upperBound, Numeral.value(text[end]) == nil { end += 1 }
      guard (1...2).contains(end - index - 1) else { return nil }
      groups.append((count, index + 1..<end))
      index = end
    }
    return groups
  }

  private static func bears(_ text: ScalarText, _ part: Range<Int>, _ sign: Range<Int>) -> Bool {
    guard part.count > sign.count, part.count <= sign.count + 8 else { return false }
    return sign.indices.allSatisfy { text[part.lowerBound + $0 - sign.lowerBound] == text[$0] }
  }

  /// Han runs between 、 and commas; `nil` as an empty list where anything else stands in it.
  private static func parts(_ text: ScalarText, _ list: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = list.lowerBound
    for index in list.lowerBound...list.upperBound {
      if index == list.upperBound || text[index] == 0x3001 || text[index] == 0x2C {
        parts.append(start..<index)
        start = index + 1
      } else if !DateCharacters.isHan(text[index])
        || DateCharacters.isOne(text[index], of: "和及与或等并")
      {
        return []
      }
    }
    return parts
  }
}
