/// Many words looked up in one pass over a text. A word carries a set of tags; at each place the
/// automaton tells the words that begin there. The first character is looked up in a bit map, so a
/// text of other characters costs next to nothing.
///
/// A class, and immutable: one pointer to hand around, shared by all threads.
public final class Automaton: Sendable {
  /// One word found in a text.
  public struct Match: Equatable, Sendable {
    /// The index after the word's last scalar.
    public let end: Int
    /// All tags of the word.
    public let tags: UInt32
  }

  @usableFromInline let keys: [UInt64]
  @usableFromInline let children: [UInt32]
  @usableFromInline let tags: [UInt32]
  @usableFromInline let firsts: [UInt64]

  init(keys: [UInt64], children: [UInt32], tags: [UInt32], firsts: [UInt64]) {
    self.keys = keys
    self.children = children
    self.tags = tags
    self.firsts = firsts
  }

  /// Words of one kind, separated by spaces or line ends.
  public convenience init(_ words: StaticString, tags: UInt32 = 1) {
    var builder = AutomatonBuilder()
    builder.add(words, tags: tags)
    self.init(builder)
  }

  /// The words that a builder has collected.
  public convenience init(_ builder: AutomatonBuilder) {
    self.init(
      keys: builder.keys, children: builder.children, tags: builder.tags, firsts: builder.firsts)
  }

  /// Where the search for a key begins in a table whose size is a power of two.
  @inline(__always)
  static func slot(_ key: UInt64, _ count: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (count - 1)
  }

  @inline(__always)
  private func child(of node: UInt32, _ scalar: UInt32) -> UInt32? {
    let key = UInt64(node) << 32 | UInt64(scalar)
    var slot = Automaton.slot(key, keys.count)
    while keys[slot] != .max {
      if keys[slot] == key { return children[slot] }
      slot = (slot + 1) & (keys.count - 1)
    }
    return nil
  }

  /// Whether some word begins with a scalar. Complexity: constant.
  @inlinable @inline(__always)
  public func mayBegin(with scalar: UInt32) -> Bool {
    scalar < 0x10000 && firsts[Int(scalar / 64)] & 1 << UInt64(scalar % 64) != 0
  }

  /// The longest word with one of the tags that begins at an index.
  @inlinable @inline(__always)
  public func longest(in text: ScalarText, at index: Int, tags wanted: UInt32) -> Match? {
    guard mayBegin(with: text[index]) else { return nil }
    return longestFollowing(in: text, at: index, tags: wanted)
  }

  @usableFromInline
  func longestFollowing(
    in text: ScalarText, at index: Int, tags wanted: UInt32
  ) -> Match? {
    var node: UInt32 = 0
    var position = index
    var best: Match?
    while position < text.count, let next = child(of: node, text.scalars[position]) {
      node = next
      position += 1
      let found = tags[Int(node)]
      if found & wanted != 0 { best = Match(end: position, tags: found) }
    }
    return best
  }

  /// All tags of the word that stands from `lower` up to `upper`, 0 where that is none.
  public func tags(in text: ScalarText, _ lower: Int, _ upper: Int) -> UInt32 {
    var node: UInt32 = 0
    var position = lower
    while position < upper {
      guard let next = child(of: node, text[position]) else { return 0 }
      node = next
      position += 1
    }
    return tags[Int(node)]
  }

  /// Calls `body` with the end and the tags of each word that begins at an index, shortest first.
  @inline(__always)
  public func forEach(in text: ScalarText, at index: Int, _ body: (Match) -> Void) {
    guard mayBegin(with: text[index]) else { return }
    var node: UInt32 = 0
    var position = index
    while position < text.count, let next = child(of: node, text.scalars[position]) {
      node = next
      position += 1
      if tags[Int(node)] != 0 { body(Match(end: position, tags: tags[Int(node)])) }
    }
  }
}
