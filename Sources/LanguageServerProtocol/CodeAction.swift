public import JSONWriter

/// How `textDocument/codeAction` is answered. Sent as `true` where there is nothing more to say: only a
/// client with `codeActionLiteralSupport` takes an object.
public struct CodeActionOptions: Equatable, Sendable {
  /// The kinds that there may be; a client may ask for these alone.
  public var codeActionKinds: [CodeActionKind]?
  /// Whether `codeAction/resolve` is answered.
  public var resolveProvider: Bool

  /// How code actions are answered.
  public init(codeActionKinds: [CodeActionKind]? = nil, resolveProvider: Bool = false) {
    self.codeActionKinds = codeActionKinds
    self.resolveProvider = resolveProvider
  }
}

extension CodeActionOptions: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    guard codeActionKinds != nil || resolveProvider else { return writer.boolean(true) }
    writer.object {
      $0.member("codeActionKinds", ifPresent: codeActionKinds)
      $0.member("resolveProvider", ifPresent: resolveProvider ? true : nil)
    }
  }
}

/// What an action is for: names with dots, each a part of what stands before its last dot.
public struct CodeActionKind: RawRepresentable, Hashable, Sendable, Decodable, JSONWritable {
  /// The name that is sent.
  public let rawValue: String

  /// A kind that has no name here, such as `source.fixAll.bulletin`.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Any kind.
  public static let empty = CodeActionKind(rawValue: "")
  /// Mends what a diagnostic says.
  public static let quickFix = CodeActionKind(rawValue: "quickfix")
  /// Changes the form, not the meaning.
  public static let refactor = CodeActionKind(rawValue: "refactor")
  /// Takes something out into a place of its own.
  public static let refactorExtract = CodeActionKind(rawValue: "refactor.extract")
  /// Puts something in where it is used.
  public static let refactorInline = CodeActionKind(rawValue: "refactor.inline")
  /// Moves something elsewhere.
  public static let refactorMove = CodeActionKind(rawValue: "refactor.move")
  /// Says something in another way.
  public static let refactorRewrite = CodeActionKind(rawValue: "refactor.rewrite")
  /// Concerns the whole document.
  public static let source = CodeActionKind(rawValue: "source")
  /// Puts imports in order.
  public static let sourceOrganizeImports = CodeActionKind(rawValue: "source.organizeImports")
  /// Mends everything that can be mended safely, as editors do on saving.
  public static let sourceFixAll = CodeActionKind(rawValue: "source.fixAll")

  /// Whether this kind is `other` or a part of it: `source.fixAll.bulletin` is in `source`, and
  /// every kind in ``empty``.
  public func isIncluded(in other: CodeActionKind) -> Bool {
    // Bytes, not characters: an accent behind the dot must not hide it.
    let name = rawValue.utf8
    let prefix = other.rawValue.utf8
    guard name.starts(with: prefix) else { return false }
    return prefix.isEmpty || name.count == prefix.count
      || name.dropFirst(prefix.count).first == UInt8(ascii: ".")
  }
}

/// The parameters of `textDocument/codeAction`.
public struct CodeActionParams: Equatable, Sendable, Decodable {
  /// The document.
  public let textDocument: TextDocumentIdentifier
  /// What is selected, or where the cursor stands.
  public let range: LSPRange
  /// What the client knows about it.
  public let context: CodeActionContext
  /// Under which progress may be reported.
  @Lenient public var workDoneToken: ProgressToken?
  /// Under which parts of the answer may be sent.
  @Lenient public var partialResultToken: ProgressToken?

  /// Asks for the actions at a place, whatever is known about it.
  public init(textDocument: TextDocumentIdentifier, range: LSPRange) {
    self.textDocument = textDocument
    self.range = range
    context = CodeActionContext()
  }
}

/// What a client knows about the place where it asks for actions.
public struct CodeActionContext: Equatable, Sendable, Decodable {
  /// The findings there, as far as the client kept them: often without `data`, sometimes without
  /// source and severity. Absent if they make no sense.
  @Lenient public var diagnostics: [Diagnostic]?
  /// The kinds that are wanted; all if absent.
  @Lenient public var only: [CodeActionKind]?
  /// Why the client asks.
  @Lenient public var triggerKind: CodeActionTriggerKind?

  /// Nothing is known.
  init() {}
}

/// Why a client asks for actions.
public enum CodeActionTriggerKind: Int, Sendable, Decodable {
  /// The user asked.
  case invoked = 1
  /// The cursor moved.
  case automatic = 2
}

/// An element of the result of `textDocument/codeAction`.
public enum CodeActionItem: Equatable, Sendable, JSONWritable {
  /// For clients with `codeActionLiteralSupport`.
  case action(CodeAction)
  /// For the others.
  case command(Command)

  /// The action, if it is one.
  public var action: CodeAction? { if case .action(let action) = self { action } else { nil } }

  public func write(to writer: inout JSONWriter) {
    switch self {
    case .action(let action): action.write(to: &writer)
    case .command(let command): command.write(to: &writer)
    }
  }
}

/// Something that can be done to a document; also the parameters of `codeAction/resolve`.
public struct CodeAction: Equatable, Sendable, Decodable {
  /// What the user reads.
  public var title: String
  /// What it is for.
  @Lenient public var kind: CodeActionKind?
  /// The findings that it mends.
  @Lenient public var diagnostics: [Diagnostic]?
  /// Whether it is the one to take without a look; only if it is safe and single.
  @Lenient public var isPreferred: Bool?
  /// Why it cannot be done now; only for clients with `disabledSupport`.
  @Lenient public var disabled: CodeActionDisabled?
  /// What it changes; may come by `codeAction/resolve` if the client says so.
  @Lenient public var edit: WorkspaceEdit?
  /// What is run after `edit`.
  @Lenient public var command: Command?
  /// What the client sends back with `codeAction/resolve`.
  @Lenient public var data: LSPAny?

  /// An action; what more there is to say about it is set afterwards.
  public init(
    title: String, kind: CodeActionKind? = nil, diagnostics: [Diagnostic]? = nil,
    isPreferred: Bool? = nil, edit: WorkspaceEdit? = nil, data: LSPAny? = nil
  ) {
    self.title = title
    self.kind = kind
    self.diagnostics = diagnostics
    self.isPreferred = isPreferred
    self.edit = edit
    self.data = data
  }
}

extension CodeAction: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("title", title)
      $0.member("kind", ifPresent: kind)
      $0.member("diagnostics", ifPresent: diagnostics)
      $0.member("isPreferred", ifPresent: isPreferred)
      $0.member("disabled", ifPresent: disabled)
      $0.member("edit", ifPresent: edit)
      $0.member("command", ifPresent: command)
      $0.member("data", ifPresent: data)
    }
  }
}

/// Why an action cannot be done.
public struct CodeActionDisabled: Equatable, Sendable, Decodable, JSONWritable {
  /// What the user reads.
  public var reason: String

  /// A reason.
  public init(reason: String) { self.reason = reason }

  public func write(to writer: inout JSONWriter) {
    writer.object { $0.member("reason", reason) }
  }
}
