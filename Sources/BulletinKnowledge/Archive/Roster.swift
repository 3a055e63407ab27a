import BulletinText

/// Who holds which post, since when and until when: the newsroom's `officials.csv`, one file or
/// several. An object, for all pages share it.
package final class Roster: Sendable {
  /// A row.
  package struct Entry: Hashable, Sendable {
    package let name: String
    /// As a page prints them: 县委副书记, 县长. Several where a cell joins them with 、.
    package let posts: [String]
    /// The body or just the place.
    package let organisation: String
    package let term: Term
    /// The order of precedence within the organisation, from 1.
    package let rank: Int?
    package let note: String
    /// The cell of the name.
    package let place: TablePlace
    /// The posts taken apart, one for each.
    package let forms: [PostForm]

    package var provenance: Provenance { .table(place) }

    /// The posts with their place before the first: 清溪县委副书记、县长.
    package var title: String {
      guard let first = posts.first else { return "" }
      return ([withPlace(first)] + posts.dropFirst()).joined(separator: "、")
    }

    /// A post of the row with its place: 清溪县县长.
    package func withPlace(_ post: String) -> String {
      guard let form = forms.first, !post.hasPrefix(form.place) else { return post }
      let level = PostWords.genericLevel(of: PostWords.scalars(post)).map(PostWords.string)
      guard let level, organisation.hasSuffix(level) else { return organisation + post }
      return organisation + post.dropFirst(level.count)
    }
  }

  package static let empty = Roster([])

  package let files: [TableFile]
  /// In the order of the files and rows.
  package let entries: [Entry]
  package let problems: [TableProblem]
  private let byName: [String: [Int]]
  /// The rows of each body by its name without the place.
  private let byPost: [PostKey: [Int]]
  /// The names by their length in scalars, for whoever looks for one that is nearly the same.
  private let names: [Int: [String]]

  /// The posts of each place as the rows name it.
  private let byPlace: [String: [PostForm]]

  private struct PostKey: Hashable {
    let body: String
    let office: String

    init(_ form: PostForm) { (body, office) = (form.body, form.office) }
  }

  /// Reads tables. Complexity: linear, and that of sorting the rows of one name.
  package init(_ files: [TableFile]) {
    var reader = RosterReader()
    for file in files { reader.read(file) }
    self.files = files
    entries = reader.entries
    var byName: [String: [Int]] = [:]
    var byPost: [PostKey: [Int]] = [:]
    for (index, entry) in reader.entries.enumerated() {
      byName[entry.name, default: []].append(index)
      for form in Set(entry.forms) { byPost[PostKey(form), default: []].append(index) }
    }
    (self.byName, self.byPost) = (byName, byPost)
    byPlace = Dictionary(grouping: Set(byPost.isEmpty ? [] : entries.flatMap(\.forms)), by: \.place)
    names = Dictionary(grouping: byName.keys.sorted()) { $0.unicodeScalars.count }
    problems = (reader.problems + RosterCheck.problems(entries, byName.values)).sorted {
      ($0.place.file.path, $0.place.range) < ($1.place.file.path, $1.place.range)
    }
  }

  /// One table that has no file, such as an example's.
  package convenience init(csv: String) {
    self.init([TableFile(path: "officials.csv", text: SourceText(csv))])
  }

  /// The one row that somebody is typing.
  package convenience init(row name: String, _ post: String, _ organisation: String) {
    func cell(_ text: String) -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }
    let row = [name, post, organisation].map(cell).joined(separator: ",")
    self.init(csv: "name,post,organisation\n\(row)\n")
  }

  package var isEmpty: Bool { entries.isEmpty }

  /// The rows of a name, in the order of the tables.
  package func entries(of name: String) -> [Entry] { (byName[name] ?? []).map { entries[$0] } }

  package func knows(_ name: String) -> Bool { byName[name] != nil }

  /// The rows that have a post of a place.
  package func holders(of form: PostForm) -> [Entry] {
    (byPost[PostKey(form)] ?? []).map { entries[$0] }.filter { entry in
      entry.forms.contains { $0.isSame(as: form) }
    }
  }

  /// The posts of a place, each once.
  package func posts(in place: String) -> [PostForm] { byPlace[place] ?? [] }

  /// The places of the rows.
  package var places: some Collection<String> { byPlace.keys }

  /// The names of so many scalars, sorted.
  package func names(ofLength count: Int) -> [String] { names[count] ?? [] }

  /// All names, sorted.
  package var allNames: [String] { byName.keys.sorted() }
}

extension Roster: Hashable {
  package static func == (left: Roster, right: Roster) -> Bool {
    left === right || left.files == right.files
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(files) }
}
