public import JSONWriter

/// The parameters of `textDocument/codeLens`.
public struct CodeLensParams: Equatable, Sendable, Decodable {
  /// The document.
  public let textDocument: TextDocumentIdentifier
}

/// A line of words above a line of text.
public struct CodeLens: Equatable, Sendable, Decodable {
  /// What it is about, within one line.
  public var range: LSPRange
  /// The words, and what a click does: nothing where the command's id is empty.
  public var command: Command?

  /// What the client sends back with `codeLens/resolve`.
  public var data: LSPAny?

  /// Words above a line.
  public init(range: LSPRange, command: Command?, data: LSPAny? = nil) {
    self.range = range
    self.command = command
    self.data = data
  }
}

extension CodeLens: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("range", range)
      $0.member("command", ifPresent: command)
      $0.member("data", ifPresent: data)
    }
  }
}
