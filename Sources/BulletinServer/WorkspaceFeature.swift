package import BulletinText
package import JSONWriter
package import LanguageServerProtocol

/// A request about everything that is open.
package protocol WorkspaceFeature: SendableMetatype {
  associatedtype Params: Decodable & Sendable
  associatedtype Answer: JSONWritable & Sendable

  /// The request's name in the protocol.
  static var method: String { get }

  /// What the user gets, for the table of the README.
  static var summary: LocalizedText { get }

  /// Says in `initialize` what the feature offers to this client.
  static func declare(in capabilities: inout ServerCapabilities, for client: ClientProfile)

  /// The answer.
  ///
  /// - Throws: why the user cannot have what was asked for.
  static func answer(
    _ params: Params, _ workspace: WorkspaceSnapshot
  ) throws(ResponseError) -> Answer

  /// What the answer has the loop do; nothing, usually.
  static func effects(_ params: Params, _ answer: Answer) -> [Effect]
}

extension WorkspaceFeature {
  package static func effects(_ params: Params, _ answer: Answer) -> [Effect] { [] }
}

/// A request that completes what another one answered: declared by that one.
package protocol ResolveFeature: WorkspaceFeature {}

extension ResolveFeature {
  package static func declare(
    in capabilities: inout ServerCapabilities, for client: ClientProfile
  ) {}
}
