import BulletinSyntax
import BulletinText

/// Where a page tells something, and of which day.
package struct Occurrence: Equatable, Sendable {
  package let file: String
  /// As people count, from 1.
  package let line: Int
  /// The headline of the article; `nil` outside of articles.
  package let article: String?
  /// The day that the article's lead tells, ISO 8601; `nil` where it tells none, or no year is
  /// known.
  package let date: String?
  /// That day as printed.
  package let dateText: String?

  init(
    at offset: Int, article number: Int?, of page: Page, _ articles: [Article], _ facts: PageFacts,
    file: String
  ) {
    self.file = file
    line = page.text.lines.line(at: offset) + 1
    let found = number.map { articles[$0] }
    article = found.map(page.title)
    let lead = found.flatMap { facts.leadDate(of: $0, in: page) }
    date = lead?.kind == .relative ? nil : lead?.resolved
    dateText = lead?.text
  }
}

extension Sequence {
  /// In the order of their days; then what has none, each in the order in which it came.
  func inOrderOfDays(_ occurrence: (Element) -> Occurrence) -> [Element] {
    enumerated().sorted { left, right in
      switch (occurrence(left.element).date, occurrence(right.element).date) {
      case (let one?, let two?) where one != two: one < two
      case (.some, nil): true
      case (nil, .some): false
      default: left.offset < right.offset
      }
    }.map(\.element)
  }
}
