import BulletinSyntax
import BulletinText

/// The dates of a page: raw ones put in the page's order and given their year, and what contradicts
/// them.
struct DateAssembly {
  private(set) var mentions: [DateMention] = []
  private(set) var conflicts: [DateConflict] = []
  private(set) var anniversaries: [AnniversaryConflict] = []

  init(
    _ page: Page, _ fragments: [FragmentFacts], articleOf: [Int?], issue: CalendarDate?,
    basis: DateBasis?
  ) {
    var places: [RawDateInPlace] = []
    // 2月29日（2024年为闰年）
    var leapYears: Set<Int> = []
    for (index, facts) in fragments.enumerated() {
      var last: (unit: Int, upper: Int)?
      facts.dates.visit { unit, raw in
        let text = facts.units[unit].text
        if (raw.upper..<raw.upper + 16).contains(where: { text.has("闰", at: $0) }) {
          leapYears.insert(places.count)
        }
        places.append(
          RawDateInPlace(
            raw, article: articleOf[index], isTarget: Self.isTarget(raw, text),
            isOfALife: Self.isOfALife(raw, text),
            isBesideLast: last?.unit == unit && Self.isBeside(raw, last?.upper ?? 0, text)))
        last = (unit, raw.upper)
        mentions.append(
          Self.mention(raw, text, from: page.starts[index], article: articleOf[index]))
      }
    }
    let resolved = DateResolution.resolve(places, issue: issue, issueBasis: basis)
    for (index, (place, found)) in zip(places, resolved).enumerated() {
      mentions[index].start = found.start
      mentions[index].end = found.end
      mentions[index].resolved = found.iso
      mentions[index].basis = found.basis
      if let year = found.start.year, place.raw.start.year == nil, !leapYears.contains(index) {
        mentions[index].leapProblem = DateRecognizer.leapProblem(of: place.raw, in: year)
        if mentions[index].leapProblem != nil { mentions[index].isValid = false }
      }
    }
    readContext(page, fragments, articleOf: articleOf, issue: issue, resolved)
    mentions.sort { $0.range < $1.range }
  }

  /// 2025年1月1日休刊一期，1月3日: whether at most two dozen characters stand between two dates, a comma
  /// among them, and neither a stop nor 的, which would make the first one tell when something began.
  private static func isBeside(_ raw: RawDate, _ upper: Int, _ text: ScalarText) -> Bool {
    guard raw.lower > upper, raw.lower - upper < 24 else { return false }
    let between = upper..<raw.lower
    return between.contains { text[$0] == 0x2C || text[$0] == 0x3001 }
      && !between.contains { Figures.endsSentence(text[$0]) || text[$0] == 0x7684 }
  }

  /// What the texts say around the dates, walked in the order in which they were collected.
  private mutating func readContext(
    _ page: Page, _ fragments: [FragmentFacts], articleOf: [Int?], issue: CalendarDate?,
    _ resolved: [ResolvedDate]
  ) {
    var next = 0
    for (index, facts) in fragments.enumerated() {
      var days = DaysSoFar()
      for (place, unit) in facts.units.enumerated() {
        let raws = facts.dates[place]
        let first = next
        next += raws.count
        guard !raws.isEmpty else { continue }
        let earlier = days.only
        if unit.role == .lead || unit.role == .body { days.take(raws, unit.text) }
        let start = page.starts[index]
        readAnniversaries(facts, place, issue, from: start, article: articleOf[index])
        guard let issue else { continue }
        let found = DateConflicts(
          text: unit.text, raws: raws, resolved: resolved[first..<next], issue: issue,
          earlierDay: earlier
        ).find()
        conflicts += found.map {
          var conflict = $0
          conflict.range = $0.range.shifted(by: start)
          conflict.text = page.text.string(conflict.range)
          conflict.article = articleOf[index]
          return conflict
        }
        for (offset, raw) in raws.enumerated() {
          readTense(raw, facts.units, place, issue, at: first + offset)
          readDateline(raw, unit, issue, at: first + offset, page)
        }
      }
    }
  }

  private mutating func readTense(
    _ raw: RawDate, _ units: [TextUnit], _ place: Int, _ issue: CalendarDate, at index: Int
  ) {
    guard raw.kind == .calendar, raw.problem == nil, let date = mentions[index].calendarDate,
      date > issue
    else { return }
    mentions[index].isReported = DateTense.isReported(raw, in: units, at: place)
  }

  /// 新华社北京5月9日电 on the page of 8 May.
  private mutating func readDateline(
    _ raw: RawDate, _ unit: TextUnit, _ issue: CalendarDate, at index: Int, _ page: Page
  ) {
    guard unit.role == .lead, raw.kind == .calendar, raw.lower < 24,
      unit.text.has("电", at: raw.upper), let date = mentions[index].calendarDate, date > issue,
      let masthead = page.masthead?.date
    else { return }
    conflicts.append(
      DateConflict(
        check: .dateline, range: masthead, text: page.text.string(masthead),
        other: mentions[index].text + "电", otherRange: mentions[index].range))
  }

  private mutating func readAnniversaries(
    _ facts: FragmentFacts, _ place: Int, _ issue: CalendarDate?, from start: Int, article: Int?
  ) {
    for quantity in facts.quantities[place] {
      let known = Anniversaries(
        text: facts.units[place].text, raws: facts.dates[place], issue: issue)
      guard var conflict = known.conflict(quantity) else { continue }
      conflict.range = conflict.range.shifted(by: start)
      conflict.article = article
      anniversaries.append(conflict)
    }
  }

  private static func mention(
    _ raw: RawDate, _ text: ScalarText, from start: Int, article: Int?
  ) -> DateMention {
    var mention = DateMention(
      range: text.range(raw.lower, raw.upper).shifted(by: start),
      text: text.string(raw.lower, raw.upper), kind: raw.kind)
    mention.isWeak = raw.isWeak
    mention.weekday = raw.weekday
    if let lower = raw.weekdayLower, let upper = raw.weekdayUpper {
      mention.weekdayRange = text.range(lower, upper).shifted(by: start)
      let closes = text[upper] == 0x29 && text[lower - 1] == 0x28
      mention.rangeWithWeekday =
        text.range(min(raw.lower, lower), max(raw.upper, closes ? upper + 1 : upper))
        .shifted(by: start)
    }
    mention.isValid = raw.problem == nil
    mention.article = article
    return mention
  }

  /// 到2027年: a plan's year tells nothing of the page's.
  private static func isTarget(_ raw: RawDate, _ text: ScalarText) -> Bool {
    text.has("到", at: raw.lower - 1) || text.has("力争", at: raw.lower - 2)
      || text.has("前", at: raw.upper) || text.has("远景", at: raw.upper)
      || text.has("目标", at: raw.upper)
  }

  /// 1974年5月生, 1996年7月参加工作: from the notice of whom somebody means to appoint.
  private static func isOfALife(_ raw: RawDate, _ text: ScalarText) -> Bool {
    if text.has("生", at: raw.upper) {
      return CharacterClass(text[raw.upper + 1]) != .han || text.has("于", at: raw.upper + 1)
    }
    return text.has("出生", at: raw.upper) || text.has("参加工作", at: raw.upper)
      || text.has("入党", at: raw.upper) || text.has("入伍", at: raw.upper)
      || text.has("加入中国共产党", at: raw.upper) || text.has("生于", at: raw.lower - 2)
  }
}

/// The days that an article has told so far.
private struct DaysSoFar {
  private var days: Set<PartialDate> = []
  /// A word such as 前天, or 连着三天, has led away from them.
  private var isUnsure = false

  /// The day, where there is one and no doubt that it is still meant.
  var only: PartialDate? { isUnsure || days.count != 1 ? nil : days.first }

  mutating func take(_ raws: OfUnit<RawDate>, _ text: ScalarText) {
    for raw in raws {
      if let word = raw.relative, raw.start == PartialDate(), word != .today { isUnsure = true }
      for date in [raw.start, raw.end].compactMap(\.self) where date.day != nil {
        days.insert(PartialDate(month: date.month ?? raw.start.month, day: date.day))
      }
    }
    isUnsure =
      isUnsure
      || (0..<text.count).contains { DaysSoFar.spans.longest(in: text, at: $0, tags: .max) != nil }
  }

  private static let spans = Automaton("连着 连续 通宵 昼夜 天后 日后 几天")
}
