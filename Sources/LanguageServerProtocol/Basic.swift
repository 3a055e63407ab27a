public import JSONWriter

/// A place between two characters of a document.
///
/// What a client sends is not trusted: numbers that the protocol does not allow become −1 or
/// ``maximum``, which lie outside of every text and are safe to calculate with.
public struct Position: Hashable, Sendable {
  /// The largest number that the protocol allows, 2³¹ − 1.
  public static let maximum = Int(Int32.max)

  /// The line, from 0.
  public var line: Int
  /// The column, from 0, in units of the position encoding that was agreed upon. Past the end of the
  /// line it means that end.
  public var character: Int

  /// A place between two characters.
  public init(line: Int, character: Int) {
    self.line = line
    self.character = character
  }
}

extension Position: Comparable {
  public static func < (left: Position, right: Position) -> Bool {
    (left.line, left.character) < (right.line, right.character)
  }
}

extension Position: Decodable, JSONWritable {
  private enum Key: CodingKey { case line, character }

  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: Key.self)
    line = try Self.number(members, .line)
    character = try Self.number(members, .character)
  }

  /// Clients also send `Number.MAX_VALUE` for the end of a line, which is no `Int`.
  private static func number(
    _ members: KeyedDecodingContainer<Key>, _ key: Key
  ) throws -> Int {
    if let value = try? members.decode(Int.self, forKey: key) {
      return min(max(value, -1), maximum)
    }
    let value = try members.decode(Double.self, forKey: key)
    return value < 0 ? -1 : Int(min(value, Double(maximum)))
  }

  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("line", line)
      $0.member("character", character)
    }
  }
}

/// A part of a document, its end not included. (`Range` is the standard library's.)
public struct LSPRange: Hashable, Sendable, Decodable {
  /// Where it begins.
  public var start: Position
  /// Where it ends; not before `start` in what a server sends, anywhere in what a client sends.
  public var end: Position

  /// The part between two places.
  public init(start: Position, end: Position) {
    self.start = start
    self.end = end
  }
}

extension LSPRange: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("start", start)
      $0.member("end", end)
    }
  }
}

/// A part of a document that is named.
public struct Location: Hashable, Sendable, Decodable {
  /// The document.
  public var uri: DocumentURI
  /// The part of it.
  public var range: LSPRange

  /// A part of a document.
  public init(uri: DocumentURI, range: LSPRange) {
    self.uri = uri
    self.range = range
  }
}

extension Location: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("uri", uri)
      $0.member("range", range)
    }
  }
}

/// A way from one part of a document to a part of another; only for clients with `linkSupport`.
public struct LocationLink: Hashable, Sendable, Decodable {
  /// What is underlined as the link; the word under the cursor if absent.
  public var originSelectionRange: LSPRange?
  /// The document that the link leads to.
  public var targetUri: DocumentURI
  /// The whole of what it leads to.
  public var targetRange: LSPRange
  /// What is selected there, inside of `targetRange`.
  public var targetSelectionRange: LSPRange

  /// A link.
  public init(
    originSelectionRange: LSPRange? = nil, targetUri: DocumentURI, targetRange: LSPRange,
    targetSelectionRange: LSPRange
  ) {
    self.originSelectionRange = originSelectionRange
    self.targetUri = targetUri
    self.targetRange = targetRange
    self.targetSelectionRange = targetSelectionRange
  }
}

extension LocationLink: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("originSelectionRange", ifPresent: originSelectionRange)
      $0.member("targetUri", targetUri)
      $0.member("targetRange", targetRange)
      $0.member("targetSelectionRange", targetSelectionRange)
    }
  }
}

/// Which document.
public struct TextDocumentIdentifier: Hashable, Sendable, Decodable, JSONWritable {
  /// Its address.
  public var uri: DocumentURI

  /// The document at an address.
  public init(uri: DocumentURI) { self.uri = uri }

  public func write(to writer: inout JSONWriter) {
    writer.object { $0.member("uri", uri) }
  }
}

/// The parameters of requests about one place.
public struct TextDocumentPositionParams: Equatable, Sendable, Decodable {
  /// The document.
  public let textDocument: TextDocumentIdentifier
  /// The place in it.
  public let position: Position
  /// Under which progress may be reported.
  @Lenient public var workDoneToken: ProgressToken?
}

/// Something that the client is to run, in itself or by `workspace/executeCommand`.
public struct Command: Equatable, Sendable, Decodable {
  /// What the user reads.
  public var title: String
  /// The command's id.
  public var command: String
  /// What the command is given.
  public var arguments: [LSPAny]?

  /// A command.
  public init(title: String, command: String, arguments: [LSPAny]? = nil) {
    self.title = title
    self.command = command
    self.arguments = arguments
  }
}

extension Command: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("title", title)
      $0.member("command", command)
      $0.member("arguments", ifPresent: arguments)
    }
  }
}
