extension FilePath {
  /// The path of the file or folder from the root, without links; `nil` where there is none.
  package var absolute: FilePath? {
    FolderReader.absolute(self).map(FilePath.init(bytes:))
  }

  /// The path from the root with the folder's links followed and the file's own not: the file need not be
  /// there; `nil` where the folder is not.
  package var inRealFolder: FilePath? { folder.absolute?.appending(lastComponent) }
}
