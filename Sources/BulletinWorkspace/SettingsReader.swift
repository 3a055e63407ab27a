import BulletinKnowledge
import BulletinLint
import BulletinSyntax
package import BulletinText

/// The text of a configuration to what it says, and to everything that is wrong with it: one fault
/// does not hide the next, and what can be understood is kept.
package struct SettingsReader {
  package private(set) var file: SettingsFile
  package private(set) var errors: [SettingsError] = []

  /// Reads the text of a file. Complexity: linear.
  /// - Parameter folder: the absolute folder of the file.
  package init(_ path: FilePath, _ text: SourceText, folder: [UInt8]) {
    file = SettingsFile(path: path, text: text, folder: folder)
    do {
      read(try JSONC(reading: text.utf8))
    } catch {
      let start = min(error.offset, text.count)
      let found = SettingsReader.glimpse(text, start)
      fail(TextRange(at: start), .syntax(error.expected, found: found))
    }
  }

  /// Reads settings of the command line: `rules.missing-byline=error`.
  /// - Parameter folder: the absolute folder in which the command runs.
  init(word: String, folder: [UInt8]) {
    file = SettingsFile(path: FilePath("--set " + word), text: nil, folder: folder)
    guard let sign = word.firstIndex(of: "="), sign != word.startIndex else {
      fail(TextRange(at: 0), .notKeyValue(word))
      return
    }
    let raw = String(word[word.index(after: sign)...])
    let value = (try? JSONC(reading: Array(raw.utf8))) ?? JSONC.text(raw)
    let names = word[..<sign].split(separator: ".", omittingEmptySubsequences: false)
    read(names.reversed().reduce(value) { JSONC.object([(String($1), $0)]) })
  }

  /// The first few characters of what stands at a place.
  static func glimpse(_ text: SourceText, _ offset: Int) -> String {
    let rest = text.string(TextRange(offset, min(text.count, offset + 64)))
    guard let first = rest.unicodeScalars.first else { return "EOF" }
    if first == "\n" || first == "\r" { return "\\n" }
    let word = rest.unicodeScalars.prefix { $0.properties.isAlphabetic || $0.value >= 0x80 }
    return word.isEmpty ? String(Character(first)) : String(String(word.prefix(12)))
  }

  private mutating func fail(_ range: TextRange, _ problem: SettingsError.Problem) {
    errors.append(SettingsError(file.path, file.text, range, problem))
  }

  private mutating func read(_ value: JSONC) {
    guard let members = object(value, "{}") else { return }
    for (key, member) in keys(SettingsKey.self, members) {
      let value = member.value
      switch key {
      case .schema: _ = text(value, key.rawValue)
      case .extends: file.extends = locatedTexts(value, key.rawValue)
      case .include: file.include = patterns(value, key.rawValue)
      case .exclude: file.exclude = patterns(value, key.rawValue)
      case .pageDate: readPageDate(value)
      case .rules: file.rules = rules(value)
      case .overrides: file.overrides = objects(value, key.rawValue).map { override($0) }
      case .exceptions: file.exceptions = objects(value, key.rawValue).compactMap { exception($0) }
      case .baseline:
        file.baseline = text(value, key.rawValue).map { .init(value: $0, range: value.range) }
      case .locale: readLocale(value)
      case .officials: file.officials = paths(value, key.rawValue)
      case .campaigns: file.campaigns = paths(value, key.rawValue)
      }
    }
  }

  private mutating func readPageDate(_ value: JSONC) {
    guard let word = text(value, "pageDate", expected: .datePattern) else { return }
    guard let pattern = DatePattern(word) else {
      fail(
        value.range,
        .badValue(key: "pageDate", found: JSONC.quoted(word), expected: .datePattern, nearest: nil))
      return
    }
    file.pageDate = .init(value: pattern, range: value.range)
  }

  private mutating func readLocale(_ value: JSONC) {
    guard let word = text(value, "locale", expected: .locale) else { return }
    guard let language = Language(named: word) else {
      fail(
        value.range,
        .badValue(key: "locale", found: JSONC.quoted(word), expected: .locale, nearest: nil))
      return
    }
    file.locale = .init(value: language, range: value.range)
  }

  private mutating func override(_ members: [JSONC.Member]) -> SettingsFile.Override {
    var result = SettingsFile.Override()
    for (key, member) in keys(OverrideKey.self, members) {
      switch key {
      case .files: result.files = patterns(member.value, key.rawValue)?.value ?? []
      case .kinds: result.kinds = kinds(member.value)
      case .rules: result.rules = rules(member.value)
      }
    }
    return result
  }

  private mutating func kinds(_ value: JSONC) -> Set<ArticleKind> {
    let known = ArticleKind.allCases.map(\.rawValue)
    var result: Set<ArticleKind> = []
    for word in locatedTexts(value, "kinds") {
      if let kind = ArticleKind(rawValue: word.value) {
        result.insert(kind)
      } else {
        fail(
          word.range,
          .badValue(
            key: "kinds", found: JSONC.quoted(word.value), expected: .someOf(known),
            nearest: NearestName.of(word.value, in: known)))
      }
    }
    return result
  }
}

// MARK: Rules

extension SettingsReader {
  /// Groups first, so that what is said of one rule holds whatever the order.
  private mutating func rules(_ value: JSONC) -> [SettingsFile.RuleSetting] {
    guard let members = object(value, "rules") else { return [] }
    let settings = unique(members).compactMap { rule($0) }
    return settings.filter(\.isGroup) + settings.filter { !$0.isGroup }
  }

  private mutating func rule(_ member: JSONC.Member) -> SettingsFile.RuleSetting? {
    guard let ids = ids(member.key, member.keyRange) else { return nil }
    var setting = SettingsFile.RuleSetting(
      name: member.key, rules: ids, range: member.keyRange.union(member.value.range))
    switch member.value.content {
    case .text: setting.level = level(member.value, member.key, expected: .levelOrOptions)
    case .object(let members):
      for option in unique(members) {
        if option.key == "severity" {
          setting.level = level(option.value, "severity", expected: .level)
        } else if setting.isGroup {
          fail(option.keyRange, .optionsOfGroup(member.key))
        } else if let value = self.option(option, of: member.key) {
          setting.options[option.key] = value
        }
      }
    default: wrong(member.value, member.key, .levelOrOptions)
    }
    return setting
  }

  /// The rules of a rule's id or of a group.
  private mutating func ids(_ name: String, _ range: TextRange) -> [String]? {
    let found = Rule.all.filter { $0.id == name || $0.group.rawValue == name }.map(\.id)
    if !found.isEmpty || Rule.Group(rawValue: name) != nil { return found }
    let known = Rule.all.map(\.id) + Rule.Group.allCases.map(\.rawValue)
    fail(range, .unknownRule(name, nearest: NearestName.of(name, in: known)))
    return nil
  }

  private mutating func level(
    _ value: JSONC, _ key: String, expected: SettingsError.Expectation
  ) -> SettingsFile.RuleSetting.Level? {
    guard let word = text(value, key, expected: expected) else { return nil }
    if word == "off" { return .off }
    if let severity = Severity.allCases.first(where: { $0.name == word }) { return .on(severity) }
    let known = Severity.allCases.map(\.name) + ["off"]
    fail(
      value.range,
      .badValue(
        key: key, found: JSONC.quoted(word), expected: expected,
        nearest: NearestName.of(word, in: known)))
    return nil
  }

  private mutating func option(_ member: JSONC.Member, of id: String) -> OptionValue? {
    let declared = Rule.all.first { $0.id == id }?.options ?? []
    guard let option = declared.first(where: { $0.name == member.key }) else {
      let known = declared.map(\.name) + ["severity"]
      fail(
        member.keyRange,
        .unknownOption(member.key, rule: id, nearest: NearestName.of(member.key, in: known)))
      return nil
    }
    if let value = SettingsReader.value(member.value, like: option.defaultValue),
      option.takes(value)
    {
      return readable(value, member.value, of: option)
    }
    let word = member.value.string
    fail(
      member.value.range,
      .badValue(
        key: member.key, found: SettingsReader.shown(member.value), expected: option.expectation,
        nearest: word.flatMap { NearestName.of($0, in: option.allowed) }))
    return nil
  }

  /// A value without the rows that the rule cannot read; each of them is told where it stands.
  private mutating func readable(
    _ value: OptionValue, _ written: JSONC, of option: RuleOption
  ) -> OptionValue {
    guard let form = option.rows, case .texts = value, case .list(let rows) = written.content else {
      return value
    }
    return .texts(
      rows.compactMap { row in
        guard let text = row.string else { return nil }
        if form.reads(text) { return text }
        fail(
          row.range,
          .badValue(
            key: option.name, found: SettingsReader.shown(row),
            expected: .row(form.shape, example: form.example), nearest: nil))
        return nil
      })
  }

  private static func value(_ value: JSONC, like usual: OptionValue) -> OptionValue? {
    switch (usual, value.content) {
    case (.flag, .flag(let flag)): return .flag(flag)
    case (.number, .number(let number)): return .number(number)
    case (.text, .text(let text)): return .text(text)
    case (.texts, .list(let values)):
      let texts = values.compactMap(\.string)
      return texts.count == values.count ? .texts(texts) : nil
    default: return nil
    }
  }
}

extension RuleOption {
  /// What it may be set to.
  var expectation: SettingsError.Expectation {
    switch defaultValue {
    case .flag: .flag
    case .number: least.map { .numberFrom($0) } ?? .number
    case .text: allowed.isEmpty ? .text : .oneOf(allowed)
    case .texts: allowed.isEmpty ? .texts : .someOf(allowed)
    }
  }
}

// MARK: Exceptions

extension SettingsReader {
  private mutating func exception(_ members: [JSONC.Member]) -> SettingsFile.Exception? {
    let range = members.first.map { first in
      members.reduce(first.keyRange) { $0.union($1.value.range) }
    }
    var texts: [ExceptionKey: String] = [:]
    var files: [PathPattern] = []
    var rules: [String]?
    var until: CalendarDate?
    for (key, member) in keys(ExceptionKey.self, members) {
      if key == .files {
        files = patterns(member.value, key.rawValue)?.value ?? []
        continue
      }
      guard let text = text(member.value, key.rawValue) else { continue }
      texts[key] = text
      if key == .rule { rules = ids(text, member.value.range) }
      if key == .until { until = day(text, member.value.range) }
    }
    for key in ExceptionKey.allCases where key.isRequired && texts[key, default: ""].isEmpty {
      if !members.contains(where: { $0.key == key.rawValue && $0.value.string != "" }) {
        fail(range ?? TextRange(at: 0), .missingKey(key.rawValue))
      }
    }
    guard let rules, let range else { return nil }
    return SettingsFile.Exception(
      rule: texts[.rule] ?? "", files: files,
      finding: FindingException(
        rules: Set(rules), text: texts[.text], before: texts[.before] ?? "",
        after: texts[.after] ?? ""),
      until: until, range: range)
  }

  private mutating func day(_ text: String, _ range: TextRange) -> CalendarDate? {
    if let date = CalendarDate(iso: text) { return date }
    fail(range, .badValue(key: "until", found: JSONC.quoted(text), expected: .date, nearest: nil))
    return nil
  }
}

extension CalendarDate {
  /// The day that `YYYY-MM-DD` names.
  package init?(iso: String) {
    let parts = iso.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      iso.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
    guard isValid else { return nil }
  }
}

// MARK: Values

extension SettingsReader {
  /// The known keys among some members; the others are told.
  private mutating func keys<Key: RawRepresentable<String> & CaseIterable>(
    _ type: Key.Type, _ members: [JSONC.Member]
  ) -> [(Key, JSONC.Member)] {
    unique(members).compactMap { member in
      if let key = Key(rawValue: member.key) { return (key, member) }
      let known = Key.allCases.map(\.rawValue)
      fail(
        member.keyRange,
        .unknownKey(member.key, nearest: NearestName.of(member.key, in: known)))
      return nil
    }
  }

  /// The members without those whose key stood before.
  private mutating func unique(_ members: [JSONC.Member]) -> [JSONC.Member] {
    var seen: Set<String> = []
    return members.filter { member in
      if seen.insert(member.key).inserted { return true }
      fail(member.keyRange, .repeatedKey(member.key))
      return false
    }
  }

  private mutating func object(_ value: JSONC, _ key: String) -> [JSONC.Member]? {
    if case .object(let members) = value.content { return members }
    wrong(value, key, .object)
    return nil
  }

  private mutating func objects(_ value: JSONC, _ key: String) -> [[JSONC.Member]] {
    guard case .list(let values) = value.content else {
      wrong(value, key, .objects)
      return []
    }
    return values.compactMap { object($0, key) }
  }

  private mutating func text(
    _ value: JSONC, _ key: String, expected: SettingsError.Expectation = .text
  ) -> String? {
    if case .text(let text) = value.content { return text }
    wrong(value, key, expected)
    return nil
  }

  /// A text or a list of texts, each with its place.
  private mutating func locatedTexts(
    _ value: JSONC, _ key: String
  ) -> [SettingsFile.Located<String>] {
    let values =
      switch value.content {
      case .list(let values): values
      default: [value]
      }
    return values.compactMap { value in
      text(value, key, expected: .texts).map { .init(value: $0, range: value.range) }
    }
  }

  private mutating func paths(_ value: JSONC, _ key: String) -> SettingsFile.Located<[String]> {
    .init(value: locatedTexts(value, key).map(\.value), range: value.range)
  }

  private mutating func patterns(
    _ value: JSONC, _ key: String
  ) -> SettingsFile.Located<[PathPattern]>? {
    let texts = locatedTexts(value, key)
    return .init(value: texts.map { PathPattern($0.value) }, range: value.range)
  }

  private mutating func wrong(
    _ value: JSONC, _ key: String, _ expected: SettingsError.Expectation
  ) {
    fail(
      value.range,
      .badValue(
        key: key, found: SettingsReader.shown(value), expected: expected, nearest: nil))
  }

  /// A value as a message shows it, cut where it is long.
  private static func shown(_ value: JSONC) -> String {
    let text = value.compactJSON
    return text.count <= 40 ? text : text.prefix(39) + "…"
  }
}
