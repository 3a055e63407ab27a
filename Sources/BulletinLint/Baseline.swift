/// The findings of an old archive that nobody wants to hear of again: by file, article, rule, text
/// and ordinal, never by line, so an edit above them changes nothing.
package struct Baseline: Hashable, Sendable {
  private var keys: [String: Set<FindingKey>] = [:]

  package init() {}

  package mutating func insert(_ key: FindingKey, of file: String) {
    keys[file, default: []].insert(key)
  }

  /// Takes out all findings of a file and puts in others.
  package mutating func replace(_ file: String, with found: Set<FindingKey>) {
    keys[file] = found.isEmpty ? nil : found
  }

  /// The known findings of a file.
  package func known(of file: String) -> Set<FindingKey> { keys[file] ?? [] }

  package var files: [String] { keys.keys.sorted() }

  package var count: Int { keys.values.reduce(0) { $0 + $1.count } }

  /// All entries: by file, rule, article, text and ordinal, so that two baselines of the same
  /// findings are the same bytes.
  package var entries: [(file: String, key: FindingKey)] {
    files.flatMap { file in
      known(of: file).sorted {
        ($0.rule, $0.article, $0.text, $0.ordinal) < ($1.rule, $1.article, $1.text, $1.ordinal)
      }.map { (file, $0) }
    }
  }
}
