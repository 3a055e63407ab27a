import BulletinLint
import BulletinText
import LanguageServerProtocol

/// Commands that change a page, by `workspace/applyEdit`.
private func edit(
  _ edits: [TextEdit], of page: Snapshot, _ label: LocalizedText
) throws(ResponseError) -> CommandResult {
  guard page.client.capabilities.workspace?.applyEdit == true else {
    throw ResponseError(
      .requestFailed,
      LocalizedText(
        zh: "编辑器不接受服务器的修改", en: "The editor takes no edits from the server")[page.language])
  }
  guard !edits.isEmpty else {
    throw ResponseError(
      .requestFailed, LocalizedText(zh: "没有可改的", en: "There is nothing to change")[page.language])
  }
  return CommandResult(nil, [.edit(page.workspaceEdit(edits), label: label[page.language])])
}

/// `bulletin.server.fixAll`: the URI of a page, perhaps with the id of a rule.
enum FixAllCommand: ServerCommand {
  static let id = "bulletin.server.fixAll"
  static let summary = LocalizedText(
    zh: "修正本版所有可安全修正的问题，或其中一条规则的",
    en: "Apply all safe fixes of a page, or those of one rule")

  static func run(
    _ arguments: CommandArguments, _ workspace: WorkspaceSnapshot
  ) throws(ResponseError) -> CommandResult {
    let page = try arguments.page(workspace)
    let fixes = page.document.safeFixes(of: arguments.rule)
    return try edit(
      fixes.flatMap(\.edits), of: page,
      LocalizedText(
        zh: "修正 \(fixes.count) 处",
        en: fixes.count == 1 ? "Apply 1 fix" : "Apply \(fixes.count) fixes"))
  }
}

/// `bulletin.server.insertByline`: a place in an article.
enum InsertBylineCommand: ServerCommand {
  static let id = "bulletin.server.insertByline"
  static let summary = LocalizedText(zh: "在稿件末尾加署名", en: "Add a byline to an article")

  static func run(
    _ arguments: CommandArguments, _ workspace: WorkspaceSnapshot
  ) throws(ResponseError) -> CommandResult {
    let page = try arguments.page(workspace)
    let offset = try arguments.offset(in: page, workspace)
    return try edit(
      page.bylineInsertion(at: offset), of: page, LocalizedText(zh: "加署名", en: "Add a byline"))
  }
}

/// `bulletin.server.addToRoster`: a place in the name of an official.
enum AddToRosterCommand: ServerCommand {
  static let id = "bulletin.server.addToRoster"
  static let summary = LocalizedText(
    zh: "把一个人在本版的职务记入名册", en: "Add what a page says of somebody to the roster")

  static func run(
    _ arguments: CommandArguments, _ workspace: WorkspaceSnapshot
  ) throws(ResponseError) -> CommandResult {
    let page = try arguments.page(workspace)
    let offset = try arguments.offset(in: page, workspace)
    guard page.client.capabilities.workspace?.applyEdit == true,
      let addition = page.rosterAddition(at: offset)
    else {
      throw ResponseError(
        .requestFailed,
        LocalizedText(
          zh: "没有名册（.bulletin.json 的 officials），或者没有可记的",
          en: "There is no roster (`officials` in .bulletin.json), or nothing to add")[
            page.language])
    }
    return CommandResult(
      nil, [.edit(addition.workspaceEdit, label: addition.title[page.language])])
  }
}

/// `bulletin.server.joinParagraph`: a place in a paragraph.
enum JoinParagraphCommand: ServerCommand {
  static let id = "bulletin.server.joinParagraph"
  static let summary = LocalizedText(zh: "接上一段里的断行", en: "Join the lines of a paragraph")

  static func run(
    _ arguments: CommandArguments, _ workspace: WorkspaceSnapshot
  ) throws(ResponseError) -> CommandResult {
    let page = try arguments.page(workspace)
    let offset = try arguments.offset(in: page, workspace)
    return try edit(
      page.paragraphJoin(at: offset), of: page,
      LocalizedText(zh: "接上断行", en: "Join the lines"))
  }
}

/// `bulletin.server.ignore`: the range of a finding, its rule, and how widely.
enum IgnoreCommand: ServerCommand {
  static let id = "bulletin.server.ignore"
  static let summary = LocalizedText(
    zh: "放过一处问题、这段文字、本版或整条规则，记入 .bulletin.json",
    en: "Let a finding stand: this place, this text, this page or this rule, in .bulletin.json")

  static func run(
    _ arguments: CommandArguments, _ workspace: WorkspaceSnapshot
  ) throws(ResponseError) -> CommandResult {
    let page = try arguments.page(workspace)
    guard let rule = arguments.rule else { throw CommandArguments.missing("rule", workspace) }
    guard let width = arguments.width.flatMap(IgnoreWidth.init(rawValue:)) else {
      throw CommandArguments.missing("width", workspace)
    }
    guard let range = arguments.range.flatMap({ page.client.textRange($0, in: page.text) }),
      let finding = page.document.standingFindings.first(where: {
        $0.rule == rule && $0.range == range
      })
    else { throw CommandArguments.missing("range", workspace) }
    guard page.client.capabilities.workspace?.applyEdit == true,
      let ignoring = Ignoring(finding, width, page)
    else {
      throw ResponseError(
        .requestFailed,
        LocalizedText(
          zh: "写不了 .bulletin.json", en: ".bulletin.json cannot be written")[page.language])
    }
    return CommandResult(
      nil, [.edit(ignoring.workspaceEdit, label: ignoring.title[page.language])])
  }
}
