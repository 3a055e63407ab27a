import BulletinKnowledge
package import BulletinText
package import LanguageServerProtocol

/// `textDocument/rename`: a name in every place of the page and in the newsroom's tables; short forms and
/// other pages only where the user agrees, if the client can ask: those that are open, and those that are
/// not if it can.
package enum RenameFeature: Feature {
  package static let method = "textDocument/rename"
  package static let summary = LocalizedText(
    zh: "人名、提法一次改遍，名册、提法表也改；简称和其他版面要用户点头",
    en:
      "A name changed everywhere, the newsroom’s tables included; short forms and other pages with the user’s consent"
  )

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
      let (wanted, mention) = snapshot.document.namedThing(at: offset),
      case .full? = Renaming(wanted, to: wanted.name).form(of: mention, in: snapshot.text)
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
    guard
      params.newName == wanted.name
        || !snapshot.document.namedThings.contains(where: {
          $0.kind == wanted.kind && $0.name == params.newName
        })
    else {
      throw refusal(
        "本版已有“\(params.newName)”，改名后就分不开了",
        "“\(params.newName)” is on this page already; the two could not be told apart", snapshot)
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
    guard first != "·", last != "·" else { return false }
    return text.allSatisfy { !$0.isNewline && !"，。；：、“”《》（）,;:()".contains($0) }
  }

  /// What an edit belongs to, as the client shows it.
  private enum Group: String, CaseIterable {
    case own, tables, others, short
  }

  private static func edit(
    _ wanted: NamedThing, _ newName: String, _ snapshot: Snapshot
  ) -> WorkspaceEdit {
    let support = snapshot.client.capabilities.workspace?.workspaceEdit
    let explains = support?.changeAnnotationSupport != nil && snapshot.client.takesVersionedEdits
    func edit(_ range: LSPRange, _ newText: String, _ group: Group) -> LSPTextEdit {
      LSPTextEdit(range: range, newText: newText, annotationId: explains ? group.rawValue : nil)
    }
    let renaming = Renaming(wanted, to: newName)
    var changes = snapshot.pages.map { page in
      let parts = parts(of: wanted, renaming, in: page, isOwn: page.uri == snapshot.uri)
      return TextDocumentEdit(
        uri: page.uri, version: page.version,
        edits: parts.map {
          edit(snapshot.location($0.part.range, in: page).range, $0.part.newText, $0.group)
        })
    }
    changes += rows(of: wanted, snapshot).map { file, ranges in
      let uri = DocumentURI(path: file.path)
      return TextDocumentEdit(
        uri: uri, version: snapshot.openDocument(uri)?.version,
        edits: ranges.map { edit(snapshot.client.lspRange($0, in: file.text), newName, .tables) })
    }
    // Nobody would see what is changed in a page that is not open, unless he is asked.
    if explains {
      changes += snapshot.closedPages(naming: wanted.name).newestFirst.map { page in
        let places = wanted.places(in: page).filter(\.isSpelledOut).map(\.place)
        return TextDocumentEdit(
          uri: page.uri, version: nil,
          edits: places.map {
            edit(page.location($0, for: snapshot.client).range, newName, .others)
          })
      }
    }
    changes.removeAll { $0.edits.isEmpty }
    guard snapshot.client.takesVersionedEdits else {
      return WorkspaceEdit(
        changes: Dictionary(changes.map { ($0.textDocument.uri, $0.edits) }, uniquingKeysWith: +))
    }
    return WorkspaceEdit(
      documentChanges: changes.map { .edit($0) },
      changeAnnotations: explains ? annotations(of: changes, snapshot) : nil)
  }

  /// What changes in an open page, in the order of the text. Two mentions never share a character.
  private static func parts(
    of wanted: NamedThing, _ renaming: Renaming, in page: Document, isOwn: Bool
  ) -> [(part: Renaming.Part, group: Group)] {
    let mentions = page.namedThings.filter { $0.isSame(as: wanted) }.flatMap(\.mentions).sorted()
    var end = 0
    return mentions.flatMap { range -> [(part: Renaming.Part, group: Group)] in
      guard range.lowerBound >= end, let form = renaming.form(of: range, in: page.text) else {
        return []
      }
      end = range.upperBound
      return switch form {
      case .full(let parts): parts.map { ($0, isOwn ? .own : .others) }
      case .short(let parts): parts.map { ($0, .short) }
      }
    }
  }

  /// The cells of the newsroom's tables that name it, by file. A namesake's are left alone.
  private static func rows(
    of wanted: NamedThing, _ snapshot: Snapshot
  ) -> [(file: TableFile, ranges: [TextRange])] {
    let places: [TablePlace]
    switch wanted.kind {
    case .person:
      let official = snapshot.facts.officials.first { $0.name == wanted.name }
      let person = official.flatMap { RosterPerson($0, snapshot) }
      places = person?.isCertain == true ? person?.rows.map(\.place) ?? [] : []
    case .campaign:
      guard case .table(let place)? = snapshot.glossary.entry(of: wanted.name)?.provenance else {
        return []
      }
      places = [place]
    }
    let named = places.filter { $0.file.text.string($0.range) == wanted.name }
    return Dictionary(grouping: named, by: \.file).sorted { $0.key.path < $1.key.path }
      .map { ($0.key, $0.value.map(\.range).sorted()) }
  }

  private static func annotations(
    of changes: [TextDocumentEdit], _ snapshot: Snapshot
  ) -> [String: ChangeAnnotation] {
    let used = Set(changes.flatMap(\.edits).compactMap(\.annotationId))
    var result: [String: ChangeAnnotation] = [:]
    for group in Group.allCases where group == .own || used.contains(group.rawValue) {
      let label =
        switch group {
        case .own: LocalizedText(zh: "本版", en: "This page")
        case .tables: LocalizedText(zh: "名册、提法表", en: "The newsroom’s tables")
        case .others: LocalizedText(zh: "其他版面", en: "Other pages")
        case .short: LocalizedText(zh: "简称", en: "Short forms")
        }
      result[group.rawValue] = ChangeAnnotation(
        label: label[snapshot.language],
        needsConfirmation: group == .others || group == .short ? true : nil)
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
      case .full? = Renaming(thing, to: thing.name).form(of: mention, in: snapshot.text)
    else { return nil }
    return PrepareRenameResult(range: snapshot.lspRange(mention), placeholder: thing.name)
  }
}
