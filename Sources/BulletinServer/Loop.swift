import BulletinReport
import BulletinText
import BulletinWorkspace
import JSONWriter
import LanguageServerProtocol

/// The one owner of all state. It takes events in their order, applies changes itself, and lets
/// tasks answer requests from a snapshot, so no request waits for another.
struct Loop {
  private enum Phase {
    case uninitialized
    case running(ClientProfile)
    /// After `shutdown`: only `exit` counts.
    case shutDown
  }

  private let events: Mailbox<Event>
  private let outbox: Outbox
  private let watch: @Sendable (Int32) -> Void
  private var phase = Phase.uninitialized
  private var log: Log
  private var documents = Documents()
  private var settings = DocumentSettings()
  /// What the user knows to be wrong with the configuration.
  private var toldErrors: [SettingsError] = []
  private var publisher: Publisher
  /// The documents in which somebody is typing, and when that counts as a pause.
  private var typing: [DocumentURI: Moment] = [:]
  private var nextRequestID = 1
  /// The documents whose changes are applied and not analysed yet: while more messages wait, an
  /// answer about this text would be stale before it was read.
  private var stale: Set<DocumentURI> = []
  /// The requests that are being answered.
  private var pending: Set<RequestID> = []
  /// `shutdown`, while requests from before it are still being answered.
  private var shutdownRequest: RequestID?
  /// Set when the client is done; the exit status is then known.
  private var isDone = false
  /// Set when the input has ended: what is pending still gets its answer.
  private var deadline: Moment?

  init(events: Mailbox<Event>, outbox: Outbox, watch: @escaping @Sendable (Int32) -> Void) {
    self.events = events
    self.outbox = outbox
    self.watch = watch
    log = Log(outbox: outbox)
    publisher = Publisher(outbox: outbox)
  }

  /// Serves until the client is done, and returns the exit status.
  mutating func run(graceInMilliseconds: Int) -> Int32 {
    while !isDone {
      let wait = stale.isEmpty ? deadline ?? typing.values.min() : Moment(inMilliseconds: 0)
      switch events.take(until: wait) {
      case .timeout where !stale.isEmpty:
        analyseStale()
      case .element(.inputEnded):
        analyseStale()
        deadline = Moment(inMilliseconds: graceInMilliseconds)
        isDone = pending.isEmpty
      case .element(let event):
        take(event)
        if deadline != nil, pending.isEmpty { isDone = true }
      case .timeout where deadline == nil:
        settleAfterPause()
      case .timeout, .closed:
        isDone = true
      }
    }
    if case .shutDown = phase { return 0 }
    return 1
  }

  private mutating func take(_ event: Event) {
    switch event {
    case .message(.request(let id, let method, let params)):
      takeRequest(id, method, params)
    case .message(.notification(let method, let params)):
      takeNotification(method, params)
    case .message(.response(_, .failure(let error))):
      log.note(.log, .clientRefused(error.message))
    case .message(.response(_, .success)):
      break
    case .malformed(let malformed):
      log.note(.warning, .malformedMessage(malformed.error.message))
      outbox.send(MessageWriter.response(id: malformed.id, error: malformed.error))
    case .brokenHeader(let error):
      log.note(.warning, .brokenHeader(error))
    case .answered(let id, let answer):
      if pending.remove(id) != nil { outbox.keepPromise(answer) }
      answerShutdown()
    case .inputEnded, .outputClosed, .parentGone:
      isDone = true
    }
  }

  // MARK: Requests

  private mutating func takeRequest(_ id: RequestID, _ method: String, _ params: Payload) {
    analyseStale()
    do throws(ResponseError) {
      switch (phase, method) {
      case (.uninitialized, "initialize"):
        try initialize(id, params)
      case (.uninitialized, _):
        throw ResponseError(.serverNotInitialized, "Expected initialize, found \(method)")
      case (.running, "initialize"):
        throw ResponseError(.invalidRequest, "The server is initialized already")
      case (.running, "shutdown"):
        phase = .shutDown
        shutdownRequest = id
        answerShutdown()
      case (.running(let client), _):
        try start(id, Dispatcher.work(id, method, params, documents, client))
      case (.shutDown, _):
        throw ResponseError(.invalidRequest, "Expected exit, found \(method)")
      }
    } catch {
      outbox.send(MessageWriter.response(id: id, error: error))
    }
  }

  /// Has a request answered by a task; the answer comes back as an event, so that a request which
  /// was cancelled meanwhile is not answered twice.
  private mutating func start(
    _ id: RequestID, _ work: @escaping Dispatcher.Work
  ) throws(ResponseError) {
    guard pending.insert(id).inserted else {
      throw ResponseError(.invalidRequest, "The id \(id) is in use")
    }
    outbox.promiseAnswer()
    let events = events
    Task(priority: .high) { events.put(.answered(id, work())) }
  }

  /// What was asked before `shutdown` is answered before it.
  private mutating func answerShutdown() {
    guard let id = shutdownRequest, pending.isEmpty else { return }
    shutdownRequest = nil
    outbox.send(MessageWriter.response(id: id))
  }

  private mutating func initialize(_ id: RequestID, _ payload: Payload) throws(ResponseError) {
    let params = try payload.decode(as: InitializeParams.self)
    let client = ClientProfile(params)
    if let process = params.processId.flatMap(Int32.init(exactly:)), process > 0 { watch(process) }
    phase = .running(client)
    log.language = client.language
    let result = InitializeResult(
      capabilities: Features.capabilities(for: client),
      serverInfo: ServerInfo(name: "bulletin", version: Version.current))
    outbox.send(MessageWriter.response(id: id, result: result))
    log.isClientReady = true
    log.note(.log, .started(client, name: params.clientInfo?.name))
  }

  // MARK: Notifications

  private mutating func takeNotification(_ method: String, _ params: Payload) {
    if method == "exit" {
      isDone = true
      return
    }
    guard case .running(let client) = phase else { return }
    do throws(ResponseError) {
      switch method {
      case "initialized": watchSettings(client)
      case "workspace/didChangeWatchedFiles": readSettingsAnew(client)
      case "textDocument/didOpen": open(try params.decode(), client)
      case "textDocument/didChange": change(try params.decode(), client)
      case "textDocument/didSave": save(try params.decode(), client)
      case "textDocument/didClose": close(try params.decode(), client)
      case "$/cancelRequest": cancel(try params.decode())
      // The rest concerns nobody here, and a notification has no answer.
      default: break
      }
    } catch {
      log.note(.warning, .malformedMessage("\(method): \(error.message)"))
    }
  }

  private mutating func cancel(_ params: CancelParams) {
    guard pending.remove(params.id) != nil else { return }
    let error = ResponseError(.requestCancelled, "Cancelled by the client")
    outbox.keepPromise(MessageWriter.response(id: params.id, error: error))
  }

  private mutating func open(_ params: DidOpenTextDocumentParams, _ client: ClientProfile) {
    let document = Document(
      params.textDocument, settings: settings.settings(for: params.textDocument.uri))
    tellSettingsErrors()
    documents.open(document)
    log.note(.log, .opened(document))
    publisher.forget(document.uri)
    publisher.publish(document, of: client)
    publisher.publish(settings.tables, of: client)
  }

  private mutating func change(_ params: DidChangeTextDocumentParams, _ client: ClientProfile) {
    let uri = params.textDocument.uri
    if let fault = documents.change(params, of: client) {
      log.show(.warning, fault.message(for: uri))
      publisher.withdraw(uri)
    } else if case .known = documents[uri] {
      stale.insert(uri)
    }
  }

  /// Catches up with what was typed, and tells what came of it.
  private mutating func analyseStale() {
    guard case .running(let client) = phase else { return stale.removeAll() }
    for uri in stale {
      guard case .known(var document) = documents[uri] else { continue }
      document.analyse()
      documents.update(document)
      typing[uri] = Moment(inMilliseconds: Typing.pauseInMilliseconds)
      publisher.publish(document, of: client)
    }
    stale.removeAll()
  }

  private mutating func save(_ params: DidSaveTextDocumentParams, _ client: ClientProfile) {
    analyseStale()
    settle(params.textDocument.uri, client)
    // Not every client watches files; whoever changes the configuration sees it at the next save.
    readSettingsAnew(client)
  }

  private mutating func close(_ params: DidCloseTextDocumentParams, _ client: ClientProfile) {
    typing[params.textDocument.uri] = nil
    guard documents.close(params.textDocument.uri) != nil else { return }
    publisher.withdraw(params.textDocument.uri)
  }

  // MARK: Settings

  /// Asks the client to tell when a configuration changes.
  private mutating func watchSettings(_ client: ClientProfile) {
    let watch = client.capabilities.workspace?.didChangeWatchedFiles
    guard watch?.dynamicRegistration == true else { return }
    request(
      "client/registerCapability",
      RegistrationParams(
        watching: ["**/\(SettingsStore.fileName)", "**/*.csv"], id: "bulletin-settings"))
  }

  /// Has every document judged by the configuration as it is now. One that is faulty now leaves its
  /// documents as they were, and is told of.
  private mutating func readSettingsAnew(_ client: ClientProfile) {
    analyseStale()
    settings.forget()
    var hasChanged = false
    for var document in documents.known {
      guard let new = settings.settings(for: document.uri), document.adopt(new) else { continue }
      documents.update(document)
      publisher.publish(document, of: client)
      hasChanged = true
    }
    let known = toldErrors
    toldErrors = []
    tellSettingsErrors(butFor: known)
    publisher.publish(settings.tables, of: client)
    if hasChanged, client.delivery == .pull { request("workspace/diagnostic/refresh") }
  }

  /// Tells what is wrong with the configurations read just now, but for what the user knows.
  private mutating func tellSettingsErrors(butFor known: [SettingsError] = []) {
    let errors = settings.newErrors()
    for error in errors where !known.contains(error) { log.show(.error, .faultySettings(error)) }
    toldErrors += errors
  }

  // MARK: Pauses

  private mutating func settleAfterPause() {
    guard case .running(let client) = phase else { return typing.removeAll() }
    let now = Moment(inMilliseconds: 0)
    for uri in typing.filter({ $0.value <= now }).keys { settle(uri, client) }
  }

  /// Shows what was held back while somebody typed.
  private mutating func settle(_ uri: DocumentURI, _ client: ClientProfile) {
    typing[uri] = nil
    guard case .known(var document) = documents[uri] else { return }
    let heldBack = document.holdsFindingsBack
    document.settle()
    documents.update(document)
    guard heldBack else { return }
    switch client.delivery {
    case .push: publisher.publish(document, of: client)
    case .pull: request("workspace/diagnostic/refresh")
    }
  }

  private mutating func request(_ method: String) {
    outbox.send(MessageWriter.request(id: newRequestID(), method: method))
  }

  private mutating func request(_ method: String, _ params: some JSONWritable) {
    outbox.send(MessageWriter.request(id: newRequestID(), method: method, params: params))
  }

  private mutating func newRequestID() -> RequestID {
    defer { nextRequestID += 1 }
    return .string("bulletin-\(nextRequestID)")
  }
}
