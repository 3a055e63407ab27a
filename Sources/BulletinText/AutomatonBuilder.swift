/// Collects the words of an automaton.
public struct AutomatonBuilder {
  /// A hash table from a node and a character to the node that it leads to.
  private var keys: [UInt64]
  private var children: [UInt32]
  /// The tags of each node; the root is 0.
  private var tags: [UInt32] = [0]
  /// A bit for each scalar of the first plane: whether some word begins with it.
  private(set) var firsts: [UInt64]
  private var used = 0

  /// - Parameter words: about how many there will be; it grows beyond.
  public init(words: Int = 256) {
    var size = 64
    while size < words * 8 { size *= 2 }
    keys = Array(repeating: .max, count: size)
    children = Array(repeating: 0, count: size)
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
    add(word: word.unicodeScalars.map(\.value), tags: tags)
  }

  /// Adds one word that is given by its scalars.
  public mutating func add(word: [UInt32], tags: UInt32) {
    var node: UInt32 = 0
    for scalar in word { node = child(of: node, adding: scalar) }
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
    var slot = AutomatonBuilder.slot(key, keys.count)
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

  private func child(of node: UInt32, _ scalar: UInt32) -> UInt32? {
    let key = UInt64(node) << 32 | UInt64(scalar)
    var slot = AutomatonBuilder.slot(key, keys.count)
    while keys[slot] != .max {
      if keys[slot] == key { return children[slot] }
      slot = (slot + 1) & (keys.count - 1)
    }
    return nil
  }

  /// Where the search for a key begins in a table whose size is a power of two.
  @inline(__always)
  private static func slot(_ key: UInt64, _ count: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (count - 1)
  }

  /// The nodes in breadth-first order, and one more that ends the last one's children. Complexity:
  /// that of sorting them.
  func nodes() -> [Automaton.Node] {
    // A key holds the parent above the character, so each parent's children stand together.
    let edges = zip(keys, children).filter { $0.0 != .max }.sorted { $0.0 < $1.0 }
    var firstEdge = [Int](repeating: 0, count: tags.count + 1)
    for (key, _) in edges { firstEdge[Int(key >> 32) + 1] += 1 }
    for node in tags.indices { firstEdge[node + 1] += firstEdge[node] }
    var queue: [(node: Int, scalar: UInt32)] = [(0, 0)]
    queue.reserveCapacity(tags.count)
    var nodes: [Automaton.Node] = []
    nodes.reserveCapacity(tags.count + 1)
    while nodes.count < queue.count {
      let (node, scalar) = queue[nodes.count]
      nodes.append(
        Automaton.Node(scalar: scalar, tags: tags[node], children: UInt32(queue.count)))
      for (key, child) in edges[firstEdge[node]..<firstEdge[node + 1]] {
        queue.append((Int(child), UInt32(truncatingIfNeeded: key)))
        nodes[nodes.count - 1].signs |= 1 << (key & 63)
      }
    }
    nodes.append(Automaton.Node(scalar: 0, tags: 0, children: UInt32(queue.count)))
    return nodes
  }
}
