package import BulletinSyntax
import BulletinText

/// What pages tell of one person: each post as often as a page prints it with the name, in the order
/// of the days.
package struct Dossier: Equatable, Sendable {
  /// One post that a page gives, and where.
  package struct Entry: Equatable, Sendable {
    /// Completed with the place or body that it inherits; of somebody who is only listed, the label.
    package let post: String
    /// The name stands under a leaders' label, without a post.
    package let isListed: Bool
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

  package let name: String
  package private(set) var entries: [Entry]

  package init(name: String, entries: [Entry]) {
    self.name = name
    // Days first, then what has none, each in the order of the pages.
    self.entries = entries.enumerated().sorted { left, right in
      switch (left.element.date, right.element.date) {
      case (let one?, let two?) where one != two: one < two
      case (.some, nil): true
      case (nil, .some): false
      default: left.offset < right.offset
      }
    }.map(\.element)
  }

  /// What one page tells of a person, in the order of the text.
  package static func entries(
    of name: String, in page: Page, _ articles: [Article], _ facts: PageFacts, file: String
  ) -> [Entry] {
    let mentions = facts.officials.filter { $0.name == name }.flatMap(\.mentions)
    return mentions.flatMap { mention -> [Entry] in
      let article = mention.article.map { articles[$0] }
      let date = article.flatMap { facts.leadDate(of: $0, in: page) }
      let line = page.text.lines.line(at: mention.range.lowerBound) + 1
      func entry(_ post: String, isListed: Bool) -> Entry {
        Entry(
          post: post, isListed: isListed, file: file, line: line,
          article: article.map(page.title),
          date: date?.kind == .relative ? nil : date?.resolved, dateText: date?.text)
      }
      return mention.posts.map { entry($0, isListed: false) }
        + (mention.posts.isEmpty ? mention.listedAs.map { [entry($0, isListed: true)] } ?? [] : [])
    }
  }
}
