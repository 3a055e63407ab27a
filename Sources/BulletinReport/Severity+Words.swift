import BulletinLint
import BulletinText

extension Severity {
  /// As people call it.
  var word: LocalizedText {
    switch self {
    case .error: LocalizedText(zh: "错误", en: "error")
    case .warning: LocalizedText(zh: "警告", en: "warning")
    case .info: LocalizedText(zh: "提示", en: "info")
    case .hint: LocalizedText(zh: "建议", en: "hint")
    }
  }

  /// Gravest first.
  static let gravestFirst = Severity.allCases.reversed()
}

extension ReportSummary {
  /// What was found, gravest first: 错误 1 · 警告 2.
  func words(_ language: Language) -> String {
    Severity.gravestFirst.filter { count($0) > 0 }
      .map { "\($0.word[language]) \(count($0))" }.joined(separator: " · ")
  }
}
