/// Names, found by others that differ from them in a single character.
package struct LikeNames: Sendable {
  /// By the names with each of their characters left open in turn: 何〇 and 〇岚.
  private var table: [[UInt32]: [String]] = [:]

  /// Complexity: linear in the names' characters.
  package init(_ names: Set<String>) {
    for name in names {
      for mask in LikeNames.masks(of: name) { table[mask, default: []].append(name) }
    }
  }

  /// The names that differ from one in a single character, sorted.
  package func names(like name: String) -> [String] {
    let found = LikeNames.masks(of: name).flatMap { table[$0] ?? [] }
    return Set(found).subtracting([name]).sorted()
  }

  private static func masks(of name: String) -> [[UInt32]] {
    let scalars = name.unicodeScalars.map(\.value)
    return scalars.indices.map { index in
      var mask = scalars
      mask[index] = 0
      return mask
    }
  }
}
