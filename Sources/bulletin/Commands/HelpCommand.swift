import BulletinReport
import BulletinText

/// `bulletin help [COMMAND]`: what can be done, and how.
struct HelpCommand: Command {
  static let name = "help"
  static let summary = LocalizedText(zh: "显示说明", en: "Show help")
  static let operands = "[COMMAND]"
  static let options = [format] + Option.common

  private enum Format: String {
    case text, markdown, man
  }

  private static let format = Option(
    "format", .choice(["text", "markdown", "man"]),
    LocalizedText(
      zh: "默认 text；markdown 供文档使用，man 供手册使用",
      en: "by default text; markdown is for documents, man for the manual"))

  private let command: (any Command.Type)?
  private let format: Format
  /// Shown because no command was given.
  private let isMistake: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    if arguments.operands.count > 1 { throw .unexpectedOperand(arguments.operands[1]) }
    try self.init(
      showing: arguments.operands.first,
      format: arguments.choice(HelpCommand.format, default: .text))
  }

  init(showing name: String?, isMistake: Bool) throws(UsageError) {
    try self.init(showing: name, format: .text, isMistake: isMistake)
  }

  private init(
    showing name: String?, format: Format, isMistake: Bool = false
  ) throws(UsageError) {
    self.format = format
    self.isMistake = isMistake
    guard let name else {
      command = nil
      return
    }
    guard let found = Commands.all.first(where: { $0.name == name }) else {
      throw .unknownCommand(name, nearest: NearestName.of(name, in: Commands.all.map { $0.name }))
    }
    command = found
  }

  func run(_ console: Console) async -> ExitStatus {
    if isMistake {
      console.note(Array(Help.overview(console.language).utf8))
      return .failure
    }
    switch format {
    case .text:
      console.print(
        command.map { Help.text(of: $0, console.language) } ?? Help.overview(console.language))
    case .markdown:
      console.print(Help.markdown(command.map { [$0] } ?? Commands.all, console.language))
    case .man:
      console.print(ManPage.text(command.map { [$0] } ?? Commands.all, console.language))
    }
    return .success
  }
}
