package import BulletinText

/// The formats of findings.
package enum ReportFormat: String, Sendable, CaseIterable {
  case pretty, concise, json, sarif
}

/// How a report for people looks. A terminal is not known here.
package struct ReportStyle: Sendable {
  package let language: Language
  package let usesColor: Bool
  /// How wide a line may become, in columns.
  package let columns: Int

  package init(language: Language, usesColor: Bool = false, columns: Int = 100) {
    self.language = language
    self.usesColor = usesColor
    self.columns = max(40, columns)
  }
}

/// A report in one format, written piece by piece: its head, each page in order, its foot. The
/// pieces of pages depend on nothing but the page, so any worker may make them.
package struct Report: Sendable {
  private let format: ReportFormat
  private let style: ReportStyle

  package init(_ format: ReportFormat, _ style: ReportStyle) {
    self.format = format
    self.style = style
  }

  /// What stands before the first page.
  package func head() -> [UInt8] {
    switch format {
    case .pretty, .concise: []
    case .json: JSONReport.head
    case .sarif: SARIF.head(style.language)
    }
  }

  /// A page's findings; empty where it has none.
  package func piece(_ page: PageReport) -> [UInt8] {
    switch format {
    case .pretty: Pretty.piece(page, style)
    case .concise: Concise.piece(page, style.language)
    case .json: JSONReport.piece(page, style.language)
    case .sarif: SARIF.piece(page, style.language)
    }
  }

  /// What stands between two pieces that are not empty.
  package var separator: [UInt8] {
    switch format {
    case .pretty, .concise: []
    case .json, .sarif: [UInt8(ascii: ",")]
    }
  }

  /// What stands after the last page.
  package func foot(_ summary: ReportSummary) -> [UInt8] {
    switch format {
    case .pretty: Pretty.foot(summary, style)
    case .concise: []
    case .json: JSONReport.foot(summary)
    case .sarif: SARIF.foot
    }
  }
}
