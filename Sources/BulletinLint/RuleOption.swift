import BulletinSyntax
package import BulletinText

/// What a user may set of one rule.
package struct RuleOption: Sendable {
  /// Kebab-case.
  package let name: String
  /// Its kind is the kind of the option.
  package let defaultValue: OptionValue
  /// The texts that may be set; empty where any may.
  package let allowed: [String]
  /// How each text of a list is written; `nil` where any will do.
  package let rows: RowForm?
  /// The least number that may be set.
  package let least: Double?
  package let summary: LocalizedText

  /// - Parameter allowed: for one text or a list of them; empty where any will do.
  package init(
    _ name: String, _ defaultValue: OptionValue, allowed: [String] = [], rows: RowForm? = nil,
    least: Double? = nil, zh: String, en: String
  ) {
    self.name = name
    self.defaultValue = defaultValue
    self.allowed = allowed
    self.rows = rows
    self.least = least
    summary = LocalizedText(zh: zh, en: en)
  }

  /// Whether the option takes a value. Of a list it takes the rows that it can read.
  package func takes(_ value: OptionValue) -> Bool {
    guard value.kind == defaultValue.kind else { return false }
    if case .number(let number) = value, let least { return number >= least }
    guard !allowed.isEmpty else { return true }
    return switch value {
    case .flag, .number: true
    case .text(let text): allowed.contains(text)
    case .texts(let texts): texts.allSatisfy(allowed.contains)
    }
  }
}

extension RuleOption {
  /// Whether a rule looks at the other pages that are checked together, or open in the editor's
  /// folders, too: how gravely it tells of what it finds there. Off where nobody asks, for then what
  /// is said of a page depends on that page alone, whatever else is checked with it.
  static func archive(_ severity: Severity, zh: String, en: String) -> RuleOption {
    RuleOption(archive, .text("off"), allowed: [severity.name, "off"], zh: zh, en: en)
  }

  fileprivate static let archive = "archive"

  /// Which kinds of articles a rule asks something of.
  static func kinds(_ usual: [String]) -> RuleOption {
    RuleOption(
      "kinds", .texts(usual), allowed: ArticleKind.allCases.map(\.rawValue),
      zh: "对哪些类别的稿件作此要求", en: "The kinds of articles that must have it")
  }
}

/// The value of a rule's option.
package enum OptionValue: Hashable, Sendable {
  case flag(Bool)
  case number(Double)
  case text(String)
  case texts([String])

  /// The stable English name of the kind: flag, number, text, texts.
  package var kind: String {
    switch self {
    case .flag: "flag"
    case .number: "number"
    case .text: "text"
    case .texts: "texts"
    }
  }

  /// The value as people read it: a whole number without its point, a list with blanks.
  package var text: String {
    switch self {
    case .flag(let value): value ? "true" : "false"
    case .number(let value):
      value == value.rounded() && abs(value) < 1e9 ? String(Int(value)) : String(value)
    case .text(let value): value
    case .texts(let values): values.joined(separator: " ")
    }
  }
}

/// The options of one rule, as it reads them: what the user has set, else what the rule declares. A
/// rule sees no other's.
package struct RuleOptions: Sendable {
  /// Few, and looked up for every fragment: faster than a table.
  private let values: [(name: String, value: OptionValue)]

  /// What the rule does not declare, or what is of another kind, is left out.
  init(_ declared: [RuleOption], set: [String: OptionValue] = [:]) {
    values = declared.map { option in
      let value = set[option.name].flatMap { option.takes($0) ? $0 : nil }
      return (option.name, value ?? option.defaultValue)
    }
  }

  private subscript(_ name: String) -> OptionValue? {
    values.first { $0.name == name }?.value
  }

  func flag(_ name: String) -> Bool {
    if case .flag(let value) = self[name] { value } else { false }
  }

  func number(_ name: String) -> Double {
    if case .number(let value) = self[name] { value } else { 0 }
  }

  /// A number of things: whole, not below 0, and small enough to reckon with.
  func count(_ name: String) -> Int {
    let value = number(name)
    return value.isFinite ? Int(min(max(value, 0), 1e9)) : 0
  }

  func text(_ name: String) -> String {
    if case .text(let value) = self[name] { value } else { "" }
  }

  func texts(_ name: String) -> [String] {
    if case .texts(let value) = self[name] { value } else { [] }
  }

  /// Whether the rule looks at other pages.
  var askOthers: Bool {
    values.contains { name, value in
      name == RuleOption.archive ? value != .text("off") : value == .text(RuleOption.archive)
    }
  }

  /// Whether a list names a text.
  func has(_ text: String, in name: String) -> Bool { texts(name).contains(text) }
}
