import BulletinServer
import LanguageServerProtocol
import TestSupport
import Testing

struct SemanticTokensTests {
  @Test func namesPostsAndDatesHaveColours() throws {
    let page = try MarkedPage("城东区召开推进会\n\n本报讯 3月8日，区长何雨田到会。\n\n记者 丁越")
    let tokens = try tokens(page)
    #expect(
      tokens.map { "\($0.line):\($0.column) \($0.length) \(SemanticTokenType.allCases[$0.type])" }
        == [
          "0:0 8 headline", "2:0 3 byline", "2:4 4 date", "2:9 2 post", "2:11 3 person",
          "4:0 5 byline",
        ])
  }

  @Test(arguments: try TestFiles.pages)
  func tokensNeverOverlap(_ name: String) throws {
    let tokens = try tokens(try MarkedPage(try TestFiles.text(name)))
    for (token, next) in zip(tokens, tokens.dropFirst()) {
      #expect(
        (token.line, token.column + token.length) <= (next.line, next.column), "\(name) \(token)")
    }
  }

  @Test func standardTypesWhereTheyAreAskedFor() throws {
    let client = ClientProfile(
      try LSPAny.decoded(#"{"capabilities":{},"initializationOptions":{"standardTokens":true}}"#))
    #expect(SemanticTokenType.legend(for: client).tokenTypes.first == "class")
  }

  private func tokens(
    _ page: MarkedPage
  ) throws -> [(line: Int, column: Int, length: Int, type: Int)] {
    let params: SemanticTokensParams = try LSPAny.decoded(
      #"{"textDocument":{"uri":"file:///a.bulletin"}}"#)
    let data = SemanticTokensFeature.answer(params, page.snapshot)?.data ?? []
    var line = 0
    var column = 0
    return stride(from: 0, to: data.count, by: 5).map { index in
      line += data[index]
      column = data[index] == 0 ? column + data[index + 1] : data[index + 1]
      return (line, column, data[index + 2], data[index + 3])
    }
  }
}
