import LanguageServerProtocol

/// From a request to its answer: finds the feature, reads the parameters, takes the snapshot.
enum Dispatcher {
  /// A request that waits for nothing but a processor: a pure function of what it has captured.
  typealias Work = @Sendable () -> [UInt8]

  /// What is to be done for a request; throws what can be refused at once.
  static func work(
    _ id: RequestID, _ method: String, _ params: Payload, _ documents: Documents,
    _ client: ClientProfile
  ) throws(ResponseError) -> Work {
    if let feature = Features.ofWorkspace.first(where: { $0.method == method }) {
      return try work(feature, id, params, documents, client)
    }
    guard let feature = Features.offered(to: client).first(where: { $0.method == method }) else {
      throw ResponseError(.methodNotFound, "\(method) is not offered")
    }
    return try work(feature, id, params, documents, client)
  }

  private static func work<Asked: WorkspaceFeature>(
    _ feature: Asked.Type, _ id: RequestID, _ payload: Payload, _ documents: Documents,
    _ client: ClientProfile
  ) throws(ResponseError) -> Work {
    let params = try payload.decode(as: Asked.Params.self)
    return {
      let pages = documents.known.filter(\.isPage)
      return MessageWriter.response(id: id, result: Asked.answer(params, pages, client))
    }
  }

  private static func work<Asked: Feature>(
    _ feature: Asked.Type, _ id: RequestID, _ payload: Payload, _ documents: Documents,
    _ client: ClientProfile
  ) throws(ResponseError) -> Work {
    let params = try payload.decode(as: Asked.Params.self)
    switch documents[params.textDocument.uri] {
    case .known(let document) where document.isPage:
      let snapshot = Snapshot(client: client, document: document) { documents.known }
      return {
        do throws(ResponseError) {
          return MessageWriter.response(id: id, result: try Asked.answer(params, snapshot))
        } catch {
          return MessageWriter.response(id: id, error: error)
        }
      }
    case .known, nil:
      return { MessageWriter.response(id: id, result: Asked.nothing) }
    case .dropped:
      throw ResponseError(
        .requestFailed, "The document is out of step; close it and open it again")
    }
  }
}
