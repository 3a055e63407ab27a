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
      let (command, arguments) = try Bulletin.command(words)
      let console = terminal.console(locale: arguments.value(.locale))
      if arguments.has(.help) {
        console.print(Help.text(of: type(of: command), console.language))
        return console.finished(.success)
      }
      return console.finished(await command.run(console))
    } catch {
      let console = terminal.console(locale: Arguments.locale(in: words))
      console.complain(error.message)
      return console.finished(.failure)
    }
  }

  /// The command that the words name, parsed before anything is read. With `--help` it is made of
  /// no arguments, for what is wrong with them does not matter then.
  static func command(
    _ words: [String]
  ) throws(UsageError) -> (any Command, Arguments) {
    guard let name = words.first else {
      let arguments = Arguments()
      return (try HelpCommand(showing: nil, isMistake: true), arguments)
    }
    switch name {
    case "--help", "-h":
      return (try HelpCommand(Arguments()), try Arguments(words.dropFirst(), HelpCommand.options))
    case "--version", "-V":
      return (
        try VersionCommand(Arguments()), try Arguments(words.dropFirst(), VersionCommand.options)
      )
    default:
      guard let type = Commands.all.first(where: { $0.name == name }) else {
        throw .unknownCommand(name, nearest: NearestName.of(name, in: Commands.all.map { $0.name }))
      }
      let arguments = try Arguments(words.dropFirst(), type.options)
      return (try type.init(arguments.has(.help) ? Arguments() : arguments), arguments)
    }
  }
}
