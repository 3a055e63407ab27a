import BulletinText

/// Days that events are called by (“8·19”), which a newsroom adds to the built-in ones.
package struct EventDays: Sendable {
  private let days: Set<PartialDate>

  package static let none = EventDays([])

  /// The built-in ones, as an option writes them.
  package static let builtIn = DateScanner.knownDays.map { "\($0)·\($1)" }

  /// - Parameter rows: what names no day is left out.
  package init(_ rows: [String]) { days = Set(rows.compactMap(EventDays.day)) }

  package var isEmpty: Bool { days.isEmpty }

  func contains(_ date: PartialDate) -> Bool { days.contains(date) }

  /// The month and the day of 8·19, 8.19, 8-19 or 8月19日; `nil` where no calendar has them.
  package static func day(_ row: String) -> PartialDate? {
    let text = ScalarText(row)
    guard let month = number(text, 0), case let mark = text[month.upper],
      let day = number(text, month.upper + 1)
    else { return nil }
    let end = mark == 0x6708 && text[day.upper] == 0x65E5 ? day.upper + 1 : day.upper
    let date = PartialDate(month: month.value, day: day.value)
    guard DateScanner.isDot(mark) || mark == 0x6708, end == text.count, day.value > 0,
      DateProblem.impossible(date, 0, 0, repairs: []) == nil
    else { return nil }
    return date
  }

  private static func number(_ text: ScalarText, _ index: Int) -> DateNumeral? {
    guard let number = DateNumeral(text, at: index), number.system == .arabic, !number.hasLetter,
      number.count <= 2
    else { return nil }
    return number
  }

  /// What is wrong with the events' marks of a text, those of the built-in days included.
  /// Complexity: linear.
  package func problems(in unit: TextUnit) -> [DateProblem] {
    var scanner = DateScanner()
    scanner.ownDays = self
    scanner.scan(unit.text, at: unit.survey.figures)
    return scanner.found.compactMap(\.problem).filter { $0.rule == .eventForm }
  }
}
