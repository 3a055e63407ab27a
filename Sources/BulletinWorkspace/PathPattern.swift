/// A glob of the configuration. It fits a path, or a folder on its way; without a slash it fits any
/// name on the way, as in a `.gitignore`.
package struct PathPattern: Hashable, Sendable {
  package let text: String
  private let pattern: [UInt8]
  private let isBareName: Bool

  package init(_ text: String) {
    self.text = text
    var pattern = Array(text.utf8)
    let slash = UInt8(ascii: "/")
    if pattern.starts(with: [UInt8(ascii: "."), slash]) { pattern.removeFirst(2) }
    isBareName = !pattern.dropLast().contains(slash)
    if pattern.first == slash { pattern.removeFirst() }
    if pattern.last == slash { pattern.removeLast() }
    self.pattern = pattern
  }

  /// Whether it fits a path relative to the folder of the configuration.
  package func matches(_ path: [UInt8]) -> Bool {
    let glob = Glob(pattern)
    var start = path.startIndex
    for end in path.indices where path[end] == UInt8(ascii: "/") {
      if glob.matches(Array(path[(isBareName ? start : 0)..<end])) { return true }
      start = end + 1
    }
    return glob.matches(Array(path[(isBareName ? start : 0)...]))
  }

  /// Whether it names one path, with nothing left open.
  package var isPlain: Bool {
    !isBareName && !pattern.contains { "*?[\\".utf8.contains($0) }
  }
}

/// Arithmetic on absolute paths without links.
enum AbsolutePath {
  /// The rest of a path under a folder; `nil` where it lies elsewhere.
  static func relative(_ path: [UInt8], to folder: [UInt8]) -> [UInt8]? {
    if folder == [UInt8(ascii: "/")] { return Array(path.dropFirst()) }
    guard path.starts(with: folder) else { return nil }
    let rest = path.dropFirst(folder.count)
    if rest.isEmpty { return [] }
    return rest.first == UInt8(ascii: "/") ? Array(rest.dropFirst()) : nil
  }

  /// The way from a folder to a path, by `..` where it lies elsewhere.
  static func walk(_ path: [UInt8], from folder: [UInt8]) -> [UInt8] {
    var names = path.split(separator: 0x2F)[...]
    var steps = folder.split(separator: 0x2F)[...]
    while let name = names.first, names.count > 1, name == steps.first {
      names.removeFirst()
      steps.removeFirst()
    }
    let up = steps.map { _ in ArraySlice([UInt8(0x2E), 0x2E]) }
    return Array((up + names).joined(separator: [0x2F]))
  }

  /// The folder around a path; `nil` around the root.
  static func parent(_ path: [UInt8]) -> [UInt8]? {
    guard path.count > 1, let slash = path.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    return slash == 0 ? [UInt8(ascii: "/")] : Array(path[..<slash])
  }

  /// A name in a folder.
  static func appending(_ name: [UInt8], to folder: [UInt8]) -> [UInt8] {
    folder == [UInt8(ascii: "/")] ? folder + name : folder + [UInt8(ascii: "/")] + name
  }

  /// A path from a folder with `.` and `..` taken away by their names alone, for files that need not
  /// be there.
  static func plain(_ path: [UInt8], from folder: [UInt8]) -> [UInt8] {
    let isAbsolute = path.first == UInt8(ascii: "/")
    var names: [ArraySlice<UInt8>] = []
    for name in ((isAbsolute ? [] : folder + [0x2F]) + path).split(separator: 0x2F) {
      if name.elementsEqual([0x2E]) { continue }
      if name.elementsEqual([0x2E, 0x2E]) {
        names.removeLast(min(1, names.count))
      } else {
        names.append(name)
      }
    }
    return [0x2F] + names.joined(separator: [0x2F])
  }
}
