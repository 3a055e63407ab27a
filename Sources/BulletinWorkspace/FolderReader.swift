import Glibc

/// Lists folders.
enum FolderReader {
  /// The names in a folder, sorted by their bytes, without `.` and `..`.
  static func names(in folder: FilePath) throws(FileError) -> [[UInt8]] {
    guard let stream = unsafe opendir(folder.cString) else {
      throw FileError(folder, .init(errno: errno))
    }
    defer { unsafe _ = closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe name(of: entry)
      if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The absolute path without links; `nil` where there is none.
  static func absolute(_ path: FilePath) -> [UInt8]? {
    guard let real = unsafe realpath(path.cString, nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe bytes(real)
  }

  /// Whether something of that name is there, be it a link that leads nowhere.
  static func exists(_ path: FilePath) -> Bool {
    var about = stat()
    return unsafe !path.bytes.contains(0) && lstat(path.cString, &about) == 0
  }

  /// Whether a folder of that name is there; a link to one is none.
  static func isFolder(_ path: FilePath) -> Bool {
    var about = stat()
    return unsafe !path.bytes.contains(0) && lstat(path.cString, &about) == 0
      && about.st_mode & S_IFMT == S_IFDIR
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
      unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe bytes($0) }
    }
  }

  private static func bytes(_ text: UnsafePointer<CChar>) -> [UInt8] {
    unsafe UnsafeBufferPointer(start: text, count: strlen(text)).map { UInt8(bitPattern: $0) }
  }
}
