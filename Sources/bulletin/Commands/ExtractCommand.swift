import BulletinReport
import BulletinText
import BulletinWorkspace
import JSONWriter

/// `bulletin extract PATH…`: the published record of each page.
struct ExtractCommand: Command {
  static let name = "extract"
  static let summary = LocalizedText(
    zh: "提取版面内容：稿件、署名、官员、活动、日期",
    en: "Extract what a page holds: articles, bylines, officials, campaigns, dates")
  static let operands = "PATH…"
  static let options = [format, NamedPaths.filesFrom] + PageSource.options + Option.common
  static let notes = [
    LocalizedText(
      zh: "一个版面一个 JSON 对象。json：只写一个版面时就是这个对象，有几个或用 --files-from 时是数组。",
      en: """
        One JSON object a page. With json a single page that is named is that object, several and \
        those of --files-from are an array.
        """)
  ]

  private enum Format: String {
    case json, jsonl, ninjs
  }

  private static let format = Option(
    "format", .choice(["json", "jsonl", "ninjs"]),
    LocalizedText(
      zh: "默认 json；jsonl 一行一个版面；ninjs 一行一篇稿件（IPTC ninjs 3.1）",
      en: "by default json; jsonl is one page a line, ninjs one article a line (IPTC ninjs 3.1)"))

  private let source: PageSource
  private let format: Format

  init(_ arguments: Arguments) throws(UsageError) {
    source = try PageSource(arguments)
    format = arguments.choice(ExtractCommand.format, default: .json)
  }

  func run(_ console: Console) async -> ExitStatus {
    guard format != .ninjs else {
      return await source.run(console, .plain) { file, analysis in
        Ninjs(file: file.path.string, analysis: analysis).lines()
      }
    }
    return await source.run(console, format == .jsonl ? .lines : .array) { file, analysis in
      Extract(
        file: file.path.string, encoding: file.encoding.rawValue, analysis: analysis
      ).jsonBytes()
    }
  }
}
