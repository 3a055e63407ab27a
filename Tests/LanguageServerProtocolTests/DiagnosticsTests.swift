import LanguageServerProtocol
import Testing

struct DiagnosticsTests {
  private let range = LSPRange(
    start: Position(line: 0, character: 1), end: Position(line: 2, character: 3))
  private let rangeJSON = #"{"start":{"line":0,"character":1},"end":{"line":2,"character":3}}"#

  @Test func aFullFindingComesBack() throws {
    var diagnostic = Diagnostic(
      range: range, severity: .warning, code: "missing-byline", source: "bulletin", message: "缺")
    diagnostic.codeDescription = CodeDescription(href: "bulletin:/rules/a.md")
    diagnostic.tags = [.unnecessary, .deprecated]
    diagnostic.relatedInformation = [
      DiagnosticRelatedInformation(
        location: Location(uri: "file:///a", range: range), message: "here")
    ]
    diagnostic.data = .object(["fix": .integer(1)])
    try checkRoundTrip(
      diagnostic,
      """
      {"range":\(rangeJSON),"severity":2,"code":"missing-byline",\
      "codeDescription":{"href":"bulletin:/rules/a.md"},"source":"bulletin","message":"缺",\
      "tags":[1,2],"relatedInformation":[{"location":{"uri":"file:///a","range":\(rangeJSON)},\
      "message":"here"}],"data":{"fix":1}}
      """)
  }

  @Test func aBareFindingComesBack() throws {
    try checkRoundTrip(
      Diagnostic(range: range, code: 7, message: "m"),
      #"{"range":\#(rangeJSON),"code":7,"message":"m"}"#)
  }

  @Test func whatClientsMakeOfAFinding() throws {
    let diagnostic: Diagnostic = try decoded(
      """
      {"range": \(rangeJSON), "severity": 9, "code": {}, "tags": [7], "data": null,
       "message": {"kind": "markdown", "value": "m"}}
      """)
    #expect(diagnostic == Diagnostic(range: range, message: "m"))
  }

  @Test func pushed() {
    #expect(
      json(PublishDiagnosticsParams(uri: "file:///a", version: 3, diagnostics: []))
        == #"{"uri":"file:///a","version":3,"diagnostics":[]}"#)
    #expect(
      json(PublishDiagnosticsParams(uri: "file:///a", diagnostics: []))
        == #"{"uri":"file:///a","diagnostics":[]}"#)
  }

  @Test func pulled() throws {
    let params: DocumentDiagnosticParams = try decoded(
      """
      {"textDocument": {"uri": "file:///a"}, "range": \(rangeJSON), "identifier": "bulletin",
       "previousResultId": "7", "partialResultToken": 1}
      """)
    #expect(params.textDocument.uri == "file:///a")
    #expect(params.previousResultId == "7")
    #expect(params.partialResultToken == 1)
    #expect(
      json(DocumentDiagnosticReport.full(resultId: "8", items: []))
        == #"{"kind":"full","resultId":"8","items":[]}"#)
    #expect(
      json(DocumentDiagnosticReport.full(resultId: nil, items: []))
        == #"{"kind":"full","items":[]}"#)
    #expect(
      json(DocumentDiagnosticReport.unchanged(resultId: "8"))
        == #"{"kind":"unchanged","resultId":"8"}"#)
  }

  @Test func pulledFromTheWorkspace() throws {
    let params: WorkspaceDiagnosticParams = try decoded(
      #"{"previousResultIds":[{"uri":"file:///a","value":"7"}],"partialResultToken":"t"}"#)
    #expect(params.previousResultIds?.map(\.value) == ["7"])
    let report = WorkspaceDiagnosticReport(items: [
      WorkspaceDocumentDiagnosticReport(
        uri: "file:///a", version: nil, report: .unchanged(resultId: "7"))
    ])
    #expect(
      json(report) == """
        {"items":[{"uri":"file:///a","version":null,"kind":"unchanged","resultId":"7"}]}
        """)
  }

  @Test func cancelledByTheServer() {
    #expect(
      json(DiagnosticServerCancellationData(retriggerRequest: true).error("later")) == """
        {"code":-32802,"message":"later","data":{"retriggerRequest":true}}
        """)
  }
}
