import BulletinText
package import JSONWriter
package import LanguageServerProtocol

/// A request about one document: pure, so it can be answered on any thread and be tested with plain
/// values. One file a feature; what is not in ``Features`` is neither declared nor answered.
package protocol Feature: SendableMetatype {
  associatedtype Params: DocumentParams
  associatedtype Answer: JSONWritable & Sendable

  /// The request's name in the protocol.
  static var method: String { get }

  /// Says in `initialize` what the feature offers to this client.
  static func declare(in capabilities: inout ServerCapabilities, for client: ClientProfile)

  /// The answer about a page.
  static func answer(_ params: Params, _ snapshot: Snapshot) -> Answer

  /// The answer about a text that is no page, or not open.
  static var nothing: Answer { get }
}

/// The parameters of a request about one document.
package protocol DocumentParams: Decodable, Sendable {
  var textDocument: TextDocumentIdentifier { get }
}

extension TextDocumentPositionParams: DocumentParams {}
extension DocumentSymbolParams: DocumentParams {}
extension FoldingRangeParams: DocumentParams {}
extension CodeActionParams: DocumentParams {}
extension DocumentDiagnosticParams: DocumentParams {}

/// What the server can do: the features, and the sum of their declarations.
package enum Features {
  package static let all: [any Feature.Type] = [
    CodeActionFeature.self, DiagnosticsFeature.self, DocumentSymbolFeature.self,
    FoldingRangeFeature.self, HoverFeature.self,
  ]

  /// The features that are offered to a client: pulling is none where findings are pushed.
  package static func offered(to client: ClientProfile) -> [any Feature.Type] {
    all.filter { $0 != DiagnosticsFeature.self || client.delivery == .pull }
  }

  /// What is declared in `initialize`.
  package static func capabilities(for client: ClientProfile) -> ServerCapabilities {
    var capabilities = ServerCapabilities()
    // A client that does not speak of encodings knows UTF-16 alone, and not that it may be named.
    if client.capabilities.general?.positionEncodings != nil {
      capabilities.positionEncoding = PositionEncodingKind(rawValue: client.encoding.rawValue)
    }
    capabilities.textDocumentSync = TextDocumentSyncOptions()
    for feature in offered(to: client) { feature.declare(in: &capabilities, for: client) }
    return capabilities
  }
}
