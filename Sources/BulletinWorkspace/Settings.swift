import BulletinKnowledge
import BulletinLint
import BulletinSyntax
package import BulletinText

/// What holds for the pages under one configuration: the files that it is made of.
package struct Settings: Sendable {
  /// Those that others extend first, the command line last: later ones win.
  package private(set) var files: [SettingsFile] = []
  /// Everything that is wrong with them.
  package private(set) var errors: [SettingsError] = []
  /// The absolute folder of the configuration itself.
  let folder: [UInt8]
  private let overlays: [FilePath: SourceText]

  /// - Parameters:
  ///   - words: those of `--set`.
  ///   - overlays: the texts of files that are open in an editor, by their absolute paths.
  init(
    _ path: FilePath?, folder: [UInt8], words: [String], overlays: [FilePath: SourceText] = [:]
  ) {
    self.folder = folder
    self.overlays = overlays
    if let path { read(path, above: [], named: nil) }
    for word in words {
      let reader = SettingsReader(word: word, folder: folder)
      files.append(reader.file)
      errors += reader.errors
    }
  }

  /// Reads a file, those that it extends before it. A file that several extend is read once.
  private mutating func read(
    _ path: FilePath, above: [(path: FilePath, real: [UInt8])],
    named: (SettingsFile, TextRange)?
  ) {
    func fail(_ problem: SettingsError.Problem) {
      let (file, range) = named.map { ($0, $1) } ?? (nil, TextRange(at: 0))
      errors.append(SettingsError(file?.path ?? path, file?.text, range, problem))
    }
    guard let real = FolderReader.absolute(path) ?? overlaid(path) else {
      return fail(.unreadable(path.string, .missing))
    }
    if let first = above.firstIndex(where: { $0.real == real }) {
      return fail(.cyclicExtends(above[first...].map(\.path.string) + [path.string]))
    }
    let folder = AbsolutePath.parent(real) ?? [0x2F]
    if files.contains(where: { $0.path == path }) { return }
    let text: SourceText
    do {
      text =
        try overlays[FilePath(bytes: real)]
        ?? TextDecoding.decode(try FileReader.bytes(of: path)).text
    } catch let error as FileError {
      return fail(.unreadable(path.string, error.problem))
    } catch {
      return fail(.unreadable(path.string, error as? FileError.Problem ?? .unknownEncoding))
    }
    let reader = SettingsReader(path, text, folder: folder)
    for base in reader.file.extends {
      read(
        reader.file.file(base.value), above: above + [(path, real)],
        named: (reader.file, base.range))
    }
    files.append(reader.file)
    errors += reader.errors
    for list in [reader.file.officials, reader.file.campaigns] {
      for name in list?.value ?? [] where PathPattern(name + "/.").isPlain {
        let table = reader.file.file(name)
        if table.exists || overlaid(table) != nil { continue }
        errors.append(
          SettingsError(path, text, list?.range ?? TextRange(at: 0), .unreadable(name, .missing)))
      }
    }
  }

  /// The absolute path of a file that an editor has and the disk has not.
  private func overlaid(_ path: FilePath) -> [UInt8]? {
    let here = FolderReader.absolute(FilePath(".")) ?? [0x2F]
    let absolute = AbsolutePath.plain(path.bytes, from: here)
    return overlays[FilePath(bytes: absolute)] == nil ? nil : absolute
  }

  /// The weightiest value that some file has.
  private func last<Value>(_ key: (SettingsFile) -> Value?) -> (SettingsFile, Value)? {
    for file in files.reversed() {
      if let value = key(file) { return (file, value) }
    }
    return nil
  }

  /// The language of messages.
  package var language: Language? { last { $0.locale?.value }?.1 }

  /// The baseline, told as the configuration's path is.
  package var baseline: FilePath? { last { $0.baseline?.value }.map { $0.0.file($0.1) } }

  /// The rosters as they are named, with the file that names them.
  package var officials: (SettingsFile, [String])? { last { $0.officials?.value } }
  package var campaigns: (SettingsFile, [String])? { last { $0.campaigns?.value } }

  /// Adds what was found to be wrong with the files that it names.
  mutating func add(_ errors: [SettingsError]) { self.errors += errors }

  /// Whether `include` names an absolute path.
  func includes(_ path: [UInt8]) -> Bool { fits(last { $0.include?.value }, path) }

  /// Whether `exclude` names an absolute path or a folder on its way.
  func excludes(_ path: [UInt8]) -> Bool { fits(last { $0.exclude?.value }, path) }

  private func fits(_ patterns: (SettingsFile, [PathPattern])?, _ path: [UInt8]) -> Bool {
    guard let (file, patterns) = patterns else { return false }
    return Settings.matches(patterns, relative(path, file))
  }

  static func matches(_ patterns: [PathPattern], _ path: [UInt8]) -> Bool {
    patterns.contains { $0.matches(path) }
  }

  /// A path as the globs of a file see it: from the file's folder; where the page lies elsewhere,
  /// from the folder of the configuration that extends it; else its name.
  func relative(_ path: [UInt8], _ file: SettingsFile) -> [UInt8] {
    AbsolutePath.relative(path, to: file.folder) ?? AbsolutePath.relative(path, to: folder)
      ?? FilePath(bytes: path).lastComponent.map { $0 }
  }

  /// The issue's date that `pageDate` finds in an absolute path.
  func dated(_ settings: LintSettings, _ path: [UInt8]) -> LintSettings {
    guard let (file, pattern) = last({ $0.pageDate?.value }),
      let date = pattern.date(in: relative(path, file))
    else { return settings.dated(by: FilePath(bytes: path)) }
    var result = settings
    result.issueDate = date
    result.issueBasis = .configuration
    return result
  }

  /// Which overrides are for an absolute path, in the order of the files.
  func overrides(_ path: [UInt8]) -> [Bool] {
    files.flatMap { file in
      file.overrides.map { $0.files.isEmpty || Settings.matches($0.files, relative(path, file)) }
    }
  }

  /// What the rules are set to where these overrides hold.
  func lint(_ overrides: [Bool]) -> LintSettings {
    var usual = LintSettings.KindSettings()
    var kinds: [ArticleKind: LintSettings.KindSettings] = [:]
    var holds = overrides[...]
    for file in files {
      apply(file.rules, &usual, &kinds, [])
      for override in file.overrides where holds.popFirst() == true {
        for kind in override.kinds where kinds[kind] == nil { kinds[kind] = usual }
        apply(override.rules, &usual, &kinds, override.kinds)
      }
    }
    var result = LintSettings()
    result.severities = usual.severities
    result.options = usual.options
    result.kinds = kinds.filter { $0.value != usual }
    return result
  }

  /// Applies to some kinds, or to everything where none is named.
  private func apply(
    _ rules: [SettingsFile.RuleSetting], _ usual: inout LintSettings.KindSettings,
    _ kinds: inout [ArticleKind: LintSettings.KindSettings], _ named: Set<ArticleKind>
  ) {
    for rule in rules {
      if named.isEmpty { usual.apply(rule) }
      for kind in named.isEmpty ? Set(kinds.keys) : named { kinds[kind]?.apply(rule) }
    }
  }
}

extension LintSettings.KindSettings {
  fileprivate mutating func apply(_ setting: SettingsFile.RuleSetting) {
    for rule in setting.rules {
      switch setting.level {
      case .off: severities.updateValue(nil, forKey: rule)
      case .on(let severity): severities.updateValue(severity, forKey: rule)
      case nil: break
      }
      for (name, value) in setting.options { options[rule, default: [:]][name] = value }
    }
  }
}
