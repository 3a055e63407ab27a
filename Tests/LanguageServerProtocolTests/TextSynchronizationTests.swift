import LanguageServerProtocol
import Testing

struct TextSynchronizationTests {
  @Test func opening() throws {
    let params: DidOpenTextDocumentParams = try decoded(
      """
      {"textDocument": {"uri": "file:///a", "languageId": "bulletin", "version": 3,
                        "text": "头版\\r\\n\\ufffd"}}
      """)
    #expect(params.textDocument.uri == "file:///a")
    #expect(params.textDocument.languageId == "bulletin")
    #expect(params.textDocument.version == 3)
    #expect(params.textDocument.text == "头版\r\n\u{FFFD}")
  }

  @Test func openingWithoutLanguageOrVersion() throws {
    let params: DidOpenTextDocumentParams = try decoded(
      #"{"textDocument":{"uri":"file:///a","version":null,"text":""}}"#)
    #expect(params.textDocument.languageId == "")
    #expect(params.textDocument.version == 0)
  }

  @Test func changes() throws {
    let params: DidChangeTextDocumentParams = try decoded(
      """
      {"textDocument": {"uri": "file:///a", "version": 4}, "contentChanges": [
        {"range": {"start": {"line": 0, "character": 1}, "end": {"line": 2, "character": 3}},
         "rangeLength": 7, "text": "新"},
        {"text": "全文"}, {"range": null, "text": ""}]}
      """)
    #expect(params.textDocument.version == 4)
    #expect(
      params.contentChanges == [
        .incremental(
          range: LSPRange(
            start: Position(line: 0, character: 1), end: Position(line: 2, character: 3)),
          text: "新"),
        .full(text: "全文"), .full(text: ""),
      ])
  }

  @Test(arguments: [#"{"range":{},"text":""}"#, #"{"range":5,"text":""}"#, "{}", #"{"text":1}"#])
  func aChangeThatMakesNoSenseIsNoOther(_ change: String) {
    #expect(throws: DecodingError.self) {
      try decoded(change, as: TextDocumentContentChangeEvent.self)
    }
  }

  @Test func savingAndClosing() throws {
    let saved: DidSaveTextDocumentParams = try decoded(
      #"{"textDocument":{"uri":"file:///a"},"text":"t"}"#)
    #expect(saved.text == "t")
    let closed: DidCloseTextDocumentParams = try decoded(#"{"textDocument":{"uri":"file:///a"}}"#)
    #expect(closed.textDocument == saved.textDocument)
  }

  @Test func options() {
    let options = TextDocumentSyncOptions(
      openClose: false, change: .full, willSaveWaitUntil: true, save: false)
    #expect(json(options) == #"{"openClose":false,"change":1,"willSaveWaitUntil":true}"#)
  }
}
