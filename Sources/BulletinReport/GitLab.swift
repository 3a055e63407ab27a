import BulletinLint
import BulletinText
import JSONWriter

/// GitLab's Code Quality report. Findings with one fingerprint are one to GitLab, so the page's path
/// goes into it.
struct GitLab: ReportForm {
  let style: ReportStyle

  func head() -> [UInt8] { [UInt8(ascii: "[")] }

  let separator = [UInt8(ascii: ",")]

  func foot(_ summary: ReportSummary, kept: [[UInt8]]) -> [UInt8] { Array("]\n".utf8) }

  func piece(_ page: PageReport) -> [UInt8] {
    var places = Places(page.text)
    var fingerprints = Fingerprints()
    let path = RelativePath.string(page.file, in: style.folder)
    let issues = page.findings.map { finding in
      let fingerprint = fingerprints.next(finding, in: page)
      let (start, end) = places.range(finding.range)
      var writer = JSONWriter()
      writer.object { issue in
        issue.member("type", "issue")
        issue.member("check_name", finding.rule)
        issue.member("description", finding.message[style.language])
        issue.member("severity", severity(finding.severity))
        issue.member("fingerprint", StableHash.digits(of: "\(path)\u{0}\(fingerprint)"))
        issue.key("location")
        issue.object { location in
          location.member("path", path)
          location.key("positions")
          location.object {
            position("begin", start, &$0)
            position("end", end, &$0)
          }
        }
      }
      return writer.bytes
    }
    return Array(issues.joined(separator: separator))
  }

  private func position(_ key: StaticString, _ place: Place, _ writer: inout JSONWriter) {
    writer.key(key)
    writer.object {
      $0.member("line", place.line)
      $0.member("column", place.column)
    }
  }

  private func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "critical"
    case .warning: "major"
    case .info: "minor"
    case .hint: "info"
    }
  }
}
