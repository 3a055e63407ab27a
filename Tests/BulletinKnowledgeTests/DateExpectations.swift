import BulletinKnowledge
import BulletinText
import Testing

/// The dates of a text, as the tests name them.
struct DateReading: CustomStringConvertible {
  let source: ScalarText
  let dates: [RawDate]

  init(_ string: String) {
    source = ScalarText(string)
    dates = DateRecognizer.scan(source)
  }

  func text(_ date: RawDate) -> String { source.string(date.lower, date.upper) }

  var problems: [DateProblem] { dates.compactMap(\.problem) }

  /// `2023-05-08`, `--05-08` without a year, `start/end` of a range.
  static func value(_ date: RawDate) -> String {
    let start = value(date.start)
    return date.end.map { start + "/" + value($0) } ?? start
  }

  static func value(_ date: PartialDate) -> String {
    var parts = [date.year.map(String.init) ?? "-"]
    if date.month != nil || date.day != nil { parts.append(date.month.map(padded) ?? "-") }
    if let day = date.day { parts.append(padded(day)) }
    return parts.joined(separator: "-")
  }

  private static func padded(_ value: Int) -> String { (value < 10 ? "0" : "") + String(value) }

  var description: String {
    dates.map { date in
      let problem = date.problem.map { " !\($0.rule.rawValue) \($0.code)" } ?? ""
      return "[\(text(date))|\(date.kind.rawValue)|\(DateReading.value(date))"
        + (date.isWeak ? "|weak" : "") + problem + "]"
    }.joined(separator: " ")
  }
}

/// A table of tests: fields separated by `|`, a line each.
func rows(_ table: String) -> [[String]] {
  table.split(separator: "\n").map { line in
    line.split(separator: "|", omittingEmptySubsequences: false).map {
      String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
  }
}
