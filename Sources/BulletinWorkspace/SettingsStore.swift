package import BulletinKnowledge
package import BulletinLint
package import BulletinText

/// What holds for one page.
package struct PageSettings: Sendable {
  /// The rules and the date.
  package var lint: LintSettings
  /// The exceptions that may cover its findings.
  package let exceptions: [PageException]
  package var baseline: FilePath?
  /// What the baseline knows, where the store reads baselines.
  package let known: BaselineFile?
  /// The absolute path of the page.
  package let path: FilePath
}

/// An exception that may cover a page's findings.
package struct PageException: Hashable, Sendable {
  package let place: ExceptionPlace
  private let exception: FindingException

  init(_ place: ExceptionPlace, _ exception: FindingException) {
    self.place = place
    self.exception = exception
  }

  package func covers(_ finding: Finding, in page: SourceText) -> Bool {
    exception.covers(finding, in: page)
  }
}

/// Names an exception of a store.
package struct ExceptionPlace: Hashable, Sendable {
  let settings: Int
  let file: Int
  let index: Int
}

/// The configurations of a run, each read once, and what they make of each page.
package struct SettingsStore: Sendable {
  /// Which configuration holds.
  package enum Choice: Equatable, Sendable {
    /// The nearest `.bulletin.json` upward from a page.
    case nearest
    case file(FilePath)
    case none
  }

  package static let fileName = ".bulletin.json"

  /// The day on which exceptions are asked whether they still hold.
  package var today = CalendarDate(year: 1, month: 1, day: 1)
  /// Whether baselines are read with the configurations that name them. `lint` reads them itself, for
  /// its command line may name another.
  private let readsBaselines: Bool
  private let choice: Choice
  private let words: [String]
  private let adjust: @Sendable (inout LintSettings) -> Void
  private let here: [UInt8]
  /// The texts of files that are open in an editor, by their absolute paths: they win.
  private let overlays: [FilePath: SourceText]
  private var all: [Settings] = []
  /// The configuration of each absolute folder that was asked for.
  private var ofFolders: [[UInt8]: Int] = [:]
  private var ofFiles: [FilePath: Int] = [:]
  /// The absolute form of folders as they were named.
  private var realFolders: [FilePath: [UInt8]] = [:]
  private var variants: [Variant: LintSettings] = [:]
  private var toldErrors = 0
  private var tableFiles = TableFiles()
  /// The newsroom's tables of each of `all`.
  private var tables: [Tables] = []
  /// The baseline of each of `all`.
  private var baselines: [BaselineFile?] = []
  /// What is wrong with baselines and was not told yet.
  private var baselineErrors: [SettingsError] = []

  private struct Variant: Hashable {
    let settings: Int
    let overrides: [Bool]
  }

  /// - Parameters:
  ///   - words: the values of `--set`.
  ///   - overlays: the texts of files that are open in an editor, by their absolute paths.
  ///   - readsBaselines: whether baselines are read with the configurations that name them.
  ///   - adjust: what else the command line says of the rules.
  package init(
    _ choice: Choice = .nearest, words: [String] = [], overlays: [FilePath: SourceText] = [:],
    readsBaselines: Bool = false,
    adjust: @escaping @Sendable (inout LintSettings) -> Void = { _ in }
  ) {
    self.overlays = Self.byRealPath(overlays)
    self.readsBaselines = readsBaselines
    self.choice = choice
    self.words = words
    self.adjust = adjust
    here = FolderReader.absolute(FilePath(".")) ?? [0x2F]
  }

  /// Texts by the paths of their files without links in their folders.
  static func byRealPath(_ texts: [FilePath: SourceText]) -> [FilePath: SourceText] {
    Dictionary(
      texts.map { ($0.key.inRealFolder ?? $0.key, $0.value) },
      uniquingKeysWith: { first, _ in first })
  }

  /// What is wrong with the configurations that were read since this was asked last.
  package mutating func newErrors() -> [SettingsError] {
    var errors: [SettingsError] = []
    for settings in all[toldErrors...] {
      errors += settings.errors.filter { !errors.contains($0) }
    }
    toldErrors = all.count
    errors += baselineErrors
    baselineErrors = []
    return errors
  }

  /// What holds for a page; `nil` where its configuration is faulty.
  package mutating func page(_ path: FilePath) -> PageSettings? {
    let absolute = absolute(path)
    let number = number(ofFolder: AbsolutePath.parent(absolute) ?? [0x2F])
    let settings = all[number]
    guard settings.errors.isEmpty else { return nil }
    let variant = Variant(settings: number, overrides: settings.overrides(absolute))
    let lint =
      variants[variant]
      ?? {
        var lint = settings.lint(variant.overrides)
        (lint.roster, lint.glossary) = (tables[number].roster, tables[number].glossary)
        adjust(&lint)
        return lint
      }()
    variants[variant] = lint
    return PageSettings(
      lint: settings.dated(lint, absolute), exceptions: exceptions(number, absolute),
      baseline: settings.baseline, known: baselines[number], path: FilePath(bytes: absolute))
  }

  /// The configuration of the folder in which the command runs.
  package mutating func current() -> Settings { all[number(ofFolder: here)] }

  /// The configuration of a page.
  package mutating func settings(of path: FilePath) -> Settings {
    all[number(ofFolder: AbsolutePath.parent(absolute(path)) ?? [0x2F])]
  }

  /// Reads the configurations anew when they are next asked for; tables that did not change are kept.
  ///
  /// - Parameter overlays: the texts of files that are open in an editor, by their absolute paths.
  package mutating func forget(overlays: [FilePath: SourceText] = [:]) {
    let kept = tableFiles
    let day = today
    self = SettingsStore(
      choice, words: words, overlays: overlays, readsBaselines: readsBaselines, adjust: adjust)
    (tableFiles, today) = (kept, day)
  }

  /// Whether a page is one of the tables that its own configuration names.
  package func isTable(_ page: PageSettings) -> Bool {
    let path = page.path.string
    return page.lint.roster.files.contains { $0.path == path }
      || page.lint.glossary.files.contains { $0.path == path }
  }

  /// The newsroom's tables of all configurations that were asked for, each once.
  package var allTables: [Tables] {
    tables.enumerated().filter { place, table in
      !table.isEmpty && !tables[..<place].contains { $0.isSame(as: table) }
    }.map(\.element)
  }

  /// All configurations that were asked for, in that order.
  package var read: [Settings] { all }

  /// What tells whether one of the configurations has changed, was made or deleted since.
  package var watch: SettingsWatch { watch(nearest: true) }

  /// The same for those of other names alone, which others extend.
  package var watchOfExtended: SettingsWatch { watch(nearest: false) }

  private func watch(nearest wantsNearest: Bool) -> SettingsWatch {
    let nearest = ofFolders.keys.map { folder in
      FilePath(bytes: AbsolutePath.appending(Array(SettingsStore.fileName.utf8), to: folder))
    }
    let files = all.flatMap(\.files).filter { $0.text != nil }.map { file in
      FilePath(
        bytes: AbsolutePath.appending(Array(file.path.lastComponent), to: file.folder))
    }
    let extended = files.filter { !$0.lastComponent.elementsEqual(SettingsStore.fileName.utf8) }
    let tables = allTables.flatMap(\.files).map { FilePath($0.path) }
    let known = readsBaselines ? all.compactMap(\.baseline).map(absolutePath) : []
    return SettingsWatch((wantsNearest ? nearest + files : extended) + tables + known)
  }

  /// The absolute path of a configuration as errors name it.
  package func absolutePath(of file: FilePath) -> FilePath {
    FilePath(bytes: AbsolutePath.plain(file.bytes, from: here))
  }

  mutating func settings(ofFolder absolute: [UInt8]) -> Settings {
    all[number(ofFolder: absolute)]
  }

  private func exceptions(_ number: Int, _ path: [UInt8]) -> [PageException] {
    let settings = all[number]
    return settings.files.enumerated().flatMap { fileIndex, file in
      file.exceptions.enumerated().compactMap { index, exception in
        if let until = exception.until, until <= today { return nil }
        guard
          exception.files.isEmpty
            || Settings.matches(exception.files, settings.relative(path, file))
        else { return nil }
        let place = ExceptionPlace(settings: number, file: fileIndex, index: index)
        return PageException(place, exception.finding)
      }
    }
  }

  /// The absolute path of a file; the folder's links are followed, the file's own is not.
  mutating func absolute(_ path: FilePath) -> [UInt8] {
    let folder = path.folder
    if let real = realFolders[folder] {
      return AbsolutePath.appending(Array(path.lastComponent), to: real)
    }
    guard let real = FolderReader.absolute(folder) else {
      return AbsolutePath.plain(path.bytes, from: here)
    }
    realFolders[folder] = real
    return AbsolutePath.appending(Array(path.lastComponent), to: real)
  }

  private mutating func number(ofFolder folder: [UInt8]) -> Int {
    if let known = ofFolders[folder] { return known }
    let number: Int
    switch choice {
    case .none: number = self.number(of: nil)
    case .file(let path): number = self.number(of: path)
    case .nearest:
      let file = FilePath(
        bytes: AbsolutePath.appending(Array(SettingsStore.fileName.utf8), to: folder))
      if overlays[file] != nil || FolderReader.exists(file) {
        number = self.number(of: told(file))
      } else {
        number =
          AbsolutePath.parent(folder).map { self.number(ofFolder: $0) } ?? self.number(of: nil)
      }
    }
    ofFolders[folder] = number
    return number
  }

  private mutating func number(of path: FilePath?) -> Int {
    let key = path ?? FilePath("")
    if let known = ofFiles[key] { return known }
    let folder = path.flatMap { FolderReader.absolute($0.folder) } ?? here
    var settings = Settings(path, folder: folder, words: words, overlays: overlays)
    let (found, errors) = tableFiles.tables(of: settings, overlays: overlays)
    settings.add(errors)
    baselines.append(baseline(of: settings))
    all.append(settings)
    tables.append(found)
    ofFiles[key] = all.count - 1
    return all.count - 1
  }

  /// One that is not there yet knows nothing; of one that nobody can read that is told, and the rest of the
  /// configuration holds all the same.
  private mutating func baseline(of settings: Settings) -> BaselineFile? {
    guard readsBaselines, let path = settings.baseline, path.exists else { return nil }
    do {
      return try BaselineFile(reading: path)
    } catch {
      baselineErrors.append(error)
      return nil
    }
  }

  /// A found file as people would name it from here.
  package func told(_ path: FilePath) -> FilePath {
    AbsolutePath.relative(path.bytes, to: here).map { FilePath(bytes: $0) } ?? path
  }
}
