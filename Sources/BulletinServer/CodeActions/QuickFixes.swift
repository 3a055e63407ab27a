import BulletinLint
import BulletinText
import LanguageServerProtocol

/// What mends the findings under the cursor, one or all of a rule, and what lets them stand.
enum QuickFixes {
  static func actions(_ params: CodeActionParams, _ snapshot: Snapshot) -> [CodeAction] {
    guard let place = snapshot.client.textRange(params.range, in: snapshot.text) else { return [] }
    let findings = snapshot.document.findingsAtHand.filter { touches($0.range, place) }
    var rules: Set<String> = []
    let fixes = findings.flatMap { finding -> [CodeAction] in
      let diagnostics = [known(finding, params, snapshot)]
      var actions = finding.fixes.map { fix in
        action(fix, of: finding, diagnostics, snapshot)
      }
      if rules.insert(finding.rule).inserted,
        let all = allOfRule(finding, diagnostics, snapshot)
      {
        actions.append(all)
      }
      return actions
    }
    // Behind all repairs: to mend is the usual thing.
    return fixes + findings.flatMap { ignoring($0, [known($0, params, snapshot)], snapshot) }
  }

  private static func touches(_ range: TextRange, _ place: TextRange) -> Bool {
    range.lowerBound <= place.upperBound && place.lowerBound <= range.upperBound
  }

  private static func action(
    _ fix: Fix, of finding: Finding, _ diagnostics: [Diagnostic], _ snapshot: Snapshot
  ) -> CodeAction {
    let isPreferred = fix.safety == .safe && finding.fixes.count == 1
    let isShown = snapshot.client.capabilities.textDocument?.codeAction?.isPreferredSupport == true
    return CodeAction(
      title: fix.title[snapshot.language], kind: .quickFix, diagnostics: diagnostics,
      isPreferred: isPreferred && isShown ? true : nil, edit: snapshot.workspaceEdit(fix.edits))
  }

  /// All safe fixes of a rule, where there are several.
  private static func allOfRule(
    _ finding: Finding, _ diagnostics: [Diagnostic], _ snapshot: Snapshot
  ) -> CodeAction? {
    let fixes = snapshot.document.safeFixes(of: finding.rule)
    guard fixes.count > 1 else { return nil }
    let name = Rule.all.first { $0.id == finding.rule }?.title[snapshot.language] ?? finding.rule
    let title = LocalizedText(
      zh: "修正本版全部“\(name)”（\(fixes.count) 处）",
      en: "Fix all of “\(name)” on this page (\(fixes.count))")
    return snapshot.action(
      title, .quickFix, LaterEdit(snapshot, rule: finding.rule), diagnostics: diagnostics
    ) { snapshot.workspaceEdit(fixes.flatMap(\.edits)) }
  }

  private static func ignoring(
    _ finding: Finding, _ diagnostics: [Diagnostic], _ snapshot: Snapshot
  ) -> [CodeAction] {
    IgnoreWidth.allCases.compactMap { width in
      Ignoring(finding, width, snapshot).map { ignoring in
        snapshot.action(ignoring.title, .quickFix, diagnostics: diagnostics) {
          ignoring.workspaceEdit
        }
      }
    }
  }

  /// The finding as the client knows it, found again by range and rule: clients drop the rest. Our
  /// own rendering where the client sent none.
  private static func known(
    _ finding: Finding, _ params: CodeActionParams, _ snapshot: Snapshot
  ) -> Diagnostic {
    let own = DiagnosticsFeature.diagnostic(finding, snapshot)
    return params.context.diagnostics?.first { $0.range == own.range && $0.code == own.code } ?? own
  }
}
