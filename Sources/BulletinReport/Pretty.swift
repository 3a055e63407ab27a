import BulletinLint
import BulletinText

/// For people: the line, an underline, what may be done, other places, and a summary.
struct Pretty: ReportForm {
  let style: ReportStyle

  func piece(_ page: PageReport) -> [UInt8] {
    var places = Places(page.text)
    var result = ""
    for finding in page.findings {
      result += block(finding, page, &places) + "\n"
    }
    return Array(result.utf8)
  }

  func foot(_ summary: ReportSummary, kept: [[UInt8]]) -> [UInt8] {
    // Of nothing nothing is said; why it is nothing is said on standard error.
    guard summary.pages > 0 else { return [] }
    let sentence = summary.findings == 0 ? Pretty.clean(summary) : Pretty.counted(summary)
    return Array((sentence[style.language] + "\n").utf8)
  }

  private func block(
    _ finding: Finding, _ page: PageReport, _ places: inout Places
  ) -> String {
    let paint = Paint(style)
    let (start, end) = places.range(finding.range)
    let gutter = String(repeating: " ", count: String(max(start.line, end.line)).count)
    let message = Printable.text(finding.message[style.language])
    let severity = finding.severity.word[style.language]
    var result = paint.severity(finding.severity, "\(severity)[\(finding.rule)]")
    result += paint.bold(style.language == .chinese ? "：\(message)" : ": \(message)") + "\n"
    let place = "\(Printable.text(page.file)):\(start.line):\(start.column)"
    result += "\(gutter)\(paint.dim("-->")) \(place)\n"
    result += "\(gutter) \(paint.dim("|"))\n"
    result += excerpts(finding, page, start.line, end, gutter)
    for fix in finding.fixes {
      let hint = fix.safety == .safe ? Pretty.safeFix : Pretty.unsafeFix
      let title = Printable.text(fix.title[style.language])
      result += "\(gutter) \(paint.dim("=")) \(hint[style.language])\(title)\n"
    }
    for related in finding.related {
      let place = places.place(related.range.lowerBound)
      let message = Printable.text(related.message[style.language])
      let words = Pretty.seeAlso(place)[style.language]
      result += "\(gutter) \(paint.dim("=")) \(words)\(message)\n"
    }
    return result
  }

  /// The first line that a finding touches and, where it runs on, the last.
  private func excerpts(
    _ finding: Finding, _ page: PageReport, _ first: Int, _ end: Place, _ gutter: String
  ) -> String {
    let paint = Paint(style)
    // A range that takes a line end with it stops before the next line's first column.
    let last = end.column == 1 && end.line > first ? end.line - 1 : end.line
    var result = ""
    for line in first == last ? [first] : [first, last] {
      let excerpt = SourceExcerpt(
        page.text, line: line - 1, finding.range, columns: style.columns - gutter.count - 3)
      if line > first + 1 { result += "\(paint.dim("..."))\n" }
      let number = String(repeating: " ", count: gutter.count - String(line).count) + "\(line)"
      result += "\(paint.dim("\(number) |")) \(excerpt.source)\n"
      let underline = paint.severity(finding.severity, excerpt.underline)
      result += "\(gutter) \(paint.dim("|")) \(excerpt.indent)\(underline)\n"
    }
    return result
  }

  private static let safeFix = LocalizedText(zh: "可自动修改：", en: "can be fixed: ")
  private static let unsafeFix = LocalizedText(zh: "可考虑：", en: "consider: ")

  private static func seeAlso(_ place: Place) -> LocalizedText {
    LocalizedText(
      zh: "另见第 \(place.line) 行第 \(place.column) 列：",
      en: "see line \(place.line), column \(place.column): ")
  }

  private static func clean(_ summary: ReportSummary) -> LocalizedText {
    LocalizedText(
      zh: "检查了 \(summary.pages) 个版面，没有发现问题。",
      en: "Checked \(plural(summary.pages, "page")), nothing found.")
  }

  private static func counted(_ summary: ReportSummary) -> LocalizedText {
    let present = Severity.allCases.reversed().filter { summary.count($0) > 0 }
    let zh = present.map { "\($0.word.zh) \(summary.count($0))" }
    let en = present.map { plural(summary.count($0), $0.word.en) }
    let fixable = summary.fixable
    return LocalizedText(
      zh: "检查了 \(summary.pages) 个版面：\(zh.joined(separator: "，"))。"
        + (fixable > 0 ? "其中 \(fixable) 处可用 --fix 自动修改。" : ""),
      en: "Checked \(plural(summary.pages, "page")): \(en.joined(separator: ", "))."
        + (fixable > 0 ? " --fix can repair \(fixable) of them." : ""))
  }

  private static func plural(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 || noun == "info" ? "" : "s")"
  }
}
