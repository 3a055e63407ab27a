public import JSONWriter

/// How `textDocument/completion` is answered.
public struct CompletionOptions: Equatable, Sendable {
  /// The characters that ask for proposals by themselves; letters always do.
  public var triggerCharacters: [String]

  /// Whether `completionItem/resolve` is answered.
  public var resolveProvider: Bool

  /// How proposals are made.
  public init(triggerCharacters: [String], resolveProvider: Bool = false) {
    self.triggerCharacters = triggerCharacters
    self.resolveProvider = resolveProvider
  }
}

extension CompletionOptions: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("triggerCharacters", triggerCharacters)
      $0.member("resolveProvider", ifPresent: resolveProvider ? true : nil)
    }
  }
}

/// The parameters of `textDocument/completion`.
public struct CompletionParams: Equatable, Sendable, Decodable {
  /// The document.
  public let textDocument: TextDocumentIdentifier
  /// Where the cursor is.
  public let position: Position
}

/// What may stand at the cursor.
public struct CompletionList: Equatable, Sendable, Decodable {
  /// Whether typing on may bring other proposals.
  public var isIncomplete: Bool
  /// The proposals.
  public var items: [CompletionItem]

  /// Proposals.
  public init(isIncomplete: Bool, items: [CompletionItem]) {
    self.isIncomplete = isIncomplete
    self.items = items
  }
}

extension CompletionList: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("isIncomplete", isIncomplete)
      $0.member("items", items)
    }
  }
}

/// One proposal.
public struct CompletionItem: Equatable, Sendable, Decodable {
  /// What the user chooses.
  public var label: String
  /// Which icon it has.
  public var kind: CompletionItemKind?
  /// What more there is to say in the same line.
  public var detail: String?
  /// The place among the proposals.
  public var sortText: String?
  /// What typed words are compared with.
  public var filterText: String?
  /// What is put in the place of what was typed.
  public var textEdit: LSPTextEdit?
  /// What there is to know about it; may come by `completionItem/resolve`.
  public var documentation: MarkupContent?

  /// A proposal.
  public init(
    label: String, kind: CompletionItemKind? = nil, detail: String? = nil,
    sortText: String? = nil, filterText: String? = nil, textEdit: LSPTextEdit? = nil
  ) {
    self.label = label
    self.kind = kind
    self.detail = detail
    self.sortText = sortText
    self.filterText = filterText
    self.textEdit = textEdit
  }
}

extension CompletionItem: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("label", label)
      $0.member("kind", ifPresent: kind)
      $0.member("detail", ifPresent: detail)
      $0.member("sortText", ifPresent: sortText)
      $0.member("filterText", ifPresent: filterText)
      $0.member("textEdit", ifPresent: textEdit)
      $0.member("documentation", ifPresent: documentation)
    }
  }
}

/// Which icon a proposal has; the protocol knows those of programs alone.
public enum CompletionItemKind: Int, Sendable, Decodable, JSONWritable {
  /// Plain words.
  case text = 1
  /// Somebody, as a link is.
  case reference = 18
  /// A fixed wording.
  case constant = 21
}
