import LanguageServerProtocol
import Testing

struct LifecycleTests {
  @Test func whatAClientSays() throws {
    let params: InitializeParams = try decoded(
      """
      {"processId": 42, "clientInfo": {"name": "Neovim", "version": "0.11.4"}, "locale": "zh-cn",
       "rootPath": "/w", "rootUri": "file:///w", "trace": "verbose", "workDoneToken": "1",
       "workspaceFolders": [{"uri": "file:///w", "name": "w"}],
       "initializationOptions": {"run": "onType", "inlayHints": {"year": true}},
       "capabilities": {
         "general": {"positionEncodings": ["utf-8", "utf-7", "utf-16"]},
         "workspace": {"workspaceEdit": {"documentChanges": true,
                                         "changeAnnotationSupport": {"groupsOnLabel": true}},
                       "diagnostics": {"refreshSupport": true}},
         "textDocument": {
           "hover": {"contentFormat": ["markdown", "plaintext"]},
           "documentSymbol": {"hierarchicalDocumentSymbolSupport": true},
           "diagnostic": {},
           "publishDiagnostics": {"tagSupport": {"valueSet": [1, 2]}},
           "codeAction": {"codeActionLiteralSupport": {
                            "codeActionKind": {"valueSet": ["", "quickfix"]}},
                          "resolveSupport": {"properties": ["edit", "command"]}},
           "foldingRange": {"rangeLimit": 5000, "lineFoldingOnly": true}},
         "window": {"workDoneProgress": true, "showDocument": {"support": true}}}}
      """)
    #expect(params.processId == 42)
    #expect(params.clientInfo?.name == "Neovim")
    #expect(params.clientInfo?.version == "0.11.4")
    #expect(params.locale == "zh-cn")
    #expect(params.rootUri?.path == "/w")
    #expect(params.workspaceFolders?.map(\.uri.path) == ["/w"])
    #expect(params.initializationOptions?["inlayHints"]?["year"] == .boolean(true))
    #expect(params.trace == .verbose)
    let capabilities = params.capabilities
    #expect(
      capabilities.general?.positionEncodings
        == [.utf8, PositionEncodingKind(rawValue: "utf-7"), .utf16])
    #expect(capabilities.workspace?.workspaceEdit?.documentChanges == true)
    #expect(capabilities.workspace?.workspaceEdit?.changeAnnotationSupport != nil)
    #expect(capabilities.workspace?.diagnostics?.refreshSupport == true)
    #expect(capabilities.window?.showDocument?.support == true)
    let document = capabilities.textDocument
    #expect(document?.hover?.contentFormat == [.markdown, .plainText])
    #expect(document?.documentSymbol?.hierarchicalDocumentSymbolSupport == true)
    #expect(document?.diagnostic != nil)
    #expect(document?.publishDiagnostics?.tagSupport?.valueSet == [1, 2])
    #expect(document?.codeAction?.resolveSupport?.properties == ["edit", "command"])
    #expect(
      document?.codeAction?.codeActionLiteralSupport?.codeActionKind?.valueSet
        == [.empty, .quickFix])
    #expect(document?.foldingRange?.rangeLimit == 5000)
    #expect(document?.definition == nil)
  }

  @Test func aClientThatSaysNothing() throws {
    let params: InitializeParams = try decoded("{}")
    #expect(params.processId == nil)
    #expect(params.capabilities == ClientCapabilities())
  }

  @Test func nullsAreAbsent() throws {
    let params: InitializeParams = try decoded(
      """
      {"processId": null, "clientInfo": null, "rootUri": null, "workspaceFolders": null,
       "initializationOptions": null, "trace": null,
       "capabilities": {"window": {"showDocument": null}, "textDocument": null}}
      """)
    #expect(params.processId == nil)
    #expect(params.initializationOptions == nil)
    #expect(params.workspaceFolders == nil)
    #expect(params.capabilities.window?.showDocument == nil)
    #expect(params.capabilities.window != nil)
  }

  @Test func whatMakesNoSenseIsAbsentAlone() throws {
    let params: InitializeParams = try decoded(
      """
      {"processId": "42", "clientInfo": {"version": 1}, "locale": 7, "rootUri": {},
       "workspaceFolders": [{"name": "w"}], "trace": "loud", "workDoneToken": [],
       "capabilities": {
         "general": [],
         "workspace": {"applyEdit": "yes", "configuration": true},
         "textDocument": {
           "hover": {"contentFormat": "markdown"},
           "foldingRange": {"rangeLimit": -1.5, "lineFoldingOnly": true}}}}
      """)
    #expect(params.processId == nil)
    #expect(params.clientInfo == nil)
    #expect(params.locale == nil)
    #expect(params.rootUri == nil)
    #expect(params.workspaceFolders == nil)
    #expect(params.trace == nil)
    #expect(params.workDoneToken == nil)
    #expect(params.capabilities.general == nil)
    #expect(params.capabilities.workspace?.applyEdit == nil)
    #expect(params.capabilities.workspace?.configuration == true)
    #expect(params.capabilities.textDocument?.hover != nil)
    #expect(params.capabilities.textDocument?.hover?.contentFormat == nil)
    #expect(params.capabilities.textDocument?.foldingRange?.rangeLimit == nil)
    #expect(params.capabilities.textDocument?.foldingRange?.lineFoldingOnly == true)
  }

  @Test func whatIsNoObjectIsRefused() {
    #expect(throws: DecodingError.self) { try decoded("[]", as: InitializeParams.self) }
  }

  @Test func theAnswer() {
    var capabilities = ServerCapabilities()
    #expect(json(InitializeResult(capabilities: capabilities)) == #"{"capabilities":{}}"#)
    capabilities.positionEncoding = .utf8
    capabilities.textDocumentSync = TextDocumentSyncOptions()
    capabilities.hoverProvider = true
    capabilities.documentSymbolProvider = DocumentSymbolOptions()
    capabilities.foldingRangeProvider = true
    capabilities.codeActionProvider = CodeActionOptions(
      codeActionKinds: [.quickFix], resolveProvider: true)
    capabilities.diagnosticProvider = DiagnosticOptions(
      interFileDependencies: true, workspaceDiagnostics: false)
    capabilities.workspaceFolders = WorkspaceFoldersOptions(
      supported: true, changeNotifications: true)
    capabilities.experimental = .object(["serverStatus": .boolean(true)])
    let result = InitializeResult(
      capabilities: capabilities, serverInfo: ServerInfo(name: "bulletin", version: "1.0"))
    #expect(
      json(result) == """
        {"capabilities":{"positionEncoding":"utf-8",\
        "textDocumentSync":{"openClose":true,"change":2,"save":{"includeText":false}},\
        "hoverProvider":true,"documentSymbolProvider":{},"foldingRangeProvider":true,\
        "codeActionProvider":{"codeActionKinds":["quickfix"],"resolveProvider":true},\
        "diagnosticProvider":{"interFileDependencies":true,"workspaceDiagnostics":false},\
        "workspace":{"workspaceFolders":{"supported":true,"changeNotifications":true}},\
        "experimental":{"serverStatus":true}},\
        "serverInfo":{"name":"bulletin","version":"1.0"}}
        """)
  }

  @Test func traceAndCancellation() throws {
    #expect(json(LogTraceParams(message: "m")) == #"{"message":"m"}"#)
    #expect(json(LogTraceParams(message: "m", verbose: "v")) == #"{"message":"m","verbose":"v"}"#)
    #expect(try decoded(#"{"value":"messages"}"#, as: SetTraceParams.self).value == .messages)
    try checkRoundTrip(CancelParams(id: 3), #"{"id":3}"#)
    try checkRoundTrip(CancelParams(id: "3"), #"{"id":"3"}"#)
  }
}
