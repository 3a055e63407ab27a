import BulletinWorkspace
import Glibc
import LanguageServerProtocol

/// A reading of the archive that goes on, on threads of its own: tasks share two or three, and a page
/// of some megabytes would keep a request waiting.
final class ArchiveReading: Sendable {
  /// What a reading tells on its way.
  enum Step: Sendable {
    case found([ArchiveReader.Change])
    case done(pages: Int, of: Int)
    /// All is read, or the reading was stopped. What is gone is known only after the whole look.
    case ended(gone: [FilePath], unreadable: Int)
  }

  /// So many pages are told at once.
  private static let batch = 64
  /// Whoever types comes first.
  private static let niceness: Int32 = 10

  private let reader: ArchiveReader
  private let tell: @Sendable (Step) -> Void

  private init(_ reader: ArchiveReader, _ tell: @escaping @Sendable (Step) -> Void) {
    (self.reader, self.tell) = (reader, tell)
  }

  /// Starts a reading. Its threads end after the page that they read once ``stop`` is called.
  ///
  /// - Parameter look: finds what is to be read; runs on a thread of the reading.
  /// - Returns: what stops it.
  static func start(
    _ look: @escaping @Sendable () -> ArchiveReader, _ tell: @escaping @Sendable (Step) -> Void
  ) -> Stop {
    let stop = Stop()
    startThread {
      setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, niceness)
      ArchiveReading(look(), tell).run(stop)
    }
    return stop
  }

  private func run(_ stop: Stop) {
    let helpers = Mailbox<Bool>()
    let needsHelp = reader.count > Self.batch
    if needsHelp {
      startThread { [self] in
        setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, Self.niceness)
        read(stop)
        helpers.put(true)
      }
    }
    read(stop)
    if needsHelp { _ = helpers.take() }
    tell(.ended(gone: reader.gone, unreadable: reader.errors.count))
  }

  private func read(_ stop: Stop) {
    var changes: [ArchiveReader.Change] = []
    while !stop.isCalled, let change = reader.readNext() {
      changes.append(change)
      guard changes.count >= Self.batch else { continue }
      tell(.found(changes))
      tell(.done(pages: reader.finishedCount, of: reader.count))
      changes = []
    }
    if !changes.isEmpty { tell(.found(changes)) }
  }
}
