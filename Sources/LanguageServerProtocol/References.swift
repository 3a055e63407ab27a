/// The parameters of `textDocument/references`; the result is an array of ``Location``.
public struct ReferenceParams: Equatable, Sendable, Decodable {
  /// The document.
  public let textDocument: TextDocumentIdentifier
  /// The place in it.
  public let position: Position
  /// What is wanted besides.
  @Lenient public var context: ReferenceContext?
}

/// What is wanted besides the places of use.
public struct ReferenceContext: Equatable, Sendable, Decodable {
  /// Whether the place of introduction is one of them.
  @Lenient public var includeDeclaration: Bool?
}
