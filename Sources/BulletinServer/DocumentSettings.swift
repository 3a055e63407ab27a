import BulletinWorkspace
import LanguageServerProtocol

/// The settings of open documents: those of the nearest `.bulletin.json` upward, as for `lint`, so
/// that editor and CI agree.
struct DocumentSettings {
  private var store = SettingsStore()

  /// What holds for a document; `nil` where its configuration is faulty, and for a document without
  /// a file, which lies in no folder.
  mutating func settings(for uri: DocumentURI) -> PageSettings? {
    uri.path.flatMap { store.page(FilePath($0)) }
  }

  /// What is wrong with the configurations that were read since this was asked last.
  mutating func newErrors() -> [SettingsError] { store.newErrors() }

  /// Reads the configurations anew when they are next asked for.
  mutating func forget() { store.forget() }

  /// The newsroom's tables of all configurations that were read.
  var tables: [Tables] { store.allTables }
}
