import BulletinText
import LanguageServerProtocol

/// The documents that the client has open, known by their address in any spelling.
struct Documents: Sendable {
  /// What the server knows of an open document.
  enum State: Sendable {
    case known(Document)
    /// The client's text and ours are out of step: nothing is answered until it is opened again.
    case dropped
  }

  private var states: [DocumentURI: State] = [:]

  /// The documents whose text is known, in the order of their addresses.
  var known: [Document] {
    states.values.compactMap { if case .known(let document) = $0 { document } else { nil } }
      .sorted { $0.uri.string < $1.uri.string }
  }

  subscript(uri: DocumentURI) -> State? { states[uri] }

  /// Takes a document in, in the place of what was known of it.
  mutating func open(_ document: Document) {
    // The key keeps the spelling of the first opening; the client's newest one counts.
    states[document.uri] = nil
    states[document.uri] = .known(document)
  }

  /// Applies a client's changes.
  ///
  /// - Returns: why the draft was dropped, if it was just now.
  mutating func change(
    _ params: DidChangeTextDocumentParams, of client: ClientProfile
  ) -> DocumentFault? {
    let uri = params.textDocument.uri
    guard case .known(var document) = states[uri] else { return nil }
    // The only owner of the text splices it without a copy of the rest.
    states[uri] = .dropped
    let fault = document.apply(
      params.contentChanges, version: params.textDocument.version, of: client)
    if fault == nil { states[uri] = .known(document) }
    return fault
  }

  /// Replaces what is known of a document that is open.
  mutating func update(_ document: Document) {
    guard case .known = states[document.uri] else { return }
    states[document.uri] = .known(document)
  }

  /// Forgets a document; what was known of it.
  mutating func close(_ uri: DocumentURI) -> State? {
    states.removeValue(forKey: uri)
  }
}

extension DocumentFault {
  /// What the user is told: once, with what to do about it.
  func message(for uri: DocumentURI) -> LocalizedText {
    let name = uri.displayName
    switch self {
    case .editOutsideText(let line):
      return LocalizedText(
        zh: "“\(name)”第\(line)行的修改超出文本，编辑器与服务器的内容已不一致。请关闭该文件后重新打开",
        en: "An edit at line \(line) of “\(name)” lies outside its text, so editor and server no "
          + "longer agree on it. Close the file and open it again")
    case .versionWentBack(let old, let new):
      return LocalizedText(
        zh: "“\(name)”的版本从 \(old) 退到 \(new)，编辑器与服务器的内容已不一致。请关闭该文件后重新打开",
        en: "The version of “\(name)” went from \(old) back to \(new), so editor and server no "
          + "longer agree on it. Close the file and open it again")
    }
  }
}

extension DocumentURI {
  /// The name that a person knows the document by: its file's.
  var displayName: String {
    let name = (path ?? string).split(separator: "/").last.map(String.init) ?? ""
    return name.isEmpty ? string : name
  }
}
