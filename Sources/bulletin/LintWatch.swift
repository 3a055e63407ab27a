import BulletinKnowledge
import BulletinWorkspace

/// What the files of a run looked like: a run is repeated once they look otherwise.
struct LintWatch: Equatable {
  private let states: [FilePath: FileState]

  /// The pages, the configurations and what these name.
  init(_ inputs: PageInputs, _ store: SettingsStore) {
    let tables = store.allTables.flatMap(\.files).map { FilePath($0.path) }
    let configurations = store.read.flatMap { $0.files.map(\.path) }
    let files = inputs.paths + configurations + inputs.baselines + tables
    states = Dictionary(
      files.map { ($0, FileState(of: $0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// Looks twice a second until it is cancelled.
  static func untilChanged(from before: LintWatch?, _ look: () -> LintWatch?) async throws {
    repeat {
      try await Task.sleep(for: .milliseconds(500))
    } while look() == before
  }
}
