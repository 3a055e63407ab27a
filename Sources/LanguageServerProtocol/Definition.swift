public import JSONWriter

/// The result of `textDocument/definition` and `textDocument/declaration`, whose parameters are
/// ``TextDocumentPositionParams``.
public enum DefinitionResult: Equatable, Sendable {
  case locations([Location])
  /// Only for clients with `linkSupport`.
  case links([LocationLink])
}

extension DefinitionResult: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    switch self {
    case .locations(let locations): locations.write(to: &writer)
    case .links(let links): links.write(to: &writer)
    }
  }
}
