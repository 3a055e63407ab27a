public import JSONWriter

/// How `textDocument/rename` is answered. Sent as `true` where there is nothing more to say: only a
/// client with `prepareSupport` takes an object.
public struct RenameOptions: Equatable, Sendable {
  /// Whether `textDocument/prepareRename` is answered; only for clients with `prepareSupport`.
  public var prepareProvider: Bool

  /// How renaming is answered.
  public init(prepareProvider: Bool) { self.prepareProvider = prepareProvider }
}

extension RenameOptions: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    guard prepareProvider else { return writer.boolean(true) }
    writer.object { $0.member("prepareProvider", true) }
  }
}

/// The parameters of `textDocument/rename`; the result is a ``WorkspaceEdit``.
public struct RenameParams: Equatable, Sendable, Decodable {
  /// The document.
  public let textDocument: TextDocumentIdentifier
  /// Where the cursor is.
  public let position: Position
  /// The new name.
  public let newName: String
}

/// What is about to be renamed. The result of `textDocument/prepareRename`, whose parameters are
/// ``TextDocumentPositionParams``.
public struct PrepareRenameResult: Equatable, Sendable, Decodable {
  /// The name under the cursor.
  public var range: LSPRange
  /// What the user is offered to change.
  public var placeholder: String

  /// A name.
  public init(range: LSPRange, placeholder: String) {
    self.range = range
    self.placeholder = placeholder
  }
}

extension PrepareRenameResult: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("range", range)
      $0.member("placeholder", placeholder)
    }
  }
}

/// `textDocument.rename`.
public struct RenameClientCapabilities: Equatable, Sendable, Decodable {
  /// Whether the client asks first what is to be renamed.
  @Lenient public var prepareSupport: Bool?
}
