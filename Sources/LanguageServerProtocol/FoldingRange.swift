public import JSONWriter

/// The parameters of `textDocument/foldingRange`.
public struct FoldingRangeParams: Equatable, Sendable, Decodable {
  /// The document.
  public let textDocument: TextDocumentIdentifier
  /// Under which progress may be reported.
  @Lenient public var workDoneToken: ProgressToken?
  /// Under which parts of the answer may be sent.
  @Lenient public var partialResultToken: ProgressToken?
}

/// A part of a document that can be folded away. The result of `textDocument/foldingRange` is an
/// array of them.
public struct FoldingRange: Equatable, Sendable, Decodable {
  /// The line, from 0, that stays.
  public var startLine: Int
  /// The column from which on `startLine` is folded too; its end if absent.
  public var startCharacter: Int?
  /// The last line that is folded.
  public var endLine: Int
  /// The column up to which `endLine` is folded; its end if absent.
  public var endCharacter: Int?
  /// What is folded, if the client has a command for all of that kind.
  public var kind: FoldingRangeKind?
  /// What is shown instead; only for clients with `collapsedText`.
  public var collapsedText: String?

  /// A fold of whole lines; columns are set afterwards.
  public init(
    startLine: Int, endLine: Int, kind: FoldingRangeKind? = nil, collapsedText: String? = nil
  ) {
    self.startLine = startLine
    self.endLine = endLine
    self.kind = kind
    self.collapsedText = collapsedText
  }
}

extension FoldingRange: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("startLine", startLine)
      $0.member("startCharacter", ifPresent: startCharacter)
      $0.member("endLine", endLine)
      $0.member("endCharacter", ifPresent: endCharacter)
      $0.member("kind", ifPresent: kind)
      $0.member("collapsedText", ifPresent: collapsedText)
    }
  }
}

/// What a fold holds.
public struct FoldingRangeKind: RawRepresentable, Hashable, Sendable, Decodable, JSONWritable {
  /// The name that is sent.
  public let rawValue: String

  /// A kind that has no name here.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// A comment.
  public static let comment = FoldingRangeKind(rawValue: "comment")
  /// Imports.
  public static let imports = FoldingRangeKind(rawValue: "imports")
  /// A section.
  public static let region = FoldingRangeKind(rawValue: "region")
}
