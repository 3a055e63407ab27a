public import JSONWriter

/// The parameters of `textDocument/semanticTokens/full`.
public struct SemanticTokensParams: Equatable, Sendable, Decodable {
  /// The document.
  public let textDocument: TextDocumentIdentifier
}

/// The parameters of `textDocument/semanticTokens/full/delta`.
public struct SemanticTokensDeltaParams: Equatable, Sendable, Decodable {
  /// The document.
  public let textDocument: TextDocumentIdentifier
  /// The tokens that the client has.
  public let previousResultId: String
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
  /// By which the client names these tokens when it asks for what has changed.
  public var resultId: String?
  /// Lines after the last token, columns after its start (or the line's), length, type, modifiers.
  public var data: [Int]

  /// Tokens as numbers.
  public init(resultId: String? = nil, data: [Int]) {
    self.resultId = resultId
    self.data = data
  }
}

extension SemanticTokens: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("resultId", ifPresent: resultId)
      $0.member("data", data)
    }
  }
}

/// The result of `textDocument/semanticTokens/full/delta`.
public enum SemanticTokensDelta: Equatable, Sendable {
  /// All tokens: what the client has is not known any more.
  case full(SemanticTokens)
  /// What is replaced in the numbers that the client has; nothing, or one run of them.
  case edit(resultId: String, start: Int, deleteCount: Int, data: [Int])

  /// The shortest single change from older tokens to newer ones. Complexity: linear.
  public init(from old: [Int], to new: SemanticTokens) {
    guard let resultId = new.resultId else {
      self = .full(new)
      return
    }
    let shorter = min(old.count, new.data.count)
    var prefix = 0
    while prefix < shorter, old[prefix] == new.data[prefix] { prefix += 1 }
    var suffix = 0
    while suffix < shorter - prefix,
      old[old.count - 1 - suffix] == new.data[new.data.count - 1 - suffix]
    {
      suffix += 1
    }
    self = .edit(
      resultId: resultId, start: prefix, deleteCount: old.count - prefix - suffix,
      data: Array(new.data[prefix..<(new.data.count - suffix)]))
  }
}

extension SemanticTokensDelta: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    switch self {
    case .full(let tokens): tokens.write(to: &writer)
    case .edit(let resultId, let start, let deleteCount, let data):
      writer.object {
        $0.member("resultId", resultId)
        $0.key("edits")
        $0.array { edits in
          if deleteCount == 0, data.isEmpty { return }
          edits.object {
            $0.member("start", start)
            $0.member("deleteCount", deleteCount)
            $0.member("data", data)
          }
        }
      }
    }
  }
}

/// How semantic tokens are answered.
public struct SemanticTokensOptions: Equatable, Sendable {
  /// The names of the types that the numbers stand for.
  public var tokenTypes: [String]
  /// Whether the client may ask for what has changed.
  public var delta: Bool
  /// Whether the client may ask for a part.
  public var range: Bool

  /// How semantic tokens are answered.
  public init(tokenTypes: [String], delta: Bool = false, range: Bool = false) {
    self.tokenTypes = tokenTypes
    self.delta = delta
    self.range = range
  }
}

extension SemanticTokensOptions: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.key("legend")
      $0.object {
        $0.member("tokenTypes", tokenTypes)
        $0.member("tokenModifiers", [String]())
      }
      if delta {
        $0.key("full")
        $0.object { $0.member("delta", true) }
      } else {
        $0.member("full", true)
      }
      $0.member("range", ifPresent: range ? true : nil)
    }
  }
}
