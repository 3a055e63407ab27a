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

  /// Where the sentence that holds an index begins and ends: from after a full stop to the next.
  func sentence(around index: Int) -> Range<Int> {
    var lower = index
    while lower > 0, !ScalarText.endsSentence(self[lower - 1]) { lower -= 1 }
    var upper = index
    while upper < count, !ScalarText.endsSentence(self[upper]) { upper += 1 }
    return lower..<upper
  }

  private static func endsSentence(_ scalar: UInt32) -> Bool {
    scalar == 0x3002 || scalar == 0x21 || scalar == 0x3F
  }
}
