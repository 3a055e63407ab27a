import BulletinKnowledge
package import BulletinText
import BulletinWorkspace
import JSONWriter
import LanguageServerProtocol

/// How the server is, for people and for `experimental/serverStatus`.
package struct ServerStatus: Equatable, Sendable {
  package enum Health: String, Sendable, JSONWritable {
    case ok, warning, error
  }

  /// The folders that are open in the client, as paths.
  package var folders: [String] = []
  /// The configurations that hold for open documents, and what is wrong with them.
  package var configurations: [String] = []
  package var faults: [LocalizedText] = []
  /// What the archive holds.
  package var pages = 0
  package var things = 0
  package var isReading = false
  /// What it does not hold: pages beyond the memory limit, folders that cannot be looked into, files
  /// that cannot be read.
  package var leftOut = 0
  package var unreadableFolders = 0
  package var unreadableFiles: [String] = []

  package init() {}

  init(_ settings: DocumentSettings, _ folders: [DocumentURI], _ state: ArchiveState) {
    self.folders = folders.map { $0.path ?? $0.string }
    configurations = settings.files.map(\.path.string)
    faults = settings.errors.map { LocalizedText.faultySettings($0) }
    (pages, things) = (state.archive.pageCount, state.archive.thingCount)
    isReading = state.reading != nil
    (leftOut, unreadableFolders) = (state.leftOut.count, state.unreadable)
    unreadableFiles = state.unreadableFiles.map(\.string).sorted()
  }

  /// A faulty configuration leaves the documents as they were, so it is only a warning.
  package var health: Health { faults.isEmpty ? .ok : .warning }
}

/// The parameters of `experimental/serverStatus`, as rust-analyzer's clients read them.
struct ServerStatusParams: Equatable, Sendable, JSONWritable {
  let health: ServerStatus.Health
  /// Whether nothing is being worked on that may change answers.
  let quiescent: Bool
  let message: String?

  init(_ status: ServerStatus, _ language: Language) {
    health = status.health
    quiescent = !status.isReading
    let faults = status.faults.map { $0[language] }
    message = faults.isEmpty ? nil : faults.joined(separator: "\n")
  }

  func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("health", health)
      $0.member("quiescent", quiescent)
      $0.member("message", ifPresent: message)
    }
  }
}
