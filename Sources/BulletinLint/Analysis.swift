package import BulletinKnowledge
package import BulletinSyntax
package import BulletinText

/// A page, what it says and what falls short: the one way to findings. The linter, the server and
/// `--fix` all call it.
package struct Analysis: Sendable {
  package let page: Page
  package let settings: LintSettings
  package let facts: PageFacts
  /// In the order of the text.
  package let findings: [Finding]

  /// Analyses a page. Complexity: linear.
  package init(_ page: Page, settings: LintSettings = LintSettings()) {
    self.page = page
    self.settings = settings
    self.facts = PageFacts()
    self.findings = []
  }

  /// The analysis after an edit: what belongs to fragments that did not change is taken over.
  /// `nil` where the edit leaves the text.
  package func replacing(_ range: TextRange, with bytes: [UInt8]) -> Analysis? {
    guard let text = page.text.replacing(range, with: bytes) else { return nil }
    return Analysis(Page(text), settings: settings)
  }
}
