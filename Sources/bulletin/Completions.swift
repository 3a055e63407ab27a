import BulletinLint
import BulletinText
import BulletinWorkspace

/// The shells that can complete a command line, and what they read. Rendered from the tables that
/// the parser reads.
enum Shell: String, CaseIterable, Sendable {
  case bash, zsh, fish

  func completions(_ language: Language) -> String {
    switch self {
    case .bash: BashCompletions.text
    case .zsh: ZshCompletions.text(language)
    case .fish: FishCompletions.text(language)
    }
  }
}

/// What may follow an option or a command.
enum Completion {
  case nothing
  case files
  case words([String])

  init(_ option: Option) {
    switch option.value {
    case .none: self = .nothing
    case .choice(let words): self = .words(words)
    case .language: self = .words(Language.allCases.map(\.rawValue))
    case .text(let placeholder): self = Completion(placeholder)
    }
  }

  /// What a placeholder of the help stands for.
  init(_ placeholder: String) {
    switch placeholder {
    case "RULES", "ID": self = .words(Completion.rules)
    case "RULE=LEVEL":
      self = .words(
        Completion.rules.flatMap { rule in
          ["error", "warning", "info", "hint", "off"].map { "\(rule)=\($0)" }
        })
    case "LEVEL": self = .words(Severity.allCases.reversed().map(\.name) + ["never"])
    case "COMMAND": self = .words(Commands.all.map { $0.name })
    case "KEY":
      self = .words(
        SettingsKey.allCases.map(\.rawValue) + ["schema", "bilingual-schema"])
    case "SHELL": self = .words(Shell.allCases.map(\.rawValue))
    case "N", "REF", "NAME", "KEY=VALUE": self = .nothing
    default: self = .files
    }
  }

  /// What the operands of a command stand for: `[KEY|schema]`, `PATH…`.
  init(operandsOf command: any Command.Type) {
    let words = command.operands.split { !($0.isLetter || $0 == "=") }
    guard let first = words.first else {
      self = .nothing
      return
    }
    self = Completion(String(first))
  }

  private static let rules = Rule.Group.allCases.map(\.rawValue) + Rule.all.map(\.id)
}

private enum BashCompletions {
  static var text: String {
    let names = Commands.all.map { $0.name }.joined(separator: " ")
    return """
      # bash completion for bulletin, printed by: bulletin completions bash
      _bulletin() {
        local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]}
        local words= options=
        COMPREPLY=()
        if ((COMP_CWORD == 1)); then
          COMPREPLY=($(compgen -W '\(names) --help --version' -- "$cur"))
          return
        fi
        if [[ $cur == = ]]; then
          cur=
        elif [[ $prev == = ]]; then
          prev=${COMP_WORDS[COMP_CWORD-2]}
        fi
        case $command in
      \(Commands.all.map { command($0) }.joined())  esac
        if [[ $cur == -* ]]; then
          COMPREPLY=($(compgen -W "$options" -- "$cur"))
        elif [[ $words == : ]]; then
          COMPREPLY=()
        elif [[ -n $words ]]; then
          COMPREPLY=($(compgen -W "$words" -- "$cur"))
        else
          compopt -o filenames 2>/dev/null
          COMPREPLY=($(compgen -f -- "$cur"))
        fi
      }
      complete -F _bulletin bulletin

      """
  }

  /// A branch that sets what may stand: `:` for nothing that a shell could know, empty for files.
  private static func command(_ command: any Command.Type) -> String {
    let names = command.options.map { "--\($0.name)" }.joined(separator: " ")
    let cases = command.options.filter { $0.value != .none }.map { option in
      "        --\(option.name)) words='\(words(Completion(option)))' ;;\n"
    }.joined()
    return """
          \(command.name))
            options='\(names)'
            case $prev in
      \(cases)        *) words='\(words(Completion(operandsOf: command)))' ;;
            esac
            ;;

      """
  }

  private static func words(_ completion: Completion) -> String {
    switch completion {
    case .nothing: ":"
    case .files: ""
    case .words(let words): words.joined(separator: " ")
    }
  }
}

private enum ZshCompletions {
  static func text(_ language: Language) -> String {
    let names = Commands.all.map { command in
      "    '\(command.name):\(quoted(command.summary[language]))'\n"
    }.joined()
    return """
      #compdef bulletin
      # zsh completion for bulletin, printed by: bulletin completions zsh
      _bulletin() {
        local -a commands
        commands=(
      \(names)  )
        if ((CURRENT == 2)); then
          _describe command commands
          return
        fi
        local command=$words[2]
        shift words
        ((CURRENT--))
        case $command in
      \(Commands.all.map { command($0, language) }.joined())  esac
      }
      if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
        _bulletin "$@"
      else
        compdef _bulletin bulletin
      fi

      """
  }

  private static func command(_ command: any Command.Type, _ language: Language) -> String {
    let options = command.options.map { option in
      let value = option.value == .none ? "" : ":\(option.name):\(action(Completion(option)))"
      let text = quoted(option.summary[language])
      return "        '*--\(option.name)\(option.value == .none ? "" : "=")[\(text)]\(value)' \\\n"
    }.joined()
    let operand = action(Completion(operandsOf: command))
    return """
          \(command.name))
            _arguments \\
      \(options)        '*:\(command.name):\(operand)'
            ;;

      """
  }

  private static func action(_ completion: Completion) -> String {
    switch completion {
    case .nothing: " "
    case .files: "_files"
    case .words(let words): "(\(words.joined(separator: " ")))"
    }
  }

  /// A description in single quotes, in which brackets and colons would end it.
  private static func quoted(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "'": result += "'\\''"
      case "[", "]", ":", "\\": result += "\\\(character)"
      default: result.append(character)
      }
    }
    return result
  }
}

private enum FishCompletions {
  static func text(_ language: Language) -> String {
    var lines = [
      "# fish completion for bulletin, printed by: bulletin completions fish",
      "complete -c bulletin -f",
    ]
    for command in Commands.all {
      lines.append(
        "complete -c bulletin -n __fish_use_subcommand -a \(command.name) -d "
          + quoted(command.summary[language]))
      let condition = "-n '__fish_seen_subcommand_from \(command.name)'"
      for option in command.options {
        let short = option.short.map { " -s \($0)" } ?? ""
        lines.append(
          "complete -c bulletin \(condition) -l \(option.name)\(short)\(value(option)) -d "
            + quoted(option.summary[language]))
      }
      switch Completion(operandsOf: command) {
      case .nothing: break
      case .files: lines.append("complete -c bulletin \(condition) -F")
      case .words(let words):
        lines.append(
          "complete -c bulletin \(condition) -a \(quoted(words.joined(separator: " ")))")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func value(_ option: Option) -> String {
    guard option.value != .none else { return "" }
    switch Completion(option) {
    case .nothing: return " -x"
    case .files: return " -r -F"
    case .words(let words): return " -x -a \(quoted(words.joined(separator: " ")))"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "'"
    for character in text {
      if character == "'" || character == "\\" { result += "\\" }
      result.append(character)
    }
    return result + "'"
  }
}
