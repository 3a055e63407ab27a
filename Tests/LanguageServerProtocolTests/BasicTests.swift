import FoundationEssentials
import JSONWriter
import LanguageServerProtocol
import Testing

struct BasicTests {
  private let range = LSPRange(
    start: Position(line: 0, character: 1), end: Position(line: 2, character: 3))
  private let rangeJSON = #"{"start":{"line":0,"character":1},"end":{"line":2,"character":3}}"#

  @Test func placesComeBack() throws {
    try checkRoundTrip(range, rangeJSON)
    try checkRoundTrip(
      Location(uri: "file:///a", range: range), #"{"uri":"file:///a","range":\#(rangeJSON)}"#)
    try checkRoundTrip(
      LocationLink(
        originSelectionRange: range, targetUri: "file:///a", targetRange: range,
        targetSelectionRange: range),
      """
      {"originSelectionRange":\(rangeJSON),"targetUri":"file:///a","targetRange":\(rangeJSON),\
      "targetSelectionRange":\(rangeJSON)}
      """)
    try checkRoundTrip(TextDocumentIdentifier(uri: "a:b"), #"{"uri":"a:b"}"#)
  }

  @Test(arguments: [
    ("2147483647", Position.maximum), ("2147483648", Position.maximum),
    ("9223372036854775807", Position.maximum), ("99999999999999999999", Position.maximum),
    ("1.7976931348623157e308", Position.maximum), ("-1", -1), ("-9223372036854775808", -1),
    ("-1e300", -1), ("3.0", 3),
  ])
  func absurdPositionsAreSafe(_ number: String, _ expected: Int) throws {
    let position: Position = try decoded(#"{"line":\#(number),"character":\#(number)}"#)
    #expect(position == Position(line: expected, character: expected))
  }

  @Test(arguments: ["null", "\"1\"", "true", "{}", "1e999"])
  func whatIsNoNumberIsNoPosition(_ value: String) {
    #expect(throws: DecodingError.self) {
      try decoded(#"{"line":0,"character":\#(value)}"#, as: Position.self)
    }
  }

  @Test func positionsAreOrdered() {
    #expect(Position(line: 1, character: 9) < Position(line: 2, character: 0))
    #expect(Position(line: 1, character: 1) < Position(line: 1, character: 2))
  }

  @Test func commandsComeBack() throws {
    try checkRoundTrip(
      Command(title: "t", command: "c", arguments: [.integer(1), .null]),
      #"{"title":"t","command":"c","arguments":[1,null]}"#)
    try checkRoundTrip(Command(title: "t", command: "c"), #"{"title":"t","command":"c"}"#)
  }

  @Test func markupComesBack() throws {
    try checkRoundTrip(
      MarkupContent(kind: .markdown, value: "**新**"), #"{"kind":"markdown","value":"**新**"}"#)
  }

  @Test func nullAndAbsentDiffer() throws {
    #expect(try decoded("{}", as: Versioned.self).version == .absent)
    #expect(try decoded(#"{"version":null}"#, as: Versioned.self).version == .null)
    #expect(try decoded(#"{"version":1}"#, as: Versioned.self).version == .value(1))
    #expect(throws: DecodingError.self) { try decoded(#"{"version":"1"}"#, as: Versioned.self) }
    try checkRoundTrip(Versioned(version: .absent), "{}")
    try checkRoundTrip(Versioned(version: .null), #"{"version":null}"#)
    try checkRoundTrip(Versioned(version: .value(1)), #"{"version":1}"#)
    #expect(try decoded("[null,1]", as: [Nullable<Int>].self) == [.null, .value(1)])
    #expect(Nullable.value(1).value == 1)
    #expect(Nullable<Int>.null.value == nil)
  }

  private struct Versioned: Decodable, Equatable, JSONWritable {
    let version: Nullable<Int>

    func write(to writer: inout JSONWriter) {
      writer.object { $0.member("version", version) }
    }
  }

  @Test func anyValueComesBack() throws {
    try checkRoundTrip(
      LSPAny.object([
        "z": .array([.null, .boolean(true), .integer(-1), .number(1.5), .string("新")]),
        "a": .object([:]), "b": .array([]),
      ]),
      #"{"a":{},"b":[],"z":[null,true,-1,1.5,"新"]}"#)
  }

  @Test func anyValueIsReadAsAType() {
    let value = LSPAny.object(["line": .integer(1), "character": .integer(2)])
    #expect(value.decoded() == Position(line: 1, character: 2))
    #expect(value.decoded(as: String.self) == nil)
    #expect(value["line"] == .integer(1))
    #expect(value["column"] == nil)
    #expect(LSPAny.null["line"] == nil)
  }

  @Test func whatIsNestedTooDeepIsRefused() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(throws: Never.self) { try decoded(nested(60), as: LSPAny.self) }
    #expect(throws: DecodingError.self) { try decoded(nested(100), as: LSPAny.self) }
    let params: InitializeParams = try decoded(
      #"{"locale":"zh","initializationOptions":\#(nested(400))}"#)
    #expect(params.initializationOptions == nil)
    #expect(params.locale == "zh")
  }
}
