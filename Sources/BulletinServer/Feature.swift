package import BulletinText
package import JSONWriter
package import LanguageServerProtocol

/// A request about one document: pure, so it can be answered on any thread and be tested with plain
/// values. One file a feature; what is not in ``Features`` is neither declared nor answered.
package protocol Feature: SendableMetatype {
  associatedtype Params: DocumentParams
  associatedtype Answer: JSONWritable & Sendable

  /// The request's name in the protocol.
  static var method: String { get }

  /// What the user gets, for the table of the README.
  static var summary: LocalizedText { get }

  /// Says in `initialize` what the feature offers to this client.
  static func declare(in capabilities: inout ServerCapabilities, for client: ClientProfile)

  /// The answer about a page.
  ///
  /// - Throws: why the user cannot have what was asked for.
  static func answer(_ params: Params, _ snapshot: Snapshot) throws(ResponseError) -> Answer

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
extension ReferenceParams: DocumentParams {}
extension SelectionRangeParams: DocumentParams {}
extension SemanticTokensParams: DocumentParams {}
extension SemanticTokensRangeParams: DocumentParams {}
extension SemanticTokensDeltaParams: DocumentParams {}
extension InlayHintParams: DocumentParams {}
extension CodeLensParams: DocumentParams {}
extension DocumentLinkParams: DocumentParams {}
extension DocumentFormattingParams: DocumentParams {}
extension DocumentRangeFormattingParams: DocumentParams {}
extension DocumentRangesFormattingParams: DocumentParams {}
extension DocumentOnTypeFormattingParams: DocumentParams {}
extension CompletionParams: DocumentParams {}
extension RenameParams: DocumentParams {}
extension WillSaveTextDocumentParams: DocumentParams {}
