package import BulletinText
package import LanguageServerProtocol

/// What the server has to know of its client: asked of `initialize` once, constant afterwards.
package struct ClientProfile: Sendable {
  /// How the findings of a document reach the client; never in both ways, or it shows them twice.
  package enum DiagnosticDelivery: Sendable {
    case push, pull
  }

  package let capabilities: ClientCapabilities
  /// How columns are counted.
  package let encoding: PositionEncoding
  /// The language of messages and labels.
  package private(set) var language: Language
  /// What the user has set; of display only, rules belong in `.bulletin.json`.
  package private(set) var settings: ClientSettings
  /// The same of folders that have their own; by their paths, with a slash behind.
  private var folderSettings: [String: ClientSettings] = [:]
  package let delivery: DiagnosticDelivery
  /// The format of hovers.
  package let hoverFormat: MarkupKind
  /// Whether the client colours the types of programs alone.
  package let wantsStandardTokens: Bool
  /// Whether a link to `file.txt#L3` leads to the third line there.
  package private(set) var followsLineLinks: Bool
  /// Whether it does so on our own pages alone: a plugin that follows them itself asks for that by
  /// `contentLinks`.
  private let followsContentLinks: Bool

  /// Whether the client can show `bulletin:/…`: by the request of 3.18, or, as it says in
  /// `experimental.bulletinContent`, by ours.
  package let opensContent: Bool
  /// The language of the client's own user interface.
  private let locale: String
  /// The settings that came with `initialize`; later ones lie over them.
  private let initialSettings: ClientSettings

  package init(_ params: InitializeParams) {
    capabilities = params.capabilities
    let options = params.initializationOptions
    initialSettings = ClientSettings(options)
    settings = initialSettings
    opensContent =
      params.capabilities.workspace?.textDocumentContent != nil
      || params.capabilities.experimental?["bulletinContent"] == .boolean(true)
    encoding = Self.encoding(
      of: params.capabilities, forced: options?["positionEncoding"]?.decoded(as: String.self))
    locale = params.locale ?? ""
    language = Language(locale: initialSettings.locale ?? locale)
    delivery = Self.delivery(of: params.capabilities)
    let formats = params.capabilities.textDocument?.hover?.contentFormat ?? []
    hoverFormat = formats.contains(.markdown) ? .markdown : .plainText
    wantsStandardTokens = options?["standardTokens"] == .boolean(true)
    followsLineLinks = params.clientInfo?.name.hasPrefix("Visual Studio Code") ?? false
    followsContentLinks = options?["contentLinks"] == .boolean(true)
  }

  /// The client's first choice that we have. One that the settings force needs the client's consent:
  /// without it only UTF-16 is understood.
  private static func encoding(
    of capabilities: ClientCapabilities, forced: String?
  ) -> PositionEncoding {
    let offered = (capabilities.general?.positionEncodings ?? []).compactMap {
      PositionEncoding(rawValue: $0.rawValue)
    }
    let forced = forced.flatMap(PositionEncoding.init(rawValue:))
    if let forced, forced == .utf16 || offered.contains(forced) { return forced }
    return offered.first ?? .utf16
  }

  /// Pulled findings of a client that cannot be told to pull again would stay stale when a setting
  /// changes, so to such a client they are pushed.
  private static func delivery(of capabilities: ClientCapabilities) -> DiagnosticDelivery {
    let pulls = capabilities.textDocument?.diagnostic != nil
    let refreshes = capabilities.workspace?.diagnostics?.refreshSupport == true
    return pulls && refreshes ? .pull : .push
  }
}

extension ClientProfile {
  /// Takes settings that the client tells; what it does not set is as `initialize` said.
  package mutating func adopt(
    _ value: LSPAny?, ofFolders scoped: [(DocumentURI, LSPAny)] = []
  ) {
    settings = ClientSettings(value, over: initialSettings)
    language = Language(locale: settings.locale ?? locale)
    folderSettings = [:]
    for (folder, value) in scoped {
      guard let path = folder.path else { continue }
      folderSettings[path.hasSuffix("/") ? path : path + "/"] = ClientSettings(
        value, over: initialSettings)
    }
  }

  /// The settings of a document: only those that the editors let a folder have, `run` and `fixOnSave`,
  /// may differ from ``settings``.
  func settings(for uri: DocumentURI) -> ClientSettings {
    guard !folderSettings.isEmpty, let path = uri.path,
      let folder = folderSettings.keys.filter({ path.hasPrefix($0) }).max(by: {
        $0.utf8.count < $1.utf8.count
      }), let own = folderSettings[folder]
    else { return settings }
    var result = settings
    (result.run, result.fixOnSave) = (own.run, own.fixOnSave)
    return result
  }

  func hasSameSettings(as other: ClientProfile) -> Bool {
    func own(_ client: ClientProfile) -> [String: ClientSettings] {
      client.folderSettings.filter { $0.value != client.settings }
    }
    return settings == other.settings && own(self) == own(other)
  }

  /// The client as it reads our own pages.
  var asReaderOfContent: ClientProfile {
    var client = self
    client.followsLineLinks = followsLineLinks || followsContentLinks
    return client
  }

  /// Whether the client can be asked to tell of changed files.
  var watchesFiles: Bool {
    capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration == true
  }

  /// Whether it watches those of a folder alone.
  var watchesFolders: Bool {
    capabilities.workspace?.didChangeWatchedFiles?.relativePatternSupport == true
  }

  /// Whether the user wants findings of more than the open pages: said at the start, for clients that
  /// may ask do so all the time.
  var wantsWorkspaceDiagnostics: Bool {
    delivery == .pull && initialSettings.diagnostics != .openPages
  }

  /// Whether a content page can be put before the user.
  var showsContent: Bool {
    opensContent && capabilities.window?.showDocument?.support == true
  }

  /// Whether findings may be sent unasked. A client that names no way at all is an old one, which can.
  var takesPushedFindings: Bool {
    delivery == .push || capabilities.textDocument?.publishDiagnostics != nil
  }

  /// What the client says of its way to take findings.
  var diagnostics: DiagnosticClientCapabilities? {
    switch delivery {
    case .push: capabilities.textDocument?.publishDiagnostics
    case .pull: capabilities.textDocument?.diagnostic
    }
  }

  /// Whether edits may be tied to the version that they were computed on.
  var takesVersionedEdits: Bool {
    capabilities.workspace?.workspaceEdit?.documentChanges == true
  }

  /// Whether an edit may leave the cursor on what is still to be written.
  var takesSnippets: Bool {
    takesVersionedEdits && capabilities.workspace?.workspaceEdit?.snippetEditSupport == true
  }

  /// A range of a text as the client counts.
  func lspRange(_ range: TextRange, in text: SourceText) -> LSPRange {
    LSPRange(
      start: position(range.lowerBound, in: text), end: position(range.upperBound, in: text))
  }

  /// A place of a text as the client counts.
  func position(_ offset: Int, in text: SourceText) -> Position {
    let place = encoding.position(of: offset, in: text)
    return Position(line: place.line, character: place.column)
  }

  /// The range that a client means; `nil` where it leaves the text or runs backwards.
  func textRange(_ range: LSPRange, in text: SourceText) -> TextRange? {
    guard let start = offset(range.start, in: text), let end = offset(range.end, in: text),
      start <= end
    else { return nil }
    return TextRange(start, end)
  }

  /// The UTF-8 offset that a client means; `nil` where there is no such line.
  func offset(_ position: Position, in text: SourceText) -> Int? {
    encoding.offset(line: position.line, column: position.character, in: text)
  }
}
