import BulletinKnowledge
import BulletinText
import BulletinWorkspace
import LanguageServerProtocol

/// What is known of the pages that are not open, and how far it is from what stands on disk.
struct ArchiveState {
  var archive = Archive()
  /// The files that were read, as they were then.
  var files: [FilePath: FileState] = [:]
  let pool = TextPool()
  /// What rules about one page see of all of them; `nil` since something has changed.
  var index: ArchiveIndex?
  /// Stops the reading that goes on.
  var reading: Stop?
  /// Counts the readings: what an older one still tells is nobody's business.
  var number = 0
  /// Something has changed while a reading went on.
  var isStale = false
  /// Files of the archive that may have changed.
  var changed: Set<FilePath> = []
  /// Pages beyond the memory limit, and how many of them the user knows of.
  var leftOut: Set<FilePath> = []
  var toldLeftOut = 0
  /// Files that are there and could not be read, when they were tried last.
  var unreadableFiles: Set<FilePath> = []
  /// Whether the reading that goes on has found anything new.
  var hasNews = false
  /// Folders that could not be looked into.
  var unreadable = 0
  /// Not before this moment is the disk looked at again for clients that watch no files.
  var nextLook = Moment(inMilliseconds: 0)

  /// Has every file read again at the next look.
  mutating func forgetStates() {
    for path in files.keys { files[path] = FileState() }
  }
}

/// The archive: read in the background, never waited for.
extension Loop {
  /// Has the pages of the open folders read: those that are new or have changed.
  mutating func readArchive(_ client: ClientProfile) {
    guard archive.reading == nil else {
      archive.isStale = true
      return
    }
    let roots = folders.compactMap(\.path).map { FilePath($0) }
    guard client.settings.memoryLimit > 0, !roots.isEmpty else { return clearArchive() }
    let (known, pool) = (archive.files, archive.pool)
    read { ArchiveReader(roots, known: known, pool: pool, address: Self.address) }
  }

  /// Has everything read again: what a page is, or of which day, may have changed for all of them.
  mutating func readArchiveAnew(_ client: ClientProfile) {
    stopReading()
    archive.forgetStates()
    readArchive(client)
  }

  /// Has some files looked at again.
  mutating func readArchive(files: [FilePath], _ client: ClientProfile) {
    // A file that is new may be ignored or excluded: only the whole look knows.
    guard files.allSatisfy({ archive.files[$0] != nil }) else { return readArchive(client) }
    archive.changed.formUnion(files)
    guard archive.reading == nil, !archive.changed.isEmpty else { return }
    let (changed, pool) = (Array(archive.changed), archive.pool)
    archive.changed = []
    read { ArchiveReader(files: changed, pool: pool, address: Self.address) }
  }

  private static let address: @Sendable (FilePath) -> String = {
    DocumentURI(path: $0.string).string
  }

  private mutating func read(_ look: @escaping @Sendable () -> ArchiveReader) {
    archive.number += 1
    (archive.isStale, archive.hasNews) = (false, false)
    let (events, number) = (events, archive.number)
    archive.reading = ArchiveReading.start(look) { events.put(.archived(number, $0)) }
    activities[.archive] = Activity(
      title: LocalizedText(zh: "读取往期版面", en: "Reading pages"), partialResultToken: nil)
  }

  /// Nothing is held, and nothing is being read.
  private mutating func clearArchive() {
    stopReading()
    archive = ArchiveState()
    if case .running(let client) = phase { shareOthers(client) }
  }

  /// Ends a reading; what it has found stays.
  mutating func stopReading() {
    archive.reading?.call()
    archive.reading = nil
    // What was underway is told no more.
    archive.number += 1
    end(.archive)
  }

  /// Takes in what a reading tells.
  mutating func take(_ step: ArchiveReading.Step, of number: Int, _ client: ClientProfile) {
    guard number == archive.number else { return }
    switch step {
    case .found(let changes):
      archive.hasNews = true
      for change in changes { take(change, client) }
    case .done(let pages, let total):
      tellProgress(of: .archive, pages, of: total, client)
    case .ended(let gone, let unreadable):
      for path in gone {
        archive.files[path] = nil
        archive.leftOut.remove(path)
        archive.unreadableFiles.remove(path)
        archive.archive.remove(Self.address(path))
      }
      archive.unreadable = unreadable
      archive.reading = nil
      end(.archive)
      tellStatus(client)
      if archive.hasNews || !gone.isEmpty { tellNews(client) }
      if archive.isStale {
        readArchive(client)
      } else if !archive.changed.isEmpty {
        readArchive(files: [], client)
      }
    }
  }

  /// What is shown of the archive may say something else now.
  private mutating func tellNews(_ client: ClientProfile) {
    let count = archive.leftOut.count
    if count > archive.toldLeftOut { log.note(.warning, .archiveFull(count)) }
    archive.toldLeftOut = count
    shareOthers(client)
    refreshContents(client)
  }

  private mutating func take(_ change: ArchiveReader.Change, _ client: ClientProfile) {
    archive.files[change.path] = change.state
    archive.leftOut.remove(change.path)
    archive.unreadableFiles.remove(change.path)
    if change.error != nil { archive.unreadableFiles.insert(change.path) }
    guard let record = change.record else {
      return archive.archive.remove(Self.address(change.path))
    }
    let limit = client.settings.memoryLimit << 20
    guard archive.archive.byteCount + record.byteCount <= limit else {
      archive.archive.remove(record.file)
      archive.leftOut.insert(change.path)
      return
    }
    archive.archive.insert(record)
  }

  /// Looks at the disk again, for clients that watch no files: seldom enough that it costs little.
  mutating func compareArchive(_ client: ClientProfile) {
    guard !client.watchesFiles, archive.reading == nil, !archive.files.isEmpty,
      archive.nextLook < Moment(inMilliseconds: 0)
    else { return }
    // A look at ten thousand files takes some 30 ms.
    archive.nextLook = Moment(inMilliseconds: max(1000, archive.files.count / 10))
    readArchive(client)
  }
}
