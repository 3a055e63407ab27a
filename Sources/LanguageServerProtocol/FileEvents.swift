/// The parameters of `workspace/didChangeWatchedFiles`: what has happened on disk.
public struct DidChangeWatchedFilesParams: Equatable, Sendable, Decodable {
  /// In the order in which it happened, as far as the client knows.
  public let changes: [FileEvent]
}

/// A file that was made, changed or deleted; which of them, the disk tells.
public struct FileEvent: Equatable, Sendable, Decodable {
  /// The file's address.
  public let uri: DocumentURI
}
