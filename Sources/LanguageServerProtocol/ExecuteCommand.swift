public import JSONWriter

/// How `workspace/executeCommand` is answered.
public struct ExecuteCommandOptions: Equatable, Sendable, JSONWritable {
  /// The ids of the commands that the server runs.
  public var commands: [String]

  /// The commands that the server runs.
  public init(commands: [String]) { self.commands = commands }

  public func write(to writer: inout JSONWriter) {
    writer.object { $0.member("commands", commands) }
  }
}

/// The parameters of `workspace/executeCommand`; the result is whatever the command says.
public struct ExecuteCommandParams: Equatable, Sendable, Decodable {
  /// The command's id.
  public let command: String
  /// What the command is given.
  @Lenient public var arguments: [LSPAny]?
  /// Under which progress may be reported.
  @Lenient public var workDoneToken: ProgressToken?
}

/// The parameters of `workspace/applyEdit`: the server asks the client to change documents.
public struct ApplyWorkspaceEditParams: Equatable, Sendable, JSONWritable {
  /// What the user may undo it by.
  public var label: String?
  /// The changes.
  public var edit: WorkspaceEdit

  /// Changes with a name.
  public init(label: String? = nil, edit: WorkspaceEdit) {
    self.label = label
    self.edit = edit
  }

  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("label", ifPresent: label)
      $0.member("edit", edit)
    }
  }
}

/// What a client answers to `workspace/applyEdit`.
public struct ApplyWorkspaceEditResult: Equatable, Sendable, Decodable {
  /// Whether the changes were made.
  public let applied: Bool
  /// Why not, for the log or the user.
  @Lenient public var failureReason: String?
}

/// The parameters of `window/showDocument`.
public struct ShowDocumentParams: Equatable, Sendable, JSONWritable {
  /// What is to be shown.
  public var uri: DocumentURI
  /// Whether the cursor goes there too.
  public var takeFocus: Bool?

  /// A document to be shown.
  public init(uri: DocumentURI, takeFocus: Bool? = nil) {
    self.uri = uri
    self.takeFocus = takeFocus
  }

  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("uri", uri)
      $0.member("takeFocus", ifPresent: takeFocus)
    }
  }
}
