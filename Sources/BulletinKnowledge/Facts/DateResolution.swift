/// A raw date and where on the page it stands.
package struct RawDateInPlace: Hashable, Sendable {
  package var raw: RawDate
  /// The article's index on the page; `nil` outside articles.
  package var article: Int?
  /// It stands in a plan's or target's words (到2025年): its year tells nothing of the page's.
  package var isTarget: Bool
  /// Somebody was born or joined then: its year tells nothing of the page's either.
  package var isOfALife: Bool
  /// It stands in the sentence of the date before it, a few words behind that.
  package var isBesideLast: Bool

  package init(
    _ raw: RawDate, article: Int?, isTarget: Bool = false, isOfALife: Bool = false,
    isBesideLast: Bool = false
  ) {
    self.raw = raw
    self.article = article
    self.isTarget = isTarget
    self.isOfALife = isOfALife
    self.isBesideLast = isBesideLast
  }
}

/// What the page makes of a raw date.
package struct ResolvedDate: Hashable, Sendable {
  /// Year, month, day as far as they are known.
  package var start = PartialDate()
  package var end: PartialDate?
  /// ISO 8601, a range as `start/end`; `nil` where the year is unknown or the date does not exist.
  package var iso: String?
  /// Where the year comes from.
  package var basis: DateBasis?

  package init() {}
}

/// Gives dates their year: what is written, then the range or list, the issue's date, another date
/// of the article, a year elsewhere on the page, a weekday. The machine's clock is never asked.
package enum DateResolution {
  /// One answer for each of `dates`, which stand in the order of the text. Without an issue date
  /// relative words stay open. Complexity: linear, plus the number of years an article names.
  package static func resolve(
    _ dates: [RawDateInPlace], issue: CalendarDate?, issueBasis: DateBasis?
  ) -> [ResolvedDate] {
    var resolver = DateResolver(dates, issue, issueBasis)
    return dates.map { resolver.resolve($0) }
  }
}

/// Walks through a page's dates and remembers what was named last.
private struct DateResolver {
  private let issue: CalendarDate?
  private let issueBasis: DateBasis?
  /// The year that an article's written dates name: the latest that is no target's.
  private var articleYears: [Int: Int] = [:]
  private var pageYear: Int?
  /// The latest year of a plan or target; it bounds a year that only a weekday tells.
  private var target: Int?
  /// The last day or month named in the present article.
  private var last = PartialDate()
  private var lastBasis: DateBasis?
  private var article: Int?
  /// The date before, where its year is written.
  private var written: RawDate?

  init(_ dates: [RawDateInPlace], _ issue: CalendarDate?, _ issueBasis: DateBasis?) {
    self.issue = issue.flatMap { $0.isValid ? $0 : nil }
    self.issueBasis = issueBasis
    for date in dates where date.raw.problem == nil && !date.isOfALife {
      guard let year = DateResolver.testimony(date.raw) else { continue }
      if date.isTarget {
        target = max(target ?? year, year)
        continue
      }
      pageYear = max(pageYear ?? year, year)
      if let article = date.article {
        articleYears[article] = max(articleYears[article] ?? year, year)
      }
    }
  }

  /// The year for which a date speaks; plans, centuries and the year of birth of a word do not.
  private static func testimony(_ raw: RawDate) -> Int? {
    guard let year = raw.start.year, 1900...2199 ~= year, raw.relative == nil else { return nil }
    if raw.kind == .range, raw.start.month == nil { return nil }
    return raw.kind == .lunar || raw.isWeak ? nil : year
  }

  mutating func resolve(_ date: RawDateInPlace) -> ResolvedDate {
    if date.article != article {
      article = date.article
      last = PartialDate()
      lastBasis = nil
      written = nil
    }
    defer {
      written = date.raw.start.year == nil || date.raw.relative != nil ? nil : date.raw
    }
    var result: ResolvedDate
    if date.raw.kind == .time || date.raw.kind == .lunar || date.raw.kind == .eventMark {
      result = ResolvedDate()
      result.start = date.raw.start
      return result
    }
    if let word = date.raw.relative {
      result = relative(date.raw, word)
    } else {
      result = dated(date)
    }
    finish(&result, date.raw)
    return result
  }

  /// Fills in what a date lacks.
  private func dated(_ date: RawDateInPlace) -> ResolvedDate {
    var result = ResolvedDate()
    let raw = date.raw
    result.start = raw.start
    result.end = raw.end
    if raw.isBareDay, raw.start.month == nil { bareDay(&result, raw) }
    if result.start.year != nil {
      result.basis = result.basis ?? (raw.continuesList ? .range : .written)
      return result
    }
    if let year = raw.end?.year {
      // 12月28日至2023年1月3日: the near end lies before the far one.
      let wraps = (result.start.month ?? 0) > (raw.end?.month ?? 12)
      result.start.year = wraps ? year - 1 : year
      result.basis = .range
      return result
    }
    guard let (year, basis) = yearBeside(date) ?? year(of: result.start, raw) else { return result }
    result.start.year = year
    if raw.end != nil {
      let wraps = (raw.end?.month ?? 12) < (result.start.month ?? 0)
      result.end?.year = wraps ? year + 1 : year
    }
    result.basis = basis
    return result
  }

  /// 2025年1月1日休刊，1月3日恢复: a few words behind a date of another year than the issue's, and later in it.
  private func yearBeside(_ date: RawDateInPlace) -> (Int, DateBasis)? {
    guard date.isBesideLast, let issue, let written, let year = written.start.year,
      year != issue.year, written.start.day != nil, let month = date.raw.start.month,
      month >= written.start.month ?? 13, !isOfTheIssue(date.raw, issue.year, rather: year)
    else { return nil }
    return (year, .range)
  }

  /// Whether the weekday beside a date fits the issue's year, and not another one.
  private func isOfTheIssue(_ raw: RawDate, _ own: Int, rather other: Int) -> Bool {
    guard let weekday = raw.weekday, let month = raw.start.month, let day = raw.start.day else {
      return false
    }
    func fits(_ year: Int) -> Bool {
      let date = CalendarDate(year: year, month: month, day: day)
      return date.isValid && date.weekday == weekday
    }
    return fits(own) && !fits(other)
  }

  /// The month of 8日 is that of the last date, or the latest month in which the issue's paper could
  /// print it.
  private func bareDay(_ result: inout ResolvedDate, _ raw: RawDate) {
    if let month = last.month {
      result.start.month = month
      result.start.year = last.year
      result.basis = last.year == nil ? nil : lastBasis
    } else if let issue, let day = raw.start.day {
      let isBefore = day > issue.day
      result.start.month = isBefore ? (issue.month == 1 ? 12 : issue.month - 1) : issue.month
      result.start.year = isBefore && issue.month == 1 ? issue.year - 1 : issue.year
      result.basis = issueBasis
    }
    guard raw.end != nil else { return }
    result.end?.month = result.start.month
    result.end?.year = result.start.year
  }

  private func year(of date: PartialDate, _ raw: RawDate) -> (Int, DateBasis)? {
    if let issue {
      // A report does not lie half a year ahead: 12月 in a January issue is last year's.
      let ahead = ((date.month ?? issue.month) - issue.month)
      return (ahead >= 6 ? issue.year - 1 : issue.year, issueBasis ?? .masthead)
    }
    if let article, let year = articleYears[article] { return (year, .article) }
    if let pageYear { return (pageYear, .page) }
    return weekdayYear(date, raw)
  }

  /// The one year up to the latest target on the page in which the date falls on its weekday.
  private func weekdayYear(_ date: PartialDate, _ raw: RawDate) -> (Int, DateBasis)? {
    guard let target, let weekday = raw.weekday, let month = date.month, let day = date.day
    else { return nil }
    let fitting = (target - 5...target).filter {
      let candidate = CalendarDate(year: $0, month: month, day: day)
      return candidate.isValid && candidate.weekday == weekday
    }
    return fitting.count == 1 ? (fitting[0], .weekday) : nil
  }

  /// The issue that relative words count from, or the year that stands for it.
  private func reference() -> (year: Int, basis: DateBasis)? {
    if let issue { return (issue.year, issueBasis ?? .masthead) }
    if let article, let year = articleYears[article] { return (year, .article) }
    return pageYear.map { ($0, .page) }
  }

  private func relative(_ raw: RawDate, _ word: RelativeWord) -> ResolvedDate {
    switch word {
    case .yesterday: return day(raw, -1)
    case .today: return day(raw, 0)
    case .tomorrow: return day(raw, 1)
    case .dayBeforeYesterday: return day(raw, -2)
    case .thisDay: return named(last.month == nil || last.day == nil ? PartialDate() : last)
    case .nextDay: return dayAfterLast()
    case .lastMonth: return month(raw, -1)
    case .thisMonth: return month(raw, 0)
    case .nextMonth: return month(raw, 1)
    case .sameMonth: return named(PartialDate(year: last.year, month: last.month))
    case .yearBefore: return year(raw, -2)
    case .lastYear: return year(raw, -1)
    case .thisYear: return year(raw, 0)
    case .nextYear: return year(raw, 1)
    case .sameYear: return year(raw, from: last.year, 0)
    case .yearAfter: return year(raw, from: last.year, 1)
    case .lastWeek: return week(raw, -7)
    case .thisWeek: return week(raw, 0)
    case .nextWeek: return week(raw, 7)
    case .recently, .now, .partOfPeriod: return ResolvedDate()
    }
  }

  private func named(_ date: PartialDate) -> ResolvedDate {
    var result = ResolvedDate()
    result.start = date
    result.basis = date.year == nil ? nil : lastBasis
    return result
  }

  private func day(_ raw: RawDate, _ days: Int) -> ResolvedDate {
    guard let issue else { return ResolvedDate() }
    return whole(issue.adding(days: days), issueBasis ?? .masthead)
  }

  private func whole(_ date: CalendarDate, _ basis: DateBasis?) -> ResolvedDate {
    var result = ResolvedDate()
    result.start = PartialDate(year: date.year, month: date.month, day: date.day)
    result.basis = basis
    return result
  }

  private func dayAfterLast() -> ResolvedDate {
    guard let year = last.year, let month = last.month, let day = last.day else {
      return ResolvedDate()
    }
    return whole(CalendarDate(year: year, month: month, day: day).adding(days: 1), lastBasis)
  }

  private func month(_ raw: RawDate, _ months: Int) -> ResolvedDate {
    var result = ResolvedDate()
    result.start.day = raw.start.day
    guard let issue else { return result }
    let index = issue.month - 1 + months
    let wraps = index < 0 ? -1 : index > 11 ? 1 : 0
    result.start.month = index - wraps * 12 + 1
    result.start.year = issue.year + wraps
    result.basis = issueBasis ?? .masthead
    return result
  }

  private func year(_ raw: RawDate, _ years: Int) -> ResolvedDate {
    var result = ResolvedDate()
    result.start = raw.start
    result.end = raw.end
    guard let reference = reference() else { return result }
    result.start.year = reference.year + years
    if raw.end != nil { result.end?.year = reference.year + years }
    result.basis = reference.basis
    return result
  }

  private func year(_ raw: RawDate, from named: Int?, _ years: Int) -> ResolvedDate {
    var result = ResolvedDate()
    result.start = raw.start
    result.end = raw.end
    guard let named else { return result }
    result.start.year = named + years
    if raw.end != nil { result.end?.year = named + years }
    result.basis = lastBasis
    return result
  }

  /// 上周五: of the Monday-to-Sunday week before the issue's.
  private func week(_ raw: RawDate, _ days: Int) -> ResolvedDate {
    guard let issue, let weekday = raw.weekday else { return ResolvedDate() }
    return whole(
      issue.adding(days: days + weekday - issue.weekday), issueBasis ?? .masthead)
  }

  /// Remembers the date, and writes it out where it exists.
  private mutating func finish(_ result: inout ResolvedDate, _ raw: RawDate) {
    let named = result.end ?? result.start
    if !raw.isWeak, named.month != nil {
      last = named
      lastBasis = result.basis
    } else if !raw.isWeak, named.year != nil, raw.end == nil {
      last = PartialDate(year: named.year)
      lastBasis = result.basis
    }
    guard raw.problem == nil, exists(result.start), result.end.map(exists) ?? true else { return }
    result.iso = result.start.iso
    if let end = result.end, let start = result.iso {
      result.iso = end.iso.map { start + "/" + $0 }
    }
  }

  private func exists(_ date: PartialDate) -> Bool {
    DateProblem.impossible(date, 0, 0, repairs: []) == nil
  }
}
