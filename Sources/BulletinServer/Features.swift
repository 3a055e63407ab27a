import BulletinText
package import LanguageServerProtocol

/// What the server can do: the features, and the sum of their declarations.
package enum Features {
  package static let all: [any Feature.Type] = [
    CodeActionFeature.self, CodeLensFeature.self, CompletionFeature.self, DeclarationFeature.self,
    DefinitionFeature.self, DiagnosticsFeature.self, DocumentHighlightFeature.self,
    DocumentLinkFeature.self, DocumentSymbolFeature.self, FoldingRangeFeature.self,
    FormattingFeature.self, HoverFeature.self, InlayHintFeature.self, LengthFeature.self,
    OnTypeFormattingFeature.self, PrepareRenameFeature.self, RangeFormattingFeature.self,
    RangesFormattingFeature.self, ReferencesFeature.self, RenameFeature.self,
    SelectionRangeFeature.self, SemanticTokensDeltaFeature.self, SemanticTokensFeature.self,
    SemanticTokensRangeFeature.self,
    WillSaveWaitUntilFeature.self,
  ]

  /// The features of a configuration, in the place of those of the same name.
  static let ofSettings: [any Feature.Type] = [
    DiagnosticsFeature.self, SettingsCodeActionFeature.self, SettingsCompletionFeature.self,
    SettingsHoverFeature.self,
  ]

  /// The features of one of the newsroom's tables.
  static let ofTables: [any Feature.Type] = [
    TableCompletionFeature.self, TableDefinitionFeature.self, TableHoverFeature.self,
    TableReferencesFeature.self,
  ]

  /// The features of a document that is no page.
  static func own(of kind: Document.Kind) -> [any Feature.Type] {
    switch kind {
    case .settings: ofSettings
    case .table: ofTables
    case .page, .textThatIsAPage, .otherText: []
    }
  }

  /// The features that look at all open pages.
  package static let ofWorkspace: [any WorkspaceFeature.Type] = [
    CodeActionResolveFeature.self, CodeLensResolveFeature.self, CompletionResolveFeature.self,
    ContentFeature.self, DocumentLinkResolveFeature.self, InlayHintResolveFeature.self,
    NamesFeature.self,
    TextDocumentContentFeature.self, WillRenameFilesFeature.self, WorkspaceSymbolFeature.self,
    WorkspaceSymbolResolveFeature.self,
  ]

  /// The features that are offered to a client: pulling is none where findings are pushed.
  package static func offered(to client: ClientProfile) -> [any Feature.Type] {
    all.filter { $0 != DiagnosticsFeature.self || client.delivery == .pull }
  }

  /// What is declared in `initialize`.
  package static func capabilities(for client: ClientProfile) -> ServerCapabilities {
    var capabilities = ServerCapabilities()
    // A client that does not speak of encodings knows UTF-16 alone, and not that it may be named.
    if client.capabilities.general?.positionEncodings != nil {
      capabilities.positionEncoding = PositionEncodingKind(rawValue: client.encoding.rawValue)
    }
    capabilities.textDocumentSync = TextDocumentSyncOptions()
    for feature in offered(to: client) { feature.declare(in: &capabilities, for: client) }
    for feature in ofWorkspace { feature.declare(in: &capabilities, for: client) }
    ServerCommands.declare(in: &capabilities)
    capabilities.workspaceFolders = WorkspaceFoldersOptions(
      supported: true, changeNotifications: true)
    // Requests of our own, so that a plugin need not ask in vain.
    capabilities.experimental = .object(
      ["bulletin": .array(Features.own.map { .string($0) })])
    return capabilities
  }

  /// The requests that are not in the specification.
  package static var own: [String] {
    (all.map { $0.method } + ofWorkspace.map { $0.method }).filter { $0.hasPrefix("bulletin/") }
      .sorted()
  }
}
