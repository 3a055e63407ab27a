/// A pattern for paths: `*` and `?` within a name, `**` over folders, `[a-z]` and `[!a-z]`.
struct Glob: Sendable {
  private let pattern: [UInt8]

  init(_ pattern: [UInt8]) {
    self.pattern = pattern
  }

  /// Whether the whole path fits. Complexity: pattern times path at worst.
  func matches(_ path: [UInt8]) -> Bool {
    // The states of the pattern that the bytes read so far lead to; no recursion, no backtracking.
    var states = closure([0])
    for byte in path {
      var next: Set<Int> = []
      for state in states { step(state, byte, into: &next) }
      if next.isEmpty { return false }
      states = closure(next)
    }
    return states.contains(pattern.count)
  }

  /// What is reached without reading: a star may stand for nothing.
  private func closure(_ states: Set<Int>) -> Set<Int> {
    var result = states
    var open = Array(states)
    while let state = open.popLast() {
      for next in skips(from: state) where result.insert(next).inserted { open.append(next) }
    }
    return result
  }

  private func skips(from state: Int) -> [Int] {
    guard let symbol = symbol(state), symbol == UInt8(ascii: "*") else { return [] }
    guard isDoubleStar(state) else { return [state + 1] }
    // `**/` stands for no folder at all, too.
    return self.symbol(state + 2) == UInt8(ascii: "/") ? [state + 2, state + 3] : [state + 2]
  }

  private func step(_ state: Int, _ byte: UInt8, into next: inout Set<Int>) {
    guard let symbol = symbol(state) else { return }
    let isSlash = byte == UInt8(ascii: "/")
    switch symbol {
    case UInt8(ascii: "*"):
      if isDoubleStar(state) || !isSlash { next.insert(state) }
    case UInt8(ascii: "?"):
      if !isSlash { next.insert(state + 1) }
    case UInt8(ascii: "["):
      guard let (end, isMember) = bracket(at: state, byte) else {
        if byte == symbol { next.insert(state + 1) }
        return
      }
      if isMember, !isSlash { next.insert(end) }
    case UInt8(ascii: "\\"):
      if self.symbol(state + 1) == byte { next.insert(state + 2) }
    default:
      if symbol == byte { next.insert(state + 1) }
    }
  }

  private func symbol(_ index: Int) -> UInt8? {
    index < pattern.count ? pattern[index] : nil
  }

  private func isDoubleStar(_ state: Int) -> Bool {
    symbol(state + 1) == UInt8(ascii: "*")
  }

  /// The end of a bracket expression and whether a byte belongs to it; `nil` where it has no end.
  private func bracket(at start: Int, _ byte: UInt8) -> (end: Int, isMember: Bool)? {
    var index = start + 1
    let first = symbol(index)
    let isNegated = first == UInt8(ascii: "!") || first == UInt8(ascii: "^")
    if isNegated { index += 1 }
    let members = index
    var isMember = false
    while let lower = symbol(index) {
      if lower == UInt8(ascii: "]"), index > members { return (index + 1, isMember != isNegated) }
      if symbol(index + 1) == UInt8(ascii: "-"), let upper = symbol(index + 2),
        upper != UInt8(ascii: "]")
      {
        if lower <= byte, byte <= upper { isMember = true }
        index += 3
      } else {
        if lower == byte { isMember = true }
        index += 1
      }
    }
    return nil
  }
}
