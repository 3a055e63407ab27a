package import BulletinSyntax
import BulletinText

/// A post that some page gives somebody: what a roster can be mined from.
package struct PostSighting: Equatable, Sendable {
  package let name: String
  /// As completed: 清溪县委书记.
  package let post: String
  package let form: PostForm
  package let place: Occurrence
  /// The words of the page around it.
  package let quotation: String

  /// What one page tells, in the order of the text.
  package static func all(
    in page: Page, _ articles: [Article], _ facts: PageFacts, file: String
  ) -> [PostSighting] {
    var occurrences = Occurrences(of: page, articles, facts, file: file)
    return facts.officials.flatMap { official in
      official.mentions.flatMap { mention -> [PostSighting] in
        guard !mention.posts.isEmpty else { return [] }
        let place = occurrences.at(mention.range.lowerBound, article: mention.article)
        let whole = (mention.post ?? mention.range).union(mention.range)
        // 原县长, 拟任副局长: nothing that a roster would have.
        return mention.posts.filter { mention.standings[$0] == nil }.map { post in
          PostSighting(
            name: official.name, post: post, form: PostForm(post), place: place,
            quotation: page.string([whole]))
        }
      }
    }
  }

  /// The post without its place, as a table has it: 县委书记 of 清溪县委书记.
  package var printedPost: String { form.printed(post) }
}

/// A first roster, mined from what pages tell: one row for each post of each person.
package struct MinedRoster: Sendable {
  package struct Row: Equatable, Sendable {
    package let name: String
    package let post: String
    package let organisation: String
    /// The first day on which a page has it; `nil` where no page tells its day.
    package let first: String?
    /// The day on which another holder was seen first, of a post that one person has.
    package fileprivate(set) var until: String?
    /// How many pages' mentions bear it out, and the first of them.
    package let count: Int
    package let source: Occurrence
    /// Others who were seen with the post before this one was, or at the same time.
    package fileprivate(set) var rivals: [String] = []
    /// A name of the same post that looks or sounds like this one.
    package fileprivate(set) var alike: String?

    fileprivate let form: PostForm
  }

  /// By organisation, heads first, then by day and name.
  package private(set) var rows: [Row] = []
  /// How many posts have no place that they could belong to.
  package private(set) var homeless = 0

  /// Complexity: that of sorting the sightings.
  package init(_ sightings: [PostSighting]) {
    let usable = sightings.filter { !$0.form.place.isEmpty && !$0.form.office.isEmpty }
    homeless = sightings.count - usable.count
    let groups = Dictionary(grouping: usable) { Key(name: $0.name, form: $0.form) }
    rows = groups.compactMap { key, found in
      let inOrder = found.sorted(by: MinedRoster.isEarlier)
      guard let first = inOrder.first else { return nil }
      return Row(
        name: key.name, post: first.printedPost, organisation: key.form.place,
        first: inOrder.compactMap(\.place.date).first, count: found.count, source: first.place,
        form: key.form)
    }
    for holders in Dictionary(grouping: rows.indices, by: { rows[$0].form }).values {
      compare(holders)
    }
    rows.sort { one, other in
      (one.organisation, one.form.rank.order, one.post, one.first ?? "~", one.name)
        < (other.organisation, other.form.rank.order, other.post, other.first ?? "~", other.name)
    }
  }

  private struct Key: Hashable {
    let name: String
    let form: PostForm
  }

  private static func isEarlier(_ one: PostSighting, _ other: PostSighting) -> Bool {
    (one.place.date ?? "~", one.place.file, one.place.line)
      < (other.place.date ?? "~", other.place.file, other.place.line)
  }

  /// Notes what the holders of one post say of each other.
  private mutating func compare(_ holders: [Int]) {
    for index in holders {
      let others = holders.filter { $0 != index }
      rows[index].alike = others.map { rows[$0].name }.sorted().first {
        LookAlikes.differ($0, rows[index].name, by: LookAlikes.Table.allCases)
      }
      guard rows[index].form.isExclusive, let first = rows[index].first else { continue }
      let later = others.compactMap { rows[$0].first }.filter { $0 > first }.min()
      rows[index].until = later
      rows[index].rivals = others.filter { rows[$0].first == first || rows[$0].first == nil }
        .map { rows[$0].name }.sorted()
    }
  }
}

extension PostForm.Rank {
  fileprivate var order: Int {
    switch self {
    case .head: 0
    case .deputy: 1
    case .member: 2
    case .other: 3
    }
  }
}

/// What pages from a day on tell that neither the roster nor earlier pages do.
package struct RosterChanges: Sendable {
  package struct Change: Equatable, Sendable {
    package let sighting: PostSighting
    /// What was known of the person in that place; empty of a new name.
    package let known: [String]
  }

  /// In the order of the days.
  package private(set) var changes: [Change] = []
  /// How many posts stand in articles that tell no day.
  package private(set) var undated = 0

  /// - Parameter since: an ISO day.
  package init(_ sightings: [PostSighting], since: String, roster: Roster) {
    undated = sightings.count { $0.place.date == nil }
    let dated = sightings.filter { $0.place.date != nil && !$0.form.place.isEmpty }
    let earlier = Dictionary(grouping: dated.filter { ($0.place.date ?? "") < since }, by: \.name)
    var told: Set<String> = []
    let recent = dated.filter { ($0.place.date ?? "") >= since }.sorted { one, other in
      (one.place.date ?? "", one.place.file, one.place.line)
        < (other.place.date ?? "", other.place.file, other.place.line)
    }
    for sighting in recent {
      let day = sighting.place.date.flatMap { PartialDate(table: $0) }
      let rows = roster.entries(of: sighting.name).filter { entry in
        entry.forms.contains { $0.isOfSamePlace(as: sighting.form) }
          && (day.map { entry.term.mayReach(into: Term(covering: $0)) } ?? true)
      }
      let seen = (earlier[sighting.name] ?? []).filter {
        $0.form.isOfSamePlace(as: sighting.form)
      }
      let forms = rows.flatMap(\.forms) + seen.map(\.form)
      guard !forms.contains(where: { $0.isSame(as: sighting.form) }),
        told.insert(sighting.name + " " + sighting.post).inserted
      else { continue }
      let known = rows.map(\.title) + seen.map(\.post)
      var unique: [String] = []
      for post in known where !unique.contains(post) { unique.append(post) }
      changes.append(Change(sighting: sighting, known: unique))
    }
  }
}
