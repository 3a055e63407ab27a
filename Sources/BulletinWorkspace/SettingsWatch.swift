/// The configurations as they were when they were read: what tells, for clients that watch no files,
/// whether to read them again.
package struct SettingsWatch: Sendable {
  private let states: [FilePath: FileState]

  init(_ files: some Sequence<FilePath>) {
    states = Dictionary(
      files.map { ($0, FileState(of: $0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether one was changed, made or deleted meanwhile. Asks the disk.
  package var hasChanged: Bool { states.contains { FileState(of: $0.key) != $0.value } }
}
