import BulletinLint
import BulletinText

/// The fingerprints of a page's findings, in the order in which they are told.
struct Fingerprints {
  private var keys = FindingKeys()

  /// The fingerprint of the page's next finding: 16 hexadecimal digits.
  mutating func next(_ finding: Finding, in page: PageReport) -> String {
    keys.next(
      rule: finding.rule, article: page.headline(of: finding),
      text: page.text.string(finding.range)
    ).fingerprint
  }
}
