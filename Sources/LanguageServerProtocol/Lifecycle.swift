public import JSONWriter

/// The parameters of `initialize`: who the client is and what it can do.
///
/// Never refused if they are an object at all: what makes no sense is absent.
public struct InitializeParams: Equatable, Sendable, Decodable {
  /// The process that started the server, with which it ends; absent if nobody did.
  @Lenient public var processId: Int?
  /// The client's name and version.
  @Lenient public var clientInfo: ClientInfo?
  /// The language of the client's user interface, such as `zh-cn`.
  @Lenient public var locale: String?
  /// The folder that is open, as a path; what only the oldest clients need.
  @Lenient public var rootPath: String?
  /// The folder that is open; `workspaceFolders` win.
  @Lenient public var rootUri: DocumentURI?
  /// The folders that are open; absent if the client knows no such thing or none is open.
  @Lenient public var workspaceFolders: [WorkspaceFolder]?
  /// Settings for this server, in a form of its own.
  @Lenient public var initializationOptions: LSPAny?
  /// How much the client wants to know of what goes on.
  @Lenient public var trace: TraceValue?
  /// Under which progress of the start may be reported.
  @Lenient public var workDoneToken: ProgressToken?
  @Lenient private var capabilitiesMember: ClientCapabilities?

  /// What the client can do; nothing at all, if it does not say.
  public var capabilities: ClientCapabilities { capabilitiesMember ?? ClientCapabilities() }

  private enum CodingKeys: String, CodingKey {
    case processId, clientInfo, locale, rootPath, rootUri, workspaceFolders, initializationOptions
    case trace, workDoneToken
    case capabilitiesMember = "capabilities"
  }
}

/// What the client is.
public struct ClientInfo: Equatable, Sendable, Decodable {
  /// Its name.
  public let name: String
  /// Its version, in whatever form.
  @Lenient public var version: String?
}

/// A folder that is open in the client.
public struct WorkspaceFolder: Equatable, Sendable, Decodable {
  /// Its address.
  public let uri: DocumentURI
  /// The name under which the client shows it.
  @Lenient public var name: String?
}

/// How much a client wants to know of what goes on.
public enum TraceValue: String, Sendable, Decodable {
  /// Nothing.
  case off
  /// What happens.
  case messages
  /// What happens, in detail.
  case verbose
}

/// The parameters of `$/setTrace`.
public struct SetTraceParams: Equatable, Sendable, Decodable {
  /// How much the client wants to know from now on.
  public let value: TraceValue
}

/// The parameters of `$/logTrace`.
public struct LogTraceParams: Equatable, Sendable {
  /// What happened.
  public var message: String
  /// The details; only for ``TraceValue/verbose``.
  public var verbose: String?

  /// A line of the trace.
  public init(message: String, verbose: String? = nil) {
    self.message = message
    self.verbose = verbose
  }
}

extension LogTraceParams: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("message", message)
      $0.member("verbose", ifPresent: verbose)
    }
  }
}

/// The parameters of `$/cancelRequest`, in either direction.
public struct CancelParams: Equatable, Sendable, Decodable, JSONWritable {
  /// The request that is no longer wanted. It is answered all the same.
  public let id: RequestID

  /// Gives up a request.
  public init(id: RequestID) { self.id = id }

  public func write(to writer: inout JSONWriter) {
    writer.object { $0.member("id", id) }
  }
}

/// The result of `initialize`.
public struct InitializeResult: Equatable, Sendable {
  /// What the server can do.
  public var capabilities: ServerCapabilities
  /// What the server is.
  public var serverInfo: ServerInfo?

  /// The answer to `initialize`.
  public init(capabilities: ServerCapabilities, serverInfo: ServerInfo? = nil) {
    self.capabilities = capabilities
    self.serverInfo = serverInfo
  }
}

extension InitializeResult: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("capabilities", capabilities)
      $0.member("serverInfo", ifPresent: serverInfo)
    }
  }
}

/// What the server is.
public struct ServerInfo: Equatable, Sendable {
  /// Its name.
  public var name: String
  /// Its version.
  public var version: String?

  /// A server's name and version.
  public init(name: String, version: String? = nil) {
    self.name = name
    self.version = version
  }
}

extension ServerInfo: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("name", name)
      $0.member("version", ifPresent: version)
    }
  }
}
