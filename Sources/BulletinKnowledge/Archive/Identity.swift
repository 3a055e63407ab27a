/// Tells namesakes apart by what pages say of them: posts in one place or body are one person's, and so
/// are those that stand before the name in one mention, whatever their places. Anything else stays apart
/// until something ties it.
package struct Identity: Sendable {
  /// The entries of each person, the one with the most first; those of a person in their order.
  package private(set) var persons: [[Dossier.Entry]] = []

  /// Complexity: the entries times the places that they name.
  package init(_ entries: [Dossier.Entry]) {
    var groups: [Group] = []
    var mentions: [Mention: Int] = [:]
    for (number, entry) in entries.enumerated() {
      let place = Self.place(of: entry)
      let mention = Mention(file: entry.place.file, line: entry.place.line)
      let tied = groups.indices.filter { index in
        groups[index].holds(place) || mentions[mention].map(groups[index].numbers.contains) ?? false
      }
      mentions[mention] = number
      var merged = Group(places: [place], numbers: [number])
      for index in tied.reversed() { merged.take(groups.remove(at: index)) }
      groups.append(merged)
    }
    persons = groups.map { group in group.numbers.sorted().map { entries[$0] } }
      .sorted { $0.count > $1.count }
  }

  /// Whose entries name one of some places; the rest.
  package static func split(
    _ entries: [Dossier.Entry], by posts: [String]
  ) -> (same: [Dossier.Entry], others: [Dossier.Entry]) {
    let places = posts.map { PostForm($0).place }
    var same: [Dossier.Entry] = []
    var others: [Dossier.Entry] = []
    for person in Identity(entries).persons {
      let isSame = person.contains { entry in
        places.contains { PostForm.isSame($0, Self.place(of: entry)) }
      }
      if isSame { same += person } else { others += person }
    }
    return (same, others)
  }

  private struct Mention: Hashable {
    let file: String
    let line: Int
  }

  private struct Group {
    var places: Set<String>
    var numbers: Set<Int>

    func holds(_ place: String) -> Bool {
      places.contains { PostForm.isSame($0, place) }
    }

    mutating func take(_ other: Group) {
      places.formUnion(other.places)
      numbers.formUnion(other.numbers)
    }
  }

  /// The place or body of a post; of a leaders' label, 清河区 of 清河区领导.
  private static func place(of entry: Dossier.Entry) -> String {
    guard entry.isListed else { return PostForm(entry.post).place }
    return entry.post.hasSuffix("领导") ? String(entry.post.dropLast(2)) : entry.post
  }
}
