import LanguageServerProtocol

/// The document and version from which what an answer lacks is made when the user looks at it.
struct LaterPart: Decodable, Equatable {
  let uri: DocumentURI
  let version: Int

  init(_ snapshot: Snapshot) {
    uri = snapshot.uri
    version = snapshot.document.version
  }

  var data: LSPAny { .object(["uri": .string(uri.string), "version": .integer(version)]) }

  /// The page as it was; what was asked of another text has no answer any more.
  static func page(
    of data: LSPAny?, _ workspace: WorkspaceSnapshot
  ) throws(ResponseError) -> Snapshot? {
    guard let later = data?.decoded(as: LaterPart.self) else { return nil }
    let page = try workspace.page(later.uri)
    guard page.document.version == later.version else {
      throw ResponseError(.contentModified, .textHasChanged, workspace.language)
    }
    return page
  }
}
