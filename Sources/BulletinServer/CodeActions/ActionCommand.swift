import BulletinText
import LanguageServerProtocol

extension Snapshot {
  /// Actions as this client takes them: where it knows commands alone, each is one that has the server
  /// make the edit, if the client lets it; nothing that a user would choose in vain.
  func items(_ actions: [CodeAction], at range: LSPRange) -> [CodeActionItem] {
    if client.takesActions { return actions.map { .action($0) } }
    return actions.compactMap { action in
      if let command = action.command { return .command(command) }
      guard client.appliesEdits else { return nil }
      return .command(ApplyActionCommand.command(action.title, at: range, of: document))
    }
  }
}

extension ClientProfile {
  /// Whether the server may have documents changed.
  var appliesEdits: Bool { capabilities.workspace?.applyEdit == true }
}

/// `bulletin.server.applyAction`: the place where an action was offered, the version of the text, and the
/// action's title. The edit is made again from them, so that nothing is remembered or sent twice.
enum ApplyActionCommand: ServerCommand {
  static let id = "bulletin.server.applyAction"
  static let summary = LocalizedText(
    zh: "做一个代码操作（给只认命令的编辑器）", en: "Do a code action, for editors that know commands alone")

  static func command(_ title: String, at range: LSPRange, of document: Document) -> Command {
    func position(_ place: Position) -> LSPAny {
      .object(["line": .integer(place.line), "character": .integer(place.character)])
    }
    return Command(
      title: title, command: id,
      arguments: [
        .object([
          "uri": .string(document.uri.string), "version": .integer(document.version),
          "name": .string(title),
          "range": .object(["start": position(range.start), "end": position(range.end)]),
        ])
      ])
  }

  static func run(
    _ arguments: CommandArguments, _ workspace: WorkspaceSnapshot
  ) throws(ResponseError) -> CommandResult {
    guard let uri = arguments.uri,
      let document = workspace.documents.first(where: { $0.uri == uri })
    else { throw CommandArguments.missing("uri", workspace) }
    guard let range = arguments.range else { throw CommandArguments.missing("range", workspace) }
    guard let title = arguments.name else { throw CommandArguments.missing("name", workspace) }
    let snapshot = Snapshot(of: document, in: workspace)
    let params = CodeActionParams(textDocument: TextDocumentIdentifier(uri: uri), range: range)
    let actions =
      document.kind == .settings
      ? SettingsCodeActionFeature.actions(params, snapshot)
      : CodeActionFeature.actions(params, snapshot)
    guard document.version == arguments.version ?? document.version,
      let edit = actions.first(where: { $0.title == title })?.edit
    else { throw ResponseError(.contentModified, .textHasChanged, workspace.language) }
    return CommandResult(nil, [.edit(edit, label: title)])
  }
}
