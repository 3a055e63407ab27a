import BulletinText
import BulletinWorkspace

/// `bulletin init`: a configuration to begin with, and empty tables for what the newsroom knows.
struct InitCommand: Command {
  static let name = "init"
  static let summary = LocalizedText(
    zh: "在当前文件夹建立配置、领导名册和提法表", en: "Begin a configuration, a roster and a glossary here")
  static let operands = ""
  static let options = Option.common
  static let notes = [
    LocalizedText(zh: "已有的文件不动。", en: "Files that are there already are left alone.")
  ]

  init(_ arguments: Arguments) throws(UsageError) {
    if let word = arguments.operands.first { throw .unexpectedOperand(word) }
  }

  func run(_ console: Console) async -> ExitStatus {
    var status = ExitStatus.success
    for (name, text) in InitCommand.files(console.language) {
      let path = FilePath(name)
      guard !path.exists else {
        console.complain(LocalizedText(zh: "\(name)：已经有了，没有动", en: "\(name): is there already"))
        continue
      }
      do {
        try FileWriter.create(path, with: Array(text.utf8))
        console.print("\(name)\n")
      } catch {
        console.complain(error)
        status = .failure
      }
    }
    return status
  }

  /// The tables begin with a byte order mark, by which spreadsheets know UTF-8.
  private static func files(_ language: Language) -> [(String, String)] {
    [
      ("officials.csv", "\u{FEFF}name,post,organisation,since,until,rank,note\r\n"),
      ("campaigns.csv", "\u{FEFF}name,kind,items,since,until,level,note\r\n"),
      (SettingsStore.fileName, configuration(language)),
    ]
  }

  private static func configuration(_ language: Language) -> String {
    let lines: [(LocalizedText, String)] = [
      (
        LocalizedText(
          zh: "规则的级别：error、warning、info、hint、off。bulletin rules 列出全部规则",
          en: "Levels: error, warning, info, hint, off. All rules: bulletin rules"),
        "\"rules\": {},"
      ),
      (
        LocalizedText(
          zh: "不检查的文件夹，如 \"drafts/**\"", en: "What is not checked, such as \"drafts/**\""),
        "\"exclude\": [],"
      ),
      (
        LocalizedText(
          zh: "领导名册：name 姓名，post 职务，organisation 单位，since 起，until 止（不含）",
          en: "The officials: who has which post, since when and until when"),
        "\"officials\": \"officials.csv\","
      ),
      (
        LocalizedText(
          zh: "提法表：name 名称，items 内容（以、分隔）", en: "The campaigns and what they list"),
        "\"campaigns\": \"campaigns.csv\","
      ),
      (
        LocalizedText(zh: "说明和报告的语言", en: "The language of messages"),
        "\"locale\": \"\(language.rawValue)\""
      ),
    ]
    let body = lines.map { "  // \($0[language])\n  \($1)\n" }.joined()
    let more = LocalizedText(
      zh: "其他设置：bulletin config", en: "More settings: bulletin config")[language]
    return "// \(more)\n{\n\(body)}\n"
  }
}
