import BulletinSyntax
package import BulletinText

extension LintSettings {
  /// The settings that an example of a rule is read with: the rule is on, with the example's options.
  package init(for rule: Rule, _ example: Example) {
    self.init()
    severities[rule.id] = rule.severity
    options[rule.id] = example.options
    (roster, glossary, others) = (example.roster, example.glossary, example.otherPages)
  }
}

extension Example {
  /// The page with its marks, and with what the rule says of each in the reader's language. Examples are
  /// written with the Chinese messages; the others are the rule's own, so that no one has to keep them.
  package func page(of rule: Rule, _ language: Language) -> String {
    guard language != .chinese, page.contains("⟵") else { return page }
    let marked = MarkedText(page)
    let found = Analysis(Page(marked.text), settings: LintSettings(for: rule, self)).findings
    let messages = Dictionary(
      found.filter { $0.rule == rule.id }.map { ($0.message.zh, $0.message[language]) },
      uniquingKeysWith: { first, _ in first })
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let parts = line.split(separator: "⟵", omittingEmptySubsequences: false)
      let notes = parts.dropFirst().map { note in
        let words = String(note.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        return messages[words] ?? words
      }
      return notes.reduce(String(parts[0])) { $0 + ($0.hasSuffix(" ") ? "" : " ") + "⟵ " + $1 }
    }
    return lines.joined(separator: "\n")
  }
}
