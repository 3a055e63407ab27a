import BulletinText
import LanguageServerProtocol
import TestSupport
import Testing

/// The server's text is the editor's text, whatever was typed.
struct SynchronizationTests {
  @Test(arguments: PositionEncoding.allCases)
  func takesTheClientsEncoding(_ encoding: PositionEncoding) throws {
    let session = try Session(
      #"{"general":{"positionEncodings":["utf-7","\#(encoding.rawValue)","utf-16"]}}"#)
    #expect(
      session.welcome.at("result.capabilities.positionEncoding").string == encoding.rawValue)
  }

  @Test func fallsBackToUTF16() throws {
    for capabilities in ["{}", #"{"general":{}}"#, #"{"general":{"positionEncodings":null}}"#] {
      let session = try Session(capabilities)
      #expect(session.welcome.at("result.capabilities.positionEncoding") == .null)
    }
  }

  /// A pair of documents: one edited at random, one opened with what the edits should have made of
  /// it. Whatever the server says of one it must say of the other.
  @Test(arguments: PositionEncoding.allCases, 1...2)
  func editsAsTheModelDoes(_ encoding: PositionEncoding, _ seed: Int) throws {
    let session = try Session(
      #"{"general":{"positionEncodings":["\#(encoding.rawValue)"]},"#
        + Session.treeOfSymbols.dropFirst())
    var random = SplitMix64(seed: UInt64(seed))
    let pages = try TestFiles.pages
    var model = SourceText(
      try TestFiles.text(pages[Int.random(in: 0..<pages.count, using: &random)]))
    session.open("file:///edited.bulletin", model.string(TextRange(0, model.count)))
    for version in 2...25 {
      var changes: [String] = []
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let edit = randomEdit(of: model, using: &random)
        changes.append(json(edit, in: model, encoding))
        model = try #require(model.replacing(edit.range, with: Array(edit.newText.utf8)))
      }
      session.change("file:///edited.bulletin", version: version, changes.joined(separator: ","))
      if version % 8 != 0 { continue }
      let fresh = "file:///fresh-\(version).bulletin"
      session.open(fresh, model.string(TextRange(0, model.count)))
      for method in ["documentSymbol", "foldingRange"] {
        let edited = try session.ask(method, "file:///edited.bulletin").at("result").json
        let expected = try session.ask(method, fresh).at("result").json
        #expect(
          edited.replacing("edited.bulletin", with: "fresh-\(version).bulletin") == expected,
          "seed \(seed), version \(version)")
      }
    }
    #expect(try session.client.everythingSoFar(of: "window/showMessage").isEmpty)
  }

  @Test func replacesTheWholeText() throws {
    let session = try Session(Session.treeOfSymbols)
    session.open("file:///a.bulletin", "什么也没有")
    session.change("file:///a.bulletin", version: 2, #"{"text":\#(Session.page.json)}"#)
    #expect(try session.headlines("file:///a.bulletin") == ["城东区召开河道治理推进会"])
  }

  @Test func keepsTwoDocumentsApart() throws {
    let session = try Session(Session.treeOfSymbols)
    session.open("file:///a.bulletin", Session.page)
    session.open("file:///b.bulletin", Session.page.replacing("城东区", with: "城西区"))
    session.change(
      "file:///a.bulletin", version: 2, #"{"range":\#(range(0, 0, 0, 2)),"text":"城南"}"#)
    #expect(try session.headlines("file:///a.bulletin") == ["城南区召开河道治理推进会"])
    #expect(try session.headlines("file:///b.bulletin") == ["城西区召开河道治理推进会"])
    session.close("file:///a.bulletin")
    #expect(try session.headlines("file:///a.bulletin") == [])
    #expect(try session.headlines("file:///b.bulletin") == ["城西区召开河道治理推进会"])
  }

  /// JavaScript sends half an emoji while somebody deletes the other half; it counts as one unit.
  @Test func survivesHalfAnEmoji() throws {
    let session = try Session(Session.treeOfSymbols)
    session.open("file:///a.bulletin", Session.page)
    let whole = #"{"range":\#(range(0, 0, 0, 0)),"text":"\ud83d\ude00"}"#
    session.change("file:///a.bulletin", version: 2, whole)
    let half = #"{"range":\#(range(0, 0, 0, 2)),"text":"\ud83d"}"#
    session.change("file:///a.bulletin", version: 3, half)
    #expect(try session.headlines("file:///a.bulletin") == ["\u{FFFD}城东区召开河道治理推进会"])
    session.change("file:///a.bulletin", version: 4, #"{"range":\#(range(0, 0, 0, 1)),"text":""}"#)
    #expect(try session.headlines("file:///a.bulletin") == ["城东区召开河道治理推进会"])
  }

  /// A column between the halves of an emoji is the emoji's start.
  @Test func survivesAPositionInsideAnEmoji() throws {
    let session = try Session(Session.treeOfSymbols)
    session.open("file:///a.bulletin", "😀" + Session.page)
    session.change("file:///a.bulletin", version: 2, #"{"range":\#(range(0, 1, 0, 2)),"text":""}"#)
    #expect(try session.headlines("file:///a.bulletin") == ["城东区召开河道治理推进会"])
  }

  @Test(arguments: [
    range(900, 0, 900, 1), range(0, 0, 900, 0), range(2, 0, 1, 0), range(0, -1, 0, 1),
  ])
  func dropsADraftThatIsOutOfStep(_ range: String) throws {
    try checkDropped(version: 2, #"{"range":\#(range),"text":"x"}"#)
  }

  @Test func dropsADraftWhoseVersionGoesBack() throws {
    try checkDropped(version: 0, #"{"text":"x"}"#)
  }

  @Test func readsAnyTextThatHasASignOfAPage() throws {
    let session = try Session(Session.treeOfSymbols)
    session.open("file:///a.txt", Session.page, language: "plaintext")
    session.open("file:///b.txt", "购物清单\n\n白菜\n豆腐\n", language: "plaintext")
    #expect(try session.headlines("file:///a.txt").count == 1)
    #expect(try session.headlines("file:///b.txt").isEmpty)
    // What becomes a page is one from then on.
    session.change("file:///b.txt", version: 2, #"{"text":\#(Session.page.json)}"#)
    #expect(try session.headlines("file:///b.txt").count == 1)
  }

  @Test func takesSpellingsOfAnAddressForOneDocument() throws {
    let session = try Session(Session.treeOfSymbols)
    session.open("file:///%E7%AC%AC1%E7%89%88.bulletin", Session.page)
    #expect(try session.headlines("file:///%e7%ac%ac1%e7%89%88.bulletin").count == 1)
    #expect(try session.headlines("file:///第1版.bulletin").count == 1)
  }

  // MARK: Parts

  /// Says so once, refuses every question, and is as before when the document is opened again.
  private func checkDropped(
    version: Int, _ change: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let session = try Session(Session.treeOfSymbols)
    session.open("file:///a.bulletin", Session.page)
    session.change("file:///a.bulletin", version: version, change)
    session.change("file:///a.bulletin", version: version, change)
    let answer = try session.ask("documentSymbol", "file:///a.bulletin")
    #expect(
      answer.at("error.code").integer == ErrorCode.requestFailed.rawValue,
      sourceLocation: sourceLocation)
    let warnings = try session.client.everythingSoFar(of: "window/showMessage")
    #expect(warnings.count == 1, sourceLocation: sourceLocation)
    session.close("file:///a.bulletin")
    session.open("file:///a.bulletin", Session.page)
    #expect(try session.headlines("file:///a.bulletin").count == 1, sourceLocation: sourceLocation)
  }

  private func randomEdit(of text: SourceText, using random: inout SplitMix64) -> TextEdit {
    // No position of the protocol lies inside of a character or of a CRLF.
    let starts = (0...text.count).filter { offset in
      guard offset > 0, offset < text.count else { return true }
      let isInsideLineEnd = text.utf8[offset] == 0x0A && text.utf8[offset - 1] == 0x0D
      return text.utf8[offset] & 0xC0 != 0x80 && !isInsideLineEnd
    }
    let start = Int.random(in: 0..<starts.count, using: &random)
    let length = [0, 0, 1, 2, 30].randomElement(using: &random) ?? 0
    let end = min(start + length, starts.count - 1)
    let inserted = ["", "", "张", "\n", "\r\n", "\n\n", "😀", "本报讯 ", "记者 何雨田", "。", "x"]
    return TextEdit(
      TextRange(starts[start], starts[end]), inserted.randomElement(using: &random) ?? "")
  }

  private func json(_ edit: TextEdit, in text: SourceText, _ encoding: PositionEncoding) -> String {
    let start = encoding.position(of: edit.range.lowerBound, in: text)
    let end = encoding.position(of: edit.range.upperBound, in: text)
    let range = range(start.line, start.column, end.line, end.column)
    return #"{"range":\#(range),"text":\#(edit.newText.json)}"#
  }

}

/// A range of the protocol.
func range(_ line: Int, _ column: Int, _ endLine: Int, _ endColumn: Int) -> String {
  #"{"start":{"line":\#(line),"character":\#(column)},"#
    + #""end":{"line":\#(endLine),"character":\#(endColumn)}}"#
}

/// A range as an answer has it.
func place(_ line: Int, _ column: Int, _ endLine: Int, _ endColumn: Int) -> LSPAny {
  func position(_ line: Int, _ column: Int) -> LSPAny {
    .object(["line": .integer(line), "character": .integer(column)])
  }
  return .object(["start": position(line, column), "end": position(endLine, endColumn)])
}
