/// The parameters of `workspace/symbol`; the result is an array of ``SymbolInformation``.
public struct WorkspaceSymbolParams: Equatable, Sendable, Decodable {
  /// What is looked for; everything where it is empty.
  public let query: String
}
