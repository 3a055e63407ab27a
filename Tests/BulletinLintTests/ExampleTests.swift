import BulletinLint
import BulletinSyntax
import BulletinText
import Testing

extension Rule: CustomStringConvertible {
  public var description: String { id }
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

  /// What stands beside the marks is in the reader's language; the page itself is as it was.
  @Test(arguments: Rule.all)
  func saysItInEnglishToo(_ rule: Rule) {
    for example in rule.examples {
      let (zh, en) = (MarkedText(example.page), MarkedText(example.page(of: rule, .english)))
      #expect(example.page(of: rule, .chinese) == example.page)
      #expect(en.text == zh.text && en.ranges == zh.ranges)
      let found = Analysis(Page(zh.text), settings: LintSettings(for: rule, example)).findings
      for (finding, note) in zip(found.filter { $0.rule == rule.id }, en.notes) where !note.isEmpty
      {
        #expect(finding.message.en == note)
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
