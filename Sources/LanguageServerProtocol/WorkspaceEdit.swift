public import JSONWriter

/// Changes to one or more documents; either `changes` or `documentChanges`.
public struct WorkspaceEdit: Equatable, Sendable {
  /// The edits of each document, for clients that have no `documentChanges`.
  public var changes: [DocumentURI: [LSPTextEdit]]?
  /// The edits in order, each tied to a version.
  public var documentChanges: [DocumentChange]?
  /// What edits say by their `annotationId`; only for clients with `changeAnnotationSupport`.
  public var changeAnnotations: [String: ChangeAnnotation]?

  /// Edits of whatever is open or not, without versions.
  public init(changes: [DocumentURI: [LSPTextEdit]]) {
    self.changes = changes
  }

  /// Edits tied to versions, in order; only for clients with `documentChanges`.
  public init(
    documentChanges: [DocumentChange], changeAnnotations: [String: ChangeAnnotation]? = nil
  ) {
    self.documentChanges = documentChanges
    self.changeAnnotations = changeAnnotations
  }
}

extension WorkspaceEdit: Decodable {
  private enum Key: CodingKey { case changes, documentChanges, changeAnnotations }

  /// Reads an edit. Two spellings of one address are one document.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: Key.self)
    let spelled = try members.decodeIfPresent([String: [LSPTextEdit]].self, forKey: .changes)
    changes = spelled.map { spelled in
      let pairs = spelled.sorted { $0.key < $1.key }.map { (DocumentURI($0.key), $0.value) }
      return Dictionary(pairs, uniquingKeysWith: +)
    }
    documentChanges = try members.decodeIfPresent([DocumentChange].self, forKey: .documentChanges)
    changeAnnotations = try members.decodeIfPresent(
      [String: ChangeAnnotation].self, forKey: .changeAnnotations)
  }
}

extension WorkspaceEdit: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.object {
      if let changes {
        $0.key("changes")
        $0.object { writer in
          for (uri, edits) in changes.sorted(by: { $0.key.string < $1.key.string }) {
            writer.key(named: uri.string)
            writer.value(edits)
          }
        }
      }
      $0.member("documentChanges", ifPresent: documentChanges)
      if let changeAnnotations {
        $0.key("changeAnnotations")
        $0.object(membersByName: changeAnnotations)
      }
    }
  }
}

/// One change of a ``WorkspaceEdit``.
public enum DocumentChange: Equatable, Sendable {
  /// The text of a document changes.
  case edit(TextDocumentEdit)
  /// A file is made; only if the client's `resourceOperations` have `create`.
  case create(uri: DocumentURI, ignoreIfExists: Bool, annotationId: String? = nil)
  /// A file is renamed, and never over another one; only if they have `rename`.
  case rename(from: DocumentURI, to: DocumentURI, annotationId: String? = nil)
  /// A file is deleted; only if they have `delete`.
  case delete(uri: DocumentURI, annotationId: String? = nil)
}

extension DocumentChange: Decodable {
  private enum Key: CodingKey { case kind, uri, oldUri, newUri, options, annotationId }
  private struct Options: Decodable { let ignoreIfExists: Bool? }

  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: Key.self)
    let annotationId = try members.decodeIfPresent(String.self, forKey: .annotationId)
    func uri(_ key: Key) throws -> DocumentURI {
      try members.decode(DocumentURI.self, forKey: key)
    }
    switch try members.decodeIfPresent(String.self, forKey: .kind) {
    case nil:
      self = .edit(try TextDocumentEdit(from: decoder))
    case "create":
      let options = try members.decodeIfPresent(Options.self, forKey: .options)
      self = .create(
        uri: try uri(.uri), ignoreIfExists: options?.ignoreIfExists ?? false,
        annotationId: annotationId)
    case "rename":
      self = .rename(from: try uri(.oldUri), to: try uri(.newUri), annotationId: annotationId)
    case "delete":
      self = .delete(uri: try uri(.uri), annotationId: annotationId)
    case .some:
      throw DecodingError.dataCorruptedError(
        forKey: .kind, in: members, debugDescription: "expected create, rename or delete")
    }
  }
}

extension DocumentChange: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    switch self {
    case .edit(let edit):
      writer.value(edit)
    case .create(let uri, let ignoreIfExists, let annotationId):
      writer.object {
        $0.member("kind", "create")
        $0.member("uri", uri)
        $0.key("options")
        $0.object { $0.member("ignoreIfExists", ignoreIfExists) }
        $0.member("annotationId", ifPresent: annotationId)
      }
    case .rename(let old, let new, let annotationId):
      writer.object {
        $0.member("kind", "rename")
        $0.member("oldUri", old)
        $0.member("newUri", new)
        $0.member("annotationId", ifPresent: annotationId)
      }
    case .delete(let uri, let annotationId):
      writer.object {
        $0.member("kind", "delete")
        $0.member("uri", uri)
        $0.member("annotationId", ifPresent: annotationId)
      }
    }
  }
}

/// Edits of one state of one document.
public struct TextDocumentEdit: Equatable, Sendable, Decodable {
  /// The document, and the version that the edits were computed on.
  public var textDocument: OptionalVersionedTextDocumentIdentifier
  /// The edits; they do not overlap, and all of them count from the same text.
  public var edits: [LSPTextEdit]

  /// Edits of one document.
  public init(uri: DocumentURI, version: Int?, edits: [LSPTextEdit]) {
    textDocument = OptionalVersionedTextDocumentIdentifier(uri: uri, version: version)
    self.edits = edits
  }
}

extension TextDocumentEdit: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("textDocument", textDocument)
      $0.member("edits", edits)
    }
  }
}

/// Which state of which document, open or not.
public struct OptionalVersionedTextDocumentIdentifier: Equatable, Sendable, Decodable {
  /// The document's address.
  public var uri: DocumentURI
  /// The document's version; `nil`, sent as `null`, for a file that is not open.
  public var version: Int?

  /// A state of a document.
  public init(uri: DocumentURI, version: Int?) {
    self.uri = uri
    self.version = version
  }
}

extension OptionalVersionedTextDocumentIdentifier: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("uri", uri)
      $0.member("version", version)
    }
  }
}

/// A part of a document and the text in its place. (`TextEdit` is the text module's.)
public struct LSPTextEdit: Equatable, Sendable {
  /// The part that is replaced; empty to insert.
  public var range: LSPRange
  /// The text in its place; of a snippet with its placeholders.
  public var newText: String
  /// The name of a ``ChangeAnnotation`` of the same ``WorkspaceEdit``.
  public var annotationId: String?
  /// The text has placeholders such as `${1:name}`: only in a ``TextDocumentEdit``, and only for clients
  /// with `snippetEditSupport`.
  public var isSnippet = false

  /// The replacement of a part of a document.
  public init(range: LSPRange, newText: String, annotationId: String? = nil) {
    self.range = range
    self.newText = newText
    self.annotationId = annotationId
  }
}

extension LSPTextEdit: Decodable {
  private enum Key: CodingKey { case range, newText, snippet, annotationId }
  private struct Snippet: Decodable { let value: String }

  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: Key.self)
    range = try members.decode(LSPRange.self, forKey: .range)
    let snippet = try members.decodeIfPresent(Snippet.self, forKey: .snippet)
    newText = try snippet?.value ?? members.decode(String.self, forKey: .newText)
    isSnippet = snippet != nil
    annotationId = try members.decodeIfPresent(String.self, forKey: .annotationId)
  }
}

extension LSPTextEdit: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("range", range)
      if isSnippet {
        $0.key("snippet")
        $0.object {
          $0.member("kind", "snippet")
          $0.member("value", newText)
        }
      } else {
        $0.member("newText", newText)
      }
      $0.member("annotationId", ifPresent: annotationId)
    }
  }
}

/// What the user is told about edits before they are made.
public struct ChangeAnnotation: Equatable, Sendable, Decodable {
  /// What they are, in a few words.
  public var label: String
  /// Whether the user has to agree.
  public var needsConfirmation: Bool?
  /// What they are, in a sentence.
  public var description: String?

  /// What the user is told.
  public init(label: String, needsConfirmation: Bool? = nil, description: String? = nil) {
    self.label = label
    self.needsConfirmation = needsConfirmation
    self.description = description
  }
}

extension ChangeAnnotation: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("label", label)
      $0.member("needsConfirmation", ifPresent: needsConfirmation)
      $0.member("description", ifPresent: description)
    }
  }
}
