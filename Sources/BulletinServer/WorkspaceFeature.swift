package import JSONWriter
package import LanguageServerProtocol

/// A request about all pages that are open.
package protocol WorkspaceFeature: SendableMetatype {
  associatedtype Params: Decodable & Sendable
  associatedtype Answer: JSONWritable & Sendable

  /// The request's name in the protocol.
  static var method: String { get }

  /// Says in `initialize` what the feature offers to this client.
  static func declare(in capabilities: inout ServerCapabilities, for client: ClientProfile)

  /// The answer about the pages.
  static func answer(_ params: Params, _ pages: [Document], _ client: ClientProfile) -> Answer
}
