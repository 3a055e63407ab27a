import BulletinLint
package import BulletinText
import JSONWriter
package import LanguageServerProtocol

/// `textDocument/diagnostic`, and the findings that are pushed to clients which do not ask.
package enum DiagnosticsFeature: Feature {
  package static let method = "textDocument/diagnostic"
  package static let summary = LocalizedText(
    zh: "问题（不支持索取和刷新的编辑器由服务器推送）",
    en: "Findings; pushed to clients that cannot be told to ask again")

  package static func declare(
    in capabilities: inout ServerCapabilities, for client: ClientProfile
  ) {
    // A configuration or a table that is edited changes what is found on the pages.
    capabilities.diagnosticProvider = DiagnosticOptions(
      identifier: "bulletin", interFileDependencies: true,
      workspaceDiagnostics: client.wantsWorkspaceDiagnostics)
  }

  package static func answer(
    _ params: DocumentDiagnosticParams, _ snapshot: Snapshot
  ) -> DocumentDiagnosticReport {
    let items = diagnostics(snapshot)
    let resultId = resultId(of: items)
    return params.previousResultId == resultId
      ? .unchanged(resultId: resultId) : .full(resultId: resultId, items: items)
  }

  package static let nothing = DocumentDiagnosticReport.full(resultId: nil, items: [])

  /// The findings of a page, as this client takes them.
  package static func diagnostics(_ snapshot: Snapshot) -> [Diagnostic] {
    if snapshot.document.kind == .settings { return SettingsDiagnostics.diagnostics(snapshot) }
    return snapshot.document.findings.map { diagnostic($0, snapshot) }
  }

  /// One finding, as this client takes it.
  static func diagnostic(_ finding: Finding, _ snapshot: Snapshot) -> Diagnostic {
    let language = snapshot.language
    var diagnostic = Diagnostic(
      range: snapshot.lspRange(finding.range), severity: severity(finding.severity),
      code: .string(finding.rule), source: "bulletin", message: finding.message[language])
    let client = snapshot.client.diagnostics
    if client?.relatedInformation == true, !finding.related.isEmpty {
      diagnostic.relatedInformation = finding.related.map { place in
        DiagnosticRelatedInformation(
          location: Location(uri: snapshot.uri, range: snapshot.lspRange(place.range)),
          message: place.message[language])
      }
    }
    if client?.codeDescriptionSupport == true, snapshot.client.opensContent {
      diagnostic.codeDescription = CodeDescription(
        href: ContentPage.rule(finding.rule).uri.string)
    }
    if client?.dataSupport == true, let code = finding.code {
      diagnostic.data = .object(["code": .string(code)])
    }
    return diagnostic
  }

  private static func severity(_ severity: Severity) -> DiagnosticSeverity {
    switch severity {
    case .error: .error
    case .warning: .warning
    case .info: .information
    case .hint: .hint
    }
  }

  /// Equal findings have equal ids, whenever they were computed: so the server need not remember
  /// what it sent. (FNV-1a, 64 bits.)
  static func resultId(of items: [Diagnostic]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in items.jsonBytes() { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return String(hash, radix: 16)
  }
}
