import BulletinLint
import BulletinText
import BulletinWorkspace
import LanguageServerProtocol

/// How widely a finding is let stand.
enum IgnoreWidth: String, CaseIterable {
  /// Here, known by what surrounds it.
  case place
  /// Wherever this text is found.
  case text
  /// Wherever the rule finds something on this page.
  case page
  /// Everywhere.
  case rule
}

/// A decision to let a finding stand, as a change of the page's configuration.
struct Ignoring {
  let title: LocalizedText
  let workspaceEdit: WorkspaceEdit

  /// `nil` where there is no file to write it to, or the decision cannot be told.
  init?(_ finding: Finding, _ width: IgnoreWidth, _ page: Snapshot) {
    guard let home = page.document.home else { return nil }
    let uri = DocumentURI(path: home.path.string)
    let open = page.openDocument(uri)
    let text = open?.text ?? home.text
    guard
      let edits = Self.edits(
        finding, width, page, home, text ?? SettingsEdit.emptyFile)
    else { return nil }
    title = Self.title(finding, width, page, home.label)
    if let text {
      workspaceEdit = page.client.workspaceEdit(
        edits, of: open?.uri ?? uri, version: open?.version, in: text)
    } else {
      let made = TextEdit.apply(edits, to: SettingsEdit.emptyFile.utf8)
      workspaceEdit = page.client.workspaceEdit(
        making: uri, String(decoding: made, as: UTF8.self))
    }
  }

  private static func edits(
    _ finding: Finding, _ width: IgnoreWidth, _ page: Snapshot, _ home: SettingsHome,
    _ text: SourceText
  ) -> [TextEdit]? {
    let found = inked(page.text.string(finding.range))
    var members: [(ExceptionKey, String)] = [(.rule, finding.rule)]
    switch width {
    case .rule: return SettingsEdit.switchingOff(finding.rule, in: text)
    case .page: members.append((.files, home.pattern))
    case .text:
      guard !found.isEmpty else { return nil }
      members.append((.text, found))
    case .place:
      members.append((.files, home.pattern))
      if !found.isEmpty { members.append((.text, found)) }
      let (before, after) = surroundings(of: finding.range, in: page.text)
      guard !found.isEmpty || !before.isEmpty || !after.isEmpty else { return nil }
      if !before.isEmpty { members.append((.before, before)) }
      if !after.isEmpty { members.append((.after, after)) }
    }
    let why = LocalizedText(zh: "编辑核过", en: "Checked by an editor")[page.language]
    return SettingsEdit.adding(members + [(.why, why)], to: text)
  }

  /// The characters on both sides, without blanks: they do not count in exceptions.
  private static func surroundings(
    of range: TextRange, in text: SourceText
  ) -> (before: String, after: String) {
    let reach = 8
    let before = wholeCharacters(text, from: range.lowerBound - 64, to: range.lowerBound)
    let after = wholeCharacters(text, from: range.upperBound, to: range.upperBound + 64)
    return (
      String(inked(before).suffix(reach)), String(inked(after).prefix(reach))
    )
  }

  private static func wholeCharacters(_ text: SourceText, from: Int, to: Int) -> String {
    var lower = max(0, from)
    while lower < text.count, text.utf8[lower] & 0xC0 == 0x80 { lower += 1 }
    var upper = min(text.count, to)
    while upper < text.count, upper > lower, text.utf8[upper] & 0xC0 == 0x80 { upper -= 1 }
    return text.string(TextRange(lower, max(lower, upper)))
  }

  private static func inked(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value > 0x20 && $0 != "　" }))
  }

  private static func title(
    _ finding: Finding, _ width: IgnoreWidth, _ page: Snapshot, _ file: String
  ) -> LocalizedText {
    let name = Rule.all.first { $0.id == finding.rule }?.title
    let found = inked(page.text.string(finding.range))
    let text = found.count <= 12 ? found : found.prefix(11) + "…"
    let (zh, en) = (name?.zh ?? finding.rule, name?.en ?? finding.rule)
    return switch width {
    case .place:
      LocalizedText(zh: "放过这一处“\(zh)”（写入 \(file)）", en: "Let this “\(en)” stand (in \(file))")
    case .text:
      LocalizedText(
        zh: "各版“\(text)”都不再报“\(zh)”（写入 \(file)）",
        en: "Let “\(text)” stand on every page: “\(en)” (in \(file))")
    case .page:
      LocalizedText(
        zh: "本版不再报“\(zh)”（写入 \(file)）", en: "Let “\(en)” stand on this page (in \(file))")
    case .rule:
      LocalizedText(zh: "关闭规则“\(zh)”（写入 \(file)）", en: "Switch off “\(en)” (in \(file))")
    }
  }
}

extension ClientProfile {
  /// Edits of any document, open in a version or not, as this client takes them.
  func workspaceEdit(
    _ edits: [TextEdit], of uri: DocumentURI, version: Int?, in text: SourceText
  ) -> WorkspaceEdit {
    workspaceEdit([(edits, uri, version, text)])
  }

  /// Edits of several documents.
  func workspaceEdit(
    _ changes: [(edits: [TextEdit], uri: DocumentURI, version: Int?, text: SourceText)]
  ) -> WorkspaceEdit {
    let changes = changes.map { change in
      TextDocumentEdit(
        uri: change.uri, version: change.version,
        edits: change.edits.sorted { $0.range < $1.range }.map {
          LSPTextEdit(range: lspRange($0.range, in: change.text), newText: $0.newText)
        })
    }
    guard takesVersionedEdits else {
      return WorkspaceEdit(
        changes: Dictionary(changes.map { ($0.textDocument.uri, $0.edits) }, uniquingKeysWith: +))
    }
    return WorkspaceEdit(documentChanges: changes.map { .edit($0) })
  }

  /// A new file. Clients that know no such thing make it when they edit it, as far as was seen.
  func workspaceEdit(making uri: DocumentURI, _ text: String) -> WorkspaceEdit {
    let start = Position(line: 0, character: 0)
    let edits = [LSPTextEdit(range: LSPRange(start: start, end: start), newText: text)]
    guard takesVersionedEdits else { return WorkspaceEdit(changes: [uri: edits]) }
    let creates =
      capabilities.workspace?.workspaceEdit?.resourceOperations?.contains("create") == true
    let edit = DocumentChange.edit(TextDocumentEdit(uri: uri, version: nil, edits: edits))
    return WorkspaceEdit(
      documentChanges: (creates ? [.create(uri: uri, ignoreIfExists: true)] : []) + [edit])
  }
}
