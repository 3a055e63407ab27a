import Glibc

/// Reads files whole, by `read(2)`: a mapped file that somebody cuts short would end the program.
package enum FileReader {
  /// Offsets of a page are 32 bits wide in places; nothing near this size is a page.
  static let limit = 1 << 31

  /// The bytes of a file or pipe. Complexity: linear.
  package static func bytes(of path: FilePath) throws(FileError) -> [UInt8] {
    guard let descriptor = Descriptor(opening: path, O_RDONLY | O_CLOEXEC | O_NOCTTY) else {
      throw FileError(path, .init(errno: errno))
    }
    var about = stat()
    guard unsafe fstat(descriptor.number, &about) == 0 else {
      throw FileError(path, .init(errno: errno))
    }
    switch about.st_mode & S_IFMT {
    case S_IFREG, S_IFIFO: break
    case S_IFDIR: throw FileError(path, .isFolder)
    default: throw FileError(path, .notAFile)
    }
    guard about.st_size < limit else { throw FileError(path, .tooLarge) }
    do {
      return try readAll(descriptor.number, expecting: Int(about.st_size))
    } catch {
      throw FileError(path, error)
    }
  }

  /// Everything that comes from standard input.
  package static func standardInput() throws(FileError) -> [UInt8] {
    do {
      return try readAll(STDIN_FILENO, expecting: 1 << 16)
    } catch {
      throw FileError(FilePath("-"), error)
    }
  }

  /// Reads until there is nothing left. One byte more than expected is asked for, so that a file of
  /// the expected size needs no second buffer.
  private static func readAll(
    _ descriptor: Int32, expecting size: Int
  ) throws(FileError.Problem) -> [UInt8] {
    var (bytes, failure) = read(descriptor, atMost: size + 1)
    var isFull = bytes.count == size + 1
    while isFull, failure == 0 {
      let (more, problem) = read(descriptor, atMost: max(1 << 16, bytes.count))
      isFull = more.count == max(1 << 16, bytes.count)
      failure = problem
      bytes += more
      guard bytes.count < limit else { throw .tooLarge }
    }
    guard failure == 0 else { throw .init(errno: failure) }
    return bytes
  }

  /// Up to so many bytes, fewer only at the end or after a failure, whose `errno` is told.
  private static func read(_ descriptor: Int32, atMost count: Int) -> ([UInt8], errno: Int32) {
    var failure: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      guard let base = buffer.baseAddress else { return }
      while filled < count {
        let got = unsafe Glibc.read(descriptor, base + filled, count - filled)
        if got == 0 { return }
        if got < 0 {
          if errno == EINTR { continue }
          failure = errno
          return
        }
        filled += got
      }
    }
    return (bytes, failure)
  }
}

/// An open file that is closed once.
struct Descriptor: ~Copyable {
  let number: Int32

  init?(opening path: FilePath, _ flags: Int32, mode: mode_t = 0) {
    guard !path.bytes.contains(0) else {
      errno = ENOENT
      return nil
    }
    let opened = unsafe open(path.cString, flags, mode)
    guard opened >= 0 else { return nil }
    number = opened
  }

  deinit { close(number) }
}
