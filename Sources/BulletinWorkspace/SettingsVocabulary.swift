import BulletinLint
import BulletinSyntax
package import BulletinText

/// What may stand at a place of a configuration, and what it means: of the same keys and rules that
/// the reader and the schema go by.
package struct SettingsWord: Equatable, Sendable {
  /// As it is written, a text without its quotes.
  package let word: String
  package let summary: LocalizedText
  /// `true`, `false`: no quotes.
  package var isLiteral = false
  /// The rule that it names.
  package var rule: String?
}

package enum SettingsVocabulary {
  /// The keys that an object may have.
  package static func keys(at path: [String]) -> [SettingsWord] {
    switch place(path) {
    case .root: SettingsKey.allCases.map { SettingsWord(word: $0.rawValue, summary: $0.summary) }
    case .rules: groups + rules
    case .rule(let rule):
      [severity]
        + rule.options.map { option in
          SettingsWord(word: option.name, summary: option.summary)
        }
    case .override:
      OverrideKey.allCases.map { SettingsWord(word: $0.rawValue, summary: $0.summary) }
    case .exception:
      ExceptionKey.allCases.map { SettingsWord(word: $0.rawValue, summary: $0.summary) }
    case nil: []
    }
  }

  /// The values that a key may have, as far as they can be told.
  package static func values(at path: [String]) -> [SettingsWord] {
    guard let key = path.last else { return [] }
    let parent = Array(path.dropLast())
    switch (place(parent), key) {
    case (.root, "locale"):
      return [word("zh-Hans", "简体中文", "Chinese"), word("en", "英文", "English")]
    case (.rules, _), (.rule, "severity"): return levels
    case (.rule(let rule), _):
      return rule.options.first { $0.name == key }.map(values) ?? []
    case (.exception, "rule"): return groups + rules
    case (nil, "[]"):
      if place(Array(parent.dropLast())) == .override, parent.last == "kinds" {
        return ArticleKind.allCases.map { word($0.rawValue, "稿件类别", "kind of article") }
      }
      if case .rule(let rule) = place(Array(parent.dropLast())) {
        return rule.options.first { $0.name == parent.last }.map(values) ?? []
      }
      return []
    default: return []
    }
  }

  /// What a key means.
  package static func meaning(ofKey key: String, at path: [String]) -> SettingsWord? {
    keys(at: path).first { $0.word == key }
  }

  // MARK: Places

  private enum Place: Equatable {
    case root, rules, override, exception
    case rule(Rule)

    static func == (left: Place, right: Place) -> Bool {
      switch (left, right) {
      case (.root, .root), (.rules, .rules), (.override, .override), (.exception, .exception): true
      case (.rule(let one), .rule(let two)): one.id == two.id
      default: false
      }
    }
  }

  private static func place(_ path: [String]) -> Place? {
    switch path.first {
    case nil: return .root
    case "exceptions": return path.count == 2 && path[1] == "[]" ? .exception : nil
    case "rules": return rules(path.dropFirst())
    case "overrides" where path.count >= 2 && path[1] == "[]":
      if path.count == 2 { return .override }
      return path[2] == "rules" ? rules(path.dropFirst(3)) : nil
    default: return nil
    }
  }

  private static func rules(_ rest: ArraySlice<String>) -> Place? {
    guard let id = rest.first else { return .rules }
    guard rest.count == 1 else { return nil }
    return Rule.all.first { $0.id == id }.map(Place.rule)
  }

  // MARK: Words

  private static func word(_ word: String, _ zh: String, _ en: String) -> SettingsWord {
    SettingsWord(word: word, summary: LocalizedText(zh: zh, en: en))
  }

  private static let severity = word("severity", "级别", "the level")

  private static let levels = [
    word("error", "错误", "an error"), word("warning", "警告", "a warning"),
    word("info", "提示", "worth knowing"), word("hint", "弱提示", "hardly worth showing"),
    word("off", "关闭", "switched off"),
  ]

  private static var rules: [SettingsWord] {
    Rule.all.map { SettingsWord(word: $0.id, summary: $0.title, rule: $0.id) }
  }

  private static var groups: [SettingsWord] {
    Rule.Group.allCases.map { group in
      let ids = Rule.all.filter { $0.group == group }.map(\.id).joined(separator: ", ")
      return word(group.rawValue, "一类规则：\(ids)", "a group of rules: \(ids)")
    }
  }

  private static func values(_ option: RuleOption) -> [SettingsWord] {
    switch option.defaultValue {
    case .flag:
      return [true, false].map { flag in
        var result = SettingsWord(word: String(flag), summary: option.summary)
        result.isLiteral = true
        return result
      }
    case .number: return []
    case .text, .texts:
      return option.allowed.map { SettingsWord(word: $0, summary: option.summary) }
    }
  }
}
