import BulletinText
import BulletinWorkspace

/// What has changed, by the absolute paths of files.
struct Changes: Sendable {
  var touched: [FilePath: Touched] = [:]
  /// git's ids of what is read in the place of a file.
  var held: [FilePath: String] = [:]
}

/// Where a run learns which lines have changed.
enum ChangeSource: Equatable, Sendable {
  /// Since a commit, the files that git does not know yet included.
  case since(String)
  /// What is about to be committed.
  case staged
  case patch(FilePath)

  static let options = [changedSince, stagedOnly, diffFile]

  static let changedSince = Option(
    "changed-since", .text("REF"),
    LocalizedText(
      zh: "只列出自该提交以来改过的稿件里的问题，以及牵涉到它们的",
      en: "print what concerns articles that were changed since a commit, as git tells"))

  static let stagedOnly = Option(
    "staged",
    LocalizedText(
      zh: "只列出暂存区里改过的稿件里的问题，以及牵涉到它们的；查暂存的文字，--fix、--diff 改文件",
      en: """
        print what concerns articles that are staged for the next commit, as they are staged; --fix \
        and --diff go by the files
        """))

  static let diffFile = Option(
    "diff-file", .text("PATCH"),
    LocalizedText(
      zh: "同上，改动由一份 diff 文件（- 为标准输入）给出",
      en: "the same, of the changes in a unified diff (- is standard input)"))

  init?(_ arguments: Arguments) throws(UsageError) {
    let given = Self.options.filter { arguments.has($0) }
    if given.count > 1 { throw .conflict(given[0].name, given[1].name) }
    switch given.first?.name {
    case "changed-since": self = .since(arguments.value(Self.changedSince) ?? "")
    case "staged": self = .staged
    case "diff-file": self = .patch(FilePath(word: arguments.value(Self.diffFile) ?? ""))
    default: return nil
    }
  }

  /// - Parameter mode: what is done with the pages: what is staged can be read, not repaired.
  func read(_ mode: LintTask.Mode) throws(ChangeError) -> Changes {
    switch self {
    case .patch(let path):
      return Changes(
        touched: ChangeSource.touched(try ChangeSource.patch(path), at: ChangeSource.place))
    case .since(let ref):
      let root = try Git.root()
      // A word that begins with a dash would be an option.
      guard !ref.hasPrefix("-") else { throw .git("bad revision '\(ref)'") }
      var result = ChangeSource.touched(Patch(try Git.diff([ref, "--"])), from: root)
      let new = try Git.run(["ls-files", "--others", "--exclude-standard", "-z", "--full-name"])
      for name in new.split(separator: 0) {
        result[root.appending(name)] = Touched(lines: nil)
      }
      return Changes(touched: result)
    case .staged:
      let root = try Git.root()
      let staged = ChangeSource.touched(Patch(try Git.diff(["--cached", "--"])), from: root)
      if mode == .report {
        return Changes(touched: staged, held: try ChangeSource.held(root))
      }
      // The lines of the files as they stand in the folder, where they are repaired.
      let present = try ChangeSource.touched(
        Patch(Git.hasCommit() ? Git.diff(["HEAD", "--"]) : Git.diff(["--cached", "--"])),
        from: root)
      return Changes(touched: present.filter { staged[$0.key] != nil })
    }
  }

  private static func held(_ root: FilePath) throws(ChangeError) -> [FilePath: String] {
    var result: [FilePath: String] = [:]
    for (name, id) in try Git.stagedAndChanged() {
      if let path = root.appending(name.bytes).absolute { result[path] = id }
    }
    return result
  }

  private static func touched(_ patch: Patch, from root: FilePath) -> [FilePath: Touched] {
    touched(patch) { root.appending($0.bytes).absolute }
  }

  private static func touched(
    _ patch: Patch, at place: (FilePath) -> FilePath?
  ) -> [FilePath: Touched] {
    var result: [FilePath: Touched] = [:]
    for (name, lines) in patch.lines {
      guard let path = place(name) else { continue }
      result[path] = Touched(lines: lines)
    }
    return result
  }

  /// A diff that somebody else has made. An empty one says that nothing has changed; what is no diff
  /// says nothing, and must not pass for that.
  private static func patch(_ path: FilePath) throws(ChangeError) -> Patch {
    let bytes: [UInt8]
    do {
      bytes = try path == FilePath("-") ? FileReader.standardInput() : FileReader.bytes(of: path)
    } catch {
      throw .file(error)
    }
    let patch = Patch(bytes)
    let isBlank = bytes.allSatisfy { " \t\r\n".utf8.contains($0) }
    guard patch.isDiff || isBlank else { throw .noDiff(path) }
    return patch
  }

  /// The file that a diff names: as seen from the current folder, else from the nearest folder above
  /// it, for git counts from the top of the repository wherever it is asked.
  private static func place(_ name: FilePath) -> FilePath? {
    if name.bytes.first == UInt8(ascii: "/") { return name.absolute }
    var folder = FilePath(".").absolute
    while let here = folder {
      if let path = here.appending(name.bytes).absolute { return path }
      folder = here == FilePath("/") ? nil : here.folder
    }
    return nil
  }
}

/// Why nobody can say what has changed.
enum ChangeError: Error, Equatable {
  case file(FileError)
  /// What git has said.
  case git(String)
  case noGit
  /// A file that should be a diff.
  case noDiff(FilePath)

  var message: LocalizedText {
    switch self {
    case .file(let error):
      LocalizedText(
        zh: "\(error.path.string)：\(error.problem.message.zh)",
        en: "\(error.path.string): \(error.problem.message.en)")
    case .git(let words):
      LocalizedText(zh: "git 说：\(words)", en: "git says: \(words)")
    case .noGit:
      LocalizedText(
        zh: "找不到 git，可以改用 --diff-file", en: "there is no git here, --diff-file does without")
    case .noDiff(let path):
      LocalizedText(
        zh: "\(path.string)：里面没有 diff，应为 git diff 或 diff -u 的输出",
        en: "\(path.string): there is no diff in it, expected what git diff or diff -u prints")
    }
  }
}
