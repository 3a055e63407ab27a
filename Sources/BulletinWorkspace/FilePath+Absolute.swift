extension FilePath {
  /// The path of the file or folder from the root, without links; `nil` where there is none.
  package var absolute: FilePath? {
    FolderReader.absolute(self).map(FilePath.init(bytes:))
  }
}
