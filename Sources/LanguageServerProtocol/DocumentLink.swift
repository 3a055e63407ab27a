public import JSONWriter

/// The parameters of `textDocument/documentLink`.
public struct DocumentLinkParams: Equatable, Sendable, Decodable {
  /// The document.
  public let textDocument: TextDocumentIdentifier
}

/// A part of a text that leads elsewhere.
public struct DocumentLink: Equatable, Sendable, Decodable {
  /// The part.
  public var range: LSPRange
  /// Where it leads, with a line behind `#L` where there is one.
  public var target: String?
  /// What stands there.
  public var tooltip: String?
  /// What the client sends back with `documentLink/resolve`, which brings what lacks.
  public var data: LSPAny?

  /// A link.
  public init(range: LSPRange, target: String?, tooltip: String? = nil, data: LSPAny? = nil) {
    self.range = range
    self.target = target
    self.tooltip = tooltip
    self.data = data
  }
}

extension DocumentLink: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("range", range)
      $0.member("target", ifPresent: target)
      $0.member("tooltip", ifPresent: tooltip)
      $0.member("data", ifPresent: data)
    }
  }
}

/// `textDocument.documentLink`.
public struct DocumentLinkClientCapabilities: Equatable, Sendable, Decodable {
  /// Whether the client shows what stands at a link's end.
  @Lenient public var tooltipSupport: Bool?
}
