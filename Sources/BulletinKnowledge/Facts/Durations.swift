package import BulletinText

/// A length of time that does not fit the two days beside it.
package struct DurationConflict: Equatable, Sendable {
  /// Which quantity states it.
  package let quantity: Int
  /// From the first day to the second.
  package let days: Int
}

/// 从3月1日开到3月15日，共15天: the days that a sentence counts, against the two that it names. Whether both ends
/// count is anybody's choice.
package struct Durations {
  private let text: ScalarText
  private let raws: OfUnit<RawDate>
  private let quantities: OfUnit<RawQuantity>

  package init(_ text: ScalarText, _ raws: OfUnit<RawDate>, _ quantities: OfUnit<RawQuantity>) {
    (self.text, self.raws, self.quantities) = (text, raws, quantities)
  }

  package func conflicts() -> [DurationConflict] {
    quantities.indices.compactMap { index in
      let quantity = quantities[index]
      guard quantity.kind == .count, !quantity.isApproximate, !quantity.isOrdinal,
        quantity.upper - quantity.unitLower == 1, text[quantity.unitLower] == 0x5929,
        let stated = Int(exactly: quantity.value), isStated(quantity),
        !text.has("提前", at: quantity.lower - 2) && !text.has("提前了", at: quantity.lower - 3)
          || isPlanned(quantity),
        case let lengths = lengths(around: quantity), let days = lengths.min(),
        !lengths.contains(stated), !lengths.contains(stated - 1)
      else { return nil }
      // 距高考还有18天: the day itself may be left out.
      if lengths.contains(stated + 1), text.has("还有", at: quantity.lower - 2) { return nil }
      return DurationConflict(quantity: index, days: days)
    }
  }

  /// 10月1日至7日，接待21万人次，日均3万人次: what came each day, of all that came on the days that the sentence names.
  package func means(tolerance: Double = Arithmetic.usualTolerance) -> [ArithmeticConflict] {
    let arithmetic = Arithmetic(Figures(text, quantities), tolerance: tolerance)
    return quantities.indices.compactMap { index in
      let mean = quantities[index]
      guard index >= 1, arithmetic.areAlike(index - 1, index), mean.value > 0,
        arithmetic.figures.isOneSentence(index - 1, index), isDaily(arithmetic.label(index)),
        arithmetic.average(index) == nil,
        case let lengths = lengths(around: mean), !lengths.isEmpty
      else { return nil }
      let total = quantities[index - 1]
      let rights = lengths.flatMap { [$0, $0 + 1] }.map { total.value / Double($0) }
      let isNear = rights.contains { right in
        abs(right - mean.value) <= (arithmetic.step(mean) + right * arithmetic.blur(total)) / 2
      }
      guard !isNear, let longest = lengths.max() else { return nil }
      return ArithmeticConflict(
        check: .ratio, result: index, operands: [index - 1],
        formula: arithmetic.number(total) + "÷\(longest + 1)",
        right: arithmetic.printed(total.value / Double(longest + 1), as: mean))
    }
  }

  private func isDaily(_ label: Range<Int>) -> Bool {
    label.contains {
      text.has("日均", at: $0) || text.has("平均每天", at: $0) || text.has("平均每日", at: $0)
    }
  }

  /// 共, 历时, 为期 before it; 10天假, 3天内 and working days are other things.
  private func isStated(_ quantity: RawQuantity) -> Bool {
    guard !DateCharacters.isOne(text[quantity.upper], of: "内前后假游左以时") else { return false }
    return Durations.words.contains { word in
      let start = quantity.lower - word.utf8CodeUnitCount / 3
      return text.end(of: word, at: start) == quantity.lower
    }
  }

  private static let words: [StaticString] = [
    "共", "共计", "历时", "为期", "会期", "展期", "工期", "总工期", "提前了", "提前", "还有", "长达", "持续", "持续了", "历经",
    "赛期",
  ]

  /// 比计划提前了40天, and not 比去年提前.
  private func isPlanned(_ quantity: RawQuantity) -> Bool {
    (max(0, quantity.lower - 60)..<quantity.lower).contains {
      text.has("计划", at: $0) || text.has("原定", at: $0) || text.has("合同", at: $0)
    }
  }

  /// How far the only two days that the sentence names may lie apart; empty where it names others.
  private func lengths(around quantity: RawQuantity) -> [Int] {
    guard let (first, last) = days(around: quantity) else { return [] }
    return Durations.years(first, last).compactMap { one, two in
      guard let from = day(first, one), let to = day(last, two) else { return nil }
      let distance = abs(to.days(since: from))
      return distance > 0 && distance < 330 ? distance : nil
    }
  }

  /// How far a sentence is read on each side, in scalars.
  private static let reach = 300

  private func days(around quantity: RawQuantity) -> (PartialDate, PartialDate)? {
    var start = quantity.lower
    while start > 0, quantity.lower - start < Durations.reach, !endsSentence(text[start - 1]) {
      start -= 1
    }
    var end = quantity.upper
    while end < text.count, end - quantity.upper < Durations.reach, !endsSentence(text[end]) {
      end += 1
    }
    var days: [PartialDate] = []
    for raw in raws where raw.lower >= start && raw.upper <= end {
      guard raw.kind == .calendar || raw.kind == .range else { continue }
      // 本报4月22日讯: when it was written.
      if text[raw.upper] == 0x8BAF || text[raw.upper] == 0x7535 { continue }
      // 截至8月9日, in between.
      if text.has("截至", at: raw.lower - 2) || text.has("截止", at: raw.lower - 2) { return nil }
      guard raw.problem == nil, raw.start.day != nil, raw.start.month != nil else { return nil }
      days.append(raw.start)
      if var last = raw.end {
        // 10月1日至7日
        last.month = last.month ?? raw.start.month
        days.append(last)
      }
    }
    return days.count == 2 ? (days[0], days[1]) : nil
  }

  /// The years that two days may be of. Where none is written it may be a leap year (2月20日 to 3月5日), and
  /// a second day that comes earlier in the calendar (12月1日 to 2月28日) may be of the next year.
  private static func years(_ first: PartialDate, _ last: PartialDate) -> [(Int, Int)] {
    if let one = first.year, let two = last.year { return [(one, two)] }
    if let one = first.year { return [(one, one), (one, one + 1)] }
    if let two = last.year { return [(two, two), (two - 1, two)] }
    return [(2023, 2023), (2024, 2024), (2023, 2024), (2024, 2025)]
  }

  private func day(_ date: PartialDate, _ year: Int) -> CalendarDate? {
    guard let month = date.month, let day = date.day else { return nil }
    let found = CalendarDate(year: year, month: month, day: day)
    return found.isValid ? found : nil
  }

  private func endsSentence(_ scalar: UInt32) -> Bool {
    scalar == 0x3002 || scalar == 0x21 || scalar == 0x3F
  }
}
