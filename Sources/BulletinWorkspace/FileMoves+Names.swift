package import BulletinText

extension FileMoves {
  /// A file that names some that move, and how its text changes. Nothing but the names does.
  package struct Change: Sendable {
    /// Absolute, and as yet.
    package let path: FilePath
    package let text: SourceText
    package let edits: [TextEdit]
  }

  /// The changes of all configurations that hold in some folders or for what moves, and of their
  /// baselines. Complexity: the files of the folders, which are looked at and not read.
  ///
  /// - Parameter open: the texts of files that are open in an editor, by their absolute paths: they win.
  package func changes(in folders: [FilePath], open: [FilePath: SourceText]) -> [Change] {
    var store = SettingsStore(overlays: open)
    let pages = Discovery(folders, &store).entries.map { store.absolute($0.path) }
    for (old, _) in moves { _ = store.settings(of: FilePath(bytes: old)) }
    let texts = SettingsStore.byRealPath(open)
    var seen: Set<[UInt8]> = []
    var changes: [Change] = []
    for file in store.read.flatMap(\.files) {
      guard let text = file.text else { continue }
      let path = AbsolutePath.appending(Array(file.path.lastComponent), to: file.folder)
      guard seen.insert(path).inserted else { continue }
      add(edits(inSettings: text, at: path, pages), text, path, to: &changes)
      guard let name = file.baseline?.value else { continue }
      let baseline = AbsolutePath.plain(Array(name.utf8), from: file.folder)
      guard seen.insert(baseline).inserted else { continue }
      let known = texts[FilePath(bytes: baseline)]
      guard
        let text = known
          ?? (try? FileReader.bytes(of: FilePath(bytes: baseline))).map({ SourceText($0) })
      else { continue }
      add(edits(inBaseline: text, at: baseline), text, baseline, to: &changes)
    }
    return changes
  }

  private func add(
    _ edits: [TextEdit], _ text: SourceText, _ path: [UInt8], to changes: inout [Change]
  ) {
    if edits.isEmpty { return }
    changes.append(Change(path: FilePath(bytes: path), text: text, edits: edits))
  }

  /// The names in a configuration.
  func edits(inSettings text: SourceText, at path: [UInt8], _ pages: [[UInt8]]) -> [TextEdit] {
    guard let root = try? JSONC(reading: text.utf8) else { return [] }
    let home = home(of: path)
    func paths(_ value: JSONC) -> [TextEdit] {
      edits(of: value) { renamed(path: $0, in: home) }
    }
    func globs(_ value: JSONC) -> [TextEdit] {
      edits(of: value) { renamed(glob: $0, in: home, pages: pages) }
    }
    return root.members.flatMap { member -> [TextEdit] in
      switch SettingsKey(rawValue: member.key) {
      case .extends, .officials, .campaigns, .baseline: return paths(member.value)
      case .include, .exclude: return globs(member.value)
      case .overrides, .exceptions:
        guard case .list(let entries) = member.value.content else { return [] }
        return entries.compactMap { $0[key: ExceptionKey.files.rawValue] }.flatMap(globs)
      case .schema, .pageDate, .rules, .locale, nil: return []
      }
    }
  }

  /// The pages in a baseline.
  func edits(inBaseline text: SourceText, at path: [UInt8]) -> [TextEdit] {
    guard let root = try? JSONC(reading: text.utf8),
      case .list(let entries)? = root[key: BaselineFile.Key.findings.rawValue]?.content
    else { return [] }
    let home = home(of: path)
    return entries.compactMap { $0[key: BaselineFile.EntryKey.file.rawValue] }.flatMap { value in
      edits(of: value) { renamed(path: $0, in: home) }
    }
  }

  /// The texts of a value, one or a list of them, where they become others.
  private func edits(of value: JSONC, _ rename: (String) -> String?) -> [TextEdit] {
    let values = if case .list(let values) = value.content { values } else { [value] }
    return values.compactMap { value in
      value.string.flatMap(rename).map { TextEdit(value.range, JSONC.quoted($0)) }
    }
  }
}
