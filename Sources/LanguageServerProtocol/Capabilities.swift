public import JSONWriter

/// How columns are counted.
public struct PositionEncodingKind: RawRepresentable, Hashable, Sendable, Decodable, JSONWritable {
  /// The name that is sent.
  public let rawValue: String

  /// A kind that has no name here.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// In bytes.
  public static let utf8 = PositionEncodingKind(rawValue: "utf-8")
  /// In UTF-16 units; what is meant when nothing is said.
  public static let utf16 = PositionEncodingKind(rawValue: "utf-16")
  /// In Unicode scalars.
  public static let utf32 = PositionEncodingKind(rawValue: "utf-32")
}

/// What the server can do; what is absent is not offered.
public struct ServerCapabilities: Equatable, Sendable {
  /// How columns are counted, one of the client's `general.positionEncodings`.
  public var positionEncoding: PositionEncodingKind?
  /// How documents are kept in step.
  public var textDocumentSync: TextDocumentSyncOptions?
  /// Whether `textDocument/hover` is answered.
  public var hoverProvider = false
  /// How `textDocument/documentSymbol` is answered.
  public var documentSymbolProvider: DocumentSymbolOptions?
  /// Whether `textDocument/foldingRange` is answered.
  public var foldingRangeProvider = false
  /// Whether `textDocument/definition` and `textDocument/declaration` are answered.
  public var definitionProvider = false
  public var declarationProvider = false
  /// Whether `textDocument/references` is answered.
  public var referencesProvider = false
  /// Whether `textDocument/documentHighlight` is answered.
  public var documentHighlightProvider = false
  /// Whether `textDocument/selectionRange` is answered.
  public var selectionRangeProvider = false
  /// How semantic tokens are answered.
  public var semanticTokensProvider: SemanticTokensOptions?
  /// How `textDocument/inlayHint` is answered.
  public var inlayHintProvider: ResolvingOptions?
  /// How `textDocument/codeLens` is answered.
  public var codeLensProvider: ResolvingOptions?
  /// How `textDocument/documentLink` is answered.
  public var documentLinkProvider: ResolvingOptions?
  /// How texts are formatted.
  public var documentFormattingProvider = false
  public var documentRangeFormattingProvider: DocumentRangeFormattingOptions?
  public var documentOnTypeFormattingProvider: DocumentOnTypeFormattingOptions?
  /// How `textDocument/completion` is answered.
  public var completionProvider: CompletionOptions?
  /// How `textDocument/rename` is answered.
  public var renameProvider: RenameOptions?
  /// How `workspace/symbol` is answered.
  public var workspaceSymbolProvider: ResolvingOptions?
  /// How `textDocument/codeAction` is answered.
  public var codeActionProvider: CodeActionOptions?
  /// How diagnostics are pulled.
  public var diagnosticProvider: DiagnosticOptions?
  /// Which commands are run.
  public var executeCommandProvider: ExecuteCommandOptions?
  /// How workspace folders are looked after.
  public var workspaceFolders: WorkspaceFoldersOptions?
  /// Which documents only the server has.
  public var textDocumentContent: TextDocumentContentOptions?
  /// Which files the server wants to be asked about before they are renamed.
  public var willRenameFiles: FileOperationOptions?
  /// What is agreed upon outside of the specification.
  public var experimental: LSPAny?

  /// Nothing at all.
  public init() {}
}

extension ServerCapabilities: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("positionEncoding", ifPresent: positionEncoding)
      $0.member("textDocumentSync", ifPresent: textDocumentSync)
      $0.member("hoverProvider", ifPresent: hoverProvider ? true : nil)
      $0.member("documentSymbolProvider", ifPresent: documentSymbolProvider)
      $0.member("foldingRangeProvider", ifPresent: foldingRangeProvider ? true : nil)
      $0.member("definitionProvider", ifPresent: definitionProvider ? true : nil)
      $0.member("declarationProvider", ifPresent: declarationProvider ? true : nil)
      $0.member("referencesProvider", ifPresent: referencesProvider ? true : nil)
      $0.member("documentHighlightProvider", ifPresent: documentHighlightProvider ? true : nil)
      $0.member("selectionRangeProvider", ifPresent: selectionRangeProvider ? true : nil)
      $0.member("semanticTokensProvider", ifPresent: semanticTokensProvider)
      $0.member("inlayHintProvider", ifPresent: inlayHintProvider)
      $0.member("codeLensProvider", ifPresent: codeLensProvider)
      $0.member("documentLinkProvider", ifPresent: documentLinkProvider)
      $0.member("documentFormattingProvider", ifPresent: documentFormattingProvider ? true : nil)
      $0.member("documentRangeFormattingProvider", ifPresent: documentRangeFormattingProvider)
      $0.member("documentOnTypeFormattingProvider", ifPresent: documentOnTypeFormattingProvider)
      $0.member("completionProvider", ifPresent: completionProvider)
      $0.member("renameProvider", ifPresent: renameProvider)
      if workspaceSymbolProvider?.resolveProvider == false {
        // An object is of 3.17.
        $0.member("workspaceSymbolProvider", true)
      } else {
        $0.member("workspaceSymbolProvider", ifPresent: workspaceSymbolProvider)
      }
      $0.member("codeActionProvider", ifPresent: codeActionProvider)
      $0.member("diagnosticProvider", ifPresent: diagnosticProvider)
      $0.member("executeCommandProvider", ifPresent: executeCommandProvider)
      if workspaceFolders != nil || textDocumentContent != nil || willRenameFiles != nil {
        $0.key("workspace")
        $0.object {
          $0.member("workspaceFolders", ifPresent: workspaceFolders)
          if let willRenameFiles {
            $0.key("fileOperations")
            $0.object { $0.member("willRename", willRenameFiles) }
          }
          $0.member("textDocumentContent", ifPresent: textDocumentContent)
        }
      }
      $0.member("experimental", ifPresent: experimental)
    }
  }
}

/// How workspace folders are looked after.
public struct WorkspaceFoldersOptions: Equatable, Sendable {
  /// Whether there may be more than one.
  public var supported: Bool
  /// Whether the server wants to be told of changes.
  public var changeNotifications: Bool

  /// How workspace folders are looked after.
  public init(supported: Bool, changeNotifications: Bool) {
    self.supported = supported
    self.changeNotifications = changeNotifications
  }
}

extension WorkspaceFoldersOptions: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("supported", supported)
      $0.member("changeNotifications", changeNotifications)
    }
  }
}
