import BulletinSyntax
import BulletinText

/// The names of a list under a leaders' label, whatever words they may be elsewhere:
/// 市领导于是之、和畅、时节、支持在主席台就座.
enum NameList {
  /// The names from `start` on, or none where anything is in doubt: each has a surname, and no more
  /// than half of them are words. Complexity: linear in the list.
  static func whole(_ text: ScalarText, _ start: Int) -> [Range<Int>] {
    var names: [Range<Int>] = []
    var lower = start
    while names.count < 60, let end = itemEnd(text, lower) {
      names.append(lower..<end)
      lower = end + 1
    }
    guard !names.isEmpty, let end = lastEnd(text, lower) else { return [] }
    names.append(lower..<end)
    let words = names.count { isWord(text, $0) }
    // Of two, neither may be a word, unless they do what officials do.
    let isCertain = names.count > 2 || NameEdge.at(end, in: text) == .speech
    return words * 2 <= (isCertain ? names.count : 0) ? names : []
  }

  /// The end of an item that 、 follows.
  private static func itemEnd(_ text: ScalarText, _ lower: Int) -> Int? {
    let surname = Surnames.length(in: text, at: lower)
    guard surname > 0 else { return nil }
    var end = lower
    while CharacterClass(text[end]) == .han, end - lower < 5 { end += 1 }
    guard text[end] == 0x3001, (max(2, surname + 1)...surname + 2).contains(end - lower),
      isPerson(text, lower, end)
    else { return nil }
    return end
  }

  /// The end of the last item, which a verb, a particle or a mark follows.
  private static func lastEnd(_ text: ScalarText, _ lower: Int) -> Int? {
    if let known = NameRecognizer.read(text, at: lower, .listed), !known.isDoubtful {
      return known.end
    }
    let surname = Surnames.length(in: text, at: lower)
    guard surname > 0 else { return nil }
    let ends = (max(2, surname + 1)...surname + 2).map { lower + $0 }.filter { end in
      isPerson(text, lower, end) && NameEdge.at(end, in: text) > .none
    }
    return ends.max { NameEdge.at($0, in: text) < NameEdge.at($1, in: text) }
  }

  private static func isPerson(_ text: ScalarText, _ lower: Int, _ end: Int) -> Bool {
    (lower..<end).allSatisfy { CharacterClass(text[$0]) == .han }
      && Lexicon.table.longest(in: text, at: lower, tags: Lexicon.group) == nil
      && !NameRecognizer.endsAsNoName(text, end) && !NameRecognizer.holdsOffice(text, lower, end)
  }

  private static func isWord(_ text: ScalarText, _ name: Range<Int>) -> Bool {
    Lexicon.table.tags(in: text, name.lowerBound, name.upperBound)
      & (Lexicon.common | Lexicon.predicate | Lexicon.verb | Lexicon.edge) != 0
  }
}
