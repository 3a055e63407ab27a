public import JSONWriter

/// How `textDocument/documentSymbol` is answered.
public struct DocumentSymbolOptions: Equatable, Sendable {
  /// What the client calls this server's outline, if it has `labelSupport`.
  public var label: String?

  /// How outlines are answered.
  public init(label: String? = nil) { self.label = label }
}

extension DocumentSymbolOptions: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.object { $0.member("label", ifPresent: label) }
  }
}

/// The parameters of `textDocument/documentSymbol`.
public struct DocumentSymbolParams: Equatable, Sendable, Decodable {
  /// The document.
  public let textDocument: TextDocumentIdentifier
  /// Under which progress may be reported.
  @Lenient public var workDoneToken: ProgressToken?
  /// Under which parts of the answer may be sent.
  @Lenient public var partialResultToken: ProgressToken?
}

/// The result of `textDocument/documentSymbol`.
public enum DocumentSymbolResult: Equatable, Sendable {
  /// A tree; only for clients with `hierarchicalDocumentSymbolSupport`.
  case tree([DocumentSymbol])
  /// A list.
  case list([SymbolInformation])
}

extension DocumentSymbolResult: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    switch self {
    case .tree(let symbols): symbols.write(to: &writer)
    case .list(let symbols): symbols.write(to: &writer)
    }
  }
}

/// An entry of a document's outline, with those inside of it.
public struct DocumentSymbol: Equatable, Sendable, Decodable {
  /// What the entry is called; never empty.
  public var name: String
  /// What more there is to say in the same line.
  public var detail: String?
  /// Which icon it has.
  public var kind: SymbolKind
  /// The whole of it.
  public var range: LSPRange
  /// What is selected when it is chosen, inside of `range`: VS Code shows no outline at all if a
  /// single entry breaks this.
  public var selectionRange: LSPRange
  /// The entries inside of it, in order.
  public var children: [DocumentSymbol]?

  /// An entry of an outline.
  public init(
    name: String, detail: String? = nil, kind: SymbolKind, range: LSPRange,
    selectionRange: LSPRange, children: [DocumentSymbol]? = nil
  ) {
    self.name = name
    self.detail = detail
    self.kind = kind
    self.range = range
    self.selectionRange = selectionRange
    self.children = children
  }
}

extension DocumentSymbol: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("name", name)
      $0.member("detail", ifPresent: detail)
      $0.member("kind", kind)
      $0.member("range", range)
      $0.member("selectionRange", selectionRange)
      $0.member("children", ifPresent: children)
    }
  }
}

/// An entry of a list of symbols.
public struct SymbolInformation: Equatable, Sendable, Decodable {
  /// What the entry is called; never empty.
  public var name: String
  /// Which icon it has.
  public var kind: SymbolKind
  /// The whole of it.
  public var location: Location
  /// What it stands in, for the user's eyes.
  public var containerName: String?

  /// An entry of a list of symbols.
  public init(name: String, kind: SymbolKind, location: Location, containerName: String? = nil) {
    self.name = name
    self.kind = kind
    self.location = location
    self.containerName = containerName
  }
}

extension SymbolInformation: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("name", name)
      $0.member("kind", kind)
      $0.member("location", location)
      $0.member("containerName", ifPresent: containerName)
    }
  }
}

/// Which icon a symbol has; the protocol knows those of programs alone.
public enum SymbolKind: Int, Sendable, Decodable, JSONWritable {
  /// A file.
  case file = 1
  /// A module.
  case module = 2
  /// A namespace.
  case namespace = 3
  /// A package.
  case package = 4
  /// A class.
  case `class` = 5
  /// A method.
  case method = 6
  /// A property.
  case property = 7
  /// A field.
  case field = 8
  /// A constructor.
  case constructor = 9
  /// An enumeration.
  case `enum` = 10
  /// An interface.
  case interface = 11
  /// A function.
  case function = 12
  /// A variable.
  case variable = 13
  /// A constant.
  case constant = 14
  /// A string.
  case string = 15
  /// A number.
  case number = 16
  /// A truth value.
  case boolean = 17
  /// An array.
  case array = 18
  /// An object; not every client knows this one and those below.
  case object = 19
  /// A key.
  case key = 20
  /// Nothing.
  case null = 21
  /// A case of an enumeration.
  case enumMember = 22
  /// A structure.
  case `struct` = 23
  /// An event.
  case event = 24
  /// An operator.
  case `operator` = 25
  /// A parameter of a type.
  case typeParameter = 26
}
