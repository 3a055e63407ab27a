import BulletinSyntax
import BulletinText

/// Where a page tells something, and of which day.
package struct Occurrence: Equatable, Sendable {
  /// What all places of one article share.
  fileprivate final class Source: Sendable {
    let file: String
    let article: String?
    let date: String?
    let dateText: String?

    init(file: String, article: String?, date: String?, dateText: String?) {
      (self.file, self.article, self.date, self.dateText) = (file, article, date, dateText)
    }
  }

  private let source: Source
  private let number: Int32

  fileprivate init(_ source: Source, line: Int) {
    self.source = source
    number = Int32(clamping: line)
  }

  /// How whoever made it knows the page: a path, or an address.
  package var file: String { source.file }
  /// As people count, from 1.
  package var line: Int { Int(number) }
  /// The headline of the article; `nil` outside of articles.
  package var article: String? { source.article }
  /// The day that the article's lead tells, ISO 8601; `nil` where it tells none, or no year is
  /// known.
  package var date: String? { source.date }
  /// That day as printed.
  package var dateText: String? { source.dateText }

  /// Whether two stand in one line of one page.
  func isSameLine(as other: Occurrence) -> Bool {
    number == other.number && (source === other.source || file == other.file)
  }

  package static func == (left: Occurrence, right: Occurrence) -> Bool {
    left.line == right.line && left.file == right.file && left.article == right.article
      && left.date == right.date && left.dateText == right.dateText
  }
}

/// The occurrences of one page; what they share of an article is read once.
struct Occurrences {
  private let file: String
  private let page: Page
  private let articles: [Article]
  private let facts: PageFacts
  private var sources: [Int?: Occurrence.Source] = [:]

  init(of page: Page, _ articles: [Article], _ facts: PageFacts, file: String) {
    (self.file, self.page, self.articles, self.facts) = (file, page, articles, facts)
  }

  mutating func at(_ offset: Int, article number: Int?) -> Occurrence {
    Occurrence(source(number), line: page.text.lines.line(at: offset) + 1)
  }

  private mutating func source(_ number: Int?) -> Occurrence.Source {
    if let known = sources[number] { return known }
    let lead = number.flatMap { facts.leadDate(of: articles[$0], in: page) }
    let source = Occurrence.Source(
      file: file, article: number.map { page.title(of: articles[$0]) },
      date: lead?.kind == .relative ? nil : lead?.resolved, dateText: lead?.text)
    sources[number] = source
    return source
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
