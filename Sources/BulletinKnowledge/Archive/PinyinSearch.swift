/// Names and titles by the sounds of their characters, as people type them without an input method:
/// initials, full syllables, or both.
package enum PinyinSearch {
  /// The likeliest reading in full: heyulan.
  package static func full(_ text: String, isName: Bool) -> String {
    Pinyin.syllables(of: text, isName: isName).map { $0.first ?? "" }.joined()
  }

  /// Whether letters begin what a text is read as, from one of its characters on: `hyl`, `heyl` and
  /// `yulan` find 何雨岚. The last syllable may be unfinished; any reading of a character counts.
  /// Complexity: the product of the lengths.
  package static func matches(_ query: String, _ text: String, isName: Bool) -> Bool {
    let letters = Array(query.lowercased().utf8)
    guard !letters.isEmpty, letters.allSatisfy({ (0x61...0x7A).contains($0) }) else { return false }
    let parts = Pinyin.syllables(of: text, isName: isName).map { $0.map { Array($0.utf8) } }
    return parts.indices.contains { begins(letters, parts[$0...]) }
  }

  private static func begins(_ letters: [UInt8], _ parts: ArraySlice<[[UInt8]]>) -> Bool {
    // The numbers of letters that the parts so far may have taken.
    var taken: Set<Int> = [0]
    for part in parts {
      var next: Set<Int> = []
      for start in taken {
        for reading in part where !reading.isEmpty {
          let rest = letters[start...]
          let common = zip(rest, reading).prefix { $0 == $1 }.count
          if common == rest.count { return true }
          if common == reading.count { next.insert(start + common) }
          if common >= 1 { next.insert(start + 1) }
        }
      }
      if next.isEmpty { return false }
      taken = next
    }
    return false
  }
}
