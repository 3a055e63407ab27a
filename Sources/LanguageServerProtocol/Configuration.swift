public import JSONWriter

/// The parameters of `workspace/configuration`: the server asks for settings.
public struct ConfigurationParams: Equatable, Sendable, JSONWritable {
  /// The section that is asked for.
  public var section: String
  /// Where it is to hold: the answer has a value for each; `nil` is everywhere.
  public var scopes: [DocumentURI?]

  /// Asks for a section.
  public init(section: String, scopes: [DocumentURI?] = [nil]) {
    self.section = section
    self.scopes = scopes
  }

  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.key("items")
      $0.array { items in
        for scope in scopes {
          items.object {
            $0.member("scopeUri", ifPresent: scope)
            $0.member("section", section)
          }
        }
      }
    }
  }
}

/// The parameters of `workspace/didChangeConfiguration`.
public struct DidChangeConfigurationParams: Equatable, Sendable, Decodable {
  /// The settings, by section; `null` from clients that want to be asked.
  @Lenient public var settings: LSPAny?
}

/// The parameters of `workspace/didChangeWorkspaceFolders`.
public struct DidChangeWorkspaceFoldersParams: Equatable, Sendable, Decodable {
  public let event: WorkspaceFoldersChangeEvent
}

/// Which folders were opened and closed.
public struct WorkspaceFoldersChangeEvent: Equatable, Sendable, Decodable {
  public let added: [WorkspaceFolder]
  public let removed: [WorkspaceFolder]
}

extension InitializeParams {
  /// The folders that are open, in whichever way the client tells.
  public var openFolders: [DocumentURI] {
    if let workspaceFolders { return workspaceFolders.map(\.uri) }
    return [rootUri ?? rootPath.map { DocumentURI(path: $0) }].compactMap(\.self)
  }
}
