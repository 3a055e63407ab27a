import Glibc

/// Finds the pages under what is named.
///
/// Links inside a folder are not followed: what they lead to in the same folder is found where it
/// stands, what lies outside is nobody's business, and no loop can arise. A folder that is named
/// may be a link itself.
package struct Discovery: Sendable {
  /// A file to look at.
  package struct Entry: Hashable, Sendable {
    package let path: FilePath
    /// Named by the user or by `include`: a page whatever is in it. A `.txt` that was found must
    /// have a sign.
    package let isNamed: Bool

    package init(path: FilePath, isNamed: Bool) {
      self.path = path
      self.isNamed = isNamed
    }
  }

  /// In the order of the arguments, each folder's files sorted by their bytes; no file twice.
  package private(set) var entries: [Entry] = []
  /// Folders and names that could not be looked at.
  package private(set) var errors: [FileError] = []
  /// The absolute folders that were searched.
  package private(set) var roots: [FilePath] = []
  private var seen: Set<FileIdentity> = []
  /// Whether files that are named may be left out too.
  private let forcesExclude: Bool

  /// Without any configuration.
  package init(_ paths: [FilePath]) {
    var store = SettingsStore(.none)
    self.init(paths, &store)
  }

  package init(_ paths: [FilePath], _ store: inout SettingsStore, forcesExclude: Bool = false) {
    self.forcesExclude = forcesExclude
    for path in paths { add(path, &store) }
  }

  private mutating func add(_ path: FilePath, _ store: inout SettingsStore) {
    var about = stat()
    guard !path.bytes.contains(0), unsafe stat(path.cString, &about) == 0 else {
      errors.append(FileError(path, .init(errno: path.bytes.contains(0) ? ENOENT : errno)))
      return
    }
    if about.st_mode & S_IFMT == S_IFDIR {
      search(path, &store)
    } else if forcesExclude, store.settings(of: path).excludes(store.absolute(path)) {
      return
    } else if seen.insert(FileIdentity(about)).inserted {
      entries.append(Entry(path: path, isNamed: true))
    }
  }

  /// A folder on the way, and what holds in it.
  private struct Open {
    let path: FilePath
    /// Without links.
    let real: [UInt8]
    /// The `.gitignore`s above it.
    let ignores: Ignores
  }

  /// Walks a folder with a stack of its own.
  private mutating func search(_ root: FilePath, _ store: inout SettingsStore) {
    var found: [Entry] = []
    let real = FolderReader.absolute(root) ?? root.bytes
    roots.append(FilePath(bytes: real))
    var open = [Open(path: root, real: real, ignores: Ignores.above(root))]
    while let folder = open.popLast() {
      let names: [[UInt8]]
      do {
        names = try FolderReader.names(in: folder.path)
      } catch {
        errors.append(error)
        continue
      }
      let ignores = folder.ignores.entering(folder.path)
      let settings = store.settings(ofFolder: folder.real)
      for name in names where name.first != UInt8(ascii: ".") {
        let path = folder.path.appending(name)
        var about = stat()
        guard unsafe lstat(path.cString, &about) == 0 else { continue }
        let isFolder = about.st_mode & S_IFMT == S_IFDIR
        guard isFolder || about.st_mode & S_IFMT == S_IFREG,
          !ignores.isIgnored(name, isFolder: isFolder)
        else { continue }
        let real = AbsolutePath.appending(name, to: folder.real)
        if settings.excludes(real) { continue }
        if isFolder {
          guard name != Array("node_modules".utf8) else { continue }
          open.append(Open(path: path, real: real, ignores: ignores.below(name)))
        } else if let entry = entry(path, settings.includes(real)),
          seen.insert(FileIdentity(about)).inserted
        {
          found.append(entry)
        }
      }
    }
    entries += found.sorted { $0.path < $1.path }
  }

  /// What was found, if its name is a page's or the configuration says that it is one.
  private func entry(_ path: FilePath, _ isIncluded: Bool) -> Entry? {
    let isBulletin = path.hasSuffix(".bulletin")
    guard isIncluded || isBulletin || path.hasSuffix(".txt") else { return nil }
    return Entry(path: path, isNamed: isIncluded || isBulletin)
  }
}

/// What makes two paths one file.
private struct FileIdentity: Hashable {
  let device: UInt
  let number: UInt

  init(_ about: stat) {
    device = UInt(about.st_dev)
    number = UInt(about.st_ino)
  }
}

/// The `.gitignore`s that hold in a folder, outermost first, each with the path from its folder.
private struct Ignores {
  private var rules: [(ignore: GitIgnore, path: [UInt8])] = []

  /// Those of the folders around a root, up to the one that holds `.git`.
  static func above(_ root: FilePath) -> Ignores {
    guard let real = FolderReader.absolute(root) else { return Ignores() }
    var names = real.split(separator: UInt8(ascii: "/")).map { Array($0) }
    var inner: [[UInt8]] = []
    var folders: [(FilePath, [[UInt8]])] = []
    while true {
      let folder = FilePath(bytes: [UInt8(ascii: "/")] + Array(names.joined(separator: [0x2F])))
      if !inner.isEmpty { folders.append((folder, inner)) }
      if unsafe access(folder.appending(Array(".git".utf8)).cString, F_OK) == 0 { break }
      guard let last = names.popLast() else { return Ignores() }
      inner.insert(last, at: 0)
    }
    var result = Ignores()
    for (folder, inner) in folders.reversed() {
      guard let ignore = read(folder) else { continue }
      result.rules.append((ignore, Array(inner.joined(separator: [0x2F])) + [0x2F]))
    }
    return result
  }

  /// With the `.gitignore` of the folder itself.
  func entering(_ folder: FilePath) -> Ignores {
    guard let ignore = Ignores.read(folder) else { return self }
    var result = self
    result.rules.append((ignore, []))
    return result
  }

  /// The same rules seen from a folder inside.
  func below(_ name: [UInt8]) -> Ignores {
    var result = self
    result.rules = rules.map { ($0.ignore, $0.path + name + [0x2F]) }
    return result
  }

  /// The innermost file that has something to say decides.
  func isIgnored(_ name: [UInt8], isFolder: Bool) -> Bool {
    for (ignore, path) in rules.reversed() {
      if let answer = ignore.isIgnored(path + name, isFolder: isFolder) { return answer }
    }
    return false
  }

  private static func read(_ folder: FilePath) -> GitIgnore? {
    (try? FileReader.bytes(of: folder.appending(Array(".gitignore".utf8)))).map(GitIgnore.init)
  }
}
