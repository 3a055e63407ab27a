public import JSONWriter

/// The parameters of `textDocument/inlayHint`.
public struct InlayHintParams: Equatable, Sendable, Decodable {
  /// The document.
  public let textDocument: TextDocumentIdentifier
  /// The part that is shown.
  public let range: LSPRange
}

/// Words that are shown between those of a text and are none of it.
public struct InlayHint: Equatable, Sendable, Decodable {
  /// Before which character.
  public var position: Position
  /// The words.
  public var label: String
  /// Why they stand there.
  public var tooltip: String?
  /// Whether a gap is left before them.
  public var paddingLeft: Bool?
  /// What the client sends back with `inlayHint/resolve`.
  public var data: LSPAny?

  /// Words at a place.
  public init(position: Position, label: String, tooltip: String? = nil, paddingLeft: Bool? = nil) {
    self.position = position
    self.label = label
    self.tooltip = tooltip
    self.paddingLeft = paddingLeft
  }
}

extension InlayHint: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("position", position)
      $0.member("label", label)
      $0.member("tooltip", ifPresent: tooltip)
      $0.member("paddingLeft", ifPresent: paddingLeft)
      $0.member("data", ifPresent: data)
    }
  }
}

/// How inlay hints, code lenses and the like are answered.
public struct ResolvingOptions: Equatable, Sendable, JSONWritable {
  /// Whether what an answer lacks comes by a resolve request.
  public var resolveProvider: Bool

  /// How they are answered.
  public init(resolveProvider: Bool) { self.resolveProvider = resolveProvider }

  public func write(to writer: inout JSONWriter) {
    writer.object { $0.member("resolveProvider", ifPresent: resolveProvider ? true : nil) }
  }
}
