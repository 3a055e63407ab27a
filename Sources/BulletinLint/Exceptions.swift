package import BulletinText

/// A finding that somebody has looked at and lets stand. A page has no comments, so the exception is
/// known by the text and what surrounds it, never by its line.
package struct FindingException: Hashable, Sendable {
  /// The ids of the rules that it is about.
  package let rules: Set<String>
  /// The text that was found; `nil`: any.
  package let text: String?
  /// How the text before it ends; empty: anyhow.
  package let before: String
  /// How the text after it begins; empty: anyhow.
  package let after: String

  package init(rules: Set<String>, text: String?, before: String = "", after: String = "") {
    self.rules = rules
    self.text = text
    self.before = before
    self.after = after
  }

  /// Whether it is about a finding. Blanks and line ends do not count: a paragraph that is wrapped
  /// anew is the same text.
  package func covers(_ finding: Finding, in page: SourceText) -> Bool {
    guard rules.contains(finding.rule) else { return false }
    if let text, !Self.inked(text).elementsEqual(Self.inked(page.utf8, finding.range)) {
      return false
    }
    let (before, after) = (Self.inked(before), Self.inked(after))
    // Four times as many bytes leave room for blanks of three bytes between letters.
    if !before.isEmpty {
      let reach = TextRange(
        max(0, finding.range.lowerBound - before.count * 4 - 64), finding.range.lowerBound)
      guard Self.inked(page.utf8, reach).suffix(before.count).elementsEqual(before) else {
        return false
      }
    }
    if !after.isEmpty {
      let reach = TextRange(
        finding.range.upperBound,
        min(page.utf8.count, finding.range.upperBound + after.count * 4 + 64))
      guard Self.inked(page.utf8, reach).starts(with: after) else { return false }
    }
    return true
  }

  private static func inked(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    return inked(bytes, TextRange(0, bytes.count))
  }

  /// The bytes of a range without blanks and line ends, the ideographic space (E3 80 80) included.
  private static func inked(_ bytes: [UInt8], _ range: TextRange) -> [UInt8] {
    var result: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index] == 0xE3, index + 2 < range.upperBound, bytes[index + 1] == 0x80,
        bytes[index + 2] == 0x80
      {
        index += 3
        continue
      }
      if bytes[index] > 0x20 { result.append(bytes[index]) }
      index += 1
    }
    return result
  }
}

/// The exceptions of one page.
package struct Exceptions: Sendable {
  private let exceptions: [FindingException]

  package init(_ exceptions: [FindingException]) {
    self.exceptions = exceptions
  }

  /// The findings that remain, and which of the exceptions, by their index, covered one. Of two
  /// that cover the same finding both are of use.
  package func apply(
    to findings: [Finding], in page: SourceText
  ) -> (remaining: [Finding], used: Set<Int>) {
    guard !exceptions.isEmpty else { return (findings, []) }
    var used: Set<Int> = []
    let remaining = findings.filter { finding in
      let covering = exceptions.indices.filter { exceptions[$0].covers(finding, in: page) }
      used.formUnion(covering)
      return covering.isEmpty
    }
    return (remaining, used)
  }
}
