package import BulletinKnowledge
import BulletinLint
import BulletinText
import Synchronization

/// Reads the pages of some folders for the archive: those that have changed since they were read last.
/// As many threads as like may read at once; each page is handed out once.
package final class ArchiveReader: Sendable {
  /// What came of one file.
  package struct Change: Sendable {
    package let path: FilePath
    /// As it was before it was read, so that a later change is seen.
    package let state: FileState
    /// `nil`: it is no page, is gone, or cannot be read.
    package let record: PageRecord?
    /// Why a file that is there could not be read.
    package let error: FileError?
  }

  /// The files to be read, in order.
  private let due: [(entry: Discovery.Entry, state: FileState)]
  /// Files that were there and are not any more, or are pages no longer.
  package let gone: [FilePath]
  /// Folders that could not be looked into.
  package let errors: [FileError]

  private let address: @Sendable (FilePath) -> String
  private let store: Mutex<SettingsStore>
  private let pool: TextPool
  private let next = Atomic(0)
  private let finished = Atomic(0)

  /// Looks for files, which for a hundred thousand takes a moment.
  ///
  /// - Parameters:
  ///   - known: the files that were read, as they were.
  ///   - pool: what the pages have in common with those that were read before.
  ///   - address: how the archive knows a file.
  package init(
    _ folders: [FilePath], known: [FilePath: FileState], pool: TextPool,
    address: @escaping @Sendable (FilePath) -> String
  ) {
    var store = SettingsStore()
    let discovery = Discovery(folders, &store)
    let files = discovery.entries.map { (entry: $0, state: FileState(of: $0.path)) }
    let paths = Set(discovery.entries.map(\.path))
    due = files.filter { known[$0.entry.path] != $0.state }
    gone = known.keys.filter { !paths.contains($0) }
    errors = discovery.errors
    self.pool = pool
    self.address = address
    self.store = Mutex(store)
  }

  /// Looks at some files that were read before.
  package init(
    files: [FilePath], pool: TextPool, address: @escaping @Sendable (FilePath) -> String
  ) {
    var store = SettingsStore()
    due = files.map { path in
      let isNamed =
        path.hasSuffix(".bulletin") || store.settings(of: path).includes(store.absolute(path))
      return (Discovery.Entry(path: path, isNamed: isNamed), FileState(of: path))
    }
    (gone, errors) = ([], [])
    self.pool = pool
    self.address = address
    self.store = Mutex(store)
  }

  /// How many files there are to read.
  package var count: Int { due.count }
  /// How many have been read.
  package var finishedCount: Int { finished.load(ordering: .relaxed) }

  /// Reads the next file; `nil` once there is none.
  package func readNext() -> Change? {
    let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
    guard index < due.count else { return nil }
    defer { finished.add(1, ordering: .relaxed) }
    let (entry, state) = due[index]
    do throws(FileError) {
      let file = try PageFile(reading: entry)
      let record = file.map { self.record(of: $0, entry, state) }
      return Change(path: entry.path, state: state, record: record, error: nil)
    } catch {
      // Somebody deleted it while its turn came: it is gone, and nothing is wrong.
      let isGone = error.problem == .missing
      return Change(path: entry.path, state: state, record: nil, error: isGone ? nil : error)
    }
  }

  private func record(
    of file: PageFile, _ entry: Discovery.Entry, _ state: FileState
  ) -> PageRecord {
    let own = store.withLock { $0.page(entry.path) }?.lint
    let analysis = Analysis(file.page, settings: (own ?? LintSettings()).withoutRules)
    return PageRecord(analysis, file: address(entry.path), stamp: state.stamp, pool: pool)
  }
}
