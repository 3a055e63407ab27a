public import JSONWriter

/// How diagnostics are pulled.
public struct DiagnosticOptions: Equatable, Sendable {
  /// What these findings are known by, among those of other servers.
  public var identifier: String?
  /// Whether a change of one document can change the findings of another.
  public var interFileDependencies: Bool
  /// Whether `workspace/diagnostic` is answered too.
  public var workspaceDiagnostics: Bool

  /// How diagnostics are pulled.
  public init(
    identifier: String? = nil, interFileDependencies: Bool, workspaceDiagnostics: Bool
  ) {
    self.identifier = identifier
    self.interFileDependencies = interFileDependencies
    self.workspaceDiagnostics = workspaceDiagnostics
  }
}

extension DiagnosticOptions: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("identifier", ifPresent: identifier)
      $0.member("interFileDependencies", interFileDependencies)
      $0.member("workspaceDiagnostics", workspaceDiagnostics)
    }
  }
}

/// The parameters of `textDocument/diagnostic`.
public struct DocumentDiagnosticParams: Equatable, Sendable, Decodable {
  /// The document.
  public let textDocument: TextDocumentIdentifier
  /// Which findings, as ``DiagnosticOptions/identifier`` says.
  @Lenient public var identifier: String?
  /// The result that the client has already.
  @Lenient public var previousResultId: String?
  /// Under which progress may be reported.
  @Lenient public var workDoneToken: ProgressToken?
  /// Under which parts of the answer may be sent.
  @Lenient public var partialResultToken: ProgressToken?
}

/// The result of `textDocument/diagnostic`.
public enum DocumentDiagnosticReport: Equatable, Sendable {
  /// All findings of the document.
  case full(resultId: String?, items: [Diagnostic])
  /// The findings are those that the client has already.
  case unchanged(resultId: String)
}

extension DocumentDiagnosticReport: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.object { writeMembers(to: &$0) }
  }

  fileprivate func writeMembers(to writer: inout JSONWriter) {
    switch self {
    case .full(let resultId, let items):
      writer.member("kind", "full")
      writer.member("resultId", ifPresent: resultId)
      writer.member("items", items)
    case .unchanged(let resultId):
      writer.member("kind", "unchanged")
      writer.member("resultId", resultId)
    }
  }
}

/// The parameters of `workspace/diagnostic`.
public struct WorkspaceDiagnosticParams: Equatable, Sendable, Decodable {
  /// Which findings, as ``DiagnosticOptions/identifier`` says.
  @Lenient public var identifier: String?
  /// The results that the client has already; absent is none.
  @Lenient public var previousResultIds: [PreviousResultId]?
  /// Under which progress may be reported.
  @Lenient public var workDoneToken: ProgressToken?
  /// Under which parts of the answer may be sent, each a ``WorkspaceDiagnosticReport``.
  @Lenient public var partialResultToken: ProgressToken?
}

/// A result that the client has already.
public struct PreviousResultId: Equatable, Sendable, Decodable {
  /// The document.
  public let uri: DocumentURI
  /// The result's id.
  public let value: String
}

/// The result of `workspace/diagnostic`, or a part of it.
public struct WorkspaceDiagnosticReport: Equatable, Sendable, JSONWritable {
  /// One report a document.
  public var items: [WorkspaceDocumentDiagnosticReport]

  /// The reports of many documents.
  public init(items: [WorkspaceDocumentDiagnosticReport]) { self.items = items }

  public func write(to writer: inout JSONWriter) {
    writer.object { $0.member("items", items) }
  }
}

/// The findings of one document among many.
public struct WorkspaceDocumentDiagnosticReport: Equatable, Sendable {
  /// The document.
  public var uri: DocumentURI
  /// The version that was looked at; absent if the document is not open.
  public var version: Int?
  /// Its findings.
  public var report: DocumentDiagnosticReport

  /// The findings of one document.
  public init(uri: DocumentURI, version: Int?, report: DocumentDiagnosticReport) {
    self.uri = uri
    self.version = version
    self.report = report
  }
}

extension WorkspaceDocumentDiagnosticReport: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("uri", uri)
      $0.member("version", version)
      report.writeMembers(to: &$0)
    }
  }
}

/// What comes with `serverCancelled` in answer to a request for diagnostics.
public struct DiagnosticServerCancellationData: Equatable, Sendable {
  /// Whether the client is to ask again.
  public var retriggerRequest: Bool

  /// Whether to ask again.
  public init(retriggerRequest: Bool) { self.retriggerRequest = retriggerRequest }

  /// The error to answer with.
  public func error(_ message: String) -> ResponseError {
    ResponseError(
      .serverCancelled, message, data: .object(["retriggerRequest": .boolean(retriggerRequest)]))
  }
}
