/// The name that somebody probably meant.
package enum NearestName {
  /// The candidate with the fewest changes of a letter, if they are few for its length.
  package static func of(_ name: String, in candidates: [String]) -> String? {
    let ranked = candidates.map { (name: $0, changes: changes(Array(name.utf8), Array($0.utf8))) }
    guard let best = ranked.min(by: { ($0.changes, $0.name) < ($1.changes, $1.name) }),
      best.changes <= max(1, best.name.utf8.count / 3)
    else { return nil }
    return best.name
  }

  /// Letters to insert, delete, replace or swap with their neighbour. Complexity: the product of
  /// the lengths; words that are much too long are not compared.
  package static func changes(_ one: [UInt8], _ other: [UInt8]) -> Int {
    guard abs(one.count - other.count) < 16 else { return .max }
    var before: [Int] = []
    var previous = Array(0...other.count)
    for i in 0..<one.count {
      var current = [i + 1]
      for j in 0..<other.count {
        let replaced = previous[j] + (one[i] == other[j] ? 0 : 1)
        var best = min(replaced, previous[j + 1] + 1, current[j] + 1)
        if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] {
          best = min(best, before[j - 1] + 1)
        }
        current.append(best)
      }
      before = previous
      previous = current
    }
    return previous[other.count]
  }
}
