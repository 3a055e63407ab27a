import Glibc

/// What tells that a file has changed: its time, its size, its number; nothing where it is gone.
package struct FileState: Equatable, Sendable {
  private var seconds = 0
  private var nanoseconds = 0
  private var size = -1
  private var number: UInt = 0

  /// That of no file.
  package init() {}

  package init(of path: FilePath) {
    var about = stat()
    guard !path.bytes.contains(0), unsafe stat(path.cString, &about) == 0 else { return }
    (seconds, nanoseconds) = (about.st_mtim.tv_sec, about.st_mtim.tv_nsec)
    (size, number) = (Int(about.st_size), UInt(about.st_ino))
  }

  /// When it was changed last, in nanoseconds.
  var stamp: Int { seconds &* 1_000_000_000 &+ nanoseconds }
}

extension FilePath {
  /// Whether something of that name is there.
  package var exists: Bool { FolderReader.exists(self) }
}
