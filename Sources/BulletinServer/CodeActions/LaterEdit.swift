import BulletinText
import JSONWriter
import LanguageServerProtocol

/// What an action's edit is made from when the user takes it: nothing else is remembered.
struct LaterEdit: Decodable, Equatable {
  let uri: DocumentURI
  let version: Int
  /// The rule whose safe fixes are meant; `nil`: all rules.
  @Lenient var rule: String?

  init(_ snapshot: Snapshot, rule: String?) {
    uri = snapshot.uri
    version = snapshot.document.version
    self.rule = rule
  }

  var data: LSPAny {
    var members: [String: LSPAny] = [
      "uri": .string(uri.string), "version": .integer(version),
    ]
    members["rule"] = rule.map { .string($0) }
    return .object(members)
  }
}

extension Snapshot {
  /// An action whose edit comes with it, or later where the client asks for it then.
  func action(
    _ title: LocalizedText, _ kind: CodeActionKind, _ later: LaterEdit? = nil,
    diagnostics: [Diagnostic]? = nil, edit: () -> WorkspaceEdit?
  ) -> CodeAction {
    let isLater = later != nil && client.resolvesActions
    return CodeAction(
      title: title[language], kind: kind, diagnostics: diagnostics,
      edit: isLater ? nil : edit(), data: isLater ? later?.data : nil)
  }
}

extension ClientProfile {
  /// Whether an action is more than a command.
  var takesActions: Bool {
    capabilities.textDocument?.codeAction?.codeActionLiteralSupport != nil
  }

  /// Whether an action may come without its edit.
  var resolvesActions: Bool {
    let actions = capabilities.textDocument?.codeAction
    return takesActions && actions?.dataSupport == true
      && actions?.resolveSupport?.properties?.contains("edit") == true
  }
}
