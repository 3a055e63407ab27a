import BulletinSyntax
import BulletinText

/// What a finding is known by again when lines have moved: its rule, the headline above it, its
/// text, and which of several equal ones on the page it is.
package struct FindingKey: Hashable, Sendable {
  package let rule: String
  /// Empty where there is no headline.
  package let article: String
  package let text: String
  /// From 0.
  package let ordinal: Int

  package init(rule: String, article: String, text: String, ordinal: Int) {
    self.rule = rule
    self.article = article
    self.text = text
    self.ordinal = ordinal
  }

  /// 16 hexadecimal digits.
  package var fingerprint: String {
    StableHash.digits(of: "\(rule)\u{0}\(article)\u{0}\(text)\u{0}\(ordinal)")
  }
}

/// Gives the findings of one page their keys, in the order of the text.
package struct FindingKeys {
  private var seen: [String: Int] = [:]

  package init() {}

  /// The key of the page's next finding.
  package mutating func next(rule: String, article: String?, text: String) -> FindingKey {
    let known = "\(rule)\u{0}\(article ?? "")\u{0}\(text)"
    let ordinal = seen[known, default: 0]
    seen[known] = ordinal + 1
    return FindingKey(rule: rule, article: article ?? "", text: text, ordinal: ordinal)
  }

  /// The keys of all findings of an analysis, each at its finding's index.
  package static func all(_ analysis: Analysis) -> [FindingKey] {
    var keys = FindingKeys()
    var headlines: [Int: String] = [:]
    return analysis.findings.map { finding in
      let headline = finding.article.map { index in
        headlines[index] ?? analysis.page.string(analysis.articles[index].nodes.headline)
      }
      if let index = finding.article { headlines[index] = headline }
      return keys.next(
        rule: finding.rule, article: headline, text: analysis.page.text.string(finding.range))
    }
  }
}
