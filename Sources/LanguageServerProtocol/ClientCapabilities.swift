/// What the client can do, as far as a server looks at it. What is absent, null or of another type
/// than the specification's is not supported.
public struct ClientCapabilities: Equatable, Sendable, Decodable {
  /// About the workspace as a whole.
  @Lenient public var workspace: WorkspaceClientCapabilities?
  /// About single documents.
  @Lenient public var textDocument: TextDocumentClientCapabilities?
  /// About the client's windows.
  @Lenient public var window: WindowClientCapabilities?
  /// About everything.
  @Lenient public var general: GeneralClientCapabilities?
  /// What is agreed upon outside of the specification.
  @Lenient public var experimental: LSPAny?

  /// A client that can do nothing.
  public init() {}
}

/// `general`: about everything.
public struct GeneralClientCapabilities: Equatable, Sendable, Decodable {
  /// How the client counts columns, its first choice first; UTF-16 if absent.
  @Lenient public var positionEncodings: [PositionEncodingKind]?
}

/// `window`: about the client's windows.
public struct WindowClientCapabilities: Equatable, Sendable, Decodable {
  /// Whether the server may report progress of its own accord.
  @Lenient public var workDoneProgress: Bool?
  /// Whether the server may open a document.
  @Lenient public var showDocument: ShowDocumentClientCapabilities?
}

/// `window.showDocument`.
public struct ShowDocumentClientCapabilities: Equatable, Sendable, Decodable {
  /// Whether the server may open a document.
  @Lenient public var support: Bool?
}

/// `workspace`: about the workspace as a whole.
public struct WorkspaceClientCapabilities: Equatable, Sendable, Decodable {
  /// Whether the server may send `workspace/applyEdit`.
  @Lenient public var applyEdit: Bool?
  /// What an edit of the workspace may hold.
  @Lenient public var workspaceEdit: WorkspaceEditClientCapabilities?
  /// Whether the server may ask for `workspace/configuration`.
  @Lenient public var configuration: Bool?
  /// Whether the client knows several folders.
  @Lenient public var workspaceFolders: Bool?
  /// How the client tells of changed settings.
  @Lenient public var didChangeConfiguration: DynamicRegistrationClientCapabilities?
  /// How the client watches files.
  @Lenient public var didChangeWatchedFiles: DidChangeWatchedFilesClientCapabilities?
  /// What the client asks before it does something to files.
  @Lenient public var fileOperations: FileOperationClientCapabilities?
  /// What may come later of a symbol of the workspace.
  @Lenient public var symbol: ResolvingClientCapabilities?
  /// How pulled diagnostics are renewed.
  @Lenient public var diagnostics: RefreshClientCapabilities?
  /// How folding ranges are renewed.
  @Lenient public var foldingRange: RefreshClientCapabilities?
  /// How semantic tokens are renewed.
  @Lenient public var semanticTokens: RefreshClientCapabilities?
  /// How inlay hints are renewed.
  @Lenient public var inlayHint: RefreshClientCapabilities?
  /// How code lenses are renewed.
  @Lenient public var codeLens: RefreshClientCapabilities?
  /// Whether the client shows documents that only the server has: there, or not.
  @Lenient public var textDocumentContent: DynamicRegistrationClientCapabilities?
}

/// What may be announced after the start.
public struct DynamicRegistrationClientCapabilities: Equatable, Sendable, Decodable {
  /// Whether it may be announced by `client/registerCapability`.
  @Lenient public var dynamicRegistration: Bool?
}

/// What may be asked for again.
public struct RefreshClientCapabilities: Equatable, Sendable, Decodable {
  /// Whether the server may tell the client to ask again.
  @Lenient public var refreshSupport: Bool?
}

/// What a client lets out of an answer and asks for later, member by member.
public struct ResolveSupportClientCapabilities: Equatable, Sendable, Decodable {
  /// The members that may come later.
  @Lenient public var properties: [String]?
}

/// The values that a client knows.
public struct ValueSetClientCapabilities<Value>: Equatable, Sendable, Decodable
where Value: Decodable & Equatable & Sendable {
  /// The values that the client knows.
  @Lenient public var valueSet: [Value]?
}

/// `workspace.didChangeWatchedFiles`.
public struct DidChangeWatchedFilesClientCapabilities: Equatable, Sendable, Decodable {
  /// Whether patterns may be announced by `client/registerCapability`.
  @Lenient public var dynamicRegistration: Bool?
  /// Whether a pattern may be relative to a folder.
  @Lenient public var relativePatternSupport: Bool?
}

/// `workspace.workspaceEdit`.
public struct WorkspaceEditClientCapabilities: Equatable, Sendable, Decodable {
  /// Whether edits may be tied to versions; `changes` otherwise.
  @Lenient public var documentChanges: Bool?
  /// Which files may be made, renamed and deleted: `create`, `rename`, `delete`.
  @Lenient public var resourceOperations: [String]?
  /// Whether edits may be explained and need confirmation: there, or not.
  @Lenient public var changeAnnotationSupport: ChangeAnnotationClientCapabilities?
  /// Whether an edit may be a snippet.
  @Lenient public var snippetEditSupport: Bool?
}

/// `workspace.workspaceEdit.changeAnnotationSupport`.
public struct ChangeAnnotationClientCapabilities: Equatable, Sendable, Decodable {
  /// Whether the client shows edits with the same label together.
  @Lenient public var groupsOnLabel: Bool?
}

/// `textDocument`: about single documents.
public struct TextDocumentClientCapabilities: Equatable, Sendable, Decodable {
  /// What the client tells of a document.
  @Lenient public var synchronization: TextDocumentSyncClientCapabilities?
  /// How the client takes diagnostics that are pushed.
  @Lenient public var publishDiagnostics: DiagnosticClientCapabilities?
  /// How the client pulls diagnostics: there, or not.
  @Lenient public var diagnostic: DiagnosticClientCapabilities?
  /// How the client shows an outline.
  @Lenient public var documentSymbol: DocumentSymbolClientCapabilities?
  /// How the client shows a hover.
  @Lenient public var hover: HoverClientCapabilities?
  /// How the client folds.
  @Lenient public var foldingRange: FoldingRangeClientCapabilities?
  /// What the client does with code actions.
  @Lenient public var codeAction: CodeActionClientCapabilities?
  /// How the client follows a definition.
  @Lenient public var definition: LinkClientCapabilities?
  /// How the client follows a declaration.
  @Lenient public var declaration: LinkClientCapabilities?
  /// How the client formats parts of a document.
  @Lenient public var rangeFormatting: RangeFormattingClientCapabilities?
  /// How the client renames.
  @Lenient public var rename: RenameClientCapabilities?
  /// How the client completes.
  @Lenient public var completion: CompletionClientCapabilities?
  /// How the client colours.
  @Lenient public var semanticTokens: SemanticTokensClientCapabilities?
  /// How the client shows inlay hints.
  @Lenient public var inlayHint: ResolvingClientCapabilities?
  /// How the client shows code lenses.
  @Lenient public var codeLens: ResolvingClientCapabilities?
  /// How the client shows links.
  @Lenient public var documentLink: DocumentLinkClientCapabilities?
}

/// `textDocument.inlayHint`, `textDocument.codeLens` and `workspace.symbol`.
public struct ResolvingClientCapabilities: Equatable, Sendable, Decodable {
  /// What may come later.
  @Lenient public var resolveSupport: ResolveSupportClientCapabilities?
}

/// `textDocument.completion`.
public struct CompletionClientCapabilities: Equatable, Sendable, Decodable {
  /// What the client does with a proposal.
  @Lenient public var completionItem: ResolvingClientCapabilities?
}

/// `textDocument.semanticTokens`.
public struct SemanticTokensClientCapabilities: Equatable, Sendable, Decodable {
  /// Which requests the client sends.
  @Lenient public var requests: Requests?

  /// `textDocument.semanticTokens.requests`.
  public struct Requests: Equatable, Sendable, Decodable {
    /// `true`, or an object with `delta`.
    @Lenient public var full: LSPAny?
    /// `true`, or an object without members.
    @Lenient public var range: LSPAny?
  }

  /// Whether the client asks for what has changed.
  public var asksForDelta: Bool { requests?.full?["delta"] == .boolean(true) }

  /// Whether the client asks for parts.
  public var asksForRange: Bool {
    switch requests?.range {
    case .boolean(true), .object: true
    default: false
    }
  }
}

/// `textDocument.synchronization`.
public struct TextDocumentSyncClientCapabilities: Equatable, Sendable, Decodable {
  /// Whether saving waits for the server's edits.
  @Lenient public var willSaveWaitUntil: Bool?
  /// Whether the client tells that a document was saved.
  @Lenient public var didSave: Bool?
}

/// `textDocument.definition` and the like.
public struct LinkClientCapabilities: Equatable, Sendable, Decodable {
  /// Whether the client takes a ``LocationLink``.
  @Lenient public var linkSupport: Bool?
}

/// `textDocument.publishDiagnostics` and `textDocument.diagnostic`.
public struct DiagnosticClientCapabilities: Equatable, Sendable, Decodable {
  /// Whether the client shows related places.
  @Lenient public var relatedInformation: Bool?
  /// The tags that the client knows.
  @Lenient public var tagSupport: ValueSetClientCapabilities<Int>?
  /// Whether the client opens `codeDescription.href`.
  @Lenient public var codeDescriptionSupport: Bool?
  /// Whether the client sends `data` back with a code action request.
  @Lenient public var dataSupport: Bool?
  /// Whether the client looks at the version; for pushed diagnostics.
  @Lenient public var versionSupport: Bool?
  /// Whether an answer may tell of other documents too; for pulled diagnostics.
  @Lenient public var relatedDocumentSupport: Bool?
}

/// `textDocument.documentSymbol`.
public struct DocumentSymbolClientCapabilities: Equatable, Sendable, Decodable {
  /// Whether the client takes a tree; a list of ``SymbolInformation`` otherwise.
  @Lenient public var hierarchicalDocumentSymbolSupport: Bool?
  /// The kinds that the client knows, as numbers; the first 18 if absent.
  @Lenient public var symbolKind: ValueSetClientCapabilities<Int>?
  /// Whether the client shows a label for this server's outline.
  @Lenient public var labelSupport: Bool?
}

/// `textDocument.hover`.
public struct HoverClientCapabilities: Equatable, Sendable, Decodable {
  /// What the client can show, its first choice first.
  @Lenient public var contentFormat: [MarkupKind]?
}

/// `textDocument.foldingRange`.
public struct FoldingRangeClientCapabilities: Equatable, Sendable, Decodable {
  /// How many folds a document may have.
  @Lenient public var rangeLimit: Int?
  /// Whether only whole lines fold.
  @Lenient public var lineFoldingOnly: Bool?
  /// What a single fold may hold.
  @Lenient public var foldingRange: CollapsedTextClientCapabilities?
}

/// `textDocument.foldingRange.foldingRange`.
public struct CollapsedTextClientCapabilities: Equatable, Sendable, Decodable {
  /// Whether the client shows a text in the place of what is folded.
  @Lenient public var collapsedText: Bool?
}

/// `textDocument.codeAction`.
public struct CodeActionClientCapabilities: Equatable, Sendable, Decodable {
  /// Whether the client takes a ``CodeAction``: there, or not; a ``Command`` otherwise.
  @Lenient public var codeActionLiteralSupport: CodeActionLiteralClientCapabilities?
  /// Whether the client looks at `isPreferred`.
  @Lenient public var isPreferredSupport: Bool?
  /// Whether the client looks at `disabled`.
  @Lenient public var disabledSupport: Bool?
  /// Whether the client sends `data` back for `codeAction/resolve`.
  @Lenient public var dataSupport: Bool?
  /// What may come by `codeAction/resolve`.
  @Lenient public var resolveSupport: ResolveSupportClientCapabilities?
  /// Whether the client asks for the confirmation that an edit's annotations want.
  @Lenient public var honorsChangeAnnotations: Bool?
}

/// `textDocument.codeAction.codeActionLiteralSupport`.
public struct CodeActionLiteralClientCapabilities: Equatable, Sendable, Decodable {
  /// The kinds that the client knows.
  @Lenient public var codeActionKind: ValueSetClientCapabilities<CodeActionKind>?
}
