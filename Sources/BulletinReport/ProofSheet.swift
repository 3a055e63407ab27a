import BulletinLint
import BulletinText

/// The proof sheet: each page as it is set, with numbered marks, and beside it in the margin what is
/// to be said of them. One file without script that needs nothing from the network, to be read on
/// a screen or printed and written on.
struct ProofSheet: ReportForm {
  let language: Language

  func piece(_ page: PageReport) -> [UInt8] {
    let key = ProofSheet.key(page)
    let file = XMLText.escaped(page.file)
    var summary = ReportSummary()
    summary.add(page)
    let count = page.findings.isEmpty ? clean[language] : summary.words(language)
    var result = "<section class=\"page\" id=\"p\(key)\" aria-labelledby=\"h\(key)\">\n"
    result += "<header><h2 id=\"h\(key)\">\(file)</h2><p>\(count)</p></header>\n"
    result += "<div class=\"sheet\">\n"
    let notes = ProofNotes(page, key: key, language: language)
    result += ProofText(page, key: key, notes: notes.groups).html
    return Array((result + "</div>\n</section>\n").utf8)
  }

  /// Keeps a line of the contents and the page in turn.
  func take(_ piece: [UInt8], of page: PageReport, keeping kept: inout [[UInt8]]) -> [UInt8] {
    let count = page.findings.count
    let line =
      "<li><a href=\"#p\(ProofSheet.key(page))\">\(XMLText.escaped(page.file))</a>"
      + (count == 0 ? "" : " <b>\(count)</b>") + "</li>\n"
    kept += [Array(line.utf8), piece]
    return []
  }

  func foot(_ summary: ReportSummary, kept: [[UInt8]]) -> [UInt8] {
    var result = Array(head(summary).utf8)
    if summary.pages > 1 {
      result += "<nav aria-label=\"\(contents[language])\"><ol>\n".utf8
      for index in stride(from: 0, to: kept.count, by: 2) { result += kept[index] }
      result += "</ol></nav>\n".utf8
    }
    result += "<main>\n".utf8
    for index in stride(from: 1, to: kept.count, by: 2) { result += kept[index] }
    let foot = "</main>\n<footer>bulletin \(Version.current)</footer>\n</body>\n</html>\n"
    return result + Array(foot.utf8)
  }

  private func head(_ summary: ReportSummary) -> String {
    let total = summary.findings == 0 ? clean[language] : summary.words(language)
    let pages = LocalizedText(zh: "\(summary.pages) 个版面", en: "\(summary.pages) pages")
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" \
      content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title[language])</title>
      <style>
      \(ProofSheet.style)
      </style>
      </head>
      <body>
      <header class="top">
      <h1>\(title[language])</h1>
      <p>\(pages[language]) · \(total)</p>
      <p class="legend">\(legend)</p>
      </header>

      """
  }

  private var legend: String {
    Severity.gravestFirst.map {
      "<mark class=\"\(ProofSheet.style(of: $0))\">\($0.word[language])</mark>"
    }.joined(separator: " ")
  }

  private let title = LocalizedText(zh: "校样", en: "Proof sheet")
  private let contents = LocalizedText(zh: "版面", en: "Pages")
  private let clean = LocalizedText(zh: "没有发现问题", en: "Nothing found")

  /// What the ids of a page begin with.
  static func key(_ page: PageReport) -> String {
    String(StableHash.digits(of: page.file).prefix(12))
  }

  /// The class of a severity.
  static func style(of severity: Severity) -> String {
    switch severity {
    case .error: "e"
    case .warning: "w"
    case .info: "i"
    case .hint: "h"
    }
  }
}
