import BulletinLint
import BulletinText

/// One line a finding: `PATH:LINE:COLUMN: severity[rule]: message`.
struct Concise: ReportForm {
  let language: Language

  func piece(_ page: PageReport) -> [UInt8] {
    var places = Places(page.text)
    var result: [UInt8] = []
    let file = Array(Printable.text(page.file).utf8)
    for finding in page.findings {
      let place = places.place(finding.range.lowerBound)
      result += file
      result += ":\(place.line):\(place.column): ".utf8
      result += finding.severity.name.utf8
      result += "[".utf8
      result += finding.rule.utf8
      result += "]: ".utf8
      result += Printable.text(finding.message[language]).utf8
      result.append(UInt8(ascii: "\n"))
    }
    return result
  }
}
