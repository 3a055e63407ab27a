import JSONWriter
import LanguageServerProtocol

/// From a request to its answer: finds the feature, reads the parameters, takes the snapshot.
enum Dispatcher {
  /// A request that waits for nothing but a processor: a pure function of what it has captured.
  typealias Work = @Sendable () -> Reply

  /// What is to be done for a request; throws what can be refused at once.
  ///
  /// - Parameter workspace: what is asked for only by requests about more than one document.
  static func work(
    _ id: RequestID, _ method: String, _ params: Payload, _ documents: Documents,
    _ client: ClientProfile, _ status: @autoclosure () -> ServerStatus
  ) throws(ResponseError) -> Work {
    if method == "workspace/executeCommand" {
      return try work(command: try params.decode(), id, documents, client, status())
    }
    if let feature = Features.ofWorkspace.first(where: { $0.method == method }) {
      return try work(feature, id, params, documents, client, status())
    }
    guard let feature = Features.offered(to: client).first(where: { $0.method == method }) else {
      throw ResponseError(.methodNotFound, "\(method) is not offered")
    }
    return try work(feature, id, params, documents, client)
  }

  private static func work(
    command params: ExecuteCommandParams, _ id: RequestID, _ documents: Documents,
    _ client: ClientProfile, _ status: ServerStatus
  ) throws(ResponseError) -> Work {
    guard let command = ServerCommands.all.first(where: { $0.id == params.command }) else {
      throw ResponseError(.invalidParams, "There is no command \(params.command)")
    }
    let arguments = CommandArguments(params.arguments)
    return {
      reply(id) { () throws(ResponseError) in
        let workspace = WorkspaceSnapshot(
          client: client, documents: documents.known, status: status)
        let result = try command.run(arguments, workspace)
        let content =
          result.answer.map { MessageWriter.response(id: id, result: $0) }
          ?? MessageWriter.response(id: id)
        return Reply(content: content, effects: result.effects)
      }
    }
  }

  private static func work<Asked: WorkspaceFeature>(
    _ feature: Asked.Type, _ id: RequestID, _ payload: Payload, _ documents: Documents,
    _ client: ClientProfile, _ status: ServerStatus
  ) throws(ResponseError) -> Work {
    let params = try payload.decode(as: Asked.Params.self)
    return {
      reply(id) { () throws(ResponseError) in
        let workspace = WorkspaceSnapshot(
          client: client, documents: documents.known, status: status)
        let answer = try Asked.answer(params, workspace)
        return Reply(
          content: MessageWriter.response(id: id, result: answer),
          effects: Asked.effects(params, answer))
      }
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
        reply(id) { () throws(ResponseError) in
          let answer = try Asked.answer(params, snapshot)
          return Reply(content: MessageWriter.response(id: id, result: answer))
        }
      }
    case .known, nil:
      return { Reply(content: MessageWriter.response(id: id, result: Asked.nothing)) }
    case .dropped:
      throw ResponseError(
        .requestFailed, "The document is out of step; close it and open it again")
    }
  }

  private static func reply(
    _ id: RequestID, _ work: () throws(ResponseError) -> Reply
  ) -> Reply {
    do throws(ResponseError) {
      return try work()
    } catch {
      return Reply(content: MessageWriter.response(id: id, error: error))
    }
  }
}
