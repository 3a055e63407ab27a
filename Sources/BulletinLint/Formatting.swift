extension Rule {
  /// The rules whose safe fixes change the layout alone: blanks, line ends, the width and form of
  /// marks. What `bulletin format` and the editors' formatting apply.
  package static let formatting: Set<String> = [
    "broken-paragraph", "half-width-punctuation", "mixed-width-punctuation", "space-in-text",
    "dash-ellipsis-form",
  ]
}
