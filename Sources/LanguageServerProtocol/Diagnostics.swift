public import JSONWriter

/// Something about a part of a document that its author should know.
public struct Diagnostic: Equatable, Sendable {
  /// The part of the document.
  public var range: LSPRange
  /// How bad it is; the client decides if absent.
  public var severity: DiagnosticSeverity?
  /// Which rule says so.
  public var code: IntegerOrString?
  /// Where the rule is explained; only for clients with `codeDescriptionSupport`.
  public var codeDescription: CodeDescription?
  /// Which program says so.
  public var source: String?
  /// What it says.
  public var message: String
  /// How it is shown, beyond its severity; only the tags that the client knows.
  public var tags: [DiagnosticTag]?
  /// Other places that have to do with it.
  public var relatedInformation: [DiagnosticRelatedInformation]?
  /// What the client sends back with a code action request, if it has `dataSupport`.
  public var data: LSPAny?

  /// A finding; what more there is to say about it is set afterwards.
  public init(
    range: LSPRange, severity: DiagnosticSeverity? = nil, code: IntegerOrString? = nil,
    source: String? = nil, message: String
  ) {
    self.range = range
    self.severity = severity
    self.code = code
    self.source = source
    self.message = message
  }
}

extension Diagnostic: Decodable {
  private enum Key: CodingKey {
    case range, severity, code, codeDescription, source, message, tags, relatedInformation, data
  }

  /// Reads what a client sends back. Clients drop members, so only the range has to make sense.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: Key.self)
    func optional<Value: Decodable>(_ key: Key) -> Value? {
      try? members.decodeIfPresent(Value.self, forKey: key)
    }
    let markup: MarkupContent? = optional(.message)
    range = try members.decode(LSPRange.self, forKey: .range)
    severity = optional(.severity)
    code = optional(.code)
    codeDescription = optional(.codeDescription)
    source = optional(.source)
    message = optional(.message) ?? markup?.value ?? ""
    tags = optional(.tags)
    relatedInformation = optional(.relatedInformation)
    data = optional(.data)
  }
}

extension Diagnostic: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("range", range)
      $0.member("severity", ifPresent: severity)
      $0.member("code", ifPresent: code)
      $0.member("codeDescription", ifPresent: codeDescription)
      $0.member("source", ifPresent: source)
      $0.member("message", message)
      $0.member("tags", ifPresent: tags)
      $0.member("relatedInformation", ifPresent: relatedInformation)
      $0.member("data", ifPresent: data)
    }
  }
}

/// How bad a finding is.
public enum DiagnosticSeverity: Int, Sendable, Decodable, JSONWritable {
  /// It is wrong.
  case error = 1
  /// It is likely wrong.
  case warning = 2
  /// It is worth knowing.
  case information = 3
  /// It is hardly worth showing.
  case hint = 4
}

/// How a finding is shown, beyond its severity.
public enum DiagnosticTag: Int, Sendable, Decodable, JSONWritable {
  /// Faded out.
  case unnecessary = 1
  /// Struck through.
  case deprecated = 2
}

/// Where a rule is explained.
public struct CodeDescription: Equatable, Sendable, Decodable, JSONWritable {
  /// The address of the explanation, spelled as it is sent.
  public var href: String

  /// The address of an explanation.
  public init(href: String) { self.href = href }

  public func write(to writer: inout JSONWriter) {
    writer.object { $0.member("href", href) }
  }
}

/// Another place that has to do with a finding.
public struct DiagnosticRelatedInformation: Equatable, Sendable, Decodable {
  /// The place.
  public var location: Location
  /// What it has to do with the finding.
  public var message: String

  /// A place and what it has to do with a finding.
  public init(location: Location, message: String) {
    self.location = location
    self.message = message
  }
}

extension DiagnosticRelatedInformation: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("location", location)
      $0.member("message", message)
    }
  }
}

/// The parameters of `textDocument/publishDiagnostics`: all findings of a document, pushed.
public struct PublishDiagnosticsParams: Equatable, Sendable {
  /// The document.
  public var uri: DocumentURI
  /// The version that was looked at; only for clients with `versionSupport`.
  public var version: Int?
  /// All of its findings; they replace those that were sent before.
  public var diagnostics: [Diagnostic]

  /// All findings of a document.
  public init(uri: DocumentURI, version: Int? = nil, diagnostics: [Diagnostic]) {
    self.uri = uri
    self.version = version
    self.diagnostics = diagnostics
  }
}

extension PublishDiagnosticsParams: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("uri", uri)
      $0.member("version", ifPresent: version)
      $0.member("diagnostics", diagnostics)
    }
  }
}
