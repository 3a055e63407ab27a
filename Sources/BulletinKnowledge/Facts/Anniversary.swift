package import BulletinText

/// An anniversary that does not fit the years that its sentence states.
package struct AnniversaryConflict: Hashable, Sendable {
  /// The number and 周年.
  package var range: TextRange
  package var text: String
  /// From when to when it was counted.
  package var base: Int
  package var year: Int
  package var article: Int?
  /// What a newsroom's table has founded in the base year; `nil` where the text tells it.
  package var founded: String?
}

/// Compares 周年 with the years beside it.
struct Anniversaries {
  let text: ScalarText
  let raws: OfUnit<RawDate>
  let issue: CalendarDate?

  func conflict(_ quantity: RawQuantity) -> AnniversaryConflict? {
    guard Anniversaries.isExact(quantity, in: text),
      Quotation.around(text, quantity.lower, quantity.upper) == nil
    else { return nil }
    let (start, end) = sentence(around: quantity)
    let years = statedYears(start, end)
    guard let base = base(quantity, years, start) else { return nil }
    let others = Set(years.map(\.year)).subtracting([base]).filter { $0 > base }
    // 明年, 迎接: it may be counted to a year that is still to come.
    guard others.count == 1, let year = others.first, !looksAhead(start, end) else { return nil }
    let number = Int(exactly: quantity.value) ?? 0
    guard number > 0, year - base != number else { return nil }
    return AnniversaryConflict(
      range: text.range(quantity.lower, quantity.upper),
      text: text.string(quantity.lower, quantity.upper), base: base, year: year)
  }

  /// 40周年: neither 近40周年 nor 第40周年.
  static func isExact(_ quantity: RawQuantity, in text: ScalarText) -> Bool {
    quantity.kind == .count && text.has("周年", at: quantity.upper - 2)
      && quantity.upper - quantity.unitLower == 2 && !quantity.isApproximate && !quantity.isOrdinal
  }

  func sentence(around quantity: RawQuantity) -> (start: Int, end: Int) {
    var start = quantity.lower
    while start > 0, text[start - 1] != 0x3002 { start -= 1 }
    var end = quantity.upper
    while end < text.count, text[end] != 0x3002 { end += 1 }
    return (start, end)
  }

  /// The years of the sentence, written ones and the issue's as 今年.
  private func statedYears(_ start: Int, _ end: Int) -> [(year: Int, raw: RawDate)] {
    raws.filter { $0.lower >= start && $0.upper <= end }.flatMap { raw in
      if raw.relative == .thisYear { return issue.map { [($0.year, raw)] } ?? [] }
      guard raw.relative == nil else { return [] }
      return [raw.start.year, raw.end?.year].compactMap { $0 }.map { ($0, raw) }
    }
  }

  /// The year that is counted from: of a known event (建党), or the year beside 成立.
  private func base(
    _ quantity: RawQuantity, _ years: [(year: Int, raw: RawDate)], _ start: Int
  ) -> Int? {
    for (event, year) in Self.events {
      let lower = quantity.lower - event.utf8CodeUnitCount / 3
      if text.end(of: event, at: lower) == quantity.lower { return year }
    }
    // 从1949年到2023年，走过了75周年: from the one year to the other.
    if let span = raws.last(where: { $0.lower >= start && $0.upper < quantity.lower }),
      let first = span.start.year, let last = span.end?.year, first < last,
      Self.passings.contains(where: { word in
        let lower = quantity.lower - word.utf8CodeUnitCount / 3
        return text.end(of: word, at: lower) == quantity.lower
      })
    {
      return first
    }
    // 成立20周年 of something else than what was founded in that year.
    let founded = years.filter { isFounding($0.raw) }
    guard founded.count == 1, let base = founded.first, base.raw.lower < quantity.lower,
      !hasOwnSubject(quantity.lower)
    else { return nil }
    return base.year
  }

  private static let passings: [StaticString] = ["走过", "走过了", "历经", "历经了", "经历了"]

  func isFounding(_ raw: RawDate) -> Bool {
    var index = raw.lower
    if text[index - 1] == 0x4E8E { index -= 1 }  // 于
    for verb in Self.verbs {
      let length = verb.utf8CodeUnitCount / 3
      if text.end(of: verb, at: index - length) == index { return true }
      if text.has(verb, at: raw.upper) { return true }
    }
    return false
  }

  /// 建党, 建军: the anniversary names what it counts.
  private func hasOwnSubject(_ lower: Int) -> Bool {
    // 建局25周年 of the office that was founded.
    if text.has("建", at: lower - 2), DateCharacters.isOne(text[lower - 1], of: "局院校厂馆社台站队园所司会") {
      return false
    }
    return
      !(DateCharacters.isBoundary(text[lower - 1])
      || DateCharacters.isOne(text[lower - 1], of: "来接庆了的满是为逢到"))
  }

  func looksAhead(_ start: Int, _ end: Int) -> Bool {
    (start..<end).contains {
      text.has("明年", at: $0) || text.has("即将", at: $0) || text.has("将迎", at: $0)
        || text.has("喜迎", at: $0) || text.has("迎接", at: $0)
    }
  }

  static let verbs: [StaticString] = [
    "成立", "建局", "建县", "建区", "建市", "建台", "建站", "建队", "建园", "建所", "创办", "创建", "创立", "创刊", "建校", "建厂",
    "建院", "建馆", "建成", "始建", "诞生", "落成", "组建", "设立",
  ]

  private static let events: [(StaticString, Int)] = [
    ("新中国成立", 1949), ("中华人民共和国成立", 1949), ("建国", 1949), ("建党", 1921), ("中国共产党成立", 1921),
    ("建军", 1927), ("改革开放", 1978), ("抗日战争胜利", 1945), ("抗战胜利", 1945), ("五四运动", 1919), ("辛亥革命", 1911),
    ("香港回归", 1997), ("香港回归祖国", 1997), ("澳门回归", 1999), ("澳门回归祖国", 1999), ("红军长征胜利", 1936),
    ("长征胜利", 1936),
  ]
}
