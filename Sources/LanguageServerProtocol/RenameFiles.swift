public import JSONWriter

/// The parameters of `workspace/willRenameFiles`; the result is a ``WorkspaceEdit``, made before the files
/// get their new names.
public struct RenameFilesParams: Equatable, Sendable, Decodable {
  /// Files, and folders with all that is in them.
  public let files: [FileRename]
}

/// A file or folder that gets another name or place.
public struct FileRename: Equatable, Sendable, Decodable {
  /// Its address as yet.
  public let oldUri: DocumentURI
  /// Its address afterwards.
  public let newUri: DocumentURI
}

/// Which files the server wants to be asked about.
public struct FileOperationOptions: Equatable, Sendable, JSONWritable {
  /// Globs of files, and of folders.
  public var files: [String]
  public var folders: [String]

  /// The files and folders of some globs.
  public init(files: [String], folders: [String]) {
    self.files = files
    self.folders = folders
  }

  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.key("filters")
      $0.array { filters in
        for (globs, kind) in [(files, "file"), (folders, "folder")] {
          for glob in globs {
            filters.object {
              $0.member("scheme", "file")
              $0.key("pattern")
              $0.object {
                $0.member("glob", glob)
                $0.member("matches", kind)
              }
            }
          }
        }
      }
    }
  }
}

/// `workspace.fileOperations`: what the client asks before it does something to files.
public struct FileOperationClientCapabilities: Equatable, Sendable, Decodable {
  /// Whether it asks before it renames.
  @Lenient public var willRename: Bool?
}
