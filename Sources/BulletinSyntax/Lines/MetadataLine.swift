import BulletinText

/// The line of a web export: `2023-05-08 09:30 来源：清溪发布 作者：何岚 浏览：123`.
enum MetadataLine {
  /// The source and the authors that the line names, as a byline; `nil` for any other line.
  static func read(_ text: ScalarText) -> Byline? {
    guard text.count <= 90 else { return nil }
    var credits: [Credit] = []
    var index = 0
    while index < text.count {
      guard let label = labels.longest(in: text, at: index, tags: .max),
        text[text.skippingSpaces(label.end)] == 0x3A
      else {
        index += 1
        continue
      }
      let start = text.skippingSpaces(text.skippingSpaces(label.end) + 1)
      if label.tags > 1, isLabel(text, start) {
        // 作者：　编辑：丁越
        let role = text.range(index, label.end)
        credits.append(Credit(role: .reporter, roleRange: role, outlet: nil, names: []))
        index = start
        continue
      }
      var end = start
      while end < text.count, text[end] != 0x20 { end += 1 }
      if label.tags > 1 { end = endOfNames(text, end) }
      if end > start { credits.append(credit(text, index, label, start, end)) }
      index = max(end, label.end)
    }
    // 记者：何岚 alone is a byline like any other.
    guard credits.contains(where: { $0.role == .source }) || text.isDigit(0) else { return nil }
    let isDated = (0..<text.count).contains { text.isDigit($0) }
    guard !credits.isEmpty, isDated || credits.count >= 2 else { return nil }
    return Byline(
      range: text.range(0, text.count), credits: credits, placement: .ownLine,
      isMetadata: isDated)
  }

  /// Whether the line ends, or another label stands at an index.
  private static func isLabel(_ text: ScalarText, _ index: Int) -> Bool {
    guard index < text.count else { return true }
    let roles = CreditWords.roles.longest(in: text, at: index, tags: .max)
    guard let label = labels.longest(in: text, at: index, tags: .max) ?? roles else { return false }
    return text[text.skippingSpaces(label.end)] == 0x3A
  }

  /// Whether a label opens the line: 来源：清溪发布, 时间：2023-05-08 来源：….
  static func opens(_ text: ScalarText) -> Bool {
    [labels, times].contains { table in
      table.longest(in: text, at: 0, tags: .max).map { text[$0.end] == 0x3A } ?? false
    }
  }

  private static let times = Automaton("时间 日期 发布时间 发布日期 发表时间 更新时间")

  /// 作者：何岚 丁越 摄影：卞舒: more names behind single blanks, up to the next label.
  private static func endOfNames(_ text: ScalarText, _ start: Int) -> Int {
    var end = start
    while text[end] == 0x20, text.isHan(end + 1) {
      var next = end + 1
      while text.isHan(next) { next += 1 }
      guard (2...4).contains(next - end - 1), next == text.count || text[next] == 0x20,
        labels.longest(in: text, at: end + 1, tags: .max) == nil
      else { return end }
      end = next
    }
    return end
  }

  private static func credit(
    _ text: ScalarText, _ index: Int, _ label: Automaton.Match, _ start: Int, _ end: Int
  ) -> Credit {
    let role = text.range(index, label.end)
    var names: [Range<Int>] = []
    var next = start
    while next < end {
      let found = NameReader.names(in: text, next, end, followsRole: true)
      guard let last = found.last else { break }
      names += found
      next = text.skippingSpaces(last.upperBound)
    }
    // 作者：毕业: a word of two to four characters behind the label is a name, with a surname or without.
    if label.tags > 1, names.isEmpty, (2...4).contains(end - start),
      (start..<end).allSatisfy({ text.isHan($0) }), !CreditWords.namesUnit(text, start, end)
    {
      names = [start..<end]
    }
    guard label.tags > 1, !names.isEmpty else {
      return Credit(role: .source, roleRange: role, outlet: text.range(start, end), names: [])
    }
    return Credit(
      role: label.tags == 2 ? .reporter : label.tags == 4 ? .correspondent : .photographer,
      roleRange: role, names: names.map { text.range($0.lowerBound, $0.upperBound) })
  }

  private static let labels: Automaton = {
    var table = AutomatonBuilder()
    table.add("来源 信息来源 稿件来源 文章来源 稿源", tags: 1)
    table.add("作者 记者", tags: 2)
    table.add("通讯员", tags: 4)
    table.add("摄影", tags: 8)
    return Automaton(table)
  }()
}
