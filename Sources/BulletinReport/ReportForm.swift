/// What a format is made of: what stands before the pages, what is said of each, what stands after
/// them. A format is one file with one such value, and one case of `ReportFormat`.
protocol ReportForm: Sendable {
  /// What stands before the first page.
  func head() -> [UInt8]

  /// What is said of a page; empty where nothing is. It depends on nothing but the page, so any
  /// worker may make it.
  func piece(_ page: PageReport) -> [UInt8]

  /// What stands between two pieces that are not empty.
  var separator: [UInt8] { get }

  /// What of a piece is written at once. A format that must see the whole run before it can say a
  /// word puts the piece into `kept` instead.
  func take(_ piece: [UInt8], of page: PageReport, keeping kept: inout [[UInt8]]) -> [UInt8]

  /// What stands after the last page.
  func foot(_ summary: ReportSummary, kept: [[UInt8]]) -> [UInt8]
}

extension ReportForm {
  func head() -> [UInt8] { [] }

  var separator: [UInt8] { [] }

  func take(_ piece: [UInt8], of page: PageReport, keeping kept: inout [[UInt8]]) -> [UInt8] {
    piece
  }

  func foot(_ summary: ReportSummary, kept: [[UInt8]]) -> [UInt8] { [] }
}
