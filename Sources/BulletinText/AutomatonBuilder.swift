/// Collects the words of an automaton.
public struct AutomatonBuilder {
  var keys: [UInt64]
  var children: [UInt32]
  var tags: [UInt32] = [0]
  var firsts: [UInt64]
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

  private func child(of node: UInt32, _ scalar: UInt32) -> UInt32? {
    let key = UInt64(node) << 32 | UInt64(scalar)
    var slot = Automaton.slot(key, keys.count)
    while keys[slot] != .max {
      if keys[slot] == key { return children[slot] }
      slot = (slot + 1) & (keys.count - 1)
    }
    return nil
  }
}
