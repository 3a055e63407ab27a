package import BulletinText

/// The formats of findings.
package enum ReportFormat: String, Sendable, CaseIterable {
  case pretty, concise, grouped, json, jsonl, sarif, github, gitlab, junit, checkstyle, rdjson
  case markdown, html

  func form(_ style: ReportStyle) -> any ReportForm {
    switch self {
    case .pretty: Pretty(style: style)
    case .concise: Concise(language: style.language)
    case .grouped: Grouped(style: style)
    case .json: JSONReport(language: style.language)
    case .jsonl: JSONLines(language: style.language)
    case .sarif: SARIF(language: style.language)
    case .github: GitHub(style: style)
    case .gitlab: GitLab(style: style)
    case .junit: JUnit(language: style.language)
    case .checkstyle: Checkstyle(language: style.language)
    case .rdjson: RDJSON(style: style)
    case .markdown: Markdown(language: style.language)
    case .html: ProofSheet(language: style.language)
    }
  }
}

/// How a report for people looks. A terminal is not known here.
package struct ReportStyle: Sendable {
  package let language: Language
  package let usesColor: Bool
  /// How wide a line may become, in columns.
  package let columns: Int
  /// The absolute path of the folder that code hosts count paths from; empty where none is known.
  package let folder: String

  package init(
    language: Language, usesColor: Bool = false, columns: Int = 100, folder: String = ""
  ) {
    self.language = language
    self.usesColor = usesColor
    self.columns = max(40, columns)
    self.folder = folder
  }
}

/// A report in one format, as workers see it: they make the pieces, a `ReportRun` puts them
/// together.
package struct Report: Sendable {
  fileprivate let form: any ReportForm

  package init(_ format: ReportFormat, _ style: ReportStyle) {
    form = format.form(style)
  }

  /// What is said of a page; empty where nothing is.
  package func piece(_ page: PageReport) -> [UInt8] {
    form.piece(page)
  }
}

/// A report on its way: its head, each page in order, its foot.
package struct ReportRun {
  private let form: any ReportForm
  private var kept: [[UInt8]] = []
  private var needsSeparator = false

  package init(_ report: Report) {
    form = report.form
  }

  /// What stands before the first page.
  package func head() -> [UInt8] {
    form.head()
  }

  /// What is written when a page's piece arrives.
  package mutating func take(_ piece: [UInt8], of page: PageReport) -> [UInt8] {
    guard !piece.isEmpty else { return [] }
    let bytes = form.take(piece, of: page, keeping: &kept)
    guard !bytes.isEmpty else { return [] }
    defer { needsSeparator = true }
    return needsSeparator ? form.separator + bytes : bytes
  }

  /// What stands after the last page.
  package func foot(_ summary: ReportSummary) -> [UInt8] {
    form.foot(summary, kept: kept)
  }
}
