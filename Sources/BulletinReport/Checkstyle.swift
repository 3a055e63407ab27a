import BulletinLint
import BulletinText

/// Checkstyle's XML, which most CI servers read.
struct Checkstyle: ReportForm {
  let language: Language

  func head() -> [UInt8] {
    Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"10.0\">\n".utf8)
  }

  func foot(_ summary: ReportSummary, kept: [[UInt8]]) -> [UInt8] {
    Array("</checkstyle>\n".utf8)
  }

  /// A page without findings is a file too: so a server sees that it is clean now.
  func piece(_ page: PageReport) -> [UInt8] {
    var places = Places(page.text)
    var result = "  <file name=\"\(XMLText.escaped(page.file))\">\n"
    for finding in page.findings {
      let place = places.place(finding.range.lowerBound)
      result += "    <error line=\"\(place.line)\" column=\"\(place.column)\""
      result += " severity=\"\(severity(finding.severity))\""
      result += " message=\"\(XMLText.escaped(finding.message[language]))\""
      result += " source=\"bulletin.\(XMLText.escaped(finding.rule))\"/>\n"
    }
    return Array((result + "  </file>\n").utf8)
  }

  private func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info, .hint: "info"
    }
  }
}
