/// What the `.gitignore` of one folder leaves out.
struct GitIgnore: Sendable {
  private struct Line: Sendable {
    let glob: Glob
    let isNegated: Bool
    let isFolderOnly: Bool
    /// Fits names in any folder below, not paths from this one.
    let isBareName: Bool
  }

  private let lines: [Line]

  init(_ bytes: [UInt8]) {
    lines = bytes.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
      .compactMap { GitIgnore.line(Array($0)) }
  }

  /// Whether a path, relative to the file's folder, is left out: the last line that fits decides;
  /// `nil` where none does.
  func isIgnored(_ path: [UInt8], isFolder: Bool) -> Bool? {
    let name = path.split(separator: UInt8(ascii: "/")).last.map(Array.init) ?? path
    for line in lines.reversed() where isFolder || !line.isFolderOnly {
      if line.glob.matches(line.isBareName ? name : path) { return !line.isNegated }
    }
    return nil
  }

  private static func line(_ raw: [UInt8]) -> Line? {
    var text = raw
    while text.last == UInt8(ascii: " ") { text.removeLast() }
    guard let first = text.first, first != UInt8(ascii: "#") else { return nil }
    let isNegated = first == UInt8(ascii: "!")
    if isNegated { text.removeFirst() }
    let isFolderOnly = text.last == UInt8(ascii: "/")
    if isFolderOnly { text.removeLast() }
    let isBareName = !text.contains(UInt8(ascii: "/"))
    if text.first == UInt8(ascii: "/") { text.removeFirst() }
    guard !text.isEmpty else { return nil }
    return Line(
      glob: Glob(text), isNegated: isNegated, isFolderOnly: isFolderOnly, isBareName: isBareName)
  }
}
