/// Tells namesakes apart by what pages say of them: posts in one place or body are one person's, and so
/// are those that stand before the name in one mention, whatever their places. Anything else stays apart
/// until something ties it.
package struct Identity: Sendable {
  /// The entries of each person, the one with the most first; those of a person in their order.
  package private(set) var persons: [[Dossier.Entry]] = []
  /// Of each entry, in the order in which they were given, which of `persons` it is of.
  package private(set) var numbers: [Int] = []

  /// Complexity: linear, plus the square of the number of places that are named.
  package init(_ entries: [Dossier.Entry]) {
    var places = Places()
    let numbers = entries.map { places.number(of: $0) }
    places.tieSame()
    for index in entries.indices.dropFirst()
    where entries[index].place.isSameLine(as: entries[index - 1].place) {
      places.tie(numbers[index - 1], numbers[index])
    }
    let groups = Dictionary(grouping: entries.indices) { places.root(numbers[$0]) }
    let sorted = groups.values.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
    persons = sorted.map { group in group.map { entries[$0] } }
    self.numbers = Array(repeating: 0, count: entries.count)
    for (person, group) in sorted.enumerated() {
      for index in group { self.numbers[index] = person }
    }
  }

  /// Whose entries name one of some places; the rest.
  package static func split(
    _ entries: [Dossier.Entry], by posts: [String]
  ) -> (same: [Dossier.Entry], others: [Dossier.Entry]) {
    let places = posts.map { PostForm($0).place }
    var same: [Dossier.Entry] = []
    var others: [Dossier.Entry] = []
    for person in Identity(entries).persons {
      // Each post once: they are few, and dear to take apart.
      let posts = Dictionary(person.map { ($0.post, $0) }, uniquingKeysWith: { first, _ in first })
      let isSame = posts.values.contains { entry in
        let place = Self.place(of: entry)
        return places.contains { PostForm.isSame($0, place) }
      }
      if isSame { same += person } else { others += person }
    }
    return (same, others)
  }

  /// The place or body of a post; of a leaders' label, 清河区 of 清河区领导.
  private static func place(of entry: Dossier.Entry) -> String {
    guard entry.isListed else { return PostForm(entry.post).place }
    return entry.post.hasSuffix("领导") ? String(entry.post.dropLast(2)) : entry.post
  }

  /// The places of some posts, and which of them are one person's.
  private struct Places {
    private var ofPosts: [String: Int] = [:]
    private var numbers: [String: Int] = [:]
    private var names: [String] = []
    /// For each place another one that it is tied to, itself at the end.
    private var tied: [Int] = []

    /// Posts are few, and dear to take apart.
    mutating func number(of entry: Dossier.Entry) -> Int {
      let key = entry.isListed ? "/" + entry.post : entry.post
      if let known = ofPosts[key] { return known }
      let place = Identity.place(of: entry)
      let number = numbers[place] ?? names.count
      if number == names.count {
        numbers[place] = number
        names.append(place)
        tied.append(number)
      }
      ofPosts[key] = number
      return number
    }

    /// Ties places of which one names the other, perhaps without the town around it.
    mutating func tieSame() {
      for one in names.indices {
        for other in names.indices[..<one] where PostForm.isSame(names[one], names[other]) {
          tie(one, other)
        }
      }
    }

    mutating func tie(_ one: Int, _ other: Int) {
      let (one, other) = (root(one), root(other))
      tied[max(one, other)] = min(one, other)
    }

    func root(_ number: Int) -> Int {
      var number = number
      while tied[number] != number { number = tied[number] }
      return number
    }
  }
}
