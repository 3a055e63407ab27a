public import JSONWriter

/// A place that has to do with what stands under the cursor. The result of
/// `textDocument/documentHighlight` is an array of them.
public struct DocumentHighlight: Equatable, Sendable, Decodable {
  /// The place.
  public var range: LSPRange
  /// What happens there.
  public var kind: DocumentHighlightKind?

  /// A place.
  public init(range: LSPRange, kind: DocumentHighlightKind? = nil) {
    self.range = range
    self.kind = kind
  }
}

extension DocumentHighlight: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("range", range)
      $0.member("kind", ifPresent: kind)
    }
  }
}

/// What happens at a place that is highlighted.
public enum DocumentHighlightKind: Int, Sendable, Decodable, JSONWritable {
  /// The same words.
  case text = 1
  /// Something is used.
  case read = 2
  /// Something is introduced.
  case write = 3
}
