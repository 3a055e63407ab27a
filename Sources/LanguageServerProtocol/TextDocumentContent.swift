public import JSONWriter

/// How `workspace/textDocumentContent` is answered; only for clients of 3.18.
public struct TextDocumentContentOptions: Equatable, Sendable, JSONWritable {
  /// The schemes of the addresses whose text the server has.
  public var schemes: [String]

  /// The schemes of the addresses whose text the server has.
  public init(schemes: [String]) { self.schemes = schemes }

  public func write(to writer: inout JSONWriter) {
    writer.object { $0.member("schemes", schemes) }
  }
}

/// The parameters of `workspace/textDocumentContent` and of `workspace/textDocumentContent/refresh`.
public struct TextDocumentContentParams: Equatable, Sendable, Decodable, JSONWritable {
  /// The document, which is in no file.
  public let uri: DocumentURI

  /// A document that is in no file.
  public init(uri: DocumentURI) { self.uri = uri }

  public func write(to writer: inout JSONWriter) {
    writer.object { $0.member("uri", uri) }
  }
}

/// The result of `workspace/textDocumentContent`.
public struct TextDocumentContentResult: Equatable, Sendable, JSONWritable {
  /// The whole text.
  public var text: String

  /// The whole text.
  public init(text: String) { self.text = text }

  public func write(to writer: inout JSONWriter) {
    writer.object { $0.member("text", text) }
  }
}
