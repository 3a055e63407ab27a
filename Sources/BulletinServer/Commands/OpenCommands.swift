import BulletinText
import LanguageServerProtocol

/// Commands that open a content page. Where the client can show one it is shown; the answer is a
/// `BulletinContent` (see `bulletin/content`) all the same.
private func open(
  _ page: ContentPage, _ workspace: WorkspaceSnapshot
) throws(ResponseError) -> CommandResult {
  let content = try ContentFeature.answer(TextDocumentContentParams(uri: page.uri), workspace)
  return CommandResult(content, workspace.client.showsContent ? [.show(page.uri)] : [])
}

/// `bulletin.server.dossier`: NAME, or the place of a name.
enum DossierCommand: ServerCommand {
  static let id = "bulletin.server.dossier"
  static let summary = LocalizedText(
    zh: "打开一个人的档案：职务、日期、出处", en: "Open what the pages tell of a person")

  static func run(
    _ arguments: CommandArguments, _ workspace: WorkspaceSnapshot
  ) throws(ResponseError) -> CommandResult {
    try open(.who(name(.person, arguments, workspace)), workspace)
  }
}

/// `bulletin.server.campaign`: NAME, or the place of one.
enum CampaignCommand: ServerCommand {
  static let id = "bulletin.server.campaign"
  static let summary = LocalizedText(
    zh: "打开一个提法或活动的档案：条目、日期、出处", en: "Open what the pages tell of a campaign")

  static func run(
    _ arguments: CommandArguments, _ workspace: WorkspaceSnapshot
  ) throws(ResponseError) -> CommandResult {
    try open(.campaign(name(.campaign, arguments, workspace)), workspace)
  }
}

private func name(
  _ kind: NamedThing.Kind, _ arguments: CommandArguments, _ workspace: WorkspaceSnapshot
) throws(ResponseError) -> String {
  if let name = arguments.name ?? arguments.word { return name }
  let page = try arguments.page(workspace)
  let offset = try arguments.offset(in: page, workspace)
  guard let thing = page.document.namedThing(at: offset)?.thing, thing.kind == kind else {
    throw CommandArguments.missing("name", workspace)
  }
  return thing.name
}

/// `bulletin.server.rule`: ID.
enum RuleCommand: ServerCommand {
  static let id = "bulletin.server.rule"
  static let summary = LocalizedText(zh: "打开一条规则的说明", en: "Open what a rule is for")

  static func run(
    _ arguments: CommandArguments, _ workspace: WorkspaceSnapshot
  ) throws(ResponseError) -> CommandResult {
    guard let id = arguments.rule ?? arguments.word else {
      throw CommandArguments.missing("rule", workspace)
    }
    return try open(.rule(id), workspace)
  }
}

/// `bulletin.server.syntax`: the URI of a page.
enum SyntaxCommand: ServerCommand {
  static let id = "bulletin.server.syntax"
  static let summary = LocalizedText(zh: "打开版面的结构", en: "Open the tree of a page")

  static func run(
    _ arguments: CommandArguments, _ workspace: WorkspaceSnapshot
  ) throws(ResponseError) -> CommandResult {
    try open(.syntax(of: arguments.page(workspace).uri), workspace)
  }
}

/// `bulletin.server.status`.
enum StatusCommand: ServerCommand {
  static let id = "bulletin.server.status"
  static let summary = LocalizedText(
    zh: "打开服务器的状态：版本、配置、打开的文件", en: "Open how the server is")

  static func run(
    _ arguments: CommandArguments, _ workspace: WorkspaceSnapshot
  ) throws(ResponseError) -> CommandResult {
    try open(.status, workspace)
  }
}
