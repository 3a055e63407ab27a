import BulletinReport
import BulletinText
import LanguageServerProtocol

/// `bulletin.server.check`: the URI of a page.
enum CheckCommand: ServerCommand {
  static let id = "bulletin.server.check"
  static let summary = LocalizedText(
    zh: "检查版面（bulletin.run 为 manual 时用）", en: "Check a page, where `bulletin.run` is `manual`")

  static func run(
    _ arguments: CommandArguments, _ workspace: WorkspaceSnapshot
  ) throws(ResponseError) -> CommandResult {
    CommandResult(nil, [.check(try arguments.page(workspace).uri)])
  }
}

/// `bulletin.server.export`: the URI of a page; answers the record that `bulletin extract` prints.
enum ExportCommand: ServerCommand {
  static let id = "bulletin.server.export"
  static let summary = LocalizedText(
    zh: "导出版面的记录（同 bulletin extract）：段落已接好，供网站使用",
    en: "Answer the record of a page, as `bulletin extract` prints it")

  static func run(
    _ arguments: CommandArguments, _ workspace: WorkspaceSnapshot
  ) throws(ResponseError) -> CommandResult {
    let page = try arguments.page(workspace)
    return CommandResult(
      Extract(
        file: page.uri.path ?? page.uri.string, encoding: "utf-8", analysis: page.analysis))
  }
}

/// `bulletin.server.reindex`.
enum ReindexCommand: ServerCommand {
  static let id = "bulletin.server.reindex"
  static let summary = LocalizedText(
    zh: "重新读取配置，重新检查", en: "Read the configurations and check everything anew")

  static func run(
    _ arguments: CommandArguments, _ workspace: WorkspaceSnapshot
  ) throws(ResponseError) -> CommandResult {
    CommandResult(nil, [.readAnew])
  }
}
