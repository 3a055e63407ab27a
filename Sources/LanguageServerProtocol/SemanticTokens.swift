public import JSONWriter

/// The parameters of `textDocument/semanticTokens/full`.
public struct SemanticTokensParams: Equatable, Sendable, Decodable {
  /// The document.
  public let textDocument: TextDocumentIdentifier
}

/// The parameters of `textDocument/semanticTokens/range`.
public struct SemanticTokensRangeParams: Equatable, Sendable, Decodable {
  /// The document.
  public let textDocument: TextDocumentIdentifier
  /// The part that is wanted.
  public let range: LSPRange
}

/// The colours of a text: five numbers a token, counted from the token before.
public struct SemanticTokens: Equatable, Sendable {
  /// Lines after the last token, columns after its start (or the line's), length, type, modifiers.
  public var data: [Int]

  /// Tokens as numbers.
  public init(data: [Int]) { self.data = data }
}

extension SemanticTokens: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.object { $0.member("data", data) }
  }
}

/// How semantic tokens are answered.
public struct SemanticTokensOptions: Equatable, Sendable {
  /// The names of the types that the numbers stand for.
  public var tokenTypes: [String]

  /// How semantic tokens are answered.
  public init(tokenTypes: [String]) { self.tokenTypes = tokenTypes }
}

extension SemanticTokensOptions: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.key("legend")
      $0.object {
        $0.member("tokenTypes", tokenTypes)
        $0.member("tokenModifiers", [String]())
      }
      $0.member("full", true)
      $0.member("range", true)
    }
  }
}
