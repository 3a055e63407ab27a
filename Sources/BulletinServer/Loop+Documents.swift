import BulletinText
import BulletinWorkspace
import JSONWriter
import LanguageServerProtocol

/// What the client does to documents, and what it is told of them.
extension Loop {
  mutating func open(_ params: DidOpenTextDocumentParams, _ client: ClientProfile) {
    let uri = params.textDocument.uri
    let document = Document(
      params.textDocument, settings: settings.settings(for: uri),
      home: settings.home(of: uri, in: folders), run: client.settings(for: uri).run)
    documents.open(document)
    log.note(.log, .opened(document))
    publisher.forget(document.uri)
    // Its faults are told with those that only the disk shows, and its text counts from now on.
    if document.kind == .settings || document.kind == .table { return readSettingsAnew(client) }
    tellSettingsErrors(client)
    tellStatus(client)
    publisher.publish(document, of: client)
    publisher.publish(settings.tables, of: client)
    shareOthers(client)
    refreshContents(client)
  }

  mutating func change(_ params: DidChangeTextDocumentParams, _ client: ClientProfile) {
    let uri = params.textDocument.uri
    if let fault = documents.change(params, of: client) {
      log.show(.warning, fault.message(for: uri))
      publisher.withdraw(uri)
      shareOthers(client)
    } else if case .known = documents[uri] {
      stale.insert(uri)
    }
  }

  /// Catches up with what was typed, and tells what came of it.
  mutating func analyseStale() {
    guard case .running(let client) = phase, !stale.isEmpty else { return stale.removeAll() }
    var hasNewSettings = false
    for uri in stale {
      guard case .known(var document) = documents[uri] else { continue }
      hasNewSettings =
        hasNewSettings || document.kind == .settings || document.kind == .table
      document.analyse()
      documents.update(document)
      typing[uri] = Moment(inMilliseconds: Typing.pauseInMilliseconds)
      publisher.publish(document, of: client)
    }
    stale.removeAll()
    if hasNewSettings { readSettingsAnew(client) }
  }

  mutating func save(_ params: DidSaveTextDocumentParams, _ client: ClientProfile) {
    analyseStale()
    let uri = params.textDocument.uri
    if client.settings(for: uri).run == .onSave { check(uri, client) }
    settle(uri, client)
    // Not every client watches files; whoever changes the configuration sees it at the next save.
    readSettingsAnew(client)
    readFile(of: uri, client)
  }

  /// The archive has what stands on disk, for when the page is closed.
  private mutating func readFile(of uri: DocumentURI, _ client: ClientProfile) {
    guard let path = uri.path, case .known(let document)? = documents[uri] ?? nil, document.isPage
    else { return }
    readArchive(files: [FilePath(path)], client)
  }

  mutating func close(_ params: DidCloseTextDocumentParams, _ client: ClientProfile) {
    let uri = params.textDocument.uri
    typing[uri] = nil
    guard let closed = documents.close(uri) else { return }
    publisher.withdraw(uri)
    tokens.forget(uri)
    // What was not saved of a configuration or a table does not hold any more.
    if case .known(let document) = closed,
      document.kind == .settings || document.kind == .table
    {
      readSettingsAnew(client)
    }
    shareOthers(client)
    refreshContents(client)
  }

  // MARK: Pauses

  mutating func settleAfterPause() {
    guard case .running(let client) = phase else { return typing.removeAll() }
    let now = Moment(inMilliseconds: 0)
    for uri in typing.filter({ $0.value <= now }).keys { settle(uri, client) }
  }

  /// Shows what was held back while somebody typed.
  private mutating func settle(_ uri: DocumentURI, _ client: ClientProfile) {
    typing[uri] = nil
    guard case .known(var document) = documents[uri] else { return }
    let heldBack = document.holdsFindingsBack
    document.settle()
    documents.update(document)
    if heldBack { tellFindings(of: document, client) }
    shareOthers(client)
    refreshContents(client)
  }

  // MARK: Effects

  /// Does what an answer wants done.
  mutating func see(to effect: Effect, _ client: ClientProfile) {
    switch effect {
    case .edit(let edit, let label):
      outgoing.request(
        "workspace/applyEdit", ApplyWorkspaceEditParams(label: label, edit: edit), .edit)
    case .show(let uri):
      outgoing.request("window/showDocument", ShowDocumentParams(uri: uri, takeFocus: true))
    case .readAnew:
      readSettingsAnew(client)
      readArchiveAnew(client)
    case .check(let uri): check(uri, client)
    case .sentContent(let uri, let hash):
      // Nobody reads more of them at once; what is forgotten is not kept fresh.
      if contents.count >= 32, contents[uri] == nil { contents.removeAll() }
      contents[uri] = hash
    }
  }

  private mutating func check(_ uri: DocumentURI, _ client: ClientProfile) {
    guard case .known(var document) = documents[uri] else { return }
    document.check()
    documents.update(document)
    tellFindings(of: document, client)
  }

  /// Pushes, or has the client ask again.
  mutating func tellFindings(of document: Document, _ client: ClientProfile) {
    switch client.delivery {
    case .push: publisher.publish(document, of: client)
    case .pull: outgoing.request("workspace/diagnostic/refresh")
    }
  }

  /// Tells the client which of the content pages that it has say something else by now.
  mutating func refreshContents(_ client: ClientProfile) {
    guard !contents.isEmpty else { return }
    let workspace = WorkspaceSnapshot(
      client: client, documents: documents.known, archive: archive.archive, status: status)
    for (uri, old) in contents.sorted(by: { $0.key.string < $1.key.string }) {
      guard let text = ContentPage(uri)?.text(workspace), text.hashValue != old else { continue }
      contents[uri] = text.hashValue
      let params = TextDocumentContentParams(uri: uri)
      if client.capabilities.workspace?.textDocumentContent != nil {
        outgoing.request("workspace/textDocumentContent/refresh", params)
      } else if client.opensContent {
        outgoing.notify("bulletin/contentChanged", params)
      }
    }
  }
}
