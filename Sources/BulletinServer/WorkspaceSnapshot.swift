package import BulletinText
package import LanguageServerProtocol

/// What a request about more than one document is answered from: all that is open, as it was when
/// the request came, the client, and the state of the server.
package struct WorkspaceSnapshot: Sendable {
  package let client: ClientProfile
  /// The documents whose text is known, in the order of their addresses.
  package let documents: [Document]
  package let status: ServerStatus

  package init(
    client: ClientProfile, documents: [Document], status: ServerStatus = ServerStatus()
  ) {
    self.client = client
    self.documents = documents
    self.status = status
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
    let documents = documents
    return Snapshot(client: client, document: page) { documents }
  }
}
