import BulletinText

/// Help, rendered from the tables that the parser reads.
enum Help {
  /// All commands in a line each.
  static func overview(_ language: Language) -> String {
    let title = LocalizedText(
      zh: "bulletin：检查县区报纸的版面文本", en: "bulletin: checks the pages of district newspapers")
    let usage = LocalizedText(
      zh: "用法：bulletin 命令 [选项]", en: "usage: bulletin COMMAND [OPTIONS]")
    let more = LocalizedText(
      zh: "bulletin help 命令：看一个命令的选项", en: "bulletin help COMMAND: the options of a command")
    let rows = Commands.all.map { ($0.name, $0.summary[language]) }
    return [title[language], "", usage[language], "", columns(rows), more[language], ""]
      .joined(separator: "\n")
  }

  /// A command with its options.
  static func text(of command: any Command.Type, _ language: Language) -> String {
    let usage = LocalizedText(zh: "用法：", en: "usage: ")[language] + self.usage(of: command)
    let rows = command.options.map { ($0.usage, $0.summary[language]) }
    let notes = command.notes.map { $0[language] + "\n" }
    return ([command.summary[language], "", usage, "", columns(rows)] + notes)
      .joined(separator: "\n")
  }

  /// Every command and its options as Markdown, for the README.
  static func markdown(_ commands: [any Command.Type], _ language: Language) -> String {
    let heads = LocalizedText(zh: "| 选项 | 作用 |", en: "| option | |")[language]
    var result = ""
    for command in commands {
      if !result.isEmpty { result += "\n" }
      result += "**`\(usage(of: command))`** – \(command.summary[language])\n"
      let own = command.options.filter { option in
        !Option.common.contains { $0.name == option.name }
      }
      guard !own.isEmpty else { continue }
      result += "\n\(heads)\n|---|---|\n"
      for option in own {
        let usage = option.usage.split(separator: "|").joined(separator: "\\|")
        result += "| `\(usage)` | \(option.summary[language]) |\n"
      }
    }
    return result
  }

  private static func usage(of command: any Command.Type) -> String {
    command.operands.isEmpty
      ? "bulletin \(command.name)" : "bulletin \(command.name) \(command.operands)"
  }

  /// Two columns; a left side that is too long gets a line of its own.
  private static func columns(_ rows: [(String, String)]) -> String {
    let width = 28
    return rows.map { left, right in
      let used = DisplayWidth.of(left) + 2
      let gap =
        used < width
        ? String(repeating: " ", count: width - used)
        : "\n" + String(repeating: " ", count: width)
      return "  \(left)\(gap)\(right)\n"
    }.joined()
  }
}
