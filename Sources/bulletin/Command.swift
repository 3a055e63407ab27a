import BulletinText

/// A subcommand: parsed once into a value that cannot be wrong, then run.
protocol Command: Sendable, SendableMetatype {
  static var name: String { get }
  /// What it does, in one line.
  static var summary: LocalizedText { get }
  /// What stands after the options: `[PATH…]`.
  static var operands: String { get }
  /// All its options, those that every command has included.
  static var options: [Option] { get }
  /// Further paragraphs of its help.
  static var notes: [LocalizedText] { get }

  init(_ arguments: Arguments) throws(UsageError)

  func run(_ console: Console) async -> ExitStatus
}

extension Command {
  static var notes: [LocalizedText] { [] }
}

/// How the program ends.
enum ExitStatus: Int32, Sendable {
  /// Nothing at or above the level that counts.
  case success = 0
  case findings = 1
  /// Wrong usage, or a file that could not be read or written.
  case failure = 2
}

/// All commands, in the order of the help.
enum Commands {
  static let all: [any Command.Type] = [
    LintCommand.self, FormatCommand.self, OutlineCommand.self, ExtractCommand.self,
    WhoCommand.self, CampaignCommand.self, RosterCommand.self, RulesCommand.self, InitCommand.self,
    ConfigCommand.self, DoctorCommand.self, LSPCommand.self, CompletionsCommand.self,
    HelpCommand.self, VersionCommand.self,
  ]
}
