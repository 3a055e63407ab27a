package import BulletinText

/// How each text of a list is written, where not any text will do: “错=正”. Whoever sets such an
/// option is told of a row that cannot be read; rules pass over it.
package struct RowForm: Sendable {
  /// The form as a message names it.
  package let shape: LocalizedText
  package let example: String
  /// A regular expression of ECMA 262, for editors that know the schema alone: it takes whatever can
  /// be read, and rarely more.
  package let pattern: String
  /// Whether a rule can read a row.
  package let reads: @Sendable (String) -> Bool

  init(
    zh: String, en: String, example: String, pattern: String,
    reads: @escaping @Sendable (String) -> Bool
  ) {
    shape = LocalizedText(zh: zh, en: en)
    self.example = example
    self.pattern = pattern
    self.reads = reads
  }
}

extension RowForm {
  /// A word and what should stand in its place.
  static func replacement(
    zh: String = "“错=正”", en: String = "“wrong=right”", example: String,
    reads: @escaping @Sendable (String) -> Bool
  ) -> RowForm {
    RowForm(zh: zh, en: en, example: example, pattern: "[^=]=.", reads: reads)
  }
}
