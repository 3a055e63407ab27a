import JSONWriter
import LanguageServerProtocol

/// From a request to its answer: finds the feature, reads the parameters, takes the snapshot.
enum Dispatcher {
  /// A request that waits for nothing but a processor: a pure function of what it has captured.
  typealias Work = @Sendable () -> Reply

  /// What a request is answered from.
  struct Ground: Sendable {
    let documents: Documents
    let archive: ArchiveState
    let client: ClientProfile
    let tokens: TokenCache
    let settings: DocumentSettings
    let folders: [DocumentURI]

    var workspace: WorkspaceSnapshot {
      WorkspaceSnapshot(
        client: client, documents: documents.known, archive: archive.archive,
        status: ServerStatus(settings, folders, archive))
    }
  }

  /// What is to be done for a request; throws what can be refused at once.
  static func work(
    _ id: RequestID, _ method: String, _ params: Payload, _ ground: Ground
  ) throws(ResponseError) -> Work {
    if method == "workspace/executeCommand" {
      return try work(command: try params.decode(), id, ground)
    }
    if let feature = Features.ofWorkspace.first(where: { $0.method == method }) {
      return try work(feature, id, params, ground)
    }
    let offered = Features.offered(to: ground.client)
    guard let feature = offered.first(where: { $0.method == method }) else {
      throw ResponseError(.methodNotFound, .notOffered(method), ground.client.language)
    }
    if let target = try? params.decode(as: AnyDocumentParams.self),
      case .known(let document) = ground.documents[target.textDocument.uri],
      let own = Features.own(of: document.kind).first(where: { $0.method == method })
    {
      return try work(own, id, params, ground)
    }
    return try work(feature, id, params, ground)
  }

  /// What all requests about one document have.
  private struct AnyDocumentParams: Decodable { let textDocument: TextDocumentIdentifier }

  private static func work(
    command params: ExecuteCommandParams, _ id: RequestID, _ ground: Ground
  ) throws(ResponseError) -> Work {
    guard let command = ServerCommands.all.first(where: { $0.id == params.command }) else {
      throw ResponseError(.invalidParams, .noCommand(params.command), ground.client.language)
    }
    let arguments = CommandArguments(params.arguments)
    return {
      reply(id) { () throws(ResponseError) in
        let result = try command.run(arguments, ground.workspace)
        let content =
          result.answer.map { MessageWriter.response(id: id, result: $0) }
          ?? MessageWriter.response(id: id)
        return Reply(content: content, effects: result.effects)
      }
    }
  }

  private static func work<Asked: WorkspaceFeature>(
    _ feature: Asked.Type, _ id: RequestID, _ payload: Payload, _ ground: Ground
  ) throws(ResponseError) -> Work {
    let params = try payload.decode(as: Asked.Params.self)
    return {
      reply(id) { () throws(ResponseError) in
        let answer = try Asked.answer(params, ground.workspace)
        return Reply(
          content: MessageWriter.response(id: id, result: answer),
          effects: Asked.effects(params, answer))
      }
    }
  }

  private static func work<Asked: Feature>(
    _ feature: Asked.Type, _ id: RequestID, _ payload: Payload, _ ground: Ground
  ) throws(ResponseError) -> Work {
    let params = try payload.decode(as: Asked.Params.self)
    switch ground.documents[params.textDocument.uri] {
    case .known(let document)
    where document.isPage || Features.own(of: document.kind).contains { $0 == feature }:
      let snapshot = Snapshot(
        client: ground.client, document: document, tokens: ground.tokens,
        archive: ground.archive.archive
      ) { ground.documents.known }
      return {
        reply(id) { () throws(ResponseError) in
          let answer = try Asked.answer(params, snapshot)
          return Reply(content: MessageWriter.response(id: id, result: answer))
        }
      }
    case .known, nil:
      return { Reply(content: MessageWriter.response(id: id, result: Asked.nothing)) }
    case .dropped:
      throw ResponseError(.requestFailed, .outOfStep, ground.client.language)
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
