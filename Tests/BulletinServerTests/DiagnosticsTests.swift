import BulletinServer
import LanguageServerProtocol
import TestSupport
import Testing

struct DiagnosticsTests {
  private static let page = """
    城东区召开防汛工作会议

    本报讯 5月6日，城东区召开防汛工作会议，要求各街道建立巡查制度，⟦全面跟⟧

    踪、严格落实各项措施。

    记者 何雨田
    """

  @Test func aFindingAsTheClientTakesIt() throws {
    let page = try MarkedPage(Self.page)
    let found = DiagnosticsFeature.diagnostics(page.snapshot)
    #expect(found.map(\.range) == page.ranges)
    #expect(found.map(\.code) == ["broken-paragraph"])
    #expect(found.map(\.severity) == [.warning])
    #expect(found.map(\.source) == ["bulletin"])
    #expect(found.map(\.message) == ["句子在此断行，应与第5行相接"])
    #expect(found[0].relatedInformation?.map(\.location.uri.string) == ["file:///a.bulletin"])
  }

  @Test func inTheClientsLanguage() throws {
    let page = try MarkedPage(Self.page, locale: "en-GB")
    let message = DiagnosticsFeature.diagnostics(page.snapshot)[0].message
    #expect(message.unicodeScalars.allSatisfy { $0.value < 0x3000 }, "\(message)")
  }

  @Test func onlyWhatTheClientSaysItShows() throws {
    let page = try MarkedPage(Self.page, #"{"textDocument":{"publishDiagnostics":{}}}"#)
    let found = DiagnosticsFeature.diagnostics(page.snapshot)[0]
    #expect(found.relatedInformation == nil)
    #expect(found.data == nil)
    #expect(found.codeDescription == nil)
  }

  @Test func theSameFindingsHaveTheSameId() throws {
    let first = try report(Self.page)
    guard case .full(let id?, let items) = first else { return #expect(Bool(false), "no id") }
    #expect(items.count == 1)
    #expect(try report(Self.page, previous: id) == .unchanged(resultId: id))
    #expect(try report(Self.page + "\n", previous: id) == .unchanged(resultId: id))
    #expect(try report("\n" + Self.page, previous: id) != .unchanged(resultId: id))
    #expect(try report(Self.page, previous: "x") == first)
  }

  // MARK: How they are delivered

  @Test(arguments: [
    ("{}", ClientProfile.DiagnosticDelivery.push),
    // Neovim 0.11 pulls, and cannot be told to pull again.
    (#"{"textDocument":{"diagnostic":{}}}"#, .push),
    (#"{"workspace":{"diagnostics":{"refreshSupport":true}}}"#, .push),
    (
      #"{"textDocument":{"diagnostic":{}},"workspace":{"diagnostics":{"refreshSupport":true}}}"#,
      .pull
    ),
  ])
  func pullsWhereTheClientCanBeToldTo(
    _ capabilities: String, _ delivery: ClientProfile.DiagnosticDelivery
  ) throws {
    let client = try MarkedPage.client(capabilities)
    #expect(client.delivery == delivery)
    #expect((Features.capabilities(for: client).diagnosticProvider != nil) == (delivery == .pull))
  }

  private func report(
    _ source: String, previous: String? = nil
  ) throws -> DocumentDiagnosticReport {
    let previous = previous.map { #","previousResultId":"\#($0)""# } ?? ""
    let params: DocumentDiagnosticParams = try LSPAny.decoded(
      #"{"textDocument":{"uri":"file:///a.bulletin"}\#(previous)}"#)
    return DiagnosticsFeature.answer(params, try MarkedPage(source).snapshot)
  }
}
