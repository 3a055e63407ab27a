public import JSONWriter

/// The parameters of `workspace/symbol`; the result is an array of ``WorkspaceSymbol``.
public struct WorkspaceSymbolParams: Equatable, Sendable, Decodable {
  /// What is looked for; everything where it is empty.
  public let query: String
}

/// Something that is named somewhere in the workspace; also the parameters of `workspaceSymbol/resolve`.
/// With a range it is what older clients know as ``SymbolInformation``.
public struct WorkspaceSymbol: Equatable, Sendable {
  /// What the entry is called; never empty.
  public var name: String
  /// Which icon it has.
  public var kind: SymbolKind
  /// Where it stands.
  public var uri: DocumentURI
  /// The whole of it; may come by `workspaceSymbol/resolve` if the client says so.
  public var range: LSPRange?
  /// What it stands in, for the user's eyes.
  public var containerName: String?
  /// What the client sends back with `workspaceSymbol/resolve`.
  public var data: LSPAny?

  /// An entry with its place.
  public init(name: String, kind: SymbolKind, location: Location, containerName: String? = nil) {
    self.name = name
    self.kind = kind
    uri = location.uri
    range = location.range
    self.containerName = containerName
  }
}

extension WorkspaceSymbol: Decodable {
  private enum Key: CodingKey { case name, kind, location, containerName, data }
  private struct Place: Decodable {
    let uri: DocumentURI
    @Lenient var range: LSPRange?
  }

  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: Key.self)
    name = try members.decode(String.self, forKey: .name)
    kind = try members.decode(SymbolKind.self, forKey: .kind)
    let place = try members.decode(Place.self, forKey: .location)
    (uri, range) = (place.uri, place.range)
    containerName = try members.decodeIfPresent(String.self, forKey: .containerName)
    data = try members.decodeIfPresent(LSPAny.self, forKey: .data)
  }
}

extension WorkspaceSymbol: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("name", name)
      $0.member("kind", kind)
      $0.key("location")
      $0.object {
        $0.member("uri", uri)
        $0.member("range", ifPresent: range)
      }
      $0.member("containerName", ifPresent: containerName)
      $0.member("data", ifPresent: data)
    }
  }
}
