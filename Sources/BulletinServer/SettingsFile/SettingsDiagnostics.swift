import BulletinText
import BulletinWorkspace
import LanguageServerProtocol

/// What is wrong with a configuration, where it stands, as its author types.
enum SettingsDiagnostics {
  static func diagnostics(_ snapshot: Snapshot) -> [Diagnostic] {
    errors(snapshot.document).map { diagnostic($0, snapshot) }
  }

  /// What the text says wrongly, and which of the files that it names cannot be read.
  static func errors(_ document: Document) -> [SettingsError] {
    let path = FilePath(document.uri.path ?? SettingsStore.fileName)
    let reader = SettingsReader(path, document.text, folder: path.folder.bytes)
    return reader.errors + document.unreadable
  }

  static func diagnostic(_ error: SettingsError, _ snapshot: Snapshot) -> Diagnostic {
    Diagnostic(
      range: snapshot.lspRange(shown(error.range, in: snapshot.text)), severity: .error,
      code: .string(error.id), source: "bulletin", message: error.message[snapshot.language])
  }

  /// A place between two characters would not be seen: the character behind it is shown.
  private static func shown(_ range: TextRange, in text: SourceText) -> TextRange {
    guard range.isEmpty, range.lowerBound < text.count else { return range }
    var end = range.lowerBound + 1
    while end < text.count, text.utf8[end] & 0xC0 == 0x80 { end += 1 }
    return TextRange(range.lowerBound, end)
  }
}

/// `textDocument/codeAction` in a configuration: the name that was probably meant.
enum SettingsCodeActionFeature: CounterpartFeature {
  typealias OfPages = CodeActionFeature

  static func answer(_ params: CodeActionParams, _ snapshot: Snapshot) -> [CodeActionItem]? {
    snapshot.items(actions(params, snapshot), at: params.range)
  }

  static func actions(_ params: CodeActionParams, _ snapshot: Snapshot) -> [CodeAction] {
    guard
      params.context.only?.contains(where: { CodeActionKind.quickFix.isIncluded(in: $0) }) ?? true,
      let place = snapshot.client.textRange(params.range, in: snapshot.text)
    else { return [] }
    return SettingsDiagnostics.errors(snapshot.document).compactMap { error in
      guard error.range.lowerBound <= place.upperBound, place.lowerBound <= error.range.upperBound,
        let nearest = error.nearest
      else { return nil }
      let title = LocalizedText(zh: "改为“\(nearest)”", en: "Change to “\(nearest)”")
      let diagnostics = [SettingsDiagnostics.diagnostic(error, snapshot)]
      return snapshot.action(title, .quickFix, diagnostics: diagnostics) {
        snapshot.workspaceEdit([TextEdit(error.range, JSONC.quoted(nearest))])
      }
    }
  }
}
