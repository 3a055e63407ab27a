import BulletinText

extension ScalarText {
  /// Whether an index stands inside “…”, 「…」 or 《…》: another's words, a slogan, a title. Looks three
  /// hundred characters back; a quotation of several paragraphs that opens before is one.
  func isQuoted(at index: Int) -> Bool {
    var depth = 0
    var position = index - 1
    while position >= 0, index - position < 300 {
      switch self[position] {
      case 0x201D, 0x300D, 0x300F, 0x300B: depth += 1
      case 0x201C, 0x300C, 0x300E, 0x300A:
        if depth == 0 { return true }
        depth -= 1
      default: break
      }
      position -= 1
    }
    return false
  }

  /// Whether the character at an index is Han.
  func isHanCharacter(_ index: Int) -> Bool { CharacterClass(self[index]) == .han }

  /// Whether an ASCII letter or digit stands at an index.
  func isAlphanumeric(_ index: Int) -> Bool {
    let found = CharacterClass(self[index])
    return self[index] < 0x80 && (found == .letter || found == .digit)
  }

  /// Whether `word` stands anywhere from `lower` up to `upper`.
  func holds(_ words: Automaton, from lower: Int, to upper: Int) -> Bool {
    var index = max(lower, 0)
    while index < min(upper, count) {
      if let match = words.longest(in: self, at: index, tags: .max), match.end <= upper {
        return true
      }
      index += 1
    }
    return false
  }

  /// Where a character stands, ascending. Complexity: linear.
  func places(ofFirst scalar: UInt32) -> [Int] {
    withUnits { units in
      var found: [Int] = []
      for index in units.indices where units[index] & ScalarText.scalarBits == scalar {
        found.append(index)
      }
      return found
    }
  }

  /// Where a word begins, ascending. Complexity: linear.
  func places(of word: [UInt32]) -> [Int] {
    guard let first = word.first else { return [] }
    // Most texts hold no such character, and need no list.
    return places(ofFirst: first).filter { reads(word[...], at: $0) }
  }

  /// Whether a word stands anywhere in a range.
  func holds(_ word: ArraySlice<UInt32>, in range: Range<Int>) -> Bool {
    guard word.count <= range.count else { return false }
    return (range.lowerBound...range.upperBound - word.count).contains { reads(word, at: $0) }
  }

  private func reads(_ word: ArraySlice<UInt32>, at lower: Int) -> Bool {
    let distance = lower - word.startIndex
    for index in word.indices where self[index + distance] != word[index] { return false }
    return true
  }

  /// Where the sentence that holds an index begins and ends: from after a full stop to the next, and no
  /// more than four hundred characters to each side.
  func sentence(around index: Int) -> Range<Int> {
    var lower = index
    while lower > 0, index - lower < 400, !ScalarText.endsSentence(self[lower - 1]) { lower -= 1 }
    var upper = index
    while upper < count, upper - index < 400, !ScalarText.endsSentence(self[upper]) { upper += 1 }
    return lower..<upper
  }

  private static func endsSentence(_ scalar: UInt32) -> Bool {
    scalar == 0x3002 || scalar == 0x21 || scalar == 0x3F
  }
}
