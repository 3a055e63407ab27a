import LanguageServerProtocol
import Testing

struct DocumentSymbolTests {
  private let range = LSPRange(
    start: Position(line: 0, character: 0), end: Position(line: 1, character: 0))
  private let rangeJSON = #"{"start":{"line":0,"character":0},"end":{"line":1,"character":0}}"#

  @Test func aTreeComesBack() throws {
    let lead = DocumentSymbol(name: "导语", kind: .field, range: range, selectionRange: range)
    let page = DocumentSymbol(
      name: "头版", detail: "3月8日", kind: .file, range: range, selectionRange: range,
      children: [lead])
    let leadJSON =
      #"{"name":"导语","kind":8,"range":\#(rangeJSON),"selectionRange":\#(rangeJSON)}"#
    let pageJSON = """
      {"name":"头版","detail":"3月8日","kind":1,"range":\(rangeJSON),\
      "selectionRange":\(rangeJSON),"children":[\(leadJSON)]}
      """
    try checkRoundTrip(page, pageJSON)
    #expect(json(DocumentSymbolResult.tree([page])) == "[\(pageJSON)]")
  }

  @Test func aListComesBack() throws {
    let symbol = SymbolInformation(
      name: "n", kind: .module, location: Location(uri: "file:///a", range: range),
      containerName: "c")
    let symbolJSON = """
      {"name":"n","kind":2,"location":{"uri":"file:///a","range":\(rangeJSON)},\
      "containerName":"c"}
      """
    try checkRoundTrip(symbol, symbolJSON)
    #expect(json(DocumentSymbolResult.list([symbol])) == "[\(symbolJSON)]")
  }

  @Test func kindsHaveTheNumbersOfTheSpecification() {
    #expect(SymbolKind.constructor.rawValue == 9)
    #expect(SymbolKind.array.rawValue == 18)
    #expect(SymbolKind.typeParameter.rawValue == 26)
  }

  @Test func parameters() throws {
    let params: DocumentSymbolParams = try decoded(
      #"{"textDocument":{"uri":"file:///a"},"workDoneToken":null,"partialResultToken":"p"}"#)
    #expect(params.partialResultToken == "p")
    #expect(json(DocumentSymbolOptions(label: "大纲")) == #"{"label":"大纲"}"#)
  }

  @Test func hoverComesBack() throws {
    try checkRoundTrip(
      HoverResult(contents: MarkupContent(kind: .plainText, value: "v"), range: range),
      #"{"contents":{"kind":"plaintext","value":"v"},"range":\#(rangeJSON)}"#)
  }

  @Test func foldsComeBack() throws {
    try checkRoundTrip(FoldingRange(startLine: 1, endLine: 3), #"{"startLine":1,"endLine":3}"#)
    var fold = FoldingRange(startLine: 1, endLine: 3, kind: .region, collapsedText: "…")
    fold.startCharacter = 2
    fold.endCharacter = 4
    try checkRoundTrip(
      fold,
      """
      {"startLine":1,"startCharacter":2,"endLine":3,"endCharacter":4,"kind":"region",\
      "collapsedText":"…"}
      """)
    let params: FoldingRangeParams = try decoded(#"{"textDocument":{"uri":"file:///a"}}"#)
    #expect(params.textDocument.uri == "file:///a")
  }
}
