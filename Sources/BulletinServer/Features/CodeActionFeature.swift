import BulletinLint
package import BulletinText
package import LanguageServerProtocol

/// `textDocument/codeAction`: what mends the findings under the cursor or lets them stand, what helps
/// to write there, and all safe repairs at once.
package enum CodeActionFeature: Feature {
  package static let method = "textDocument/codeAction"
  package static let summary = LocalizedText(
    zh: "修改眼前的问题或放过它，加署名，接断行；一次改好全部可安全修正的（`source.fixAll.bulletin`）",
    en:
      "What mends a finding or lets it stand, a byline, joined lines; all safe fixes at once (`source.fixAll.bulletin`)"
  )

  /// What editors run on saving, if the user wants.
  package static let fixAll = CodeActionKind(rawValue: "source.fixAll.bulletin")

  package static func declare(
    in capabilities: inout ServerCapabilities, for client: ClientProfile
  ) {
    capabilities.codeActionProvider = CodeActionOptions(
      codeActionKinds: client.takesActions ? [.quickFix, .refactorRewrite, fixAll] : nil,
      resolveProvider: client.resolvesActions)
  }

  package static let nothing: [CodeActionItem]? = nil

  package static func answer(
    _ params: CodeActionParams, _ snapshot: Snapshot
  ) -> [CodeActionItem]? {
    snapshot.items(actions(params, snapshot), at: params.range)
  }

  /// What can be done, whether the client takes it as an action or as a command.
  static func actions(_ params: CodeActionParams, _ snapshot: Snapshot) -> [CodeAction] {
    var actions: [CodeAction] = []
    if isWanted(.quickFix, params) { actions += QuickFixes.actions(params, snapshot) }
    if isWanted(.refactorRewrite, params) { actions += WritingActions.actions(params, snapshot) }
    if isWanted(fixAll, params), let action = fixAllAction(snapshot) { actions.append(action) }
    return actions
  }

  private static func isWanted(_ kind: CodeActionKind, _ params: CodeActionParams) -> Bool {
    params.context.only?.contains { kind.isIncluded(in: $0) } ?? true
  }

  /// All safe fixes; absent where there is nothing to do, or an editor that runs it on saving would
  /// never come to an end.
  private static func fixAllAction(_ snapshot: Snapshot) -> CodeAction? {
    let fixes = snapshot.document.safeFixes()
    guard !fixes.isEmpty else { return nil }
    let title = LocalizedText(
      zh: "修正本版所有可安全修正的问题（\(fixes.count) 处）",
      en: "Apply all safe fixes of this page (\(fixes.count))")
    return snapshot.action(title, fixAll, LaterEdit(snapshot, rule: nil)) {
      snapshot.workspaceEdit(fixes.flatMap(\.edits))
    }
  }
}

/// `codeAction/resolve`: the edit of an action, when the user takes it.
package enum CodeActionResolveFeature: ResolveFeature {
  package static let method = "codeAction/resolve"
  package static let summary = LocalizedText(
    zh: "用户选中时才算出修改",
    en: "The edit, when the user takes the action")

  package static func answer(
    _ params: CodeAction, _ workspace: WorkspaceSnapshot
  ) throws(ResponseError) -> CodeAction {
    guard let later = params.data?.decoded(as: LaterEdit.self) else { return params }
    let page = try workspace.page(later.uri)
    guard page.document.version == later.version else {
      throw ResponseError(.contentModified, .textHasChanged, workspace.language)
    }
    var action = params
    action.edit = page.workspaceEdit(page.document.safeFixes(of: later.rule).flatMap(\.edits))
    return action
  }
}
