public import JSONWriter

/// The result of `textDocument/hover`, whose parameters are ``TextDocumentPositionParams``.
public struct HoverResult: Equatable, Sendable, Decodable {
  /// What is shown, in one of the client's formats.
  public var contents: MarkupContent
  /// What it is about, as the client marks it.
  public var range: LSPRange?

  /// A text about a part of a document.
  public init(contents: MarkupContent, range: LSPRange? = nil) {
    self.contents = contents
    self.range = range
  }
}

extension HoverResult: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("contents", contents)
      $0.member("range", ifPresent: range)
    }
  }
}
