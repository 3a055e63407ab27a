import BulletinKnowledge

/// Who stands in the same articles as somebody, and in how many.
struct Company {
  private let name: String
  private var counts: [String: Int] = [:]

  init(of name: String) {
    self.name = name
  }

  /// Counts a page that is open.
  mutating func add(_ facts: PageFacts) {
    let officials = facts.officials.map { official in
      (name: official.name, articles: Set(official.mentions.compactMap(\.article)))
    }
    let own = officials.filter { $0.name == name }
      .reduce(into: Set<Int>()) { $0.formUnion($1.articles) }
    for other in officials { add(other.name, other.articles, own) }
  }

  /// Counts a page that is not.
  mutating func add(_ page: PageRecord) {
    let own = page.thing(name, isCampaign: false)?.articles ?? []
    for other in page.things where other.kind == .official { add(other.name, other.articles, own) }
  }

  private mutating func add(_ other: String, _ articles: Set<Int>, _ own: Set<Int>) {
    let shared = articles.intersection(own).count
    if other != name, shared > 0 { counts[other, default: 0] += shared }
  }

  /// Those of most articles first.
  var inOrder: [(name: String, count: Int)] {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }
}
