import BulletinLint
import BulletinSyntax
package import BulletinText

/// The JSON Schema of a configuration, made of the keys and the rules: what completes and checks
/// `.bulletin.json` in editors that know nothing of this program.
package enum SettingsSchema {
  /// Draft 7, which every editor reads. Ends with a line end.
  ///
  /// - Parameter languages: in the order in which they stand in each description. An editor takes one
  ///   schema whatever its language is, so that what is shipped to editors has all of them.
  package static func json(_ languages: [Language]) -> String {
    let title = LocalizedText(zh: "bulletin 的配置", en: "Configuration of bulletin")
    let schema = JSONC.object([
      ("$schema", .text("http://json-schema.org/draft-07/schema#")),
      ("title", .text(words(title, languages))),
      ("type", .text("object")),
      ("allowComments", JSONC(.flag(true))),
      ("allowTrailingCommas", JSONC(.flag(true))),
      ("additionalProperties", JSONC(.flag(false))),
      (
        "properties",
        .object(
          SettingsKey.allCases.map {
            ($0.rawValue, described($0.value, words($0.summary, languages)))
          })
      ),
      (
        "definitions",
        .object([
          ("text", type("string")),
          ("texts", anyOf([type("string"), list(type("string"))])),
          ("level", choice(["error", "warning", "info", "hint", "off"])),
          ("rules", rules(languages)),
          (
            "override",
            entry(OverrideKey.allCases.map { ($0.rawValue, $0.value, $0.summary) }, [], languages)
          ),
          (
            "exception",
            entry(
              ExceptionKey.allCases.map { ($0.rawValue, $0.value, $0.summary) },
              ExceptionKey.allCases.filter(\.isRequired).map(\.rawValue), languages)
          ),
        ])
      ),
    ])
    return schema.json() + "\n"
  }

  private static func words(_ text: LocalizedText, _ languages: [Language]) -> String {
    languages.map { text[$0] }.joined(separator: " / ")
  }

  private static func rules(_ languages: [Language]) -> JSONC {
    let groups = Rule.Group.allCases.map { ($0.rawValue, reference("level")) }
    let rules = Rule.all.map { rule in
      (rule.id, described(setting(of: rule, languages), words(rule.title, languages)))
    }
    return closed(groups + rules, [])
  }

  private static func setting(of rule: Rule, _ languages: [Language]) -> JSONC {
    let options = rule.options.map { option in
      (option.name, described(value(of: option), words(option.summary, languages)))
    }
    return anyOf([reference("level"), closed([("severity", reference("level"))] + options, [])])
  }

  private static func value(of option: RuleOption) -> JSONC {
    let text = option.rows.map { with(type("string"), "pattern", .text($0.pattern)) }
    let allowed = option.allowed.isEmpty ? text ?? type("string") : choice(option.allowed)
    let value: JSONC
    let usual: JSONC
    switch option.defaultValue {
    case .flag(let flag): (value, usual) = (type("boolean"), JSONC(.flag(flag)))
    case .number(let number):
      (value, usual) = (numbers(from: option.least), JSONC(.number(number)))
    case .text(let text): (value, usual) = (allowed, .text(text))
    case .texts(let texts): (value, usual) = (list(allowed), .texts(texts))
    }
    return with(value, "default", usual)
  }

  private static func entry(
    _ keys: [(String, JSONC, LocalizedText)], _ required: [String], _ languages: [Language]
  ) -> JSONC {
    closed(keys.map { ($0, described($1, words($2, languages))) }, required)
  }

  // MARK: Pieces of a schema

  /// An object that has these members and no others.
  private static func closed(_ properties: [(String, JSONC)], _ required: [String]) -> JSONC {
    let object = JSONC.object([
      ("type", .text("object")), ("additionalProperties", JSONC(.flag(false))),
      ("properties", .object(properties)),
    ])
    return required.isEmpty ? object : with(object, "required", .texts(required))
  }

  fileprivate static func reference(_ name: String) -> JSONC {
    .object([("$ref", .text("#/definitions/\(name)"))])
  }

  fileprivate static func list(_ element: JSONC) -> JSONC {
    .object([("type", .text("array")), ("items", element)])
  }

  fileprivate static func choice(_ words: [String]) -> JSONC { .object([("enum", .texts(words))]) }

  private static func type(_ name: String) -> JSONC { .object([("type", .text(name))]) }

  private static func numbers(from least: Double?) -> JSONC {
    least.map { with(type("number"), "minimum", JSONC(.number($0))) } ?? type("number")
  }

  private static func anyOf(_ schemas: [JSONC]) -> JSONC {
    .object([("anyOf", JSONC(.list(schemas)))])
  }

  /// Draft 7 ignores what stands beside `$ref`, so that one goes into `allOf`.
  private static func described(_ schema: JSONC, _ text: String) -> JSONC {
    let inner =
      schema[key: "$ref"] == nil ? schema : .object([("allOf", JSONC(.list([schema])))])
    return with(inner, "description", .text(text))
  }

  private static func with(_ object: JSONC, _ key: String, _ value: JSONC) -> JSONC {
    .object(object.members.map { ($0.key, $0.value) } + [(key, value)])
  }
}

extension SettingsKey {
  fileprivate var value: JSONC {
    switch self {
    case .schema, .pageDate, .baseline: SettingsSchema.reference("text")
    case .locale: SettingsSchema.choice(["zh-Hans", "en"])
    case .extends, .include, .exclude, .officials, .campaigns: SettingsSchema.reference("texts")
    case .rules: SettingsSchema.reference("rules")
    case .overrides: SettingsSchema.list(SettingsSchema.reference("override"))
    case .exceptions: SettingsSchema.list(SettingsSchema.reference("exception"))
    }
  }
}

extension OverrideKey {
  fileprivate var value: JSONC {
    switch self {
    case .files: SettingsSchema.reference("texts")
    case .kinds: SettingsSchema.list(SettingsSchema.choice(ArticleKind.allCases.map(\.rawValue)))
    case .rules: SettingsSchema.reference("rules")
    }
  }
}

extension ExceptionKey {
  fileprivate var value: JSONC {
    self == .files ? SettingsSchema.reference("texts") : SettingsSchema.reference("text")
  }
}
