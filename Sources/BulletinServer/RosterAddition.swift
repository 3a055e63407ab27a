import BulletinKnowledge
import BulletinText
import LanguageServerProtocol

/// Somebody's posts that the newsroom's table does not have yet, and the edit that adds them to it.
struct RosterAddition {
  let title: LocalizedText
  let workspaceEdit: WorkspaceEdit
}

extension Snapshot {
  /// What the page tells of the official at an offset and the roster does not; `nil` where there is no
  /// roster, nothing to add, or nobody.
  func rosterAddition(at offset: Int) -> RosterAddition? {
    guard let file = roster.files.first,
      let (thing, _) = document.namedThing(at: offset), thing.kind == .person,
      let official = facts.officials.first(where: { $0.name == thing.name })
    else { return nil }
    let known = roster.entries(of: official.name).flatMap(\.forms)
    let note = "\(uri.displayName):\(displayLine(at: thing.introduction.lowerBound))"
    let rows = official.posts.filter { post in
      let form = PostForm(post)
      return !known.contains { $0.isSame(as: form) }
    }.compactMap { RosterRow(name: official.name, post: $0, note: note) }
    guard !rows.isEmpty, let edit = RosterRow.adding(rows, to: file) else { return nil }
    let posts = rows.map { $0.organisation + " " + $0.post }.joined(separator: "、")
    let table = DocumentURI(path: file.path)
    return RosterAddition(
      title: LocalizedText(
        zh: "把“\(official.name)”记入名册 \(table.displayName)：\(posts)",
        en: "Add “\(official.name)” to the roster \(table.displayName): \(posts)"),
      workspaceEdit: client.edit(of: table, [edit], in: file.text))
  }
}

extension ClientProfile {
  /// Edits of a file that may not be open.
  fileprivate func edit(
    of uri: DocumentURI, _ edits: [TextEdit], in text: SourceText
  ) -> WorkspaceEdit {
    let edits = edits.map { LSPTextEdit(range: lspRange($0.range, in: text), newText: $0.newText) }
    guard takesVersionedEdits else { return WorkspaceEdit(changes: [uri: edits]) }
    return WorkspaceEdit(documentChanges: [
      .edit(TextDocumentEdit(uri: uri, version: nil, edits: edits))
    ])
  }
}
