import BulletinLint
import BulletinReport
import BulletinText
import BulletinWorkspace
import JSONWriter

/// `bulletin outline PATH…`: the headings of each page.
struct OutlineCommand: Command {
  static let name = "outline"
  static let summary = LocalizedText(zh: "列出版面的稿件和标题", en: "List the headings of a page")
  static let operands = "PATH…"
  static let options = [format] + PageSource.options + Option.common

  private enum Format: String {
    case tree, json
  }

  private static let format = Option(
    "format", .choice(["tree", "json"]),
    LocalizedText(zh: "默认 tree：行号和缩进的标题", en: "by default tree: line numbers and headings"))

  private let source: PageSource
  private let format: Format

  init(_ arguments: Arguments) throws(UsageError) {
    source = try PageSource(arguments)
    format = arguments.choice(OutlineCommand.format, default: .tree)
  }

  func run(_ console: Console) async -> ExitStatus {
    switch format {
    case .tree:
      await source.run(console, .plain) { file, analysis in
        OutlineReport(file: file.path.string, page: analysis.page).tree()
      }
    case .json:
      await source.run(console, .array) { file, analysis in
        OutlineReport(file: file.path.string, page: analysis.page).jsonBytes()
      }
    }
  }
}
