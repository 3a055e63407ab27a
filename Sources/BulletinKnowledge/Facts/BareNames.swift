package import BulletinText

extension ScalarText {
  /// Where, at the start of a clause, one of `names` is nearly said before a verb of speech or
  /// attendance: the same length and the same first character. Whoever it is acts there. Scalar
  /// indices. Complexity: linear.
  package func speakers(like names: [[UInt32]]) -> [(lower: Int, upper: Int)] {
    let firsts = names.compactMap(\.first).reduce(UInt64(0)) { $0 | 1 << UInt64($1 & 63) }
    var found: [(lower: Int, upper: Int)] = []
    for index in 0..<count
    where firsts >> UInt64(self[index] & 63) & 1 != 0 && CharacterClass(self[index - 1]) != .han {
      for length in Set(names.filter { $0.first == self[index] }.map(\.count)).sorted() {
        let end = index + length
        guard end < count, (index..<end).allSatisfy({ CharacterClass(self[$0]) == .han }),
          NameEdge.at(end, in: self) == .speech
        else { continue }
        found.append((index, end))
      }
    }
    return found
  }

  /// Whether a verb of speech or attendance begins at an index.
  package func speaks(at index: Int) -> Bool { NameEdge.at(index, in: self) == .speech }
}

extension FragmentFacts {
  /// Whether the fragment names, for certain, another place of the same level.
  package func namesOther(than place: String) -> Bool {
    let wanted = place.unicodeScalars.map(\.value)
    guard let level = wanted.last else { return false }
    return places.weights.contains { name, weight in
      guard weight >= 4, !name.isBare else { return false }
      let other = name.scalars
      return other.last == level && other.suffix(wanted.count) != wanted[...]
        && wanted.suffix(other.count) != other[...]
    }
  }
}

extension ScalarText {
  /// Whether the known name that stands from `lower` up to `upper` is the person: 早高峰 is not.
  package func isMention(_ lower: Int, _ upper: Int) -> Bool {
    MentionEvidence.accepts(self, lower, upper)
  }
}

/// Whether something that looks like a name is a word as well: 高度, 何时.
package enum CommonWordCheck {
  package static func isWord(_ name: String) -> Bool {
    let text = ScalarText(name)
    let words = Lexicon.wordName | Lexicon.common | Lexicon.predicate
    return Lexicon.table.tags(in: text, 0, text.count) & words != 0
      || Lexicon.table.longest(in: text, at: 0, tags: words).map { $0.end >= 2 } == true
  }
}
