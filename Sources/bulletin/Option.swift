import BulletinText

/// An option of the command line. The parser, the help and the README's tables read the same ones.
struct Option: Sendable {
  /// What follows it.
  enum Value: Equatable, Sendable {
    case none
    /// Any text, named in the help: `FILE`.
    case text(String)
    /// One of these words.
    case choice([String])
    /// A language that the program speaks, named in any way that the configuration allows.
    case language
  }

  /// Without the dashes.
  let name: String
  let short: Character?
  let value: Value
  let summary: LocalizedText

  init(_ name: String, short: Character? = nil, _ value: Value, _ summary: LocalizedText) {
    self.name = name
    self.short = short
    self.value = value
    self.summary = summary
  }

  /// An option that is there or not.
  init(_ name: String, short: Character? = nil, _ summary: LocalizedText) {
    self.init(name, short: short, .none, summary)
  }

  /// As the help writes it: `--format pretty|concise`.
  var usage: String {
    let dashed = short.map { "-\($0), --\(name)" } ?? "--\(name)"
    switch value {
    case .none: return dashed
    case .language: return "\(dashed) LOCALE"
    case .text(let placeholder): return "\(dashed) \(placeholder)"
    case .choice(let words): return "\(dashed) \(words.joined(separator: "|"))"
    }
  }
}

/// The options that several commands share.
extension Option {
  static let help = Option(
    "help", short: "h", LocalizedText(zh: "显示这份说明", en: "show this help"))

  static let locale = Option(
    "locale", .language,
    LocalizedText(
      zh: "说明和报告所用的语言：zh-Hans（zh、zh-CN 也行）或 en，默认按 LC_ALL、LANG",
      en: """
        the language of messages: zh-Hans (or zh, zh-CN) or en, by default what LC_ALL or LANG says
        """))

  static let encoding = Option(
    "encoding", .choice(["auto", "utf-8", "gb18030"]),
    LocalizedText(
      zh: "文件的编码，默认 auto：先试 UTF-8，再试 GB18030",
      en: "how the files are written, by default auto: UTF-8, else GB18030"))

  static let jobs = Option(
    "jobs", .text("N"),
    LocalizedText(
      zh: "同时检查几个文件，默认与处理器核数相同；输出与此无关",
      en: "how many files to work on at once, by default one a core; the output is the same"))

  static let quiet = Option(
    "quiet", short: "q",
    LocalizedText(zh: "只输出结果，不输出总结和说明", en: "print results only, no summary and no notes"))

  /// What every command has.
  static let common = [locale, help]
}
