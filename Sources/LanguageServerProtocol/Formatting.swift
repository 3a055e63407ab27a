public import JSONWriter

/// The parameters of `textDocument/formatting`. The result of every kind of formatting is an array
/// of ``LSPTextEdit``.
public struct DocumentFormattingParams: Equatable, Sendable, Decodable {
  /// The document.
  public let textDocument: TextDocumentIdentifier
}

/// The parameters of `textDocument/rangeFormatting`.
public struct DocumentRangeFormattingParams: Equatable, Sendable, Decodable {
  /// The document.
  public let textDocument: TextDocumentIdentifier
  /// The part that is formatted.
  public let range: LSPRange
}

/// The parameters of `textDocument/rangesFormatting`.
public struct DocumentRangesFormattingParams: Equatable, Sendable, Decodable {
  /// The document.
  public let textDocument: TextDocumentIdentifier
  /// The parts that are formatted.
  public let ranges: [LSPRange]
}

/// The parameters of `textDocument/onTypeFormatting`.
public struct DocumentOnTypeFormattingParams: Equatable, Sendable, Decodable {
  /// The document.
  public let textDocument: TextDocumentIdentifier
  /// Where the cursor is, behind what was typed.
  public let position: Position
  /// What was typed.
  public let ch: String
}

/// Which characters have what was typed formatted.
public struct DocumentOnTypeFormattingOptions: Equatable, Sendable {
  /// The characters, at least one.
  public var characters: [String]

  /// Which characters have what was typed formatted.
  public init(characters: [String]) { self.characters = characters }
}

extension DocumentOnTypeFormattingOptions: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("firstTriggerCharacter", characters.first ?? "")
      $0.member("moreTriggerCharacter", Array(characters.dropFirst()))
    }
  }
}

/// How ranges are formatted.
public struct DocumentRangeFormattingOptions: Equatable, Sendable {
  /// Whether several are formatted at once; only for clients with `rangesSupport`.
  public var rangesSupport: Bool

  /// How ranges are formatted.
  public init(rangesSupport: Bool) { self.rangesSupport = rangesSupport }
}

extension DocumentRangeFormattingOptions: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.object { $0.member("rangesSupport", ifPresent: rangesSupport ? true : nil) }
  }
}

/// `textDocument.rangeFormatting`.
public struct RangeFormattingClientCapabilities: Equatable, Sendable, Decodable {
  /// Whether the client formats several ranges at once.
  @Lenient public var rangesSupport: Bool?
}
