import BulletinLint
import BulletinText

/// GitHub's workflow commands, which become annotations of a pull request. Of a step GitHub keeps
/// ten and drops the rest without a word: so the gravest come first, and where there are more, the
/// tenth says how many.
struct GitHub: ReportForm {
  let style: ReportStyle

  private static let limit = 10

  /// The page's gravest findings, a line each, behind the digit of their severity.
  func piece(_ page: PageReport) -> [UInt8] {
    var places = Places(page.text)
    let file = RelativePath.string(page.file, in: style.folder)
    let lines = GitHub.gravest(page.findings, by: \.severity.rawValue).map { finding in
      "\(finding.severity.rawValue)\(command(finding, file, &places))"
    }
    return Array(lines.joined(separator: "\n").utf8)
  }

  /// Keeps the gravest of all pages so far.
  func take(_ piece: [UInt8], of page: PageReport, keeping kept: inout [[UInt8]]) -> [UInt8] {
    let lines = piece.split(separator: UInt8(ascii: "\n")).map(Array.init)
    kept = GitHub.gravest(kept + lines) { Int($0.first ?? 0) }
    return []
  }

  func foot(_ summary: ReportSummary, kept: [[UInt8]]) -> [UInt8] {
    let isComplete = summary.findings <= GitHub.limit
    let shown = isComplete ? kept[...] : kept.prefix(GitHub.limit - 1)
    var result = shown.flatMap { $0.dropFirst() + [UInt8(ascii: "\n")] }
    if !isComplete { result += more(summary.findings - shown.count).utf8 }
    return result
  }

  private func more(_ count: Int) -> String {
    let title = LocalizedText(zh: "还有 \(count) 处", en: "\(count) more")
    let message = LocalizedText(
      zh: "还有 \(count) 处没有标出，GitHub 每一步只显示 10 处。全部问题请运行 bulletin lint",
      en: "\(count) more findings are not shown, GitHub keeps 10 a step. bulletin lint prints all")
    return "::notice title=\(GitHub.property(title[style.language]))::"
      + "\(GitHub.data(message[style.language]))\n"
  }

  private func command(
    _ finding: Finding, _ file: String, _ places: inout Places
  ) -> String {
    let (start, end) = places.range(finding.range)
    var properties = "file=\(GitHub.property(file)),line=\(start.line),endLine=\(end.line)"
    // Columns mean something only on one line.
    if start.line == end.line { properties += ",col=\(start.column),endColumn=\(end.column)" }
    properties += ",title=\(GitHub.property(finding.rule))"
    return "::\(level(finding.severity)) \(properties)::"
      + GitHub.data(finding.message[style.language])
  }

  private func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info, .hint: "notice"
    }
  }

  private static func gravest<Element>(
    _ elements: [Element], by severity: (Element) -> Int
  ) -> [Element] {
    let order = elements.indices.sorted {
      (severity(elements[$1]), $0) < (severity(elements[$0]), $1)
    }
    return order.prefix(limit).map { elements[$0] }
  }

  // MARK: Escaping

  /// Text behind `::`. Line ends and other control characters are drawn as pictures already.
  private static func data(_ text: String) -> String {
    escaped(text) { $0 == "%" }
  }

  /// The value of a property.
  private static func property(_ text: String) -> String {
    escaped(text) { $0 == "%" || $0 == ":" || $0 == "," }
  }

  private static func escaped(_ text: String, _ isSpecial: (Unicode.Scalar) -> Bool) -> String {
    var result = ""
    for scalar in Printable.text(text).unicodeScalars {
      if isSpecial(scalar) {
        result += "%" + String(scalar.value, radix: 16, uppercase: true)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
