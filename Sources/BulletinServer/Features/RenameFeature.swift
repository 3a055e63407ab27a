import BulletinKnowledge
package import BulletinText
package import LanguageServerProtocol

/// `textDocument/rename`: a name in every place of the page that spells it out; other pages only where
/// the user agrees, if the client can ask: those that are open, and those that are not if it can.
package enum RenameFeature: Feature {
  package static let method = "textDocument/rename"
  package static let summary = LocalizedText(
    zh: "人名、提法一次改遍，其他版面要用户点头",
    en: "A name changed everywhere; other pages with the user’s consent")

  package static func declare(
    in capabilities: inout ServerCapabilities, for client: ClientProfile
  ) {
    let prepares = client.capabilities.textDocument?.rename?.prepareSupport == true
    capabilities.renameProvider = RenameOptions(prepareProvider: prepares)
  }

  package static let nothing: WorkspaceEdit? = nil

  package static func answer(
    _ params: RenameParams, _ snapshot: Snapshot
  ) throws(ResponseError) -> WorkspaceEdit? {
    guard let offset = snapshot.offset(params.position),
      let (wanted, _) = snapshot.document.namedThing(at: offset)
    else {
      throw refusal("这里没有可以改名的人或提法", "There is no person or campaign here", snapshot)
    }
    guard isName(params.newName) else {
      throw refusal(
        "“\(params.newName)”不能作名称", "“\(params.newName)” cannot be a name", snapshot)
    }
    let sharing = snapshot.document.namedThings.filter { $0.isSame(as: wanted) }
    guard sharing.count == 1 else {
      throw refusal(
        "本版有 \(sharing.count) 个“\(wanted.name)”，不能一并改名",
        "\(sharing.count) on this page are called “\(wanted.name)”", snapshot)
    }
    return edit(wanted, params.newName, snapshot)
  }

  private static func refusal(_ zh: String, _ en: String, _ snapshot: Snapshot) -> ResponseError {
    ResponseError(.requestFailed, LocalizedText(zh: zh, en: en)[snapshot.language])
  }

  /// A name has no blanks at its ends, no line ends, and none of the marks that end names.
  private static func isName(_ text: String) -> Bool {
    guard let first = text.first, let last = text.last, !first.isWhitespace, !last.isWhitespace
    else { return false }
    return text.allSatisfy { !$0.isNewline && !"，。；：、“”《》（）,;:()".contains($0) }
  }

  private static func edit(
    _ wanted: NamedThing, _ newName: String, _ snapshot: Snapshot
  ) -> WorkspaceEdit {
    let support = snapshot.client.capabilities.workspace?.workspaceEdit
    let explains = support?.changeAnnotationSupport != nil && snapshot.client.takesVersionedEdits
    func edits(_ ranges: [LSPRange], isOwn: Bool) -> [LSPTextEdit] {
      ranges.map {
        LSPTextEdit(
          range: $0, newText: newName, annotationId: explains ? (isOwn ? "own" : "others") : nil)
      }
    }
    var changes = snapshot.pages.map { page in
      TextDocumentEdit(
        uri: page.uri, version: page.version,
        edits: edits(ranges(of: wanted, in: page, snapshot), isOwn: page.uri == snapshot.uri))
    }
    // Nobody would see what is changed in a page that is not open, unless he is asked.
    if explains {
      changes += snapshot.closedPages(naming: wanted.name).newestFirst.map { page in
        let places = wanted.places(in: page).filter(\.isSpelledOut).map(\.place)
        return TextDocumentEdit(
          uri: page.uri, version: nil,
          edits: edits(
            places.map { page.location($0, for: snapshot.client).range }, isOwn: false))
      }
    }
    changes.removeAll { $0.edits.isEmpty }
    guard snapshot.client.takesVersionedEdits else {
      return WorkspaceEdit(
        changes: Dictionary(changes.map { ($0.textDocument.uri, $0.edits) }, uniquingKeysWith: +))
    }
    return WorkspaceEdit(
      documentChanges: changes.map { .edit($0) },
      changeAnnotations: explains ? annotations(changes.count > 1, snapshot) : nil)
  }

  private static func ranges(
    of wanted: NamedThing, in page: Document, _ snapshot: Snapshot
  ) -> [LSPRange] {
    page.namedThings.filter { $0.isSame(as: wanted) }.flatMap(\.mentions)
      .filter { page.text.string($0) == wanted.name }.sorted()
      .map { snapshot.location($0, in: page).range }
  }

  private static func annotations(
    _ hasOthers: Bool, _ snapshot: Snapshot
  ) -> [String: ChangeAnnotation] {
    func label(_ zh: String, _ en: String) -> String {
      LocalizedText(zh: zh, en: en)[snapshot.language]
    }
    var result = ["own": ChangeAnnotation(label: label("本版", "This page"))]
    if hasOthers {
      result["others"] = ChangeAnnotation(
        label: label("其他版面", "Other pages"), needsConfirmation: true)
    }
    return result
  }
}

/// `textDocument/prepareRename`: the name that would be changed.
package enum PrepareRenameFeature: Feature {
  package static let method = "textDocument/prepareRename"
  package static let summary = LocalizedText(
    zh: "改名前标出名字",
    en: "The name that would be changed")

  package static func declare(
    in capabilities: inout ServerCapabilities, for client: ClientProfile
  ) {}

  package static let nothing: PrepareRenameResult? = nil

  package static func answer(
    _ params: TextDocumentPositionParams, _ snapshot: Snapshot
  ) -> PrepareRenameResult? {
    guard let offset = snapshot.offset(params.position),
      let (thing, mention) = snapshot.document.namedThing(at: offset),
      snapshot.text.string(mention) == thing.name
    else { return nil }
    return PrepareRenameResult(range: snapshot.lspRange(mention), placeholder: thing.name)
  }
}
