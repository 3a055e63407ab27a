import BulletinKnowledge
import BulletinLint
import BulletinSyntax
package import BulletinText
package import LanguageServerProtocol

/// `textDocument/semanticTokens/full`: names, posts, dates and figures in colours.
package enum SemanticTokensFeature: Feature {
  package static let method = "textDocument/semanticTokens/full"
  package static let summary = LocalizedText(
    zh: "人名、职务、提法、日期、数字、署名、标题的颜色",
    en: "Colours of names, posts, campaigns, dates, figures, bylines, headlines")

  package static func declare(
    in capabilities: inout ServerCapabilities, for client: ClientProfile
  ) {
    capabilities.semanticTokensProvider = SemanticTokenType.legend(for: client)
  }

  package static let nothing: SemanticTokens? = nil

  package static func answer(
    _ params: SemanticTokensParams, _ snapshot: Snapshot
  ) -> SemanticTokens? {
    named(encoded(tokens(in: snapshot), snapshot), snapshot)
  }

  /// Tokens with a name, where the client may ask for what has changed since. Equal tokens have equal
  /// names, whenever they were computed.
  static func named(_ tokens: SemanticTokens, _ snapshot: Snapshot) -> SemanticTokens {
    guard snapshot.client.capabilities.textDocument?.semanticTokens?.asksForDelta == true else {
      return tokens
    }
    var tokens = tokens
    tokens.resultId = String(tokens.data.hashValue, radix: 16)
    snapshot.tokens.keep(tokens, of: snapshot.uri)
    return tokens
  }

  typealias Token = (range: TextRange, type: SemanticTokenType)

  /// The tokens of a page in the order of the text, none over another.
  static func tokens(in snapshot: Snapshot) -> [Token] {
    let facts = snapshot.facts
    var found: [Token] = []
    for official in facts.officials {
      found += official.mentions.map { ($0.range, .person) }
      found += official.mentions.compactMap(\.post).map { ($0, .post) }
    }
    found += facts.dates.map { ($0.range, .date) }
    found += facts.quantities.map { ($0.range, .number) }
    found += facts.campaigns.flatMap(\.mentions).map { ($0, .campaign) }
    for article in snapshot.analysis.articles {
      found += article.nodes.bylines.map { ($0.range, .byline) }
      found += [article.nodes.lead?.source].compactMap { $0 }.map { ($0, .byline) }
      found += article.nodes.headline.map { ($0, .headline) }
    }
    return apart(found)
  }

  /// What is named first above takes the place; the rest of what it lies in is coloured around it.
  private static func apart(_ found: [Token]) -> [Token] {
    let order = found.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    var taken: [Token] = []
    for (_, token) in order {
      guard let last = taken.last, last.range.upperBound > token.range.lowerBound else {
        taken.append(token)
        continue
      }
      // A name inside a headline: the headline before it and behind it.
      guard last.range.contains(token.range), last.range.count > token.range.count else { continue }
      taken.removeLast()
      let before = TextRange(last.range.lowerBound, token.range.lowerBound)
      let behind = TextRange(token.range.upperBound, last.range.upperBound)
      if !before.isEmpty { taken.append((before, last.type)) }
      taken.append(token)
      if !behind.isEmpty { taken.append((behind, last.type)) }
    }
    return taken
  }

  /// Five numbers a token; a token ends with its line, for few clients know longer ones.
  static func encoded(_ tokens: [Token], _ snapshot: Snapshot) -> SemanticTokens {
    var data: [Int] = []
    data.reserveCapacity(tokens.count * 5)
    var last = Position(line: 0, character: 0)
    for token in tokens {
      for piece in lines(of: token.range, in: snapshot.text) {
        let range = snapshot.lspRange(piece)
        let isSameLine = range.start.line == last.line
        data += [
          range.start.line - last.line,
          isSameLine ? range.start.character - last.character : range.start.character,
          range.end.character - range.start.character, token.type.rawValue, 0,
        ]
        last = range.start
      }
    }
    return SemanticTokens(data: data)
  }

  private static func lines(of range: TextRange, in text: SourceText) -> [TextRange] {
    let first = text.lines.line(at: range.lowerBound)
    let last = text.lines.line(at: max(range.lowerBound, range.upperBound - 1))
    return (first...max(first, last)).compactMap { line in
      guard let content = text.content(ofLine: line) else { return nil }
      let piece = TextRange(
        max(content.lowerBound, range.lowerBound), min(content.upperBound, range.upperBound))
      return piece.isEmpty ? nil : piece
    }
  }
}

/// `textDocument/semanticTokens/full/delta`: what has changed since.
package enum SemanticTokensDeltaFeature: Feature {
  package static let method = "textDocument/semanticTokens/full/delta"
  package static let summary = LocalizedText(
    zh: "只传变了的颜色",
    en: "What has changed of them")

  package static func declare(
    in capabilities: inout ServerCapabilities, for client: ClientProfile
  ) {}

  package static let nothing: SemanticTokensDelta? = nil

  package static func answer(
    _ params: SemanticTokensDeltaParams, _ snapshot: Snapshot
  ) -> SemanticTokensDelta? {
    let old = snapshot.tokens.data(of: snapshot.uri, params.previousResultId)
    let tokens = SemanticTokensFeature.encoded(
      SemanticTokensFeature.tokens(in: snapshot), snapshot)
    let new = SemanticTokensFeature.named(tokens, snapshot)
    return old.map { SemanticTokensDelta(from: $0, to: new) } ?? .full(new)
  }
}

/// `textDocument/semanticTokens/range`: the same for what is on the screen.
package enum SemanticTokensRangeFeature: Feature {
  package static let method = "textDocument/semanticTokens/range"
  package static let summary = LocalizedText(
    zh: "屏幕上那一段的颜色",
    en: "Those of a part")

  package static func declare(
    in capabilities: inout ServerCapabilities, for client: ClientProfile
  ) {}

  package static let nothing: SemanticTokens? = nil

  package static func answer(
    _ params: SemanticTokensRangeParams, _ snapshot: Snapshot
  ) -> SemanticTokens? {
    guard let wanted = snapshot.client.textRange(params.range, in: snapshot.text) else {
      return nil
    }
    let tokens = SemanticTokensFeature.tokens(in: snapshot).filter { $0.range.overlaps(wanted) }
    return SemanticTokensFeature.encoded(tokens, snapshot)
  }
}
