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

  /// What is reached by one character. Nodes stand in breadth-first order, so the children of one
  /// stand side by side, by their character, and those of the next node after them.
  struct Node: Sendable {
    /// The character that leads here.
    let scalar: UInt32
    /// The tags of the word that ends here.
    let tags: UInt32
    /// The index of the first child; the children end where the next node's begin.
    let children: UInt32
    /// The low six bits of its children's characters, a bit each: nearly every look at a node ends
    /// here.
    var signs: UInt64 = 0
  }

  /// The first node is the root, the last one ends the children of the one before.
  private let nodes: [Node]
  /// A bit for each scalar of the first plane: whether some word begins with it.
  @usableFromInline let firsts: [UInt64]
  /// How many bits are set before each number of `firsts`: where a first character's node is.
  private let ranks: [UInt32]

  /// Words of one kind, separated by spaces or line ends.
  public convenience init(_ words: StaticString, tags: UInt32 = 1) {
    var builder = AutomatonBuilder()
    builder.add(words, tags: tags)
    self.init(builder)
  }

  /// The words that a builder has collected.
  public init(_ builder: AutomatonBuilder) {
    nodes = builder.nodes()
    firsts = builder.firsts
    var rank: UInt32 = 0
    ranks = builder.firsts.map { bits in
      defer { rank += UInt32(bits.nonzeroBitCount) }
      return rank
    }
  }

  /// The node of a character that some word begins with.
  @inline(__always)
  private func first(_ scalar: UInt32) -> Int {
    let below = firsts[Int(scalar / 64)] & (1 << UInt64(scalar % 64) - 1)
    return 1 + Int(ranks[Int(scalar / 64)]) + below.nonzeroBitCount
  }

  @inline(__always)
  private func child(of node: Int, _ scalar: UInt32) -> Int? {
    guard nodes[node].signs >> UInt64(scalar & 63) & 1 != 0 else { return nil }
    var low = Int(nodes[node].children)
    var high = Int(nodes[node + 1].children)
    while high - low > 8 {
      let middle = (low + high) / 2
      if nodes[middle].scalar <= scalar { low = middle } else { high = middle }
    }
    while low < high {
      if nodes[low].scalar == scalar { return low }
      low += 1
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
    var node = first(text[index])
    var position = index + 1
    var best: Match?
    while true {
      let found = nodes[node].tags
      if found & wanted != 0 { best = Match(end: position, tags: found) }
      guard position < text.count, let next = child(of: node, text[position]) else { return best }
      node = next
      position += 1
    }
  }

  /// All tags of a word, 0 where it is none. Complexity: the word's length.
  public func tags(of word: ArraySlice<UInt32>) -> UInt32 {
    guard let head = word.first, mayBegin(with: head) else { return 0 }
    var node = first(head)
    for scalar in word.dropFirst() {
      guard let next = child(of: node, scalar) else { return 0 }
      node = next
    }
    return nodes[node].tags
  }

  /// All tags of the word that stands from `lower` up to `upper`, 0 where that is none.
  public func tags(in text: ScalarText, _ lower: Int, _ upper: Int) -> UInt32 {
    guard lower < upper, mayBegin(with: text[lower]) else { return 0 }
    var node = first(text[lower])
    var position = lower + 1
    while position < upper {
      guard let next = child(of: node, text[position]) else { return 0 }
      node = next
      position += 1
    }
    return nodes[node].tags
  }
}
