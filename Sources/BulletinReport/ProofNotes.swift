import BulletinLint
import BulletinText

/// The margin of a page: its findings by number, each group beside the line that it is about. A group
/// may run down to the next one before it pushes lines apart.
struct ProofNotes {
  /// The notes by the line that they stand beside, from 0.
  private(set) var groups: [Int: String] = [:]

  private let page: PageReport
  private let key: String
  private let language: Language
  private var places: Places

  init(_ page: PageReport, key: String, language: Language) {
    self.page = page
    self.key = key
    self.language = language
    places = Places(page.text)
    let lines = page.findings.map { page.text.lines.line(at: $0.range.lowerBound) }
    var index = 0
    while index < lines.count {
      let end = lines[index...].firstIndex { $0 != lines[index] } ?? lines.count
      let next = end < lines.count ? lines[end] : max(page.text.lines.count, lines[index] + 1)
      var html = "<ol class=\"notes\" start=\"\(index + 1)\""
      html += " style=\"grid-row:\(lines[index] + 1)/span \(next - lines[index])\">\n"
      for finding in index..<end { html += note(finding) }
      groups[lines[index]] = html + "</ol>\n"
      index = end
    }
  }

  private mutating func note(_ index: Int) -> String {
    let finding = page.findings[index]
    let id = "\(key)-\(index + 1)"
    let severity = XMLText.escaped(finding.severity.word[language])
    var html = "<li class=\"\(ProofSheet.style(of: finding.severity))\" id=\"n\(id)\">"
    html += "<a class=\"number\" href=\"#m\(id)\">\(index + 1)</a>"
    html += "<b>\(severity)</b> \(XMLText.escaped(finding.message[language]))"
    for fix in finding.fixes {
      html += "<span class=\"fix\">\(XMLText.escaped(fix.title[language]))</span>"
    }
    for related in finding.related {
      let line = places.place(related.range.lowerBound).line
      let words = LocalizedText(zh: "另见第 \(line) 行：", en: "see line \(line): ")[language]
      html += "<span class=\"more\">\(words)\(XMLText.escaped(related.message[language]))</span>"
    }
    return html + "<code>\(XMLText.escaped(finding.rule))</code></li>\n"
  }
}
