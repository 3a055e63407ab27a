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
    /// The word that says that the post is not simply held: 原, 时任, 拟任.
    package var standing: String?
    package let place: Occurrence

    /// As people read it: 原清溪县县长; a label in brackets.
    package var title: String { isListed ? "（\(post)）" : (standing ?? "") + post }
  }

  package let name: String
  package let entries: [Entry]

  package init(name: String, entries: [Entry]) {
    self.name = name
    self.entries = entries.inOrderOfDays(\.place)
  }

  /// A post, from the first to the last page that gives it.
  package struct Stretch: Equatable, Sendable {
    package let first: Entry
    package fileprivate(set) var last: Entry
    package fileprivate(set) var count: Int
  }

  /// Each post once, in the order in which pages first give it.
  package var timeline: [Stretch] {
    var places: [String: Int] = [:]
    var stretches: [Stretch] = []
    for entry in entries {
      let key = entry.title
      if let place = places[key] {
        stretches[place].last = entry
        stretches[place].count += 1
      } else {
        places[key] = stretches.count
        stretches.append(Stretch(first: entry, last: entry, count: 1))
      }
    }
    return stretches
  }

  /// What one page tells of a person, in the order of the text.
  package static func entries(
    of name: String, in page: Page, _ articles: [Article], _ facts: PageFacts, file: String
  ) -> [Entry] {
    var occurrences = Occurrences(of: page, articles, facts, file: file)
    return facts.officials.filter { $0.name == name }.flatMap { entries(of: $0, &occurrences) }
  }

  /// The posts, or else the labels, that each mention of a person comes with.
  static func entries(
    of official: Official, _ occurrences: inout Occurrences, pool: TextPool? = nil
  ) -> [Entry] {
    func shared(_ post: String) -> String { pool?.shared(post) ?? post }

    var entries: [Entry] = []
    for mention in official.mentions where !mention.posts.isEmpty || mention.listedAs != nil {
      let place = occurrences.at(mention.range.lowerBound, article: mention.article)
      let label = mention.posts.isEmpty ? mention.listedAs : nil
      entries +=
        label.map { [Entry(post: shared($0), isListed: true, place: place)] }
        ?? mention.posts.map {
          Entry(
            post: shared($0), isListed: false, standing: mention.standings[$0], place: place)
        }
    }
    return entries
  }
}
