import BulletinText

/// Files and folders that are about to get other names, and what they are called by afterwards.
package struct FileMoves: Sendable {
  /// Absolute paths; of a folder all that is in it moves along.
  let moves: [(old: [UInt8], new: [UInt8])]

  package init(_ moves: [(old: FilePath, new: FilePath)]) {
    // A file that moves by itself out of a folder that moves too: its own move counts.
    self.moves = moves.map { (old: Self.real($0.old), new: Self.real($0.new)) }
      .sorted { $0.old.count > $1.old.count }
  }

  /// The path as configurations know it, with the folder's links followed; the file need not be there.
  private static func real(_ path: FilePath) -> [UInt8] {
    path.inRealFolder?.bytes ?? AbsolutePath.plain(path.bytes, from: [0x2F])
  }

  /// Where a file is afterwards: where it was, unless it moves.
  func target(of path: [UInt8]) -> [UInt8] {
    for (old, new) in moves {
      guard let rest = AbsolutePath.relative(path, to: old) else { continue }
      return rest.isEmpty ? new : AbsolutePath.appending(rest, to: new)
    }
    return path
  }

  /// A file that names others, and the folders from which its names count before and afterwards.
  struct Home {
    let old: [UInt8]
    let new: [UInt8]
  }

  func home(of path: [UInt8]) -> Home {
    Home(
      old: AbsolutePath.parent(path) ?? [0x2F], new: AbsolutePath.parent(target(of: path)) ?? [0x2F]
    )
  }

  /// What a path has to be called afterwards; `nil` where it is right as it is, or a glob.
  func renamed(path name: String, in home: Home) -> String? {
    guard !name.isEmpty, PathPattern(name + "/.").isPlain else { return nil }
    let old = AbsolutePath.plain(Array(name.utf8), from: home.old)
    let new = target(of: old)
    if name.hasPrefix("/") { return new == old ? nil : String(decoding: new, as: UTF8.self) }
    let way = AbsolutePath.walk(new, from: home.new)
    guard way != AbsolutePath.walk(old, from: home.old) else { return nil }
    let isBelow = name.hasPrefix("./") && !way.starts(with: Array("../".utf8))
    return (isBelow ? "./" : "") + String(decoding: way, as: UTF8.self)
  }

  /// What a glob that leaves nothing open has to be afterwards; `nil` where it is right as it is, leaves
  /// something open, or cannot name the new place.
  ///
  /// - Parameter pages: absolute paths; a bare name that others of them have, too, stays.
  func renamed(glob text: String, in home: Home, pages: [[UInt8]]) -> String? {
    guard var glob = PlainGlob(text) else { return nil }
    if glob.isBareName {
      guard
        let move = moves.first(where: {
          glob.path.elementsEqual(FilePath(bytes: $0.old).lastComponent)
        }),
        AbsolutePath.relative(move.old, to: home.old) != nil,
        AbsolutePath.relative(move.new, to: home.new) != nil,
        !pages.contains(where: { isElsewhere($0, glob.path, in: home) })
      else { return nil }
      return glob.renamed(Array(FilePath(bytes: move.new).lastComponent))
    }
    let old = AbsolutePath.appending(glob.path, to: home.old)
    guard let new = AbsolutePath.relative(target(of: old), to: home.new), !new.isEmpty else {
      return nil
    }
    return glob.renamed(new)
  }

  /// Whether a page that stays where it is has a name on its way from the configuration.
  private func isElsewhere(_ page: [UInt8], _ name: [UInt8], in home: Home) -> Bool {
    guard target(of: page) == page, let way = AbsolutePath.relative(page, to: home.old) else {
      return false
    }
    return way.split(separator: 0x2F).contains { $0.elementsEqual(name) }
  }
}

/// A glob of a configuration that leaves nothing open, taken apart so that it can be put together again
/// in the same form.
private struct PlainGlob {
  private let prefix: String
  private let suffix: String
  /// Without the backslashes of globs.
  private(set) var path: [UInt8] = []
  let isBareName: Bool

  init?(_ text: String) {
    var pattern = Array(text.utf8)[...]
    let lead = ["./", "/"].first { pattern.starts(with: Array($0.utf8)) } ?? ""
    pattern = pattern.dropFirst(lead.utf8.count)
    suffix = pattern.last == 0x2F ? "/" : ""
    pattern = pattern.dropLast(suffix.utf8.count)
    prefix = lead
    isBareName = lead != "/" && !pattern.contains(0x2F)
    var isEscaped = false
    for byte in pattern {
      if !isEscaped, "*?[".utf8.contains(byte) { return nil }
      isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
      if !isEscaped { path.append(byte) }
    }
    if path.isEmpty || isEscaped { return nil }
  }

  /// The same glob for another path; `nil` where that is the one that it has.
  mutating func renamed(_ new: [UInt8]) -> String? {
    guard new != path else { return nil }
    var escaped: [UInt8] = []
    for byte in new {
      if "*?[\\".utf8.contains(byte) { escaped.append(UInt8(ascii: "\\")) }
      escaped.append(byte)
    }
    // Without a slash it would fit files of this name anywhere.
    let lead = !isBareName && !new.contains(0x2F) ? "/" : prefix
    return lead + String(decoding: escaped, as: UTF8.self) + suffix
  }
}
