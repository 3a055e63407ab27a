import LanguageServerProtocol
import TestSupport
import Testing

/// How findings reach the client, and how they leave.
struct FindingsTests {
  private static let page = """
    城东区召开防汛工作会议

    本报讯 5月6日，城东区召开防汛工作会议，要求各街道建立巡查制度，全面跟

    踪、严格落实各项措施。

    记者 何雨田

    """

  private static let pulled =
    #"{"textDocument":{"diagnostic":{}},"workspace":{"diagnostics":{"refreshSupport":true}}}"#

  private static let versioned = #"{"textDocument":{"publishDiagnostics":{"versionSupport":true}}}"#

  /// Joins the two halves of the paragraph.
  private static let join = #"{"range":\#(range(2, 33, 4, 0)),"text":""}"#

  @Test func pushesEachChangeOnce() throws {
    let session = try Session()
    session.open("file:///a.bulletin", Self.page)
    #expect(try codes(next(session)) == ["broken-paragraph"])
    // The finding is where it was: nothing to say.
    session.change("file:///a.bulletin", version: 2, #"{"range":\#(range(6, 6, 6, 6)),"text":"野"}"#)
    #expect(try session.client.everythingSoFar(of: Self.publish).isEmpty)
    session.change("file:///a.bulletin", version: 3, Self.join)
    #expect(try codes(next(session)) == [])
    #expect(try session.client.everythingSoFar(of: Self.publish).isEmpty)
  }

  @Test func namesTheVersionToClientsThatLookAtIt() throws {
    let session = try Session(Self.versioned)
    session.open("file:///a.bulletin", Self.page, version: 5)
    #expect(try next(session).at("version").integer == 5)
    session.change("file:///a.bulletin", version: 6, #"{"range":\#(range(6, 6, 6, 6)),"text":"野"}"#)
    #expect(try next(session).at("version").integer == 6)
    let silent = try Session()
    silent.open("file:///a.bulletin", Self.page, version: 5)
    #expect(try next(silent)["version"] == nil)
  }

  @Test func leavesNothingBehindAClosedDocument() throws {
    let session = try Session()
    session.open("file:///%e7%ac%ac1.bulletin", Self.page)
    #expect(try codes(next(session)).count == 1)
    session.close("file:///%E7%AC%AC1.bulletin")
    let last = try next(session)
    #expect(try codes(last) == [])
    #expect(last.at("uri").string == "file:///%e7%ac%ac1.bulletin")
    session.close("file:///%E7%AC%AC1.bulletin")
    #expect(try session.client.everythingSoFar(of: Self.publish).isEmpty)
  }

  @Test func saysNothingOfOtherTexts() throws {
    let session = try Session()
    session.open("file:///a.txt", "白菜“\n", language: "plaintext")
    session.close("file:///a.txt")
    #expect(try session.client.everythingSoFar(of: Self.publish).isEmpty)
  }

  @Test func takesTheFindingsOfALostDraftAway() throws {
    let session = try Session()
    session.open("file:///a.bulletin", Self.page)
    #expect(try codes(next(session)).count == 1)
    session.change(
      "file:///a.bulletin", version: 2, #"{"range":\#(range(99, 0, 99, 0)),"text":""}"#)
    #expect(try codes(next(session)) == [])
  }

  @Test func isAskedByClientsThatCanBeToldToAskAgain() throws {
    let session = try Session(Self.pulled)
    session.open("file:///a.bulletin", Self.page)
    let full = try session.ask("diagnostic", "file:///a.bulletin")
    #expect(full.at("result.kind").string == "full")
    #expect(full.at("result.items").elements.map { $0.at("code").string } == ["broken-paragraph"])
    let id = try #require(full.at("result.resultId").string)
    let again = try session.ask(
      "diagnostic", "file:///a.bulletin", #""previousResultId":"\#(id)","#)
    #expect(again.at("result.kind").string == "unchanged")
    session.change("file:///a.bulletin", version: 2, Self.join)
    let mended = try session.ask(
      "diagnostic", "file:///a.bulletin", #""previousResultId":"\#(id)","#)
    #expect(mended.at("result.items").elements.isEmpty)
    #expect(mended.at("result.kind").string == "full")
    // Never both ways.
    #expect(try session.client.everythingSoFar(of: Self.publish).isEmpty)
  }

  @Test func answersForTextsThatAreNotPages() throws {
    let session = try Session(Self.pulled)
    session.open("file:///a.txt", "白菜\n", language: "plaintext")
    for uri in ["file:///a.txt", "file:///unknown.txt"] {
      let report = try session.ask("diagnostic", uri)
      #expect(report.at("result.kind").string == "full")
      #expect(report.at("result.items").elements.isEmpty)
    }
  }

  /// A quotation that is being written is no finding, until the page is saved.
  @Test func waitsForTheEndOfTheSentence() throws {
    let session = try Session()
    session.open("file:///a.bulletin", Session.page)
    #expect(try codes(next(session)) == [])
    session.change(
      "file:///a.bulletin", version: 2, #"{"range":\#(range(2, 21, 2, 21)),"text":"“"}"#)
    #expect(try session.client.everythingSoFar(of: Self.publish).isEmpty)
    session.client.notify("textDocument/didSave", #"{"textDocument":{"uri":"file:///a.bulletin"}}"#)
    #expect(try codes(next(session)) == ["unbalanced-punctuation"])
  }

  @Test func doesNotWaitForEver() throws {
    let session = try Session()
    session.open("file:///a.bulletin", Session.page)
    #expect(try codes(next(session)) == [])
    session.change(
      "file:///a.bulletin", version: 2, #"{"range":\#(range(2, 21, 2, 21)),"text":"“"}"#)
    #expect(try codes(next(session)) == ["unbalanced-punctuation"])
  }

  @Test func tellsAPullingClientToAskAgain() throws {
    let session = try Session(Self.pulled)
    session.open("file:///a.bulletin", Session.page)
    session.change(
      "file:///a.bulletin", version: 2, #"{"range":\#(range(2, 21, 2, 21)),"text":"“"}"#)
    let early = try session.ask("diagnostic", "file:///a.bulletin")
    #expect(early.at("result.items").elements.isEmpty)
    let refresh = try session.client.next { $0["method"] == "workspace/diagnostic/refresh" }
    session.client.send(#"{"jsonrpc":"2.0","id":\#(refresh.at("id").json),"result":null}"#)
    let late = try session.ask("diagnostic", "file:///a.bulletin")
    #expect(late.at("result.items").elements.count == 1)
  }

  // MARK: Parts

  private static let publish = "textDocument/publishDiagnostics"

  private func next(_ session: Session) throws -> LSPAny {
    try session.client.notification(Self.publish)
  }

  private func codes(_ params: LSPAny) throws -> [String] {
    params.at("diagnostics").elements.compactMap { $0.at("code").string }
  }
}
