package import BulletinKnowledge

/// How a newsroom writes the date into its files' names: `{yyyy}-{MM}-{dd}_*`.
package struct DatePattern: Hashable, Sendable {
  private enum Part { case year, month, day }

  private enum Piece: Hashable {
    case byte(UInt8)
    /// Digits of a part of the date, between so many and so many.
    case digits(Part, Int, Int)
    /// Any bytes but a slash; with `crosses` slashes too.
    case star(crosses: Bool)
    case question
  }

  package let text: String
  private let pieces: [Piece]
  /// Whether it is about the path, not the name alone.
  private let isPath: Bool

  /// `nil` where it does not name the year, the month and the day once each.
  package init?(_ text: String) {
    guard let pieces = DatePattern.pieces(Array(text.utf8)) else { return nil }
    func count(_ part: Part) -> Int {
      pieces.count { if case .digits(part, _, _) = $0 { true } else { false } }
    }
    let stars = pieces.count { if case .star = $0 { true } else { false } }
    // More stars than this would only make the search long.
    guard count(.year) == 1, count(.month) == 1, count(.day) == 1, stars <= 6 else { return nil }
    self.text = text
    self.pieces = pieces
    isPath = text.utf8.contains(UInt8(ascii: "/"))
  }

  /// The date in a path relative to the configuration's folder, where the name, or the path if the
  /// pattern has a slash, fits as a whole; an extension may follow.
  package func date(in path: [UInt8]) -> CalendarDate? {
    let name = isPath ? path : path.split(separator: 0x2F).last.map { Array($0) } ?? path
    if let date = match(0, name[...], CalendarDate(year: 0, month: 0, day: 0)) { return date }
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    return match(0, name[..<dot], CalendarDate(year: 0, month: 0, day: 0))
  }

  /// The first reading, shorter stars and longer numbers first. Recursion goes as deep as the
  /// pattern is long.
  private func match(
    _ index: Int, _ rest: ArraySlice<UInt8>, _ date: CalendarDate
  ) -> CalendarDate? {
    guard index < pieces.count else { return rest.isEmpty && date.isValid ? date : nil }
    switch pieces[index] {
    case .byte(let byte):
      return rest.first == byte ? match(index + 1, rest.dropFirst(), date) : nil
    case .question:
      guard let first = rest.first, first != 0x2F else { return nil }
      return match(index + 1, rest.dropFirst(), date)
    case .star(let crosses):
      var rest = rest
      while true {
        if let found = match(index + 1, rest, date) { return found }
        guard let first = rest.popFirst(), crosses || first != 0x2F else { return nil }
      }
    case .digits(let part, let least, let most):
      let digits = rest.prefix(most).prefix { (0x30...0x39).contains($0) }
      for width in stride(from: digits.count, through: least, by: -1) {
        let value = digits.prefix(width).reduce(0) { $0 * 10 + Int($1 - 0x30) }
        let next = DatePattern.with(date, part, width == 2 && part == .year ? 2000 + value : value)
        if let found = match(index + 1, rest.dropFirst(width), next) { return found }
      }
      return nil
    }
  }

  private static func with(_ date: CalendarDate, _ part: Part, _ value: Int) -> CalendarDate {
    var result = date
    switch part {
    case .year: result.year = value
    case .month: result.month = value
    case .day: result.day = value
    }
    return result
  }

  private static func pieces(_ text: [UInt8]) -> [Piece]? {
    var result: [Piece] = []
    var index = 0
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "*"):
        let crosses = index + 1 < text.count && text[index + 1] == UInt8(ascii: "*")
        result.append(.star(crosses: crosses))
        index += crosses ? 2 : 1
      case UInt8(ascii: "?"):
        result.append(.question)
        index += 1
      case UInt8(ascii: "{"):
        guard let end = text[index...].firstIndex(of: UInt8(ascii: "}")),
          let field = fields[String(decoding: text[(index + 1)..<end], as: UTF8.self)]
        else { return nil }
        result.append(field)
        index = end + 1
      default:
        result.append(.byte(text[index]))
        index += 1
      }
    }
    return result
  }

  private static let fields: [String: Piece] = [
    "yyyy": .digits(.year, 4, 4), "yy": .digits(.year, 2, 2), "MM": .digits(.month, 2, 2),
    "M": .digits(.month, 1, 2), "dd": .digits(.day, 2, 2), "d": .digits(.day, 1, 2),
  ]
}
