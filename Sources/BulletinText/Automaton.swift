/// Many words looked up in one pass over a text. A word carries a set of tags; at each place the
/// automaton tells the words that begin there. The first character is looked up in a bit map, so a
/// text of other characters costs next to nothing.
public struct Automaton: Sendable {
  /// One word found in a text.
  public struct Match: Equatable, Sendable {
    /// The index after the word's last scalar.
    public let end: Int
    /// All tags of the word.
    public let tags: UInt32
  }

  private var keys: [UInt64]
  private var children: [UInt32]
  private var tags: [UInt32] = [0]
  private var used = 0
  private var firsts: [UInt64]

  public init() {
    keys = Array(repeating: .max, count: 1 << 12)
    children = Array(repeating: 0, count: 1 << 12)
    firsts = Array(repeating: 0, count: 0x10000 / 64)
  }

  /// Adds words separated by spaces or line ends, all with the same tags. A word that is there
  /// already gains them.
  public mutating func add(_ words: StaticString, tags: UInt32) {
    words.withUTF8Buffer { buffer in
      var node: UInt32 = 0
      var byte = 0
      while byte < buffer.count {
        let lead = UInt32(unsafe buffer[byte])
        if lead == 0x20 || lead == 0x0A {
          finish(node, tags)
          node = 0
          byte += 1
          continue
        }
        let width = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        var value = width == 1 ? lead : lead & (0xFF >> UInt32(width + 1))
        for next in 1..<max(width, 1) where byte + next < buffer.count {
          value = value << 6 | UInt32(unsafe buffer[byte + next]) & 0x3F
        }
        node = child(of: node, adding: value)
        byte += width
      }
      finish(node, tags)
    }
  }

  /// Adds one word.
  public mutating func add(word: String, tags: UInt32) {
    var node: UInt32 = 0
    for scalar in word.unicodeScalars { node = child(of: node, adding: scalar.value) }
    finish(node, tags)
  }

  private mutating func finish(_ node: UInt32, _ added: UInt32) {
    if node != 0 { tags[Int(node)] |= added }
  }

  private mutating func child(of node: UInt32, adding scalar: UInt32) -> UInt32 {
    if let known = child(of: node, scalar) { return known }
    if used * 2 >= keys.count { grow() }
    if node == 0, scalar < 0x10000 { firsts[Int(scalar / 64)] |= 1 << UInt64(scalar % 64) }
    let new = UInt32(tags.count)
    tags.append(0)
    insert(UInt64(node) << 32 | UInt64(scalar), new)
    return new
  }

  private mutating func insert(_ key: UInt64, _ value: UInt32) {
    var slot = Automaton.slot(key, keys.count)
    while keys[slot] != .max { slot = (slot + 1) & (keys.count - 1) }
    keys[slot] = key
    children[slot] = value
    used += 1
  }

  private mutating func grow() {
    let (oldKeys, oldChildren) = (keys, children)
    keys = Array(repeating: .max, count: oldKeys.count * 2)
    children = Array(repeating: 0, count: oldKeys.count * 2)
    used = 0
    for (key, value) in zip(oldKeys, oldChildren) where key != .max { insert(key, value) }
  }

  @inline(__always)
  private static func slot(_ key: UInt64, _ count: Int) -> Int {
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
  @inline(__always)
  public func mayBegin(with scalar: UInt32) -> Bool {
    scalar < 0x10000 && firsts[Int(scalar / 64)] & 1 << UInt64(scalar % 64) != 0
  }

  /// The longest word with one of the tags that begins at an index.
  @inline(__always)
  public func longest(in text: ScalarText, at index: Int, tags wanted: UInt32) -> Match? {
    guard mayBegin(with: text[index]) else { return nil }
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
