import BulletinText
import BulletinWorkspace
import LanguageServerProtocol

/// The settings of open documents: those of the nearest `.bulletin.json` upward, as for `lint`, so
/// that editor and CI agree. What is open in the editor counts as it stands there, tables included.
struct DocumentSettings {
  /// A longer table, in bytes, counts as it was saved: nobody waits for ten thousand rows at each keystroke.
  private static let longestOpenTable = 1 << 20

  private var store = SettingsStore(readsBaselines: true)

  /// What holds for a document; `nil` where its configuration is faulty, and for a document without
  /// a file, which lies in no folder.
  mutating func settings(for uri: DocumentURI) -> PageSettings? {
    uri.path.flatMap { store.page(FilePath($0)) }
  }

  /// Where a decision about a document is written: its configuration, or one to be made in the
  /// innermost of the client's folders that holds it, else beside it.
  mutating func home(of uri: DocumentURI, in folders: [DocumentURI]) -> SettingsHome? {
    guard let path = uri.path else { return nil }
    let page = FilePath(path)
    let holding = folders.compactMap(\.path)
      .map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
      .filter { path.hasPrefix($0 + "/") && !$0.isEmpty }
    let folder = holding.max { $0.utf8.count < $1.utf8.count }.map { FilePath($0) }
    let home =
      store.home(of: page) ?? SettingsHome(missingIn: folder ?? page.folder, for: page)
    return folder.map(home.labelled) ?? home
  }

  /// What is wrong with the configurations that were read since this was asked last.
  mutating func newErrors() -> [SettingsError] { store.newErrors() }

  /// The files that hold for some document, and what is wrong with them.
  var files: [SettingsFile] {
    store.read.flatMap(\.files).reduce(into: []) { files, file in
      if file.text != nil, !files.contains(where: { $0.path == file.path }) { files.append(file) }
    }
  }

  var errors: [SettingsError] { store.read.flatMap(\.errors) }

  /// The absolute path of a file that an error names.
  func absolute(_ file: FilePath) -> FilePath { store.absolutePath(of: file) }

  /// Which of the files that a configuration names cannot be read; what its text says wrongly is left
  /// out.
  func unreadable(in uri: DocumentURI) -> [SettingsError] {
    errors.filter { error in
      switch error.problem {
      case .unreadable, .cyclicExtends: absolute(error.file).string == uri.path
      default: false
      }
    }.reduce(into: []) { unique, error in if !unique.contains(error) { unique.append(error) } }
  }

  /// What tells whether they are still as they were read.
  func watch(for client: ClientProfile) -> SettingsWatch {
    // The client watches those of the usual name, if it watches any.
    client.watchesFiles ? store.watchOfExtended : store.watch
  }

  /// Reads the configurations anew when they are next asked for.
  ///
  /// - Parameter documents: what is open; configurations and tables among it count as they stand there.
  mutating func forget(_ documents: Documents) {
    var overlays: [FilePath: SourceText] = [:]
    for document in documents.known
    where document.kind == .settings
      || document.kind == .table && document.text.count <= Self.longestOpenTable
    {
      if let path = document.uri.path { overlays[FilePath(path)] = document.text }
    }
    store.forget(overlays: overlays)
  }

  /// Whether some page has a baseline.
  var hasBaseline: Bool { store.read.contains { $0.baseline != nil } }

  /// The newsroom's tables of all configurations that were read.
  var tables: [Tables] { store.allTables }
}
