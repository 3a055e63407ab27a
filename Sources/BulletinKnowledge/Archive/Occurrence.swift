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

}

/// The occurrences of one page; what they share of an article is read once.
struct Occurrences {
  private struct Heading {
    let title: String
    let date: String?
    let dateText: String?
  }

  let file: String
  private let page: Page
  private let articles: [Article]
  private let facts: PageFacts
  private var headings: [Int: Heading] = [:]

  /// - Parameter file: how whoever asks knows the page: a path, or an address.
  init(of page: Page, _ articles: [Article], _ facts: PageFacts, file: String) {
    (self.file, self.page, self.articles, self.facts) = (file, page, articles, facts)
  }

  mutating func at(_ offset: Int, article number: Int?) -> Occurrence {
    var heading: Heading?
    if let number { heading = self.heading(of: number) }
    return Occurrence(
      file: file, line: page.text.lines.line(at: offset) + 1, article: heading?.title,
      date: heading?.date, dateText: heading?.dateText)
  }

  private mutating func heading(of number: Int) -> Heading {
    if let known = headings[number] { return known }
    let lead = facts.leadDate(of: articles[number], in: page)
    let heading = Heading(
      title: page.title(of: articles[number]),
      date: lead?.kind == .relative ? nil : lead?.resolved, dateText: lead?.text)
    headings[number] = heading
    return heading
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
