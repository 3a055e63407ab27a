import BulletinLint

/// Colours of a terminal, or none.
struct Paint {
  private let usesColor: Bool

  init(_ style: ReportStyle) {
    usesColor = style.usesColor
  }

  func severity(_ severity: Severity, _ text: String) -> String {
    switch severity {
    case .error: paint("1;31", text)
    case .warning: paint("1;33", text)
    case .info: paint("1;34", text)
    case .hint: paint("1;36", text)
    }
  }

  func bold(_ text: String) -> String { paint("1", text) }

  func dim(_ text: String) -> String { paint("34", text) }

  private func paint(_ code: String, _ text: String) -> String {
    usesColor ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
