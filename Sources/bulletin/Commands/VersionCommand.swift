import BulletinReport
import BulletinText

/// `bulletin version`, `bulletin --version`.
struct VersionCommand: Command {
  static let name = "version"
  static let summary = LocalizedText(zh: "显示版本", en: "Show the version")
  static let operands = ""
  static let options = Option.common

  init(_ arguments: Arguments) throws(UsageError) {
    if let word = arguments.operands.first { throw .unexpectedOperand(word) }
  }

  func run(_ console: Console) async -> ExitStatus {
    console.print("bulletin \(Version.current)\n")
    return .success
  }
}
