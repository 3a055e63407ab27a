import BulletinReport
import BulletinText
import Glibc

/// The program: finds the command, runs it, ends with its status.
@main
enum Bulletin {
  static func main() async {
    signal(SIGPIPE, SIG_IGN)
    let terminal = Terminal()
    let status = await run(terminal.words, terminal)
    exit(status.rawValue)
  }

  private static func run(_ words: [String], _ terminal: Terminal) async -> ExitStatus {
    do {
      let (type, arguments) = try Bulletin.command(words)
      let console = terminal.console(locale: arguments.value(.locale))
      if arguments.has(.help) {
        console.print(Help.text(of: type, console.language))
        return console.finished(.success)
      }
      let command =
        words.isEmpty ? try HelpCommand(showing: nil, isMistake: true) : try type.init(arguments)
      return console.finished(await command.run(console))
    } catch {
      let console = terminal.console(locale: Arguments.locale(in: words))
      console.complain(error.message)
      return console.finished(.failure)
    }
  }

  /// The command that the words name and its arguments. With `--help` it does not matter what else
  /// is wrong with them.
  static func command(
    _ words: [String]
  ) throws(UsageError) -> (any Command.Type, Arguments) {
    guard let name = words.first else { return (HelpCommand.self, Arguments()) }
    let type: any Command.Type
    switch name {
    case "--help", "-h": type = HelpCommand.self
    case "--version", "-V": type = VersionCommand.self
    default:
      guard let found = Commands.all.first(where: { $0.name == name }) else {
        throw .unknownCommand(name, nearest: NearestName.of(name, in: Commands.all.map { $0.name }))
      }
      type = found
    }
    return (type, try Arguments(words.dropFirst(), type.options))
  }
}
