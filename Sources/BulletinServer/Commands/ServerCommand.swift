package import BulletinText
package import JSONWriter
package import LanguageServerProtocol

/// Something that `workspace/executeCommand` does: pure as a feature is; what it wants done is an
/// effect, and the loop sees to that.
package protocol ServerCommand: SendableMetatype {
  /// `bulletin.server.NAME`; the plugins' own are `bulletin.NAME`.
  static var id: String { get }

  /// What it does, for the table of the README.
  static var summary: LocalizedText { get }

  /// - Throws: why it cannot be done.
  static func run(
    _ arguments: CommandArguments, _ workspace: WorkspaceSnapshot
  ) throws(ResponseError) -> CommandResult
}

/// What is answered to `workspace/executeCommand`, and what happens besides.
package struct CommandResult: Sendable {
  package let answer: (any JSONWritable & Sendable)?
  package let effects: [Effect]

  package init(_ answer: (any JSONWritable & Sendable)? = nil, _ effects: [Effect] = []) {
    self.answer = answer
    self.effects = effects
  }
}

/// What an answer has the loop do.
package enum Effect: Equatable, Sendable {
  /// The client is asked to change documents.
  case edit(WorkspaceEdit, label: String)
  /// The client is asked to show a document.
  case show(DocumentURI)
  /// Everything that was read from disk is read anew.
  case readAnew
  /// The findings of a page are shown as they are now, also where they are shown on demand only.
  case check(DocumentURI)
  /// The client has the text of a content page: a later one is told to it.
  case sentContent(DocumentURI, hash: Int)
}

/// The first argument of a command: a word, or an object. Members that make no sense are absent.
///
/// ```typescript
/// interface BulletinCommandArgument {
///   uri?: URI; version?: integer; position?: Position; range?: Range;
///   name?: string; rule?: string; width?: 'place' | 'text' | 'page' | 'rule';
/// }
/// ```
package struct CommandArguments: Equatable, Sendable, Decodable {
  /// The argument itself where it is a text.
  package var word: String?
  @Lenient package var uri: DocumentURI?
  @Lenient package var version: Int?
  @Lenient package var position: Position?
  @Lenient package var range: LSPRange?
  @Lenient package var name: String?
  @Lenient package var rule: String?
  @Lenient package var width: String?

  private enum CodingKeys: CodingKey { case uri, version, position, range, name, rule, width }

  package init(_ arguments: [LSPAny]?) {
    self = arguments?.first?.decoded(as: CommandArguments.self) ?? CommandArguments()
    word = arguments?.first?.decoded(as: String.self)
  }

  private init() {}

  /// The page that the command is about.
  func page(_ workspace: WorkspaceSnapshot) throws(ResponseError) -> Snapshot {
    guard let uri = uri ?? word.map({ DocumentURI($0) }) else {
      throw Self.missing("uri", workspace)
    }
    return try workspace.page(uri)
  }

  /// The offset that the command is about.
  func offset(in page: Snapshot, _ workspace: WorkspaceSnapshot) throws(ResponseError) -> Int {
    guard let position = position ?? range?.start, let offset = page.offset(position) else {
      throw Self.missing("position", workspace)
    }
    return offset
  }

  static func missing(_ name: String, _ workspace: WorkspaceSnapshot) -> ResponseError {
    ResponseError(
      .invalidParams,
      LocalizedText(zh: "命令缺少参数“\(name)”", en: "The command lacks the argument “\(name)”")[
        workspace.language])
  }
}
