import BulletinLint
import BulletinSyntax
import BulletinText

/// Findings that judge a sentence wait while it is being written: on the line that was edited last,
/// until another one is edited, the page is saved, or nothing happens for a while. A server never
/// learns where the caret is.
enum Typing {
  /// How long a pause means that the sentence is finished.
  static let pauseInMilliseconds = 2000

  /// The rules that every half-written sentence breaks.
  private static let rules: Set<String> = [
    "doubled-punctuation", "missing-byline", "missing-end-mark", "unbalanced-punctuation",
  ]

  /// Whether a finding waits.
  static func withholds(_ finding: Finding, in document: Document) -> Bool {
    guard let line = document.editedLine, rules.contains(finding.rule) else { return false }
    let lines = document.text.lines
    if finding.rule == "missing-byline" {
      // It stands at the headline, and whoever writes the last paragraph has not come to the byline.
      guard let range = lines.range(ofLine: line), let article = finding.article else {
        return false
      }
      let articles = document.analysis.articles
      return articles.indices.contains(article) && article == articles.count - 1
        && articles[article].parts.contains { $0.touches(range.lowerBound) }
    }
    let first = lines.line(at: finding.range.lowerBound)
    let last = lines.line(at: max(finding.range.lowerBound, finding.range.upperBound - 1))
    return first <= line && line <= last
  }
}
