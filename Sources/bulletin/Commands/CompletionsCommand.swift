import BulletinText

/// `bulletin completions SHELL`: what a shell reads to complete command lines.
struct CompletionsCommand: Command {
  static let name = "completions"
  static let summary = LocalizedText(
    zh: "输出供 bash、zsh、fish 补全命令行的脚本", en: "Print a shell's completions: bash, zsh or fish")
  static let operands = "SHELL"
  static let options = Option.common
  static let notes = [
    LocalizedText(
      zh: """
        bash：source <(bulletin completions bash)。zsh：存为 $fpath 里的 _bulletin。fish：存为 \
        ~/.config/fish/completions/bulletin.fish。
        """,
      en: """
        bash: source <(bulletin completions bash). zsh: save it as _bulletin in a folder of $fpath. \
        fish: save it as ~/.config/fish/completions/bulletin.fish.
        """)
  ]

  private let shell: Shell

  init(_ arguments: Arguments) throws(UsageError) {
    if arguments.operands.count > 1 { throw .unexpectedOperand(arguments.operands[1]) }
    let known = Shell.allCases.map(\.rawValue)
    guard let word = arguments.operands.first else {
      throw .missingOperand(known.joined(separator: "|"))
    }
    guard let shell = Shell(rawValue: word) else {
      throw .unknownShell(word, nearest: NearestName.of(word, in: known))
    }
    self.shell = shell
  }

  func run(_ console: Console) async -> ExitStatus {
    console.print(shell.completions(console.language))
    return .success
  }
}
