package import BulletinKnowledge
package import BulletinText
package import LanguageServerProtocol

/// What a request about more than one document is answered from: all that is open, as it was when
/// the request came, the client, and the state of the server.
package struct WorkspaceSnapshot: Sendable {
  package let client: ClientProfile
  /// The documents whose text is known, in the order of their addresses.
  package let documents: [Document]
  /// What is known of pages that are not open; of those that are, the editor's text counts.
  package let archive: Archive
  package let status: ServerStatus

  package init(
    client: ClientProfile, documents: [Document], archive: Archive = Archive(),
    status: ServerStatus = ServerStatus()
  ) {
    self.client = client
    self.documents = documents
    self.archive = archive
    self.status = status
  }

  /// The same for a client that reads our own pages.
  var forContent: WorkspaceSnapshot {
    WorkspaceSnapshot(
      client: client.asReaderOfContent, documents: documents, archive: archive, status: status)
  }

  /// The pages that are not open and name somebody or something, in no order.
  package func closedPages(naming name: String) -> [PageRecord] {
    archive.pages(naming: name).butFor(documents)
  }

  package var pages: [Document] { documents.filter(\.isPage) }
  package var language: Language { client.language }

  /// The page of that address.
  ///
  /// - Throws: `requestFailed`, with the reason in the client's language.
  package func page(_ uri: DocumentURI) throws(ResponseError) -> Snapshot {
    guard let page = documents.first(where: { $0.uri == uri && $0.isPage }) else {
      throw ResponseError(
        .requestFailed,
        LocalizedText(
          zh: "“\(uri.displayName)”没有打开，或者不是版面",
          en: "“\(uri.displayName)” is not open, or is no page")[language])
    }
    return Snapshot(of: page, in: self)
  }
}

extension Snapshot {
  /// One of the open pages, seen with the others.
  package init(of page: Document, in workspace: WorkspaceSnapshot) {
    let documents = workspace.documents
    self.init(client: workspace.client, document: page, archive: workspace.archive) { documents }
  }
}

extension [PageRecord] {
  /// Those that are not open: of the others the editor has the newer text.
  func butFor(_ open: [Document]) -> [PageRecord] {
    let files = Set(open.map(\.uri.nameInArchive))
    return files.isEmpty ? self : filter { !files.contains($0.file) }
  }
}

extension PageRecord {
  /// What the client calls the page by.
  var uri: DocumentURI { DocumentURI(file) }

  /// A place of the page as the client counts.
  func location(_ place: PlacedRange, for client: ClientProfile) -> Location {
    let bounds = place.bounds(in: client.encoding)
    return Location(
      uri: uri,
      range: LSPRange(
        start: Position(line: bounds.lower.line, character: bounds.lower.column),
        end: Position(line: bounds.upper.line, character: bounds.upper.column)))
  }
}
