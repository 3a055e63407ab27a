public import JSONWriter

/// How documents are kept in step.
public struct TextDocumentSyncOptions: Equatable, Sendable {
  /// Whether the server is told of opening and closing.
  public var openClose: Bool
  /// What the server is told of changes.
  public var change: TextDocumentSyncKind
  /// Whether saving waits for the server's edits.
  public var willSaveWaitUntil: Bool
  /// Whether the server is told of saving; never with the text.
  public var save: Bool

  /// How documents are kept in step.
  public init(
    openClose: Bool = true, change: TextDocumentSyncKind = .incremental,
    willSaveWaitUntil: Bool = false, save: Bool = true
  ) {
    self.openClose = openClose
    self.change = change
    self.willSaveWaitUntil = willSaveWaitUntil
    self.save = save
  }
}

extension TextDocumentSyncOptions: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("openClose", openClose)
      $0.member("change", change)
      $0.member("willSaveWaitUntil", ifPresent: willSaveWaitUntil ? true : nil)
      if save {
        $0.key("save")
        $0.object { $0.member("includeText", false) }
      }
    }
  }
}

/// What a server is told of changes.
public enum TextDocumentSyncKind: Int, Sendable, Decodable, JSONWritable {
  /// Nothing.
  case none = 0
  /// The whole text, each time.
  case full = 1
  /// The parts that changed.
  case incremental = 2
}

/// The parameters of `textDocument/didOpen`.
public struct DidOpenTextDocumentParams: Equatable, Sendable, Decodable {
  /// The document that was opened.
  public let textDocument: TextDocumentItem
}

/// A document with its text.
public struct TextDocumentItem: Equatable, Sendable, Decodable {
  /// Its address.
  public let uri: DocumentURI
  /// What the client takes it for, such as `bulletin` or `plaintext`; empty if it does not say.
  public let languageId: String
  /// Its version; each change has a higher one. 0 if the client does not count.
  public let version: Int
  /// Its text, with the line ends that the client counts.
  public let text: String

  private enum Key: CodingKey { case uri, languageId, version, text }

  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: Key.self)
    uri = try members.decode(DocumentURI.self, forKey: .uri)
    languageId = (try? members.decode(String.self, forKey: .languageId)) ?? ""
    version = (try? members.decode(Int.self, forKey: .version)) ?? 0
    text = try members.decode(String.self, forKey: .text)
  }
}

/// The parameters of `textDocument/didChange`.
public struct DidChangeTextDocumentParams: Equatable, Sendable, Decodable {
  /// The document, and its version after all of the changes.
  public let textDocument: VersionedTextDocumentIdentifier
  /// The changes in order; each applies to what the one before left.
  public let contentChanges: [TextDocumentContentChangeEvent]
}

/// Which state of which document.
public struct VersionedTextDocumentIdentifier: Equatable, Sendable, Decodable {
  /// The document's address.
  public let uri: DocumentURI
  /// The document's version; absent if the client does not count.
  @Lenient public var version: Int?
}

/// A change of a document's text.
public enum TextDocumentContentChangeEvent: Equatable, Sendable {
  /// The text of a range is replaced.
  case incremental(range: LSPRange, text: String)
  /// The whole text is replaced.
  case full(text: String)
}

extension TextDocumentContentChangeEvent: Decodable {
  private enum Key: CodingKey { case range, text }

  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: Key.self)
    let text = try members.decode(String.self, forKey: .text)
    if let range = try members.decodeIfPresent(LSPRange.self, forKey: .range) {
      self = .incremental(range: range, text: text)
    } else {
      self = .full(text: text)
    }
  }
}

/// The parameters of `textDocument/willSaveWaitUntil`.
public struct WillSaveTextDocumentParams: Equatable, Sendable, Decodable {
  /// The document that will be saved.
  public let textDocument: TextDocumentIdentifier
}

/// The parameters of `textDocument/didSave`.
public struct DidSaveTextDocumentParams: Equatable, Sendable, Decodable {
  /// The document that was saved.
  public let textDocument: TextDocumentIdentifier
  /// What was saved, if the server asked for it.
  @Lenient public var text: String?
}

/// The parameters of `textDocument/didClose`.
public struct DidCloseTextDocumentParams: Equatable, Sendable, Decodable {
  /// The document that was closed.
  public let textDocument: TextDocumentIdentifier
}
