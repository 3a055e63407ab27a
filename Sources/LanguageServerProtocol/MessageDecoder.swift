import FoundationEssentials

/// Reads what a message is; what it carries is read later, by ``Payload``.
public enum MessageDecoder {
  /// The message in `content`. Never traps, whatever the bytes.
  ///
  /// Half surrogate pairs and bad bytes are replaced by U+FFFD, a null member is an absent one.
  ///
  /// - Parameter content: a message without its header, as ``FrameReader`` cuts it.
  /// - Throws: what is to be answered instead: `parseError` or `invalidRequest`.
  public static func decode(_ content: [UInt8]) throws(MalformedMessage) -> Message {
    let content = MessageRepair.repaired(content)
    return try envelope(content).message(content)
  }

  private static func envelope(_ content: [UInt8]) throws(MalformedMessage) -> Envelope {
    do {
      return try JSONDecoder().decode(Envelope.self, from: Data(content))
    } catch DecodingError.dataCorrupted {
      throw MalformedMessage(id: nil, error: ResponseError(.parseError, .notJSON))
    } catch {
      throw MalformedMessage(id: nil, error: ResponseError(.invalidRequest, .noObject))
    }
  }
}

/// A message that is no request, no notification and no response.
public struct MalformedMessage: Error, Equatable, Sendable {
  /// The id, if it can be known; an error response has `null` otherwise.
  public let id: RequestID?
  /// What to answer.
  public let error: ResponseError
}

/// The members that tell what a message is.
private struct Envelope: Decodable {
  private enum Key: CodingKey { case jsonrpc, id, method, params, result, error }

  /// A member, or what stands in its place.
  private enum Member<Value: Decodable> {
    case absent, malformed
    case value(Value)
  }

  private let version: Member<String>
  private let id: Member<RequestID>
  private let method: Member<String>
  private let error: ResponseError?
  private let hasParams: Bool
  private let result: Nullable<Bool>

  init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: Key.self)
    func isPresent(_ key: Key) -> Bool {
      members.contains(key) && (try? members.decodeNil(forKey: key)) != true
    }
    func member<Value: Decodable>(_ key: Key) -> Member<Value> {
      guard isPresent(key) else { return .absent }
      return (try? members.decode(Value.self, forKey: key)).map(Member.value) ?? .malformed
    }
    version = member(.jsonrpc)
    id = member(.id)
    method = member(.method)
    error = try members.decodeIfPresent(ResponseError.self, forKey: .error)
    hasParams = isPresent(.params)
    result = !members.contains(.result) ? .absent : isPresent(.result) ? .value(true) : .null
  }

  func message(_ content: [UInt8]) throws(MalformedMessage) -> Message {
    let id = try requestID()
    guard case .value("2.0") = version else { throw refusal(.otherVersion, id) }
    switch method {
    case .value(let method):
      let params = Payload(.params, isPresent: hasParams, content: content)
      guard let id else { return .notification(method: method, params: params) }
      return .request(id: id, method: method, params: params)
    case .malformed:
      throw refusal(.methodIsNoString, id)
    case .absent:
      if let error { return .response(id: id, outcome: .failure(error)) }
      guard result != .absent, let id else {
        throw refusal(.neitherRequestNorResponse, id)
      }
      let result = Payload(.result, isPresent: result != .null, content: content)
      return .response(id: id, outcome: .success(result))
    }
  }

  private func requestID() throws(MalformedMessage) -> RequestID? {
    switch id {
    case .absent: return nil
    case .value(let id): return id
    case .malformed: throw refusal(.oddID, nil)
    }
  }

  private func refusal(_ fault: MessageFault, _ id: RequestID?) -> MalformedMessage {
    MalformedMessage(id: id, error: ResponseError(.invalidRequest, fault))
  }
}
