import BulletinLint
import BulletinText

/// One line a finding: `PATH:LINE:COLUMN: severity[rule]: message`.
struct Concise: ReportForm {
  let language: Language

  func piece(_ page: PageReport) -> [UInt8] {
    var places = Places(page.text)
    var result = ""
    let file = Printable.text(page.file)
    for finding in page.findings {
      let place = places.place(finding.range.lowerBound)
      let message = Printable.text(finding.message[language])
      result += "\(file):\(place.line):\(place.column): "
      result += "\(finding.severity.name)[\(finding.rule)]: \(message)\n"
    }
    return Array(result.utf8)
  }
}
