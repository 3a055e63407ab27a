import BulletinSyntax
import BulletinText

/// A person as one place of a fragment names him, in scalar indices of its unit.
struct RawPerson: Hashable, Sendable {
  /// The index of the text unit in its fragment.
  let unit: Int
  let lower: Int
  let upper: Int
  /// The posts printed before the name, first first; of several names with one post the later ones
  /// have it too.
  var posts: [RawPost] = []
  /// The posts or the label stand directly before the name.
  var isDirect = false
  /// 区领导: the leaders' label under which the name is listed.
  var label: RawPost?
}

/// Finds the persons that a text names with a post or in a leaders' list (section 4 of the genre's
/// description). Later mentions by name alone are the page's matter.
enum PersonRecognizer {
  /// Complexity: linear in the text.
  static func scan(_ text: ScalarText, unit: Int) -> [RawPerson] {
    var persons: [RawPerson] = []
    let table = Lexicon.offices
    var index = 0
    while index < text.count {
      if let office = table.longest(
        in: text, at: index, tags: Lexicon.office | Lexicon.noOffice | Lexicon.business)
      {
        let end = readOffice(text, unit, index, office, into: &persons)
        index = max(end, index + 1)
      } else if text[index] == 0x9886, let end = text.end(of: "领导", at: index) {
        index = readLabel(text, unit, index, end, into: &persons) ?? end
      } else {
        index += 1
      }
    }
    return persons
  }

  /// Reads the names after an office. Answers where to go on.
  private static func readOffice(
    _ text: ScalarText, _ unit: Int, _ index: Int, _ office: Automaton.Match,
    into persons: inout [RawPerson]
  ) -> Int {
    guard office.tags & Lexicon.noOffice == 0 else { return office.end }
    let isBusiness = office.tags & Lexicon.office == 0
    guard CharacterClass(text[office.end]) == .han,
      let end = NameRecognizer.end(in: text, at: office.end)
    else { return office.end }
    let chain = PostRecognizer.chain(
      in: text, officeLower: index, officeUpper: office.end, isBusiness: isBusiness)
    persons.append(
      RawPerson(unit: unit, lower: office.end, upper: end, posts: chain, isDirect: true))
    guard !isBusiness else { return end }
    return readList(text, unit, end, into: &persons) { lower, upper in
      RawPerson(unit: unit, lower: lower, upper: upper, posts: chain.suffix(1))
    }
  }

  /// Reads `、何岚、丁越` after a name. Answers the list's end.
  private static func readList(
    _ text: ScalarText, _ unit: Int, _ start: Int, into persons: inout [RawPerson],
    _ make: (Int, Int) -> RawPerson
  ) -> Int {
    var end = start
    while text[end] == 0x3001 || (isConjunction(text, end) && end > start) {
      guard let next = NameRecognizer.listedEnd(in: text, at: end + 1) else { return end }
      persons.append(make(end + 1, next))
      end = next
    }
    return end
  }

  /// 和 before the last name of a list.
  private static func isConjunction(_ text: ScalarText, _ index: Int) -> Bool {
    text.has("和", at: index) || text.has("及", at: index)
  }

  /// Reads the names after 区领导. Answers the list's end, `nil` where no name follows.
  private static func readLabel(
    _ text: ScalarText, _ unit: Int, _ index: Int, _ end: Int, into persons: inout [RawPerson]
  ) -> Int? {
    var start = end
    for word: StaticString in ["班子成员", "干部", "同志"] {
      start = text.end(of: word, at: start) ?? start
    }
    let labelEnd = start
    if text[start] == 0x3A || text[start] == 0x3001 { start += 1 }
    guard let first = NameRecognizer.listedEnd(in: text, at: start) else { return nil }
    // One name in a list of one needs the surname's and the edge's evidence, which it has passed.
    let lower = labelStart(text, index)
    guard lower < index else { return nil }
    let label = RawPost(lower: lower, upper: labelEnd, isBusiness: false)
    var found = RawPerson(unit: unit, lower: start, upper: first, isDirect: true)
    found.label = label
    persons.append(found)
    return readList(text, unit, first, into: &persons) { lower, upper in
      var person = RawPerson(unit: unit, lower: lower, upper: upper)
      person.label = label
      return person
    }
  }

  /// Where the label begins: 区领导, 清溪县领导, 四大班子领导.
  private static func labelStart(_ text: ScalarText, _ index: Int) -> Int {
    PostRecognizer.start(in: text, before: index)
  }
}
