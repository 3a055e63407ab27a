import BulletinLint
import BulletinText
import BulletinWorkspace

/// The options that say which configuration holds.
enum SettingsOptions {
  static let all = [config, noConfig, set]

  static let config = Option(
    "config", .text("FILE"),
    LocalizedText(
      zh: "用这份配置，不找最近的 .bulletin.json",
      en: "use this configuration, not the nearest .bulletin.json upward"))

  static let noConfig = Option(
    "no-config", LocalizedText(zh: "不用任何配置", en: "use no configuration"))

  static let set = Option(
    "set", .text("KEY=VALUE"),
    LocalizedText(
      zh: "再加一项设置，写法同 .bulletin.json，如 rules.missing-byline=error，可重复",
      en: "one setting more, as in .bulletin.json: rules.missing-byline=error, may be repeated"))

  /// The configurations of a run, none of them read yet.
  static func store(
    _ arguments: Arguments, adjust: @escaping @Sendable (inout LintSettings) -> Void = { _ in }
  ) throws(UsageError) -> SettingsStore {
    if arguments.has(config), arguments.has(noConfig) { throw .conflict("config", "no-config") }
    let choice: SettingsStore.Choice =
      if let file = arguments.value(config) {
        .file(FilePath(word: file))
      } else {
        arguments.has(noConfig) ? .none : .nearest
      }
    return SettingsStore(choice, words: arguments.all(set), adjust: adjust)
  }
}

extension Console {
  func complain(_ error: SettingsError) {
    let message = error.message
    complain(
      LocalizedText(
        zh: "\(error.place)：错误[\(error.id)]：\(message.zh)",
        en: "\(error.place): error[\(error.id)]: \(message.en)"))
  }

  /// Speaks the language of the configuration, unless the command line has asked for one.
  func follow(_ settings: Settings) {
    if !isLanguageAsked, let language = settings.language { self.language = language }
  }
}
