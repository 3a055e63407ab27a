import BulletinLint
import BulletinReport
import BulletinText
import JSONWriter

/// `bulletin rules [ID]`: lists the rules, or explains one.
struct RulesCommand: Command {
  static let name = "rules"
  static let summary = LocalizedText(
    zh: "列出规则，或解释其中一条", en: "List the rules, or explain one")
  static let operands = "[ID]"
  static let options = [format] + Option.common

  private enum Format: String {
    case text, markdown, json
  }

  private static let format = Option(
    "format", .choice(["text", "markdown", "json"]),
    LocalizedText(
      zh: "默认 text；markdown 供文档使用，json 供程序使用",
      en: "by default text; markdown is for documents, json for programs"))

  private let rules: [Rule]
  private let isExplained: Bool
  private let format: Format

  init(_ arguments: Arguments) throws(UsageError) {
    if arguments.operands.count > 1 { throw .unexpectedOperand(arguments.operands[1]) }
    format = arguments.choice(RulesCommand.format, default: .text)
    guard let id = arguments.operands.first else {
      rules = Rule.all
      isExplained = false
      return
    }
    guard let rule = Rule.all.first(where: { $0.id == id }) else {
      throw .unknownRule(id, nearest: NearestName.of(id, in: Rule.all.map(\.id)))
    }
    rules = [rule]
    isExplained = true
  }

  func run(_ console: Console) async -> ExitStatus {
    let language = console.language
    switch format {
    case .text: console.print(isExplained ? explanation(language) : list(language))
    case .markdown: console.print(isExplained ? page(language) : table(language))
    case .json: console.print(json(language))
    }
    return .success
  }

  private func list(_ language: Language) -> String {
    let width = rules.map(\.id.utf8.count).max() ?? 0
    return rules.map { rule in
      let gap = String(repeating: " ", count: width - rule.id.utf8.count + 2)
      let level = rule.severity.name
      let levelGap = String(repeating: " ", count: 9 - level.utf8.count)
      return "\(rule.id)\(gap)\(level)\(levelGap)\(rule.title[language])\n"
    }.joined()
  }

  private func explanation(_ language: Language) -> String {
    let source = LocalizedText(zh: "依据：", en: "Source: ")[language]
    return rules.map { rule in
      """
      \(rule.id)  \(rule.severity.name)  \(rule.group.rawValue)
      \(rule.title[language])

      \(rule.explanation[language])

      \(source)\(rule.source[language])

      \(examples(of: rule, language))
      """
    }.joined()
  }

  /// The rule's example pages: what stands between ⟦ and ⟧ is found, the others stay silent.
  private func examples(of rule: Rule, _ language: Language) -> String {
    let found = LocalizedText(zh: "会报（⟦ ⟧ 之间）：", en: "Found (between ⟦ and ⟧):")[language]
    let silent = LocalizedText(zh: "不报：", en: "Silent:")[language]
    return rule.examples.map { example in
      let lines = example.page.split(separator: "\n", omittingEmptySubsequences: false)
      let page = lines.map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
      return "\(example.isSilent ? silent : found)\n\n\(page)\n\n"
    }.joined()
  }

  private func table(_ language: Language) -> String {
    let head = LocalizedText(
      zh: "| 规则 | 级别 | 类别 | 说明 |", en: "| rule | level | group | |")[language]
    return rules.reduce("\(head)\n|---|---|---|---|\n") { table, rule in
      let title = cell(rule.title[language])
      return table
        + "| `\(rule.id)` | \(rule.severity.name) | \(rule.group.rawValue) | \(title) |\n"
    }
  }

  private func page(_ language: Language) -> String {
    rules.map { rule in
      """
      # `\(rule.id)`: \(rule.title[language])

      \(rule.severity.name), \(rule.group.rawValue)

      \(rule.explanation[language])

      \(rule.source[language])

      """
    }.joined()
  }

  private func json(_ language: Language) -> [UInt8] {
    var writer = JSONWriter()
    writer.array { array in
      for rule in rules {
        array.object {
          $0.member("id", rule.id)
          $0.member("group", rule.group.rawValue)
          $0.member("severity", rule.severity.name)
          $0.member("title", rule.title[language])
          $0.member("explanation", rule.explanation[language])
          $0.member("source", rule.source[language])
        }
      }
    }
    writer.endLine()
    return writer.bytes
  }

  private func cell(_ text: String) -> String {
    text.split(separator: "|").joined(separator: "\\|")
  }
}
