import BulletinLint
import BulletinText
package import LanguageServerProtocol

/// `textDocument/codeAction`: what mends the findings under the cursor, and all safe repairs at once.
package enum CodeActionFeature: Feature {
  package static let method = "textDocument/codeAction"

  /// What editors run on saving, if the user wants.
  package static let fixAll = CodeActionKind(rawValue: "source.fixAll.bulletin")

  package static func declare(
    in capabilities: inout ServerCapabilities, for client: ClientProfile
  ) {
    capabilities.codeActionProvider = CodeActionOptions(codeActionKinds: [.quickFix, fixAll])
  }

  package static let nothing: [CodeAction]? = nil

  package static func answer(_ params: CodeActionParams, _ snapshot: Snapshot) -> [CodeAction]? {
    // Without literals an action is a command, and this server has none.
    let literals = snapshot.client.capabilities.textDocument?.codeAction?.codeActionLiteralSupport
    guard literals != nil else { return [] }
    var actions: [CodeAction] = []
    if isWanted(.quickFix, params) { actions += quickFixes(params, snapshot) }
    if isWanted(fixAll, params), let action = fixAllAction(snapshot) { actions.append(action) }
    return actions
  }

  private static func isWanted(_ kind: CodeActionKind, _ params: CodeActionParams) -> Bool {
    params.context.only?.contains { kind.isIncluded(in: $0) } ?? true
  }

  // MARK: Quick fixes

  private static func quickFixes(
    _ params: CodeActionParams, _ snapshot: Snapshot
  ) -> [CodeAction] {
    guard let place = snapshot.client.textRange(params.range, in: snapshot.text) else { return [] }
    let findings = snapshot.document.standingFindings.filter { touches($0.range, place) }
    var rules: Set<String> = []
    return findings.flatMap { finding -> [CodeAction] in
      let diagnostics = [known(finding, params, snapshot)]
      var actions = finding.fixes.map { fix in
        action(fix, of: finding, diagnostics, snapshot)
      }
      if rules.insert(finding.rule).inserted,
        let all = fixAllAction(of: finding, diagnostics, snapshot)
      {
        actions.append(all)
      }
      return actions
    }
  }

  private static func action(
    _ fix: Fix, of finding: Finding, _ diagnostics: [Diagnostic], _ snapshot: Snapshot
  ) -> CodeAction {
    let isPreferred = fix.safety == .safe && finding.fixes.count == 1
    let isShown = snapshot.client.capabilities.textDocument?.codeAction?.isPreferredSupport == true
    return CodeAction(
      title: fix.title[snapshot.language], kind: .quickFix, diagnostics: diagnostics,
      isPreferred: isPreferred && isShown ? true : nil, edit: edit(fix.edits, snapshot))
  }

  /// All safe fixes of a rule, where there are several.
  private static func fixAllAction(
    of finding: Finding, _ diagnostics: [Diagnostic], _ snapshot: Snapshot
  ) -> CodeAction? {
    let fixes = safeFixes(snapshot.document.standingFindings.filter { $0.rule == finding.rule })
    guard fixes.count > 1 else { return nil }
    let name = Rule.all.first { $0.id == finding.rule }?.title[snapshot.language] ?? finding.rule
    let title = LocalizedText(
      zh: "修正本版全部“\(name)”（\(fixes.count) 处）",
      en: "Fix all of “\(name)” on this page (\(fixes.count))")
    return CodeAction(
      title: title[snapshot.language], kind: .quickFix, diagnostics: diagnostics,
      edit: edit(fixes.flatMap(\.edits), snapshot))
  }

  /// The finding as the client knows it, found again by range and rule: clients drop the rest. Our
  /// own rendering where the client sent none.
  private static func known(
    _ finding: Finding, _ params: CodeActionParams, _ snapshot: Snapshot
  ) -> Diagnostic {
    let own = DiagnosticsFeature.diagnostic(finding, snapshot)
    return params.context.diagnostics?.first { $0.range == own.range && $0.code == own.code } ?? own
  }

  private static func touches(_ range: TextRange, _ place: TextRange) -> Bool {
    range.lowerBound <= place.upperBound && place.lowerBound <= range.upperBound
  }

  // MARK: All at once

  private static func fixAllAction(_ snapshot: Snapshot) -> CodeAction? {
    let fixes = safeFixes(snapshot.document.standingFindings)
    guard !fixes.isEmpty else { return nil }
    let title = LocalizedText(
      zh: "修正本版所有可安全修正的问题（\(fixes.count) 处）",
      en: "Apply all safe fixes of this page (\(fixes.count))")
    return CodeAction(
      title: title[snapshot.language], kind: fixAll, edit: edit(fixes.flatMap(\.edits), snapshot))
  }

  /// The safe fixes that leave each other alone, in the order of the text. Of two that do not, the
  /// first is applied and the other found again afterwards, if there is still need for it.
  private static func safeFixes(_ findings: [Finding]) -> [Fix] {
    var fixes: [(span: TextRange, fix: Fix)] = []
    for finding in findings where finding.fixes.count == 1 && finding.fixes[0].safety == .safe {
      let ranges = finding.fixes[0].edits.map(\.range)
      guard let first = ranges.first else { continue }
      fixes.append((ranges.reduce(first) { $0.union($1) }, finding.fixes[0]))
    }
    var end = -1
    return fixes.sorted { $0.span < $1.span }.compactMap { span, fix in
      guard span.lowerBound > end || (span.lowerBound == end && !span.isEmpty) else { return nil }
      end = span.upperBound
      return fix
    }
  }

  // MARK: Edits

  /// Tied to the version that it was computed on, where the client knows how.
  private static func edit(_ edits: [TextEdit], _ snapshot: Snapshot) -> WorkspaceEdit {
    let lineEnd = String(decoding: snapshot.text.lineEnd, as: UTF8.self)
    let edits = edits.sorted { $0.range < $1.range }.map { edit in
      let lines = edit.newText.split(separator: "\n", omittingEmptySubsequences: false)
      return LSPTextEdit(
        range: snapshot.lspRange(edit.range), newText: lines.joined(separator: lineEnd))
    }
    guard snapshot.client.takesVersionedEdits else {
      return WorkspaceEdit(changes: [snapshot.uri: edits])
    }
    let document = TextDocumentEdit(
      uri: snapshot.uri, version: snapshot.document.version, edits: edits)
    return WorkspaceEdit(documentChanges: [.edit(document)])
  }
}
