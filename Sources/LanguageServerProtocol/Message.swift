import FoundationEssentials

/// A message from the client, its payload not yet read.
public enum Message: Sendable {
  /// Something to be answered, exactly once.
  case request(id: RequestID, method: String, params: Payload)
  /// Something to be taken note of.
  case notification(method: String, params: Payload)
  /// The answer to a request of ours; the id is missing if the client could not read ours.
  case response(id: RequestID?, outcome: Result<Payload, ResponseError>)
}

/// The `params` or the `result` of a message, read when its type is known.
public struct Payload: Sendable {
  /// Which member of the message this is.
  enum Member: String { case params, result }

  /// Whether there is something to read: `null` is nothing.
  public let isPresent: Bool

  private let member: Member

  /// The whole message: shared, never copied, and known to be JSON.
  private let content: [UInt8]

  init(_ member: Member, isPresent: Bool, content: [UInt8]) {
    self.member = member
    self.isPresent = isPresent
    self.content = content
  }

  /// The payload as a value of `type`.
  ///
  /// - Throws: `invalidParams`, with the place that does not fit.
  public func decode<Value: Decodable>(
    as type: Value.Type = Value.self
  ) throws(ResponseError) -> Value {
    do {
      switch member {
      case .params: return try decode(Params<Value>.self).params
      case .result: return try decode(Outcome<Value>.self).result
      }
    } catch let error as DecodingError {
      throw ResponseError(.invalidParams, Self.fault(error, member))
    } catch {
      throw ResponseError(.invalidParams, .unreadable(member.rawValue))
    }
  }

  /// The payload as a value of `type`, or `nil` if there is none.
  ///
  /// - Throws: `invalidParams`, with the place that does not fit.
  public func decodeIfPresent<Value: Decodable>(
    as type: Value.Type = Value.self
  ) throws(ResponseError) -> Value? {
    isPresent ? try decode(as: type) : nil
  }

  private struct Params<Value: Decodable>: Decodable { let params: Value }
  private struct Outcome<Value: Decodable>: Decodable { let result: Value }

  private func decode<Envelope: Decodable>(_ type: Envelope.Type) throws -> Envelope {
    try JSONDecoder().decode(Envelope.self, from: Data(content))
  }

  /// What is wrong and where: `params.textDocument.uri: expected a String`.
  private static func fault(_ error: DecodingError, _ member: Member) -> MessageFault {
    switch error {
    case .typeMismatch(let type, let context):
      .wrongType(path: path(context.codingPath), expected: "\(type)")
    case .valueNotFound(let type, let context):
      .null(path: path(context.codingPath), expected: "\(type)")
    case .keyNotFound(let key, let context):
      .missing(path: path(context.codingPath + [key]))
    case .dataCorrupted(let context):
      .corrupted(path: path(context.codingPath), reason: context.debugDescription)
    @unknown default:
      .unreadable(member.rawValue)
    }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.map { key in key.intValue.map(String.init) ?? key.stringValue }.joined(separator: ".")
  }
}
