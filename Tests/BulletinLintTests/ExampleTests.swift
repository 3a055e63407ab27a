import BulletinLint
import BulletinSyntax
import BulletinText
import Testing

extension Rule: CustomStringConvertible {
  public var description: String { id }
}

extension LintSettings {
  /// The settings that an example of a rule is read with: the rule is on, with the example's options.
  init(for rule: Rule, _ example: Example) {
    self.init()
    severities[rule.id] = rule.severity
    options[rule.id] = example.options
    (roster, glossary) = (example.roster, example.glossary)
  }
}

/// A rule's examples are its documentation and its tests.
struct ExampleTests {
  @Test(arguments: Rule.all)
  func findsWhatItsExamplesMark(_ rule: Rule) {
    for example in rule.examples {
      let marked = MarkedText(example.page)
      let settings = LintSettings(for: rule, example)
      let found = Analysis(Page(marked.text), settings: settings).findings.filter {
        $0.rule == rule.id
      }
      #expect(found.map(\.range) == marked.ranges, "\(marked.text)")
      for (finding, note) in zip(found, marked.notes) where !note.isEmpty {
        #expect(finding.message.zh == note)
      }
    }
  }

  @Test(arguments: Rule.all)
  func hasExamplesOfBothKinds(_ rule: Rule) {
    #expect(rule.examples.contains { $0.isSilent } && rule.examples.contains { !$0.isSilent })
  }

  @Test(arguments: Rule.all)
  func noOtherRuleFiresOnItsSilentExamples(_ rule: Rule) {
    for example in rule.examples where example.isSilent {
      let found = Analysis(Page(example.page)).findings.filter {
        $0.severity >= .error && $0.rule != rule.id
      }
      #expect(found.isEmpty, "\(example.page)")
    }
  }

  @Test func idsAreSortedAndUnique() {
    let ids = Rule.all.map(\.id)
    #expect(ids == Set(ids).sorted())
  }
}
