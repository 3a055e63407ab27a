import BulletinText

/// How the dates of a fragment are written, and which depart from the standard's form.
package struct DateStyle {
  /// The forms that a house may want or not.
  package enum Form: String, Sendable, CaseIterable {
    case hao, padding
    case fullWidth = "full-width"
    case dotted, zero, blanks, dian, list, decade, hyphen, weekday

    /// Whether it is odd on any page: the page's majority decides of the others.
    package var isAlwaysOdd: Bool { self != .hao && self != .dian }
  }

  package struct Departure {
    package let form: Form
    package let lower: Int
    package let upper: Int
    package let proper: String
    /// The fragment writes it otherwise more often.
    package let isAgainstPage: Bool
  }

  private let facts: FragmentFacts
  /// How often 日 and 号, 时 and 点 stand in dates.
  private var days = 0
  private var haos = 0
  private var hours = 0
  private var dians = 0

  package init(_ facts: FragmentFacts) {
    self.facts = facts
    var (days, haos, hours, dians) = (0, 0, 0, 0)
    facts.dates.visit { unit, date in
      let text = facts.units[unit].text
      for index in date.lower..<date.upper where DateNumeral.figure(text[index - 1]) != nil {
        switch text[index] {
        case 0x65E5: days += 1
        case 0x53F7: haos += 1
        case 0x65F6: hours += 1
        case 0x70B9: dians += 1
        default: break
        }
      }
    }
    (self.days, self.haos, self.hours, self.dians) = (days, haos, hours, dians)
  }

  /// The departures of a unit, in the order of the text.
  package func departures(_ place: Int) -> [Departure] {
    let text = facts.units[place].text
    var found = facts.dates[place].compactMap { date in
      date.problem == nil || date.problem?.code == "space" ? departure(date, text) : nil
    }
    for quantity in facts.quantities[place] where !quantity.isChinese && !quantity.hasUnit {
      if let blank = blanks(text, quantity) { found.append(blank) }
      // 80年代 of which century?
      guard text.has("年代", at: quantity.upper), 10...90 ~= quantity.value,
        !text.has("世纪", at: quantity.lower - 2)
      else { continue }
      let upper = quantity.upper + 2
      found.append(
        Departure(
          form: .decade, lower: quantity.lower, upper: upper,
          proper: "20世纪" + text.string(quantity.lower, upper), isAgainstPage: true))
    }
    return found.sorted { $0.lower < $1.lower }
  }

  /// 2023 年 5 月: blanks around the numbers of a whole date.
  private func blanks(_ text: ScalarText, _ quantity: RawQuantity) -> Departure? {
    guard 1900...2099 ~= quantity.value, quantity.upper - quantity.lower == 4 else { return nil }
    var end = quantity.upper
    var index = end
    for unit: UInt32 in [0x5E74, 0x6708, 0x65E5] {
      guard text[index] == 0x20, text[index + 1] == unit else { break }
      end = index + 2
      index = text[end] == 0x20 ? end + 1 : end
      while DateCharacters.isDigit(text[index]) { index += 1 }
    }
    guard end > quantity.upper else { return nil }
    let proper = string(text.scalars(quantity.lower, end).filter { $0 != 0x20 })
    return Departure(
      form: .blanks, lower: quantity.lower, upper: end, proper: proper, isAgainstPage: true)
  }

  private func departure(_ date: RawDate, _ text: ScalarText) -> Departure? {
    let printed = text.scalars(date.lower, date.upper)
    return ofUnits(date, text, printed) ?? ofFigures(date, text, printed) ?? ofMarks(date, printed)
  }

  /// A departure of a whole date.
  private func made(
    _ form: Form, _ date: RawDate, _ proper: String, from lower: Int? = nil,
    _ isAgainst: Bool = true
  ) -> Departure {
    Departure(
      form: form, lower: lower ?? date.lower, upper: date.upper, proper: proper,
      isAgainstPage: isAgainst)
  }

  /// 6号 beside 6日, 9点 beside 9时, 礼拜三
  private func ofUnits(_ date: RawDate, _ text: ScalarText, _ printed: [UInt32]) -> Departure? {
    let (lower, upper) = (date.lower, date.upper)
    if printed.contains(0x53F7), date.kind == .calendar {
      return made(.hao, date, swapped(printed, 0x53F7, 0x65E5), days > haos)
    }
    if let point = (lower..<upper).first(where: { text[$0] == 0x70B9 }) {
      var start = point
      while start > lower, DateNumeral.figure(text[start - 1]) != nil { start -= 1 }
      let proper = swapped(text.scalars(start, upper), 0x70B9, 0x65F6)
      return made(.dian, date, proper, from: start, hours > dians)
    }
    return isWeekday(printed) ? made(.weekday, date, weekdayName(text, lower, upper)) : nil
  }

  /// 2023.5.6, 二零二三年, ２０２３年, 2023 年, 05月06日
  private func ofFigures(_ date: RawDate, _ text: ScalarText, _ printed: [UInt32]) -> Departure? {
    let (lower, upper) = (date.lower, date.upper)
    if printed.contains(0x2E), date.kind == .calendar, let year = date.start.year,
      let month = date.start.month, let day = date.start.day
    {
      return made(.dotted, date, "\(year)年\(month)月\(day)日")
    }
    if printed.first == 0x4E8C, printed.contains(0x96F6) || printed.contains(0x25CB) {
      let ring = swapped(printed, 0x96F6, 0x3007).unicodeScalars.map(\.value)
      return made(.zero, date, swapped(ring, 0x25CB, 0x3007))
    }
    if (lower..<upper).contains(where: { text.isFullWidth($0) && DateCharacters.isDigit(text[$0]) })
    {
      return made(.fullWidth, date, text.string(lower, upper))
    }
    if printed.contains(0x20), printed.contains(0x5E74) || printed.contains(0x6708) {
      return made(.blanks, date, string(printed.filter { $0 != 0x20 }))
    }
    return withoutPadding(printed).map { made(.padding, date, $0) }
  }

  /// 2021-2023年, 5月6、7日
  private func ofMarks(_ date: RawDate, _ printed: [UInt32]) -> Departure? {
    guard date.kind == .range else { return nil }
    if let mark = printed.firstIndex(of: 0x2D), date.start.year != nil, date.start.month == nil,
      printed[mark + 1] != 0x2D
    {
      return made(.hyphen, date, swapped(printed, 0x2D, 0x2014))
    }
    if let comma = printed.firstIndex(of: 0x3001), printed.contains(0x6708),
      DateCharacters.isDigit(printed[comma - 1])
    {
      return made(.list, date, string(Array(printed[..<comma]) + [0x65E5] + printed[comma...]))
    }
    return nil
  }

  private func isWeekday(_ printed: [UInt32]) -> Bool {
    printed.first == 0x793C || printed.count == 3 && printed[0] == 0x661F && printed[2] == 0x5929
  }

  private func weekdayName(_ text: ScalarText, _ lower: Int, _ upper: Int) -> String {
    let last = text[upper - 1] == 0x5929 ? "日" : text.string(upper - 1, upper)
    return "星期" + last
  }

  /// 05月06日 as 5月6日.
  private func withoutPadding(_ printed: [UInt32]) -> String? {
    guard printed.contains(0x6708) else { return nil }
    let kept = printed.indices.filter { index in
      let opensNumber = index == 0 || !DateCharacters.isDigit(printed[index - 1])
      let isPadding =
        printed[index] == 0x30 && opensNumber && index + 2 < printed.count
        && DateCharacters.isDigit(printed[index + 1])
        && (printed[index + 2] == 0x6708 || printed[index + 2] == 0x65E5)
      return !isPadding
    }
    return kept.count == printed.count ? nil : string(kept.map { printed[$0] })
  }

  private func swapped(_ printed: [UInt32], _ old: UInt32, _ new: UInt32) -> String {
    string(printed.map { $0 == old ? new : $0 })
  }

  private func string(_ scalars: [UInt32]) -> String {
    var view = String.UnicodeScalarView()
    for scalar in scalars { view.append(Unicode.Scalar(scalar) ?? "?") }
    return String(view)
  }
}
