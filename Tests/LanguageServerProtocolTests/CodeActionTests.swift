import LanguageServerProtocol
import Testing

struct CodeActionTests {
  private let range = LSPRange(
    start: Position(line: 0, character: 0), end: Position(line: 0, character: 1))
  private let rangeJSON = #"{"start":{"line":0,"character":0},"end":{"line":0,"character":1}}"#

  @Test func parameters() throws {
    let params: CodeActionParams = try decoded(
      """
      {"textDocument": {"uri": "file:///a"}, "range": \(rangeJSON), "context": {
        "diagnostics": [{"range": \(rangeJSON), "message": "m"}],
        "only": ["quickfix", "source.fixAll.bulletin"], "triggerKind": 2}}
      """)
    #expect(params.context.diagnostics == [Diagnostic(range: range, message: "m")])
    #expect(params.context.only?.map(\.rawValue) == ["quickfix", "source.fixAll.bulletin"])
    #expect(params.context.triggerKind == .automatic)
  }

  @Test func aContextThatSaysNothing() throws {
    let context: CodeActionContext = try decoded(#"{"only":null,"triggerKind":9}"#)
    #expect(context.diagnostics == nil)
    #expect(context.only == nil)
    #expect(context.triggerKind == nil)
  }

  @Test func anActionComesBack() throws {
    var action = CodeAction(
      title: "t", kind: .quickFix, diagnostics: [Diagnostic(range: range, message: "m")],
      isPreferred: true,
      edit: WorkspaceEdit(changes: ["file:///a": [LSPTextEdit(range: range, newText: "新")]]),
      data: .integer(7))
    action.disabled = CodeActionDisabled(reason: "r")
    action.command = Command(title: "t", command: "c")
    try checkRoundTrip(
      action,
      """
      {"title":"t","kind":"quickfix","diagnostics":[{"range":\(rangeJSON),"message":"m"}],\
      "isPreferred":true,"disabled":{"reason":"r"},\
      "edit":{"changes":{"file:///a":[{"range":\(rangeJSON),"newText":"新"}]}},\
      "command":{"title":"t","command":"c"},"data":7}
      """)
    try checkRoundTrip(CodeAction(title: "t"), #"{"title":"t"}"#)
  }

  @Test func editsTiedToVersionsComeBack() throws {
    let edit = WorkspaceEdit(
      documentChanges: [
        .create(uri: "file:///c", ignoreIfExists: true),
        .edit(
          TextDocumentEdit(
            uri: "file:///a", version: nil,
            edits: [LSPTextEdit(range: range, newText: "", annotationId: "1")])),
        .edit(TextDocumentEdit(uri: "file:///b", version: 2, edits: [])),
        .rename(from: "file:///b", to: "file:///d", annotationId: "1"),
        .delete(uri: "file:///d"),
      ],
      changeAnnotations: [
        "2": ChangeAnnotation(label: "b"),
        "1": ChangeAnnotation(label: "a", needsConfirmation: true, description: "d"),
      ])
    try checkRoundTrip(
      edit,
      """
      {"documentChanges":[\
      {"kind":"create","uri":"file:///c","options":{"ignoreIfExists":true}},\
      {"textDocument":{"uri":"file:///a","version":null},\
      "edits":[{"range":\(rangeJSON),"newText":"","annotationId":"1"}]},\
      {"textDocument":{"uri":"file:///b","version":2},"edits":[]},\
      {"kind":"rename","oldUri":"file:///b","newUri":"file:///d","annotationId":"1"},\
      {"kind":"delete","uri":"file:///d"}],\
      "changeAnnotations":{"1":{"label":"a","needsConfirmation":true,"description":"d"},\
      "2":{"label":"b"}}}
      """)
  }

  @Test func twoSpellingsOfOneDocumentAreMerged() throws {
    let edit: WorkspaceEdit = try decoded(
      """
      {"changes": {"file:///%41": [{"range": \(rangeJSON), "newText": "1"}],
                   "file:///A": [{"range": \(rangeJSON), "newText": "2"}]}}
      """)
    #expect(edit.changes?["file:///A"]?.map(\.newText) == ["1", "2"])
  }

  @Test func anUnknownChangeIsRefused() {
    #expect(throws: DecodingError.self) {
      try decoded(#"{"kind":"burn","uri":"a:b"}"#, as: DocumentChange.self)
    }
  }

  @Test func kindsAreInTheirParents() {
    let fixAll = CodeActionKind(rawValue: "source.fixAll.bulletin")
    for parent in [.empty, .source, .sourceFixAll, fixAll] {
      #expect(fixAll.isIncluded(in: parent), "\(parent)")
    }
    for other in [.quickFix, .sourceOrganizeImports, CodeActionKind(rawValue: "source.fix")] {
      #expect(!fixAll.isIncluded(in: other), "\(other)")
    }
    #expect(!CodeActionKind.source.isIncluded(in: .sourceFixAll))
  }

  @Test func options() {
    // A client without literals takes no object.
    #expect(json(CodeActionOptions()) == "true")
    #expect(
      json(CodeActionOptions(codeActionKinds: [.quickFix, .sourceFixAll], resolveProvider: true))
        == #"{"codeActionKinds":["quickfix","source.fixAll"],"resolveProvider":true}"#)
  }
}
