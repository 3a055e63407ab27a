import BulletinReport
import BulletinText

/// The manual page, rendered from the tables that the parser reads.
enum ManPage {
  static func text(_ commands: [any Command.Type], _ language: Language) -> String {
    let title = LocalizedText(
      zh: "检查县区报纸的版面文本", en: "check the pages of district newspapers")
    let single = commands.count == 1 ? commands.first : nil
    let name = single.map { "bulletin\\-\($0.name)" } ?? "bulletin"
    let summary = single?.summary[language] ?? title[language]
    var lines = [
      ".TH \(name.uppercased()) 1 \"\" \"bulletin \(Version.current)\"",
      section(LocalizedText(zh: "名称", en: "NAME"), language),
      "\(name) \\- \(escaped(summary))",
      section(LocalizedText(zh: "用法", en: "SYNOPSIS"), language),
    ]
    for command in commands {
      lines += [".B bulletin \(escaped(command.name))", escaped(command.operands), ".br"]
    }
    for command in commands { lines += body(command, language, heads: single == nil) }
    lines += [
      section(LocalizedText(zh: "退出状态", en: "EXIT STATUS"), language),
      escaped(
        LocalizedText(
          zh: "0：没有问题。1：有达到 --fail-on 的问题。2：用法或配置不对，或有文件无法读写。",
          en: "0: nothing found. 1: something at or above --fail-on. 2: wrong usage, a faulty "
            + "configuration, or a file that could not be read or written.")[language]),
    ]
    return lines.filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
  }

  private static func body(
    _ command: any Command.Type, _ language: Language, heads: Bool
  ) -> [String] {
    var lines: [String] = []
    if heads {
      lines += [".SH \"bulletin \(escaped(command.name))\"", escaped(command.summary[language])]
    } else {
      lines += [section(LocalizedText(zh: "选项", en: "OPTIONS"), language)]
    }
    for option in command.options {
      lines += [".TP", ".B \(escaped(option.usage))", escaped(option.summary[language])]
    }
    for note in command.notes { lines += [".PP", escaped(note[language])] }
    return lines
  }

  private static func section(_ name: LocalizedText, _ language: Language) -> String {
    ".SH \(name[language])"
  }

  /// Text as roff takes it literally: no line begins with a dot, a dash is a dash.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "\n": result += " "
      default: result.append(character)
      }
    }
    return result.first == "." || result.first == "'" ? "\\&" + result : result
  }
}
