import BulletinText

/// Who has which post that only one can have, as far as an article prints it with its place: 北川市委书记
/// 丁越. A 市委书记 of another name in the same article is another city's.
struct PrintedHolders {
  typealias Scalars = ArraySlice<UInt32>

  /// The holder of each post; `nil` where the article gives it to two, as reports of a handover do.
  private var holders: [Scalars: [UInt32]?] = [:]

  mutating func read(_ facts: FragmentFacts) {
    for person in facts.persons {
      let text = facts.units[person.unit].text
      for post in person.posts where !post.isBusiness {
        let printed = PostCompletion.brief(ArraySlice(post.scalars(in: text)))
        guard printed.count >= 4, PrintedHolders.isHead(printed),
          PostWords.place(in: printed) != nil
        else { continue }
        note(person.name(in: text), printed)
      }
    }
  }

  /// 书记, 县长, 主任, 主席, and no deputy: of a body only one is any of these.
  private static func isHead(_ post: Scalars) -> Bool {
    guard let last = post.last, heads.contains(last) else { return false }
    return !post.contains(0x526F)
  }

  private static let heads = Set("记长任席".unicodeScalars.map(\.value))

  private mutating func note(_ name: [UInt32], _ post: Scalars) {
    guard let known = holders[post] else {
      holders[post] = name
      return
    }
    if let known, !PrintedHolders.isOne(known, name) { holders[post] = .some(nil) }
  }

  /// Whether a post is printed as somebody else's.
  func isAnothers(_ post: Scalars, than name: [UInt32]) -> Bool {
    guard !holders.isEmpty, let holder = holders[post] ?? nil else { return false }
    return !PrintedHolders.isOne(holder, name)
  }

  /// One name may have been read to two ends, or be misprinted once.
  private static func isOne(_ name: [UInt32], _ other: [UInt32]) -> Bool {
    name.starts(with: other) || other.starts(with: name)
      || name.count == other.count && name.first == other.first
        && zip(name, other).filter { $0 != $1 }.count == 1
  }
}
