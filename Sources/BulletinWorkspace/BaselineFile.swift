package import BulletinLint
package import BulletinText

/// A baseline as it stands in its file.
package struct BaselineFile: Sendable {
  /// What the program writes and reads; another number is another program's.
  package static let version = 1

  package let path: FilePath
  package let text: SourceText
  package private(set) var baseline = Baseline()
  /// Where each entry stands.
  package private(set) var places: [(file: String, key: FindingKey, range: TextRange)] = []
  /// The files that it names and that are not there any more.
  package private(set) var gone: Set<String> = []
  /// Those of them that have an entry.
  private var goneFiles: [FindingKey: [String]] = [:]
  /// The absolute folder from which its files count.
  private let folder: [UInt8]

  enum Key: String, CaseIterable {
    case version, findings
  }

  enum EntryKey: String, CaseIterable {
    case file, rule, article, text, ordinal
  }

  /// Reads a file. The first thing that is wrong is told: a program has written it.
  package init(reading path: FilePath) throws(SettingsError) {
    let bytes: [UInt8]
    do {
      bytes = try FileReader.bytes(of: path)
    } catch {
      throw SettingsError(
        path, nil, TextRange(at: 0), .unreadable(path.string, error.problem))
    }
    try self.init(path, SourceText(bytes))
  }

  init(_ path: FilePath, _ text: SourceText) throws(SettingsError) {
    self.path = path
    self.text = text
    folder = BaselineFile.folder(of: path)
    let root: JSONC
    do {
      root = try JSONC(reading: text.utf8)
    } catch {
      throw SettingsError(
        path, text, TextRange(at: min(error.offset, text.count)),
        .syntax(error.expected, found: SettingsReader.glimpse(text, min(error.offset, text.count))))
    }
    guard let version = root[key: Key.version.rawValue] else {
      throw fault(root, .missingKey(Key.version.rawValue))
    }
    guard version.content == .number(Double(BaselineFile.version)) else {
      throw fault(
        version,
        .badValue(
          key: Key.version.rawValue, found: version.compactJSON,
          expected: .version(BaselineFile.version), nearest: nil))
    }
    guard case .list(let entries) = root[key: Key.findings.rawValue]?.content else {
      throw fault(root, .missingKey(Key.findings.rawValue))
    }
    for entry in entries { try add(entry) }
    gone = Set(
      baseline.files.filter { !FolderReader.exists(BaselineFile.path(of: $0, from: folder)) })
    for place in places where gone.contains(place.file) {
      goneFiles[place.key, default: []].append(place.file)
    }
  }

  private mutating func add(_ entry: JSONC) throws(SettingsError) {
    func text(_ key: EntryKey) throws(SettingsError) -> String {
      guard let text = entry[key: key.rawValue]?.string else {
        throw fault(entry, .missingKey(key.rawValue))
      }
      return text
    }
    guard case .number(let ordinal) = entry[key: EntryKey.ordinal.rawValue]?.content,
      let ordinal = Int(exactly: ordinal)
    else { throw fault(entry, .missingKey(EntryKey.ordinal.rawValue)) }
    let file = try text(.file)
    let key = FindingKey(
      rule: try text(.rule), article: try text(.article), text: try text(.text), ordinal: ordinal)
    baseline.insert(key, of: file)
    places.append((file, key, entry.range))
  }

  private func fault(_ value: JSONC, _ problem: SettingsError.Problem) -> SettingsError {
    SettingsError(path, text, value.range, problem)
  }

  /// What the baseline calls a page, given by its absolute path.
  package func name(of page: FilePath) -> String {
    BaselineFile.name(of: page, from: folder)
  }

  /// The files that are gone and had a finding.
  func goneFiles(with key: FindingKey) -> [String] { goneFiles[key] ?? [] }

  /// Whether a file that it names would be found in one of these absolute folders.
  package func names(_ name: String, in roots: [FilePath]) -> Bool {
    let path = BaselineFile.path(of: name, from: folder)
    return roots.contains { AbsolutePath.relative(path.bytes, to: $0.bytes) != nil }
  }

  /// What a baseline that need not be there calls a page.
  package static func name(of page: FilePath, in path: FilePath) -> String {
    name(of: page, from: folder(of: path))
  }

  private static func name(of page: FilePath, from folder: [UInt8]) -> String {
    FilePath(bytes: AbsolutePath.walk(page.bytes, from: folder)).string
  }

  private static func path(of name: String, from folder: [UInt8]) -> FilePath {
    FilePath(bytes: AbsolutePath.plain(Array(name.utf8), from: folder))
  }

  private static func folder(of path: FilePath) -> [UInt8] {
    FolderReader.absolute(path.folder) ?? AbsolutePath.plain(path.folder.bytes, from: [0x2F])
  }

  /// The bytes of a baseline: an entry a line, sorted, so that two people's changes merge.
  package static func bytes(_ baseline: Baseline) -> [UInt8] {
    let lines = baseline.entries.map { file, key in
      let entry = JSONC.object([
        (EntryKey.file.rawValue, .text(file)), (EntryKey.rule.rawValue, .text(key.rule)),
        (EntryKey.article.rawValue, .text(key.article)), (EntryKey.text.rawValue, .text(key.text)),
        (EntryKey.ordinal.rawValue, JSONC(.number(Double(key.ordinal)))),
      ])
      return "    " + entry.compactJSON
    }
    let list = lines.isEmpty ? "[]" : "[\n" + lines.joined(separator: ",\n") + "\n  ]"
    return Array("{\n  \"version\": \(version),\n  \"findings\": \(list)\n}\n".utf8)
  }
}
