import BulletinLint
import BulletinReport
import BulletinText

/// The options of `bulletin lint` and what they mean.
enum LintOptions {
  enum Color: String {
    case auto, always, never
  }

  static let all: [Option] =
    [format, LintOutput.option, LintOutput.statistics] + repairs
    + [FailOn.option, minSeverity, select, ignore, severity] + gates + ChangeSource.options
    + [stdinFilename, NamedPaths.filesFrom, denyEmpty, forceExclude] + SettingsOptions.all + shows
    + [watch, progress, color, .encoding, .jobs, .quiet]

  static let format = Option(
    "format", .choice(ReportFormat.allCases.map(\.rawValue)),
    LocalizedText(
      zh: """
        默认 pretty 供人阅读；concise 一行一条，grouped 按版面；markdown 是 CI 小结，html 是可打印的校样；\
        其余供程序和代码平台使用
        """,
      en: """
        by default pretty, for people; concise is a line each, grouped by page; markdown is a job \
        summary, html a proof sheet to print; the others are for programs and code hosts
        """))

  static let fix = Option(
    "fix",
    LocalizedText(
      zh: "直接改好不会改变意思的问题，再列出其余的",
      en: "repair what can be repaired without changing the meaning, then print the rest"))

  static let diff = Option(
    "diff",
    LocalizedText(
      zh: "只显示 --fix 会改什么，不动文件；可交给 patch -p1",
      en: "show what --fix would change and change nothing; patch -p1 takes it"))

  static let minSeverity = Option(
    "min-severity", .choice(["error", "warning", "info", "hint"]),
    LocalizedText(zh: "只列出这一级以上的，默认 info", en: "print from this level on, by default info"))

  static let select = Option(
    "select", .text("RULES"),
    LocalizedText(
      zh: "只运行这些规则或类别，用逗号分隔，可重复；默认关闭的也运行",
      en: "run these rules or groups only, with commas or repeated, also those that are off"))

  static let ignore = Option(
    "ignore", .text("RULES"),
    LocalizedText(zh: "不运行这些规则或类别", en: "do not run these rules or groups"))

  static let severity = Option(
    "severity", .text("RULE=LEVEL"),
    LocalizedText(
      zh: "改变规则的级别：error、warning、info、hint 或 off，可重复",
      en: "change a rule's level: error, warning, info, hint or off, may be repeated"))

  static let stdinFilename = Option(
    "stdin-filename", .text("NAME"),
    LocalizedText(zh: "标准输入（-）在报告里的名字", en: "what standard input (-) is called in reports"))

  static let denyEmpty = Option(
    "deny-empty",
    LocalizedText(zh: "没有版面可查时以状态 2 退出", en: "exit with 2 if there was no page to check"))

  static let forceExclude = Option(
    "force-exclude",
    LocalizedText(
      zh: "命令行写明的文件，配置里排除的也不查", en: "leave out what is excluded, also files that are named"))

  static let color = Option(
    "color", .choice(["auto", "always", "never"]),
    LocalizedText(
      zh: "颜色，默认 auto：只在终端使用，且没有设置 NO_COLOR",
      en: "colours, by default auto: on a terminal only, and unless NO_COLOR is set"))

  // MARK: What they mean

  static func minimum(_ arguments: Arguments) -> Severity {
    arguments.value(minSeverity).flatMap(level) ?? .info
  }

  /// What the command line says of the rules, over what any configuration says.
  static func adjustment(
    _ arguments: Arguments
  ) throws(UsageError) -> @Sendable (inout LintSettings) -> Void {
    let selected = arguments.has(select) ? Set(try ids(arguments.list(select))) : nil
    let ignored = Set(try ids(arguments.list(ignore)))
    let severities = try severities(arguments)
    return { settings in
      settings.selected = selected
      settings.ignored = ignored
      guard !severities.isEmpty else { return }
      settings.severities.merge(severities) { $1 }
      for kind in settings.kinds.keys {
        settings.kinds[kind]?.severities.merge(severities) { $1 }
      }
    }
  }

  private static func severities(
    _ arguments: Arguments
  ) throws(UsageError) -> [String: Severity?] {
    var result: [String: Severity?] = [:]
    for pair in arguments.list(severity) {
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      let levels = ["error", "warning", "info", "hint", "off"]
      guard parts.count == 2, levels.contains(parts[1]) else {
        throw .badValue(
          option: severity.name, value: pair, expected: levels.map { "RULE=\($0)" },
          nearest: parts.count == 2
            ? NearestName.of(parts[1], in: levels).map { "\(parts[0])=\($0)" } : nil)
      }
      for id in try ids([parts[0]]) {
        result.updateValue(level(parts[1]), forKey: id)
      }
    }
    return result
  }

  /// The ids of rules and of all rules of groups.
  private static func ids(_ names: [String]) throws(UsageError) -> [String] {
    var result: [String] = []
    for name in names {
      let found = Rule.all.filter { $0.id == name || $0.group.rawValue == name }.map(\.id)
      let isGroup = Rule.Group(rawValue: name) != nil
      guard isGroup || !found.isEmpty else {
        let known = Rule.all.map(\.id) + Rule.Group.allCases.map(\.rawValue)
        throw .unknownRule(name, nearest: NearestName.of(name, in: known))
      }
      result += found
    }
    return result
  }

  /// `nil` for `off` and `never`.
  private static func level(_ name: String) -> Severity? {
    Severity.allCases.first { $0.name == name }
  }
}
