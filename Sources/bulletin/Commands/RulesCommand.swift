import BulletinLint
import BulletinReport
import BulletinSyntax
import BulletinText
import BulletinWorkspace
import JSONWriter

/// `bulletin rules [ID]`: lists the rules, or explains one.
struct RulesCommand: Command {
  static let name = "rules"
  static let summary = LocalizedText(
    zh: "列出规则，或解释其中一条", en: "List the rules, or explain one")
  static let operands = "[ID]"
  static let options = [format, test] + Option.common
  static let notes = [
    LocalizedText(
      zh: "--test：⟦ ⟧ 之间必须报，别处不许报；不写 ID 时用全部规则。不符时状态为 1。",
      en: "--test: what stands between ⟦ and ⟧ must be found, nothing else may be; status 1 if not."
    )
  ]

  private enum Format: String {
    case text, markdown, json
  }

  private static let format = Option(
    "format", .choice(["text", "markdown", "json"]),
    LocalizedText(
      zh: "默认 text；markdown 供文档使用，json 供程序使用",
      en: "by default text; markdown is for documents, json for programs"))

  private static let test = Option(
    "test", .text("FILE"),
    LocalizedText(
      zh: "用一份带标记的版面验证规则", en: "try the rule on a page with marks"))

  private let testFile: FilePath?
  private let rules: [Rule]
  private let isExplained: Bool
  private let format: Format

  init(_ arguments: Arguments) throws(UsageError) {
    if arguments.operands.count > 1 { throw .unexpectedOperand(arguments.operands[1]) }
    format = arguments.choice(RulesCommand.format, default: .text)
    testFile = arguments.value(RulesCommand.test).map(FilePath.init(word:))
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
    if let testFile { return test(testFile, console) }
    switch format {
    case .text: console.print(isExplained ? explanation(language) : list(language))
    case .markdown: console.print(isExplained ? page(language) : table(language))
    case .json: console.print(json(language))
    }
    return .success
  }

  private func test(_ file: FilePath, _ console: Console) -> ExitStatus {
    let text: String
    do {
      text =
        try PageFile(reading: Discovery.Entry(path: file, isNamed: true))
        .map { $0.page.text.string(TextRange(0, $0.page.text.count)) } ?? ""
    } catch {
      console.complain(error)
      return .failure
    }
    let done = RuleTest.run(
      text, file: file, rule: isExplained ? rules.first?.id : nil, console.language)
    console.print(done.report)
    console.complain(
      LocalizedText(
        zh: "\(done.pages) 个版面，\(done.marks) 处标记，\(done.differences) 处不符",
        en: "\(done.pages) pages, \(done.marks) marks, \(done.differences) differences"))
    return done.differences == 0 ? .success : .findings
  }

  private func list(_ language: Language) -> String {
    let width = rules.map(\.id.utf8.count).max() ?? 0
    return rules.map { rule in
      let gap = String(repeating: " ", count: width - rule.id.utf8.count + 2)
      let level = rule.severity.name
      let levelGap = String(repeating: " ", count: 9 - level.utf8.count)
      let state = rule.isOnByDefault ? "on   " : "off  "
      return "\(rule.id)\(gap)\(level)\(levelGap)\(state)\(rule.title[language])\n"
    }.joined()
  }

  private func explanation(_ language: Language) -> String {
    let source = LocalizedText(zh: "依据：", en: "Source: ")[language]
    return rules.map { rule in
      """
      \(rule.id)  \(RulePage.traits(rule, language))
      \(rule.title[language])

      \(rule.explanation[language])

      \(source)\(rule.source[language])

      \(options(of: rule, language))\(examples(of: rule, language))
      """
    }.joined()
  }

  /// One line an option: its name, its value unless it is set, what it does.
  private func options(of rule: Rule, _ language: Language) -> String {
    guard !rule.options.isEmpty else { return "" }
    let head = LocalizedText(zh: "选项：", en: "Options:")[language]
    let lines = rule.options.map { option in
      let values = option.allowed.isEmpty ? "" : " (\(option.allowed.joined(separator: " | ")))"
      return "    \(option.name) = \(option.defaultValue.text)\(values)\n"
        + "        \(option.summary[language])\n"
    }
    return "\(head)\n\n\(lines.joined())\n"
  }

  /// The rule's example pages: what stands between ⟦ and ⟧ is found, the others stay silent.
  private func examples(of rule: Rule, _ language: Language) -> String {
    return rule.examples.map { example in
      let lines = example.page(of: rule, language).split(
        separator: "\n", omittingEmptySubsequences: false)
      let page = lines.map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
      let tables = example.given(language).map { "    \($0)\n" }.joined()
      let gap = tables.isEmpty ? "" : "\n"
      return "\(RulePage.heading(of: example, language))\n\n\(tables)\(gap)\(page)\n\n"
    }.joined()
  }

  private func table(_ language: Language) -> String {
    let head = LocalizedText(
      zh: "| 规则 | 级别 | 默认 | 类别 | 说明 |", en: "| rule | level | default | group | |")[language]
    return rules.reduce("\(head)\n|---|---|---|---|---|\n") { table, rule in
      let title = RulePage.cell(rule.title[language])
      let state = rule.isOnByDefault ? "on" : "off"
      return table + "| `\(rule.id)` | \(rule.severity.name) | \(state) | "
        + "\(rule.group.rawValue) | \(title) |\n"
    }
  }

  private func page(_ language: Language) -> String {
    rules.map { RulePage.markdown($0, language) }.joined(separator: "\n")
  }

  private func json(_ language: Language) -> [UInt8] {
    var writer = JSONWriter()
    writer.array { array in
      for rule in rules {
        array.object {
          $0.member("id", rule.id)
          $0.member("group", rule.group.rawValue)
          $0.member("severity", rule.severity.name)
          $0.member("default", rule.isOnByDefault ? "on" : "off")
          $0.member("kind", rule.isMechanical ? "mechanical" : "judgement")
          $0.member("title", rule.title[language])
          $0.member("explanation", rule.explanation[language])
          $0.member("source", rule.source[language])
          $0.key("options")
          $0.array { options in
            for option in rule.options { write(option, language, &options) }
          }
        }
      }
    }
    writer.endLine()
    return writer.bytes
  }

  private func write(_ option: RuleOption, _ language: Language, _ writer: inout JSONWriter) {
    writer.object {
      $0.member("name", option.name)
      $0.member("kind", option.defaultValue.kind)
      $0.key("default")
      switch option.defaultValue {
      case .flag(let value): $0.boolean(value)
      case .number(let value): $0.number(value)
      case .text(let value): $0.string(value)
      case .texts(let values): $0.array { for value in values { $0.value(value) } }
      }
      if !option.allowed.isEmpty { $0.member("allowed", option.allowed) }
      if let rows = option.rows { $0.member("pattern", rows.pattern) }
      if let least = option.least {
        $0.key("least")
        $0.number(least)
      }
      $0.member("summary", option.summary[language])
    }
  }
}
