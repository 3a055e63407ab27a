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
    guard !letters.isEmpty, letters.count < 64,
      letters.allSatisfy({ (0x61...0x7A).contains($0) })
    else { return false }
    if isName {
      let parts = Pinyin.syllables(of: text, isName: true).map { $0.map { Array($0.utf8) } }
      return parts.indices.contains { begins(letters, parts[$0...]) }
    }
    // A hundred thousand titles are asked: nothing is made of those whose sounds begin otherwise.
    let parts = text.unicodeScalars.map { Pinyin.spellings(of: $0.value) }
    return parts.indices.contains { index in
      parts[index].contains { $0.first == letters[0] } && begins(letters, parts[index...])
    }
  }

  private static func begins(_ letters: [UInt8], _ parts: ArraySlice<[[UInt8]]>) -> Bool {
    // The numbers of letters that the parts so far may have taken, a bit for each.
    var taken: UInt64 = 1
    for part in parts {
      var next: UInt64 = 0
      for start in letters.indices where taken & 1 << start != 0 {
        for reading in part where !reading.isEmpty {
          var common = 0
          while start + common < letters.count, common < reading.count,
            letters[start + common] == reading[common]
          {
            common += 1
          }
          if start + common == letters.count { return true }
          if common == reading.count { next |= 1 << (start + common) }
          if common >= 1 { next |= 1 << (start + 1) }
        }
      }
      if next == 0 { return false }
      taken = next
    }
    return false
  }
}
