import BulletinLint
import BulletinText

/// JUnit's XML: a page is a suite, a finding a test. What is an error or a warning has failed; the
/// rest has passed with something to say. A page without findings is one test that passed.
struct JUnit: ReportForm {
  let language: Language

  func head() -> [UInt8] {
    Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"bulletin\">\n".utf8)
  }

  func foot(_ summary: ReportSummary, kept: [[UInt8]]) -> [UInt8] {
    Array("</testsuites>\n".utf8)
  }

  func piece(_ page: PageReport) -> [UInt8] {
    let file = XMLText.escaped(page.file)
    let failures = page.findings.count { $0.severity >= .warning }
    var result =
      "  <testsuite name=\"\(file)\" tests=\"\(max(1, page.findings.count))\""
      + " failures=\"\(failures)\" errors=\"0\" skipped=\"0\" time=\"0\">\n"
    if page.findings.isEmpty {
      result += "    <testcase name=\"bulletin\" classname=\"\(file)\" time=\"0\"/>\n"
    }
    var places = Places(page.text)
    var names: [String: Int] = [:]
    for finding in page.findings {
      let name = name(finding, page, &names)
      result += "    <testcase name=\"\(name)\" classname=\"\(file)\" time=\"0\">\n"
      result += outcome(finding, page, places.place(finding.range.lowerBound))
      result += "    </testcase>\n"
    }
    return Array((result + "  </testsuite>\n").utf8)
  }

  /// The rule and the words that it is about: what stays when lines move, so that a server sees the
  /// same test fail again.
  private func name(
    _ finding: Finding, _ page: PageReport, _ names: inout [String: Int]
  ) -> String {
    let text = page.text.string(finding.range)
    let excerpt = text.count > 20 ? text.prefix(20) + "…" : text[...]
    let name = "\(finding.rule) “\(excerpt)”"
    let count = names[name, default: 0] + 1
    names[name] = count
    return XMLText.escaped(count > 1 ? "\(name) \(count)" : name)
  }

  private func outcome(_ finding: Finding, _ page: PageReport, _ place: Place) -> String {
    let message = XMLText.escaped(finding.message[language])
    let text = XMLText.escaped("\(page.file):\(place.line):\(place.column): ") + message
    guard finding.severity >= .warning else {
      return "      <system-out>\(text)</system-out>\n"
    }
    let severity = finding.severity.name
    return "      <failure message=\"\(message)\" type=\"\(severity)\">\(text)</failure>\n"
  }
}
