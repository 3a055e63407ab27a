import BulletinText

/// Lists whose items all bear the sign that a name counts: 三种三养 promises three that open with 种 and
/// three that open with 养, 四个看一看 four that open with 看一看, 一册两卡 one that ends in 册 and two in 卡.
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

  /// The items of a name with one numeral, anywhere in its sentence: “五个到田”作为标尺，做到技术送到田、……,
  /// 统一标准、统一包装、统一标识，“三统一”……: a run of as many as it counts that all bear its sign, and no more.
  /// The text behind the name comes first.
  static func items(_ text: ScalarText, name: Range<Int>, count: Int) -> ItemList? {
    guard (3...9).contains(count), let sign = sign(text, name) else { return nil }
    var upper = name.upperBound + 1
    while upper < text.count, upper < name.upperBound + 160, !Figures.endsSentence(text[upper]) {
      upper += 1
    }
    var lower = name.lowerBound - 1
    while lower > 0, lower > name.lowerBound - 160, !Figures.endsSentence(text[lower - 1]) {
      lower -= 1
    }
    let behind = runs(text, name.upperBound + 1..<max(upper, name.upperBound + 1), sign)
    let before = runs(text, lower..<name.lowerBound - 1, sign)
    guard
      let run = behind.first(where: { $0.count == count })
        ?? before.last(where: { $0.count == count })
    else { return nil }
    return ItemList(items: trimmed(text, run, sign), isPartial: false)
  }

  /// The run of items right before a name that bear its sign: 联调、联防、联治、联创的“三联”.
  static func directlyBefore(_ text: ScalarText, name: Range<Int>) -> [Range<Int>]? {
    guard let sign = sign(text, name) else { return nil }
    var end = name.lowerBound - 1
    if text[end - 1] == 0x7684 { end -= 1 }
    var lower = end
    while lower > 0, end - lower < 100, !Figures.endsSentence(text[lower - 1]),
      text[lower - 1] != 0x2C
    {
      lower -= 1
    }
    let runs = runs(text, lower..<end, sign)
    guard runs.count == 1, let run = runs.first, run.last?.upperBound == end,
      run.first?.lowerBound == lower
    else { return nil }
    return trimmed(text, run, sign)
  }

  /// The run that begins at an index, perhaps behind 做到, whose items all end in a name's sign, to the end
  /// of its clause.
  static func directlyAfter(
    _ text: ScalarText, name: Range<Int>, from lower: Int
  ) -> [Range<Int>]? {
    guard let sign = sign(text, name) else { return nil }
    var end = lower
    while end < text.count, end - lower < 100, text[end] != 0x2C, !Figures.endsSentence(text[end]) {
      end += 1
    }
    let runs = runs(text, lower..<end, sign)
    // ……，实现管理信息化: one more may stand behind the comma.
    let goesOn = (end..<min(text.count, end + 60)).contains {
      Figures.endsClause(text[$0]) && $0 > end && reads(text, sign, at: $0 - sign.count)
    }
    guard runs.count == 1, let run = runs.first, run.first?.lowerBound == lower, !goesOn,
      run.last?.upperBound == end,
      run.allSatisfy({ reads(text, sign, at: $0.upperBound - sign.count) })
    else { return nil }
    return trimmed(text, run, sign)
  }

  /// What a name counts: 到田 of 五个到田, 统一 of 三统一.
  private static func sign(_ text: ScalarText, _ name: Range<Int>) -> Range<Int>? {
    guard Numeral.value(text[name.lowerBound]) != nil,
      !DateCharacters.isDigit(text[name.lowerBound])
    else { return nil }
    var lower = name.lowerBound + 1
    if DateCharacters.isOne(text[lower], of: "个大项种类张条道支"), name.upperBound > lower + 1 {
      lower += 1
    }
    let sign = lower..<name.upperBound
    let isPlain = sign.allSatisfy {
      DateCharacters.isHan(text[$0]) && (Numeral.value(text[$0]) == nil || text[$0] == 0x4E00)
    }
    return (1...3).contains(sign.count) && isPlain ? sign : nil
  }

  /// Runs of parts that bear a sign, as long as they are; parts of a one-character sign are joined by 、
  /// alone.
  private static func runs(
    _ text: ScalarText, _ range: Range<Int>, _ sign: Range<Int>
  ) -> [[Range<Int>]] {
    var runs: [[Range<Int>]] = []
    var run: [Range<Int>] = []
    var start = range.lowerBound
    func finish() {
      if run.count >= 3 { runs.append(run) }
      run = []
    }
    for index in range.lowerBound...range.upperBound {
      let isEnd = index == range.upperBound
      guard isEnd || CharacterClass(text[index]) != .han && !DateCharacters.isDigit(text[index])
      else { continue }
      let part = start..<index
      if part.count > sign.count, part.count <= sign.count + 12, holds(text, part, sign) {
        run.append(part)
      } else {
        finish()
      }
      start = index + 1
      if isEnd || text[index] != 0x3001 && (sign.count == 1 || text[index] != 0x2C) { finish() }
    }
    return runs
  }

  private static func holds(_ text: ScalarText, _ part: Range<Int>, _ sign: Range<Int>) -> Bool {
    (part.lowerBound...part.upperBound - sign.count).contains { reads(text, sign, at: $0) }
  }

  private static func reads(_ text: ScalarText, _ sign: Range<Int>, at index: Int) -> Bool {
    sign.indices.allSatisfy { text[index + $0 - sign.lowerBound] == text[$0] }
  }

  /// The run without the verb before its first item and what goes on behind its last.
  private static func trimmed(
    _ text: ScalarText, _ run: [Range<Int>], _ sign: Range<Int>
  ) -> [Range<Int>] {
    var items = run
    let others = run.dropFirst()
    if others.allSatisfy({ reads(text, sign, at: $0.lowerBound) }),
      let lower = run[0].dropLast(sign.count).last(where: { reads(text, sign, at: $0) })
    {
      items[0] = lower..<run[0].upperBound
      return items
    }
    let lengths = Set(others.map(\.count))
    if lengths.count == 1, let length = lengths.first, run[0].count > length {
      items[0] = run[0].upperBound - length..<run[0].upperBound
    } else if let longest = lengths.max(), run[0].count > longest {
      items[0] = ItemList.behindVerb(text, run[0])
    }
    return items
  }

  /// The numerals of a name and what each counts.
  private static func groups(
    _ text: ScalarText, _ name: Range<Int>
  ) -> [(count: Int, sign: Range<Int>)]? {
    guard let count = Numeral.value(text[name.lowerBound]), (1...9).contains(count),
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
    // 一册两卡 counts, 一站式 does not.
    return count > 1 || groups.count > 1 ? groups : nil
  }

  /// Whether an item opens or ends with the sign.
  private static func bears(_ text: ScalarText, _ part: Range<Int>, _ sign: Range<Int>) -> Bool {
    guard part.count > sign.count, part.count <= sign.count + 8 else { return false }
    return reads(text, sign, at: part.lowerBound)
      || reads(text, sign, at: part.upperBound - sign.count)
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
