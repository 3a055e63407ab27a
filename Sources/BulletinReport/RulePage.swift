package import BulletinLint
package import BulletinText

/// A rule as a page of Markdown: what it finds and why, its options, examples of both kinds.
package enum RulePage {
  /// Ends with a line end.
  package static func markdown(_ rule: Rule, _ language: Language) -> String {
    let source = LocalizedText(zh: "依据：", en: "Source: ")[language]
    return """
      # `\(rule.id)`: \(rule.title[language])

      \(traits(rule, language))

      \(rule.explanation[language])

      \(source)\(rule.source[language])

      \(optionTable(of: rule, language))\(examples(of: rule, language))
      """
  }

  /// error, typography, on by default, mechanical.
  package static func traits(_ rule: Rule, _ language: Language) -> String {
    let state =
      rule.isOnByDefault
      ? LocalizedText(zh: "默认开启", en: "on by default")
      : LocalizedText(zh: "默认关闭", en: "off by default")
    let kind =
      rule.isMechanical
      ? LocalizedText(zh: "可机械判定", en: "mechanical")
      : LocalizedText(zh: "需要斟酌", en: "a matter of judgement")
    let separator = language == .chinese ? "，" : ", "
    return [rule.severity.name, rule.group.rawValue, state[language], kind[language]]
      .joined(separator: separator)
  }

  /// What stands above the examples of each kind.
  package static func heading(of example: Example, _ language: Language) -> String {
    example.isSilent
      ? LocalizedText(zh: "不报：", en: "Silent:")[language]
      : LocalizedText(zh: "会报（⟦ ⟧ 之间）：", en: "Found (between ⟦ and ⟧):")[language]
  }

  /// Text of a table's cell.
  package static func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }

  private static func optionTable(of rule: Rule, _ language: Language) -> String {
    guard !rule.options.isEmpty else { return "" }
    let head = LocalizedText(zh: "| 选项 | 默认 | 可选 | 说明 |", en: "| option | default | of | |")
    let rows = rule.options.map { option in
      let values = cell(option.allowed.joined(separator: ", "))
      return "| `\(option.name)` | \(cell(option.defaultValue.text)) | \(values) | "
        + "\(cell(option.summary[language])) |\n"
    }
    return "\(head[language])\n|---|---|---|---|\n\(rows.joined())\n"
  }

  private static func examples(of rule: Rule, _ language: Language) -> String {
    rule.examples.map { example in
      let given = example.given(language).map { "\($0)\n" }.joined()
      let tables = given + (given.isEmpty ? "" : "\n")
      return
        "\(heading(of: example, language))\n\n```text\n\(tables)\(example.page(of: rule, language))\n```\n"
    }.joined(separator: "\n")
  }
}
