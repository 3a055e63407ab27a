package import BulletinKnowledge
package import BulletinLint

/// The issue's date in a file's name.
package enum FileNameDate {
  /// The first `YYYY-MM-DD` of the name that is a day; digits around it make it another number.
  package static func date(in path: FilePath) -> CalendarDate? {
    let name = String(decoding: path.lastComponent, as: UTF8.self)
    return DateRecognizer.issueDate(inFileName: name)
  }
}

extension LintSettings {
  /// With the issue's date where the file's name tells it and nothing else has.
  package func dated(by path: FilePath) -> LintSettings {
    guard issueDate == nil, let date = FileNameDate.date(in: path) else { return self }
    var result = self
    result.issueDate = date
    result.issueBasis = .fileName
    return result
  }
}
