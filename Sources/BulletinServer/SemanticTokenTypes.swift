package import LanguageServerProtocol

/// What is coloured. The names are our own, and the editors' plugins link them to colours; a client
/// without plugin asks for the standard ones by `standardTokens`.
package enum SemanticTokenType: Int, Sendable, CaseIterable {
  case person, post, organisation, campaign, date, number, quote, byline, headline

  /// Written out: a name that the run-time library looks up takes a tenth of the server's start.
  package var name: String {
    switch self {
    case .person: "person"
    case .post: "post"
    case .organisation: "organisation"
    case .campaign: "campaign"
    case .date: "date"
    case .number: "number"
    case .quote: "quote"
    case .byline: "byline"
    case .headline: "headline"
    }
  }

  /// The type of programs in whose colour it shows best.
  package var standardName: String {
    switch self {
    case .person: "class"
    case .post: "type"
    case .organisation: "namespace"
    case .campaign: "macro"
    case .date, .number: "number"
    case .quote: "string"
    case .byline: "keyword"
    case .headline: "struct"
    }
  }

  package static func legend(for client: ClientProfile) -> SemanticTokensOptions {
    let tokens = client.capabilities.textDocument?.semanticTokens
    return SemanticTokensOptions(
      tokenTypes: allCases.map { client.wantsStandardTokens ? $0.standardName : $0.name },
      delta: tokens?.asksForDelta == true, range: tokens?.asksForRange == true)
  }
}
