import BulletinText

/// The names among the credits, and what stands in their place.
extension CreditsReader {
  /// 通讯员　心内科　何岚: where whoever wrote works, between the role and the name.
  mutating func readUnit() -> Bool {
    guard let last = credits.last, last.roleRange != nil, last.names.isEmpty,
      text[index - 1] == 0x20 || text[index - 1] == 0x3A
    else { return false }
    var end = index
    while end < upper, text.isHan(end) { end += 1 }
    if text[index - 1] == 0x3A, credits.count == 1, CreditWords.namesUnit(text, index, end) {
      // 供稿：镇党建办
      credits[0].role = .source
      index = end
      return true
    }
    let next = text.skippingSpaces(end)
    guard (3...8).contains(end - index), next > end, next < upper, text.isHan(next),
      CreditWords.unitEnds.mayBegin(with: text[end - 1])
    else { return false }
    index = next
    return true
  }

  mutating func readName() -> Bool {
    let followsRole = credits.last?.roleRange != nil && !text.isHan(index - 1)
    var names = NameReader.names(in: text, index, upper, followsRole: followsRole)
    if names.isEmpty, let name = enclosedName() ?? nameBesideAction() { names = [name] }
    guard let last = names.last else { return false }
    for name in names {
      append(text.range(name.lowerBound, name.upperBound))
    }
    index = last.upperBound
    return true
  }

  /// 【记者孟溪　通讯员人社宣】: right behind a role, up to the end of a bracket, two to four characters are
  /// whoever it was, with a surname or without.
  func enclosedName() -> Range<Int>? {
    guard let role = credits.last, role.roleRange != nil, role.names.isEmpty, text.isHan(index - 1)
    else { return nil }
    var end = index
    if isPrefix {
      // 记者鱼跃、通讯员石磊报道
      while end < upper, text.isHan(end), !text.has("报道", at: end) { end += 1 }
      let ends = text.has("报道", at: end) || text[end] == 0x3001
      return (2...4).contains(end - index) && ends ? index..<end : nil
    }
    while end < upper, text.isHan(end) { end += 1 }
    // （融媒体中心记者刚岚宇 通讯员丁越）: another role follows behind a blank.
    let next = text.skippingSpaces(end)
    let isFollowed =
      next > end && next < upper
      && CreditWords.roles.longest(in: text, at: next, tags: .max).map { $0.end - next >= 2 }
        ?? false
    let ends = end == upper && Mark.isClosing(text[upper]) || isFollowed
    return (2...4).contains(end - index) && ends ? index..<end : nil
  }

  /// 整理　何木, 何墨　整理: what stands beside the word alone is who did it, with a surname or without.
  private func nameBesideAction() -> Range<Int>? {
    var end = index
    while end < upper, text.isHan(end) { end += 1 }
    guard (2...4).contains(end - index), !CreditWords.namesUnit(text, index, end) else {
      return nil
    }
    let next = text.skippingSpaces(end)
    if next > end, next < upper {
      let action = CreditWords.actions.longest(in: text, at: next, tags: CreditWords.other)
      if credits.isEmpty, action?.end == upper { return index..<end }
    }
    if let mark = reportEnd(), credits.allSatisfy({ $0.roleRange == nil && $0.outlet == nil }) {
      // 何牧 丁岚 报道
      return end < mark ? index..<end : nil
    }
    return end == upper && credits.count == 1 && credits[0].role == .source
      && credits[0].roleRange != nil && text[index - 1] == 0x20 ? index..<end : nil
  }

  /// Where 报道 begins that ends credits of names alone, with blanks between.
  private func reportEnd() -> Int? {
    guard text.ends(with: "报道", at: upper), text[upper - 3] == 0x20, upper - index <= 20 else {
      return nil
    }
    return (index..<upper).allSatisfy { text.isHan($0) || text[$0] == 0x20 } ? upper - 2 : nil
  }

  /// Anna Li: words in capitals after a role.
  mutating func readLatinName() -> Bool {
    guard credits.last?.roleRange != nil, (0x41...0x5A).contains(text[index]) else { return false }
    var end = index
    while end < upper,
      CharacterClass(text[end]) == .letter
        || text[end] == 0x20 && (0x41...0x5A).contains(text[end + 1])
    { end += 1 }
    guard end - index >= 2 else { return false }
    append(text.range(index, end))
    index = end
    return true
  }

  mutating func append(_ name: TextRange) {
    if let last = credits.indices.last {
      // 文/图　何岚: whoever stands behind it wrote.
      if credits[last].role == .source, credits[last].outlet == nil {
        credits[last].role = .reporter
      }
      credits[last].names.append(name)
    } else {
      credits.append(Credit(role: .reporter, roleRange: nil, outlet: outlet, names: [name]))
    }
  }
}
