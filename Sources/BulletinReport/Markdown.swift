import BulletinLint
import BulletinText

/// The summary of a CI job: what was found, by rule, and under each page its findings. A summary of
/// GitHub may have 1 MiB, so what is too much is left out and counted.
struct Markdown: ReportForm {
  let language: Language

  /// Leaves room for the head.
  private static let limit = 900_000

  func piece(_ page: PageReport) -> [UInt8] {
    guard !page.findings.isEmpty else { return [] }
    let file = XMLText.escaped(page.file)
    let count = page.findings.count
    let total = LocalizedText(zh: "\(count) 处", en: "\(count)")[language]
    let heads = LocalizedText(
      zh: "| 行:列 | 级别 | 问题 | 规则 |", en: "| Place | Level | Finding | Rule |")[language]
    var result = "<details><summary><strong>\(file)</strong> · \(total)</summary>\n\n"
    result += "\(heads)\n|---:|---|---|---|\n"
    var places = Places(page.text)
    for finding in page.findings {
      let place = places.place(finding.range.lowerBound)
      let message = Markdown.escaped(finding.message[language])
      result += "| \(place.line):\(place.column) | \(level(finding.severity)) | \(message) "
      result += "| `\(finding.rule)` |\n"
    }
    return Array((result + "\n</details>\n\n").utf8)
  }

  /// Keeps pages as long as they fit.
  func take(_ piece: [UInt8], of page: PageReport, keeping kept: inout [[UInt8]]) -> [UInt8] {
    let used = kept.reduce(0) { $0 + $1.count }
    kept.append(used + piece.count <= Markdown.limit ? piece : [])
    return []
  }

  func foot(_ summary: ReportSummary, kept: [[UInt8]]) -> [UInt8] {
    var result = Array(head(summary).utf8)
    for piece in kept { result += piece }
    let left = kept.count { $0.isEmpty }
    guard left > 0 else { return result }
    let more = LocalizedText(
      zh: "另有 \(left) 个版面的问题没有列出，请运行 `bulletin lint`。",
      en: "The findings of \(left) more pages are left out, `bulletin lint` prints them.")
    return result + Array((more[language] + "\n").utf8)
  }

  private func head(_ summary: ReportSummary) -> String {
    let title = LocalizedText(
      zh: "## 版面校对：\(summary.pages) 个版面", en: "## Proofreading: \(summary.pages) pages")
    var result = "\(title[language])\n\n"
    guard summary.findings > 0 else {
      let clean = LocalizedText(zh: "没有发现问题。", en: "Nothing found.")
      return result + clean[language] + "\n"
    }
    result += "**\(summary.words(language))**\n\n"
    result +=
      LocalizedText(
        zh: "| 规则 | 说明 | 级别 | 数量 |\n|---|---|---|---:|\n",
        en: "| Rule | | Level | Count |\n|---|---|---|---:|\n")[language]
    for (rule, count) in summary.rows {
      let title = Rule.named(rule)?.title[language] ?? ""
      result += "| `\(rule)` | \(title) | \(level(count.worst)) | \(count.count) |\n"
    }
    return result + "\n"
  }

  private func level(_ severity: Severity) -> String {
    severity >= .warning ? "**\(severity.word[language])**" : severity.word[language]
  }

  /// Text that is text to Markdown, in a cell of a table as well.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in XMLText.escaped(text).unicodeScalars {
      if isMarkup(scalar) { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }

  private static func isMarkup(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\\", "`", "*", "_", "{", "}", "[", "]", "(", ")", "#", "+", "!", "|", "~", "$": true
    default: false
    }
  }
}
