import BulletinText
import BulletinWorkspace

/// `bulletin config [KEY|schema|bilingual-schema]`: what may stand in `.bulletin.json`.
struct ConfigCommand: Command {
  static let name = "config"
  static let summary = LocalizedText(
    zh: "说明 .bulletin.json 里可以写什么", en: "Explain what may stand in .bulletin.json")
  static let operands = "[KEY|schema|bilingual-schema]"
  static let options = Option.common
  static let notes = [
    LocalizedText(
      zh: "schema：输出 JSON Schema，供编辑器补全和检查；bilingual-schema：说明用中英两种文字。",
      en: "schema: print the JSON Schema by which editors complete and check it; "
        + "bilingual-schema: the same, described in Chinese and English.")
  ]

  private enum Topic {
    case all
    case key(SettingsKey)
    case schema
    case bilingualSchema
  }

  private static let bilingualSchema = "bilingual-schema"

  private let topic: Topic

  init(_ arguments: Arguments) throws(UsageError) {
    if arguments.operands.count > 1 { throw .unexpectedOperand(arguments.operands[1]) }
    guard let word = arguments.operands.first else {
      topic = .all
      return
    }
    if word == "schema" {
      topic = .schema
    } else if word == Self.bilingualSchema {
      topic = .bilingualSchema
    } else if let key = SettingsKey(rawValue: word) {
      topic = .key(key)
    } else {
      let known = SettingsKey.allCases.map(\.rawValue) + ["schema", Self.bilingualSchema]
      throw .unknownSetting(word, nearest: NearestName.of(word, in: known))
    }
  }

  func run(_ console: Console) async -> ExitStatus {
    let language = console.language
    switch topic {
    case .all: console.print(list(language))
    case .key(let key): console.print(page(key, language))
    case .schema: console.print(SettingsSchema.json([language]))
    case .bilingualSchema: console.print(SettingsSchema.json(Language.allCases))
    }
    return .success
  }

  private func list(_ language: Language) -> String {
    let keys = SettingsKey.allCases.filter { $0 != .schema }
    let width = keys.map(\.rawValue.utf8.count).max() ?? 0
    return keys.map { key in
      let gap = String(repeating: " ", count: width - key.rawValue.utf8.count + 2)
      return "\(key.rawValue)\(gap)\(key.summary[language])\n"
    }.joined()
  }

  private func page(_ key: SettingsKey, _ language: Language) -> String {
    let example = LocalizedText(zh: "例：", en: "Example:")[language]
    let lines = key.example.split(separator: "\n").map { "    \($0)\n" }.joined()
    return """
      \(key.rawValue)
      \(key.summary[language])
      \(members(key, language))
      \(example)

      \(lines)
      """
  }

  /// The keys inside, where the value is a list of objects.
  private func members(_ key: SettingsKey, _ language: Language) -> String {
    let rows: [(String, LocalizedText)] =
      switch key {
      case .overrides: OverrideKey.allCases.map { ($0.rawValue, $0.summary) }
      case .exceptions: ExceptionKey.allCases.map { ($0.rawValue, $0.summary) }
      default: []
      }
    guard !rows.isEmpty else { return "" }
    return "\n"
      + rows.map { name, summary in
        "    \(name)\(String(repeating: " ", count: 8 - name.utf8.count))\(summary[language])\n"
      }.joined()
  }
}
