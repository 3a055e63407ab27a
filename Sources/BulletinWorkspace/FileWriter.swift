import Glibc

/// Writes files aside, then renames: whoever reads sees the old file or the new one.
package enum FileWriter {
  /// Replaces a file that still holds `original`. Its mode and, where the system allows, its owner
  /// are kept; a link stays a link, its target is replaced.
  package static func replace(
    _ path: FilePath, holding original: [UInt8], with bytes: [UInt8]
  ) throws(FileError) {
    let target = try resolved(path)
    var about = stat()
    guard unsafe stat(target.cString, &about) == 0 else {
      throw FileError(path, .init(errno: errno))
    }
    guard unsafe access(target.cString, W_OK) == 0 else {
      throw FileError(path, .init(errno: errno))
    }
    let aside = aside(target)
    do throws(FileError.Problem) {
      try write(bytes, to: aside, like: about)
      guard try current(target) == original else { throw .changedMeanwhile }
      guard unsafe rename(aside.cString, target.cString) == 0 else { throw .init(errno: errno) }
    } catch {
      unsafe unlink(aside.cString)
      throw FileError(path, error)
    }
  }

  /// Writes a file that may be there or not; whoever reads sees the old one, none, or the new one
  /// whole. What is no regular file (`/dev/stderr`, a pipe) is written into, never replaced.
  package static func create(_ path: FilePath, with bytes: [UInt8]) throws(FileError) {
    var about = stat()
    do throws(FileError.Problem) {
      if unsafe stat(path.cString, &about) == 0 {
        switch about.st_mode & S_IFMT {
        case S_IFREG:
          guard unsafe access(path.cString, W_OK) == 0 else { throw .init(errno: errno) }
          guard let real = FolderReader.absolute(path) else { throw .init(errno: errno) }
          try put(bytes, at: FilePath(bytes: real), like: about)
        case S_IFDIR: throw .isFolder
        default: try pour(bytes, into: path)
        }
      } else {
        guard errno == ENOENT else { throw .init(errno: errno) }
        try put(bytes, at: path, like: nil)
      }
    } catch {
      throw FileError(path, error)
    }
  }

  /// Why a file could not be created or replaced, as far as can be told beforehand: a long run need
  /// not find out at its end.
  package static func hindrance(_ path: FilePath) -> FileError? {
    var about = stat()
    if unsafe stat(path.cString, &about) == 0 {
      if about.st_mode & S_IFMT == S_IFDIR { return FileError(path, .isFolder) }
      return unsafe access(path.cString, W_OK) == 0 ? nil : FileError(path, .init(errno: errno))
    }
    guard errno == ENOENT, unsafe access(path.folder.cString, W_OK | X_OK) == 0 else {
      return FileError(path, .init(errno: errno))
    }
    return nil
  }

  private static func put(
    _ bytes: [UInt8], at path: FilePath, like about: stat?
  ) throws(FileError.Problem) {
    let aside = aside(path)
    do throws(FileError.Problem) {
      try write(bytes, to: aside, like: about)
      guard unsafe rename(aside.cString, path.cString) == 0 else { throw .init(errno: errno) }
    } catch {
      unsafe unlink(aside.cString)
      throw error
    }
  }

  private static func pour(
    _ bytes: [UInt8], into path: FilePath
  ) throws(FileError.Problem) {
    guard let descriptor = Descriptor(opening: path, O_WRONLY | O_CLOEXEC, mode: 0) else {
      throw .init(errno: errno)
    }
    let failure = writeAll(bytes, to: descriptor.number)
    guard failure == 0 else { throw .init(errno: failure) }
  }

  private static func aside(_ path: FilePath) -> FilePath {
    path.folder.appending(
      [UInt8(ascii: ".")] + path.lastComponent.prefix(200) + Array(".\(getpid()).part".utf8))
  }

  /// - Parameter about: the file whose owner and mode the new one takes; a new file's where it is
  ///   `nil`.
  private static func write(
    _ bytes: [UInt8], to path: FilePath, like about: stat?
  ) throws(FileError.Problem) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    guard let descriptor = Descriptor(opening: path, flags, mode: about == nil ? 0o666 : 0o600)
    else {
      throw .init(errno: errno)
    }
    guard writeAll(bytes, to: descriptor.number) == 0 else { throw .init(errno: errno) }
    // The owner first, for a change of owner may clear bits of the mode.
    if let about {
      _ = fchown(descriptor.number, about.st_uid, about.st_gid)
      guard fchmod(descriptor.number, about.st_mode & 0o7777) == 0 else {
        throw .init(errno: errno)
      }
    }
    guard fsync(descriptor.number) == 0 else { throw .init(errno: errno) }
  }

  /// Writes all bytes to an open descriptor; 0, or the `errno` that ended it.
  package static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    unsafe bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      var done = 0
      while done < buffer.count {
        let written = unsafe Glibc.write(descriptor, base + done, buffer.count - done)
        if written < 0 {
          if errno == EINTR { continue }
          return errno
        }
        done += written
      }
      return 0
    }
  }

  private static func current(_ path: FilePath) throws(FileError.Problem) -> [UInt8] {
    do {
      return try FileReader.bytes(of: path)
    } catch {
      throw error.problem
    }
  }

  private static func resolved(_ path: FilePath) throws(FileError) -> FilePath {
    guard let real = FolderReader.absolute(path) else { throw FileError(path, .init(errno: errno)) }
    return FilePath(bytes: real)
  }
}
