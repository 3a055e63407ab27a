package import BulletinKnowledge
import BulletinLint
import BulletinText

/// What one configuration names of the newsroom's tables, read.
package struct Tables: Sendable {
  package fileprivate(set) var roster = Roster.empty
  package fileprivate(set) var glossary = Glossary.builtIn

  /// The files, rosters first.
  package var files: [TableFile] { roster.files + glossary.files }

  /// What is wrong with their rows.
  package var problems: [TableProblem] { roster.problems + glossary.problems }

  var isEmpty: Bool { files.isEmpty }

  func isSame(as other: Tables) -> Bool {
    roster == other.roster && glossary == other.glossary
  }
}

/// Finds and reads the newsroom's tables. A file that did not change is read once, however many
/// configurations name it and however often they are read anew.
package struct TableFiles: Sendable {
  private struct Known: Sendable {
    let state: FileState
    let file: TableFile
  }

  private var known: [FilePath: Known] = [:]
  /// While tables are read: what counts more than the disk.
  private var overlays: [FilePath: SourceText] = [:]
  private var rosters: [[FilePath]: Roster] = [:]
  private var glossaries: [[FilePath]: Glossary] = [:]

  package init() {}

  /// The tables that a configuration names, and what could not be read.
  ///
  /// - Parameter overlays: the texts of files that are open in an editor, by their absolute paths.
  mutating func tables(
    of settings: Settings, overlays: [FilePath: SourceText] = [:]
  ) -> (Tables, [SettingsError]) {
    self.overlays = overlays
    defer { self.overlays = [:] }
    var tables = Tables()
    var errors: [SettingsError] = []
    if let (file, names) = settings.officials {
      let (files, paths) = read(names, file, file.officials?.range, &errors)
      let roster = rosters[paths].flatMap { $0.files == files ? $0 : nil } ?? Roster(files)
      rosters[paths] = roster
      tables.roster = roster
    }
    if let (file, names) = settings.campaigns {
      let (files, paths) = read(names, file, file.campaigns?.range, &errors)
      let glossary = glossaries[paths].flatMap { $0.files == files ? $0 : nil } ?? Glossary(files)
      glossaries[paths] = glossary
      tables.glossary = glossary
    }
    return (tables, errors)
  }

  private mutating func read(
    _ names: [String], _ settings: SettingsFile, _ range: TextRange?,
    _ errors: inout [SettingsError]
  ) -> ([TableFile], [FilePath]) {
    var files: [TableFile] = []
    var paths: [FilePath] = []
    for path in names.flatMap({ TableFiles.paths($0, settings) }) where !paths.contains(path) {
      do throws(FileError) {
        files.append(try read(path))
        paths.append(path)
      } catch {
        // What is not there was told when the configuration was read.
        guard error.problem != .missing else { continue }
        errors.append(
          SettingsError(
            settings.path, settings.text, range ?? TextRange(at: 0),
            .unreadable(path.string, error.problem)))
      }
    }
    return (files, paths)
  }

  private mutating func read(_ path: FilePath) throws(FileError) -> TableFile {
    if !overlays.isEmpty, let real = path.inRealFolder, let text = overlays[real] {
      return TableFile(path: real.string, text: text)
    }
    let state = FileState(of: path)
    if let file = known[path], file.state == state { return file.file }
    let text: SourceText
    let bytes = try FileReader.bytes(of: path)
    do throws(FileError.Problem) {
      text = try TextDecoding.decode(bytes).text
    } catch {
      throw FileError(path, error)
    }
    let file = TableFile(path: path.absolute?.string ?? path.string, text: text)
    known[path] = Known(state: state, file: file)
    return file
  }

  /// The files of a name or glob, sorted; a name that is no glob stands for itself.
  private static func paths(_ name: String, _ settings: SettingsFile) -> [FilePath] {
    let pattern = PathPattern(name + "/.")
    guard !pattern.isPlain else { return [settings.file(name)] }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    let fixed = parts.prefix { part in !part.utf8.contains { "*?[\\".utf8.contains($0) } }
    let root = fixed.isEmpty ? settings.path.folder : settings.file(fixed.joined(separator: "/"))
    let glob = Glob(Array(parts.dropFirst(fixed.count).joined(separator: "/").utf8))
    var found: [FilePath] = []
    var open: [(folder: FilePath, path: [UInt8])] = [(root, [])]
    while let (folder, path) = open.popLast() {
      for name in (try? FolderReader.names(in: folder)) ?? []
      where name.first != UInt8(ascii: ".") {
        let inner = path.isEmpty ? name : path + [UInt8(ascii: "/")] + name
        let file = folder.appending(name)
        if FolderReader.isFolder(file) {
          open.append((file, inner))
        } else if glob.matches(inner) {
          found.append(file)
        }
      }
    }
    return found.sorted()
  }
}
