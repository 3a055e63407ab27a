import BulletinLint
import BulletinText

@testable import BulletinReport

/// Findings made by hand: the marked ranges of a text, so that formats need no rule.
struct HandMade {
  var page: PageReport

  init(_ marked: String, file: String = "版面/a.txt", severity: Severity = .warning) {
    let source = MarkedText(marked)
    let findings = source.ranges.enumerated().map { index, range in
      var finding = Finding(
        range: range, message: LocalizedText(zh: "第\(index + 1)处不妥", en: "place \(index + 1)"))
      finding.rule = "made-by-hand"
      finding.severity = severity
      return finding
    }
    page = PageReport(
      file: file, text: SourceText(source.text), findings: findings, headlines: [0: "标题"])
  }

  /// With a safe fix that replaces the first range, and the last one as a related place.
  static func withFix(_ marked: String) -> HandMade {
    var result = HandMade(marked)
    var findings = result.page.findings
    let last = findings.removeLast()
    findings[0].article = 0
    findings[0].code = "sub"
    findings[0].fixes = [
      Fix(
        title: LocalizedText(zh: "改为“好”", en: "change to “好”"), safety: .safe,
        edits: [TextEdit(findings[0].range, "好")])
    ]
    findings[0].related = [RelatedPlace(range: last.range, message: last.message)]
    result.page = PageReport(
      file: result.page.file, text: result.page.text, findings: findings,
      headlines: [0: "标题"])
    return result
  }

  func text(
    _ format: ReportFormat, _ language: Language = .chinese, usesColor: Bool = false
  ) -> String {
    let style = ReportStyle(language: language, usesColor: usesColor)
    return String(decoding: Report(format, style).piece(page), as: UTF8.self)
  }

  /// The whole report of this page.
  func whole(_ format: ReportFormat, _ language: Language = .english) -> [UInt8] {
    HandMade.whole(format, [page], language)
  }

  /// The report of several pages.
  static func whole(
    _ format: ReportFormat, _ pages: [PageReport], _ language: Language = .english
  ) -> [UInt8] {
    let report = Report(format, ReportStyle(language: language, folder: "/desk/news"))
    var run = ReportRun(report)
    var summary = ReportSummary()
    var result = run.head()
    for page in pages {
      summary.add(page)
      result += run.take(report.piece(page), of: page)
    }
    return result + run.foot(summary)
  }
}
