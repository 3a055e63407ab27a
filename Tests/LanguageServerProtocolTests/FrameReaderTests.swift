import LanguageServerProtocol
import TestSupport
import Testing

struct FrameReaderTests {
  @Test func contentComesWithoutItsHeader() {
    check("Content-Length: 2\r\n\r\n{}", [.content("{}")])
  }

  @Test func severalMessagesComeInOneChunk() {
    check(
      "Content-Length: 2\r\n\r\n{}Content-Length: 4\r\n\r\nnullContent-Length: 0\r\n\r\n",
      [.content("{}"), .content("null"), .content("")])
  }

  @Test(arguments: [
    "content-length: 2\r\n\r\n{}", "CONTENT-LENGTH:2\r\n\r\n{}",
    "Content-Length:  \t2 \t\r\n\r\n{}", "Content-Length: 002\r\n\r\n{}",
    "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: 2\r\n\r\n{}",
    "Content-Length: 2\r\nContent-Type: x\r\n\r\n{}", "Content-Length: 2\n\n{}",
    "\r\n\r\nContent-Length: 2\r\n\r\n{}",
  ])
  func everySpellingOfAHeaderIsRead(_ stream: String) {
    check(stream, [.content("{}")])
  }

  @Test func lengthsCountBytes() {
    check(
      "Content-Length: 8\r\n\r\n\"头版\"Content-Length: 1\r\n\r\n1",
      [.content("\"头版\""), .content("1")])
  }

  @Test func everySplitGivesTheSame() {
    let stream = Array(
      "Content-Length: 2\r\n\r\n{}oops\r\n\r\nContent-Type: x\r\nContent-Length: 5\r\n\r\n[1,2]"
        .utf8)
    let expected: [Piece] = [.content("{}"), .failure(.malformedHeader("oops")), .content("[1,2]")]
    for split in 0...stream.count {
      var reader = FrameReader()
      var events = reader.read(stream.span.extracting(..<split))
      events += reader.read(stream.span.extracting(split...))
      #expect(events.map(Piece.init) == expected, "split at \(split)")
    }
    #expect(pieces(stream, chunk: 1) == expected)
  }

  @Test func aLargeMessageComesInChunks() {
    let content = [UInt8](repeating: UInt8(ascii: "x"), count: 10_000_000)
    let events = events(FrameWriter.frame(content), chunk: 65_536)
    #expect(events == [.content(content)])
  }

  // MARK: Broken headers

  @Test func aBlockWithoutLengthIsSkipped() {
    check(
      "Content-Type: x\r\n\r\n{\"a\":1}Content-Length: 2\r\n\r\n{}",
      [.failure(.missingContentLength), .content("{}")])
  }

  @Test(arguments: ["-2", "+2", "2x", "", "two", "0x2", "2 2", "2,2", "２"])
  func aLengthThatIsNoNumberIsSkipped(_ length: String) {
    check(
      "Content-Length: \(length)\r\n\r\n{}Content-Length: 2\r\n\r\n[]",
      [.failure(.malformedHeader("Content-Length: \(length)")), .content("[]")])
  }

  @Test(arguments: [
    ("1073741825", 1_073_741_825), ("99999999999999999999999999999", Int.max),
    ("9223372036854775807", Int.max),
  ])
  func anAbsurdLengthIsRefused(_ length: String, _ reported: Int) {
    check(
      "Content-Length: \(length)\r\n\r\n{}Content-Length: 2\r\n\r\n[]",
      [.failure(.contentTooLong(reported)), .content("[]")])
  }

  @Test func anAllowedLengthReservesNothing() {
    var reader = FrameReader()
    #expect(reader.read(Array("Content-Length: 1073741824\r\n\r\n{".utf8).span).isEmpty)
    #expect(reader.endOfInput() == .incompleteContent(missing: 1_073_741_823))
  }

  @Test func oneErrorForOneBreak() {
    check(
      "x\r\ny\r\n\r\n{\r\n  \"a\": [\r\n  ]\r\n}\r\nz: \r\n\r\nContent-Length: 2\r\n\r\n{}",
      [.failure(.malformedHeader("x")), .content("{}")])
  }

  @Test func eachBreakHasItsError() {
    check(
      "x\r\n\r\nContent-Length: 2\r\n\r\n{}y\r\n\r\nContent-Length: 2\r\n\r\n[]",
      [
        .failure(.malformedHeader("x")), .content("{}"), .failure(.malformedHeader("y")),
        .content("[]"),
      ])
  }

  @Test func aBreakSpoilsItsWholeBlock() {
    check(
      "Content-Length: 2\r\n{bad}\r\n\r\n{}Content-Length: 2\r\n\r\n[]",
      [.failure(.malformedHeader("{bad}")), .content("[]")])
  }

  @Test func aLengthTooShortCostsNoOtherMessage() {
    check(
      "Content-Length: 5\r\n\r\n{\"a\":1}Content-Length: 2\r\n\r\n{}",
      [.content("{\"a\":"), .failure(.malformedHeader("1}Content-Length: 2")), .content("{}")])
  }

  @Test func aLengthTooLongCostsTheNextMessage() {
    check(
      "Content-Length: 9\r\n\r\n{}Content-Length: 7\r\n\r\n{\"a\":1}Content-Length: 2\r\n\r\n[]",
      [.content("{}Content"), .failure(.missingContentLength), .content("[]")])
  }

  @Test func aLineWithoutEndIsSkipped() {
    let garbage = String(repeating: "新", count: 100_000)
    check(
      garbage + "Content-Length: 2\r\n\r\n{}",
      [.failure(.malformedHeader(String(repeating: "新", count: 33) + "\u{FFFD}")), .content("{}")])
  }

  @Test func theEndOfInputSaysWhatIsLost() {
    #expect(end("") == nil)
    #expect(end("Content-Length: 2\r\n\r\n{}") == nil)
    #expect(end("Content-Length: 2\r\n\r\n{}\r\n") == nil)
    #expect(end("Content-Le") == .incompleteHeader)
    #expect(end("Content-Length: 2\r\n") == .incompleteHeader)
    #expect(end("Content-Length: 2\r\n\r\n{") == .incompleteContent(missing: 1))
  }

  // MARK: Random streams

  /// Whatever stands before it, two whole messages in a row: the second one always arrives.
  @Test(arguments: 0..<300)
  func recoversFromAnything(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let parts = [
      "Content-Length: 7\r\n\r\n{\"a\":1}", "Content-Length:", "\r\n", "\r\n\r\n", "{\"a\":", "}",
      "7",
      "Content-Length: 999999999999\r\n\r\n", ": ", "content-type: x\r\n", "\u{FEFF}", "新华",
    ]
    var stream: [UInt8] = []
    for _ in 0..<Int.random(in: 0..<40, using: &random) {
      if Bool.random(using: &random) {
        stream += parts.randomElement(using: &random)?.utf8.map { $0 } ?? []
      } else {
        stream.append(UInt8.random(in: 0...255, using: &random))
      }
    }
    // Ends whatever content or line may be open.
    stream += [UInt8](repeating: UInt8(ascii: " "), count: 100_000) + "}\r\n\r\n".utf8
    stream += FrameWriter.frame(Array("1".utf8)) + FrameWriter.frame(Array("[\"last\"]".utf8))
    let whole = events(stream, chunk: stream.count)
    #expect(whole.last == .content(Array("[\"last\"]".utf8)), "seed \(seed)")
    let chunk = Int.random(in: 1...100, using: &random)
    #expect(events(stream, chunk: chunk) == whole, "seed \(seed), chunks of \(chunk)")
  }

  // MARK: Calls

  /// An event with text in the place of bytes.
  private enum Piece: Equatable {
    case content(String)
    case failure(FrameError)

    init(_ event: FrameReader.Event) {
      switch event {
      case .content(let bytes): self = .content(String(decoding: bytes, as: UTF8.self))
      case .failure(let error): self = .failure(error)
      }
    }
  }

  private func check(
    _ stream: String, _ expected: [Piece], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let stream = Array(stream.utf8)
    for chunk in [stream.count, 7, 1] {
      #expect(
        pieces(stream, chunk: chunk) == expected, "chunks of \(chunk)",
        sourceLocation: sourceLocation)
    }
  }

  private func pieces(_ stream: [UInt8], chunk: Int) -> [Piece] {
    events(stream, chunk: chunk).map(Piece.init)
  }

  private func events(_ stream: [UInt8], chunk: Int) -> [FrameReader.Event] {
    var reader = FrameReader()
    var events: [FrameReader.Event] = []
    for start in stride(from: 0, to: stream.count, by: max(1, chunk)) {
      let end = min(stream.count, start + max(1, chunk))
      events += reader.read(stream.span.extracting(start..<end))
    }
    return events
  }

  private func end(_ stream: String) -> FrameError? {
    var reader = FrameReader()
    _ = reader.read(Array(stream.utf8).span)
    return reader.endOfInput()
  }
}
