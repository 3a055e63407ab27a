/// The reports of one run, as workers see them.
package struct ReportSet: Sendable {
  package let reports: [Report]

  package init(_ reports: [Report]) {
    self.reports = reports
  }

  /// What each report says of a page.
  package func pieces(_ page: PageReport) -> [[UInt8]] {
    reports.map { $0.piece(page) }
  }
}
