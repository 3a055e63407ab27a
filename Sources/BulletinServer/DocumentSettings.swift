import BulletinLint
import BulletinWorkspace
import LanguageServerProtocol

/// The settings of open documents: those of the nearest `.bulletin.json` upward, as for `lint`, so
/// that editor and CI agree.
struct DocumentSettings {
  private var store = SettingsStore()

  /// What holds for a document; `nil` where its configuration is faulty.
  ///
  /// A document without a file has no folder, hence nothing but the usual settings.
  mutating func settings(for uri: DocumentURI) -> LintSettings? {
    guard let path = uri.path else { return LintSettings() }
    return store.page(FilePath(path))?.lint
  }

  /// What is wrong with the configurations that were read since this was asked last.
  mutating func newErrors() -> [SettingsError] { store.newErrors() }

  /// Reads the configurations anew when they are next asked for.
  mutating func forget() { store = SettingsStore() }
}
