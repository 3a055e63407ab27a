import BulletinText

/// Reads the anniversaries of one text against a newsroom's table.
struct AnniversaryReader {
  /// The longest names first.
  let rows: [AnniversaryBases.Row]
  let text: ScalarText
  let raws: OfUnit<RawDate>
  let issue: CalendarDate
  /// All dates of the fragment.
  let told: [RawDate]

  /// A longer sentence is a list or a text without stops.
  private static let reach = 400

  private var anniversaries: Anniversaries {
    Anniversaries(text: text, raws: raws, issue: issue)
  }

  func conflict(_ quantity: RawQuantity) -> AnniversaryConflict? {
    let (start, end) = anniversaries.sentence(around: quantity)
    guard end - start <= AnniversaryReader.reach else { return nil }
    let sentence = raws.filter { $0.lower >= start && $0.upper <= end }
    // 1983年建县，今年建县40周年: a base year that stands there counts.
    guard let (row, tied) = row(of: quantity, from: start), !isOfTitleOrSpeech(quantity),
      !sentence.contains(where: anniversaries.isFounding), let count = Int(exactly: quantity.value)
    else { return nil }
    let year = tied ?? issue.year
    let right = year - row.year
    guard count > 0, right > 0, !(tied == nil ? -1...1 : 0...1).contains(count - right),
      tied != nil || isOfIssue(quantity, count, row, start..<end)
    else { return nil }
    return AnniversaryConflict(
      range: text.range(quantity.lower, quantity.upper),
      text: text.string(quantity.lower, quantity.upper), base: row.year, year: year,
      founded: row.name)
  }

  // MARK: Whose anniversary

  /// The row that an anniversary is of, and the year that the words around it tie it to.
  private func row(
    of quantity: RawQuantity, from start: Int
  ) -> (row: AnniversaryBases.Row, year: Int?)? {
    let deed = deed(of: quantity)
    let (end, dates) = back(from: min(deed?.lower ?? quantity.lower, quantity.lower))
    let year = dates.compactMap(year).first
    if let row = rows.first(where: { !$0.isDeed && ends($0.scalars, at: end) }) {
      return fits(row, deed) ? (row, year ?? self.year(before: end - row.scalars.count)) : nil
    }
    guard let deed, let subject = freeSubject(end) else { return nil }
    let tied = year ?? self.year(before: subject)
    let named = subjects(deed, start..<max(start, subject))
    guard let first = named.first else {
      return rows.first { $0.isDeed && isSame($0, deed) }.map { ($0, tied) }
    }
    // 清溪县各界欢聚一堂，庆祝建县40周年
    guard let row = rows.first(where: { !$0.isDeed && ends($0.scalars, at: first) }),
      fits(row, deed), named.allSatisfy({ ends(row.scalars, at: $0) })
    else { return nil }
    return (row, tied)
  }

  /// 建县40周年, 40周年县庆.
  private func deed(of quantity: RawQuantity) -> AnniversaryDeed? {
    let (lower, upper) = (quantity.lower, quantity.upper)
    let own = rows.first { $0.isDeed && ends($0.scalars, at: lower) }?.scalars.count ?? 0
    let known = lower - (start(of: AnniversaryDeed.words, before: lower) ?? lower)
    if max(own, known) > 0 { return AnniversaryDeed(text, lower - max(own, known), lower) }
    for word in [lower - 2, upper]
    where text[word + 1] == 0x5E86 && CharacterClass(text[word]) == .han {
      return AnniversaryDeed(text, word, word + 2)
    }
    let before = AnniversaryDeed(text, lower - 2, lower)
    return before.level == nil ? nil : before
  }

  /// 清溪县 may have 建县, 县庆 and 成立, a school 建校, and none of them 建市.
  private func fits(_ row: AnniversaryBases.Row, _ deed: AnniversaryDeed?) -> Bool {
    guard let level = deed?.level, let last = row.scalars.last else { return true }
    return level == last || level == 0x6821 && DateCharacters.isOne(last, of: "学中小院")
  }

  private func isSame(_ row: AnniversaryBases.Row, _ deed: AnniversaryDeed) -> Bool {
    if let level = deed.level { return AnniversaryDeed.level(row.scalars) == level }
    return row.scalars == text.scalars(deed.lower, deed.upper)
  }

  /// Where 我县 or 学校 begins, or the place itself where a clause does; `nil` where somebody else is named
  /// right before it.
  private func freeSubject(_ end: Int) -> Int? {
    guard DateCharacters.isHan(text[end - 1]) else { return end }
    return DateCharacters.isOne(text[end - 2], of: "我全本")
      ? end - 2 : start(of: AnniversaryReader.own, before: end)
  }

  private static let own: [StaticString] = ["学校", "医院", "公司", "集团", "报社", "电视台"]

  /// Where names of the deed's kind end: 县 of 清溪县, not of 我县.
  private func subjects(_ deed: AnniversaryDeed, _ range: Range<Int>) -> [Int] {
    guard let level = deed.level else { return [] }
    return range.dropFirst().filter { index in
      let before = text[index - 1]
      if text[index] == level {
        return DateCharacters.isHan(before)
          && !DateCharacters.isOne(before, of: "我全本各每个建学母")
      }
      return level == 0x6821 && isSchool(before, text[index])
    }.map { $0 + 1 }
  }

  /// 中学, 学院, 一中: a school by another word.
  private func isSchool(_ before: UInt32, _ last: UInt32) -> Bool {
    switch last {
    case 0x5B66: DateCharacters.isOne(before, of: "中小大")
    case 0x9662: before == 0x5B66
    case 0x4E2D: DateCharacters.isOne(before, of: "一二三四五六七八九十")
    default: false
    }
  }

  private func ends(_ word: [UInt32], at end: Int) -> Bool {
    text.scalars(end - word.count, end) == word
  }

  // MARK: Of which year

  /// The year that the words before an anniversary tie it to: 今年是建县40周年, 2024年，清溪县迎来建县40周年.
  private func year(before lower: Int) -> Int? {
    let (end, dates) = back(from: lower)
    if let year = dates.compactMap(year).first { return year }
    guard text[end - 1] == 0x2C else { return nil }
    return back(from: end - 1).dates.compactMap(year).first
  }

  private func year(_ raw: RawDate) -> Int? {
    switch raw.relative {
    case .yearBefore: issue.year - 2
    case .lastYear: issue.year - 1
    case .thisYear: issue.year
    case .nextYear: issue.year + 1
    case nil: raw.end == nil ? raw.start.year : nil
    default: nil
    }
  }

  /// Passes over words that join somebody to an anniversary, and over dates.
  private func back(from lower: Int) -> (lower: Int, dates: [RawDate]) {
    var end = lower
    var dates: [RawDate] = []
    while end > 0 {
      if let raw = raws.first(where: { $0.upper == end }) {
        dates.append(raw)
        end = raw.lower
      } else if let word = start(of: AnniversaryReader.joints, before: end) {
        end = word
      } else {
        break
      }
    }
    return (end, dates)
  }

  private static let joints: [StaticString] = [
    "迎来", "喜迎", "迎接", "迎", "庆祝", "欢庆", "纪念", "举行", "举办", "召开", "开展", "进入", "走过",
    "正值", "恰逢", "适逢", "正逢", "欣逢", "又逢", "时值", "值", "逢", "是", "为", "在", "以", "于",
    "将", "即将", "将要", "已", "隆重", "也", "就", "和", "与", "及", "暨",
  ]

  private func start(of words: [StaticString], before end: Int) -> Int? {
    var best: Int?
    for word in words {
      let start = end - word.utf8CodeUnitCount / 3
      if text.end(of: word, at: start) == end { best = min(best ?? start, start) }
    }
    return best
  }

  // MARK: Doubts

  /// Whether an anniversary that nothing ties to a year is this year's, as far as the text tells.
  private func isOfIssue(
    _ quantity: RawQuantity, _ count: Int, _ row: AnniversaryBases.Row, _ sentence: Range<Int>
  ) -> Bool {
    // The paragraph up to the sentence's end names no other year, so that it tells of no other time.
    let known = [issue.year, row.year]
    let isOfNow = raws.allSatisfy { raw in
      if raw.upper > sentence.upperBound || isPlan(raw) { return true }
      switch raw.relative {
      case .yearBefore, .lastYear, .nextYear, .sameYear, .yearAfter: return false
      default: return [raw.start.year, raw.end?.year].allSatisfy { $0.map(known.contains) ?? true }
      }
    }
    let isOfAYearTold = told.contains { raw in
      [raw.start.year, raw.end?.year].contains { year in
        year.map { (0...1).contains(count - ($0 - row.year)) } ?? false
      }
    }
    guard isOfNow, !isOfAYearTold,
      !DateCharacters.isOne(text[quantity.upper], of: "时那后以前"),
      !text.has("之后", at: quantity.upper), !text.has("之时", at: quantity.upper),
      !sentence.contains(where: {
        AnniversaryReader.past.longest(in: text, at: $0, tags: .max) != nil
      })
    else { return false }
    return count < issue.year - row.year
      || !anniversaries.looksAhead(sentence.lowerBound, sentence.upperBound)
        && !sentence.contains {
          AnniversaryReader.ahead.longest(in: text, at: $0, tags: .max) != nil
        }
  }

  /// “十四五”: no year that anything happened in.
  private func isPlan(_ raw: RawDate) -> Bool {
    raw.kind == .range && raw.upper - raw.lower == 3 && text[raw.upper - 1] == 0x4E94
  }

  private static let past = Automaton(
    "当年 那年 那一年 曾 回忆 记得 想起 回想 当时 彼时 昔日 往年 历年 年前 早在 上一次 那时 那次")
  private static let ahead = Automaton("献礼 筹备 展望 未来 力争 目标 倒计时 后年")

  /// A work's title keeps its number, and what somebody says may be of any time.
  private func isOfTitleOrSpeech(_ quantity: RawQuantity) -> Bool {
    guard let (open, close) = Quotation.around(text, quantity.lower, quantity.upper) else {
      return false
    }
    return text[open] == 0x300A || text[open - 1] == 0x3A
      || Figures.endsClause(text[close - 1])
  }
}
