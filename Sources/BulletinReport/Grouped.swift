import BulletinLint
import BulletinText

/// For people with many findings: the page once, then a line for each, in columns.
struct Grouped: ReportForm {
  let style: ReportStyle

  func piece(_ page: PageReport) -> [UInt8] {
    guard !page.findings.isEmpty else { return [] }
    let paint = Paint(style)
    var places = Places(page.text)
    let starts = page.findings.map { finding in
      let place = places.place(finding.range.lowerBound)
      return "\(place.line):\(place.column)"
    }
    let placeWidth = starts.map(\.count).max() ?? 0
    let ruleWidth = page.findings.map(\.rule.count).max() ?? 0
    var result = paint.bold(Printable.text(page.file)) + "\n"
    for (finding, start) in zip(page.findings, starts) {
      let indent = String(repeating: " ", count: placeWidth - start.count)
      let severity = paint.severity(finding.severity, padded(finding.severity.word))
      let gap = String(repeating: " ", count: ruleWidth - finding.rule.count)
      let message = Printable.text(finding.message[style.language])
      result += "  \(indent)\(start)  \(severity)  \(paint.dim(finding.rule))\(gap)  \(message)\n"
    }
    return Array((result + "\n").utf8)
  }

  func foot(_ summary: ReportSummary, kept: [[UInt8]]) -> [UInt8] {
    Pretty(style: style).foot(summary, kept: kept)
  }

  /// A severity's name in as many columns as the longest one takes.
  private func padded(_ word: LocalizedText) -> String {
    let text = word[style.language]
    let widest = Severity.allCases.map { DisplayWidth.of($0.word[style.language]) }.max() ?? 0
    return text + String(repeating: " ", count: widest - DisplayWidth.of(text))
  }
}
