import BulletinReport
import BulletinText
import BulletinWorkspace
import JSONWriter
import LanguageServerProtocol

/// The one owner of all state. It takes events in their order, applies changes itself, and lets
/// tasks answer requests from a snapshot, so no request waits for another.
struct Loop {
  enum Phase {
    case uninitialized
    case running(ClientProfile)
    /// After `shutdown`: only `exit` counts.
    case shutDown
  }

  let events: Mailbox<Event>
  let outbox: Outbox
  private let watch: @Sendable (Int32) -> Void
  var phase = Phase.uninitialized
  var log: Log
  var outgoing: Outgoing
  var documents = Documents()
  var settings = DocumentSettings()
  /// The folders that are open in the client.
  var folders: [DocumentURI] = []
  /// Which files the client was asked to watch.
  var fileWatch: RegistrationParams?
  /// What the user knows to be wrong with the configuration.
  var toldErrors: [SettingsError] = []
  /// Compares the configurations with the disk, for clients that watch no files.
  var comparison = Comparison()
  /// The content pages that the client has, with the hash of the text that it has.
  var contents: [DocumentURI: Int] = [:]
  let tokens = TokenCache()
  /// Pages that are not open.
  var archive = ArchiveState()
  /// What takes long and goes on.
  var activities: [Activity.ID: Activity] = [:]
  let scanCache = ScanCache()
  var toldStatus: ServerStatus?
  var publisher: Publisher
  /// The documents in which somebody is typing, and when that counts as a pause.
  var typing: [DocumentURI: Moment] = [:]
  /// The documents whose changes are applied and not analysed yet: while more messages wait, an
  /// answer about this text would be stale before it was read.
  var stale: Set<DocumentURI> = []
  /// The requests that are being answered, and what they ask.
  private var pending: [RequestID: String] = [:]
  /// How much the client wants to know of what goes on.
  private var trace = TraceValue.off
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
    outgoing = Outgoing(outbox)
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
        cancelScans()
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
      compareWithDisk()
    case .message(.notification(let method, let params)):
      takeNotification(method, params)
      compareWithDisk()
    case .message(.response(let id, let outcome)):
      takeResponse(id, outcome)
    case .malformed(let malformed):
      let error = malformed.error.told(in: log.language)
      log.note(.warning, .malformedMessage(error.message))
      outbox.send(MessageWriter.response(id: malformed.id, error: error))
    case .brokenHeader(let error):
      log.note(.warning, .brokenHeader(error))
    case .answered(let id, let reply):
      if let method = pending.removeValue(forKey: id) {
        // Progress belongs to its request: none may come behind the answer.
        end(.scan(id))
        if case .running(let client) = phase {
          for effect in reply.effects { see(to: effect, client) }
        }
        outbox.keepPromise(reply.content)
        tellTrace(method, id)
      }
      answerShutdown()
    case .scanned(let id, let step):
      if case .running(let client) = phase { take(step, of: id, client) }
    case .archived(let number, let step):
      if case .running(let client) = phase { take(step, of: number, client) }
    case .compared(let hasChanged):
      comparison.isRunning = false
      if hasChanged, case .running(let client) = phase { readSettingsAnew(client) }
    case .inputEnded, .outputClosed, .parentGone:
      isDone = true
    }
  }

  // MARK: Requests

  private mutating func takeRequest(_ id: RequestID, _ method: String, _ params: Payload) {
    Breadcrumb.leave("\(method) (\(id))")
    analyseStale()
    do throws(ResponseError) {
      switch (phase, method) {
      case (.uninitialized, "initialize"):
        try initialize(id, params)
      case (.uninitialized, _):
        throw ResponseError(
          .serverNotInitialized, .expected("initialize", found: method), log.language)
      case (.running, "initialize"):
        throw ResponseError(.invalidRequest, .initializedAlready, log.language)
      case (.running, "shutdown"):
        cancelScans()
        phase = .shutDown
        shutdownRequest = id
        answerShutdown()
      case (.running(let client), _):
        try start(id, method, params, client)
      case (.shutDown, _):
        throw ResponseError(
          .invalidRequest, .expected("exit", found: method), log.language)
      }
    } catch {
      outbox.send(MessageWriter.response(id: id, error: error.told(in: log.language)))
    }
  }

  /// Has a request answered by a task; the answer comes back as an event, so that a request which
  /// was cancelled meanwhile is not answered twice.
  private mutating func start(
    _ id: RequestID, _ method: String, _ params: Payload, _ client: ClientProfile
  ) throws(ResponseError) {
    guard pending[id] == nil else {
      throw ResponseError(.invalidRequest, .inUse(id), client.language)
    }
    if method == WorkspaceScan.method, client.wantsWorkspaceDiagnostics {
      let params: WorkspaceDiagnosticParams = try params.decode()
      pending[id] = method
      outbox.promiseAnswer()
      return scan(id, params, client)
    }
    let work = try Dispatcher.work(
      id, method, params,
      .init(
        documents: documents, archive: archive, client: client, tokens: tokens,
        settings: settings, folders: folders))
    pending[id] = method
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
    folders = params.openFolders
    trace = params.trace ?? .off
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
    Breadcrumb.leave(method)
    if method == "exit" {
      isDone = true
      return
    }
    guard case .running(let client) = phase else { return }
    do throws(ResponseError) {
      switch method {
      case "initialized": begin(client)
      case "workspace/didChangeWatchedFiles": takeFiles(try params.decode(), client)
      case "workspace/didChangeConfiguration": takeSettings(try params.decode(), client)
      case "workspace/didChangeWorkspaceFolders": takeFolders(try params.decode(), client)
      case "textDocument/didOpen": open(try params.decode(), client)
      case "textDocument/didChange": change(try params.decode(), client)
      case "textDocument/didSave": save(try params.decode(), client)
      case "textDocument/didClose": close(try params.decode(), client)
      case "$/setTrace": trace = (try params.decode() as SetTraceParams).value
      case "$/cancelRequest": cancel((try params.decode() as CancelParams).id)
      case "window/workDoneProgress/cancel": cancelProgress(try params.decode())
      // The rest concerns nobody here, and a notification has no answer.
      default: break
      }
    } catch {
      let reason = error.told(in: log.language).message
      log.note(.warning, .malformedMessage("\(method): \(reason)"))
    }
  }

  /// Answers a request that is no longer wanted, at once.
  mutating func cancel(
    _ id: RequestID, _ reason: ResponseError? = nil
  ) {
    guard pending.removeValue(forKey: id) != nil else { return }
    end(.scan(id))
    let error = reason ?? ResponseError(.requestCancelled, .cancelledByClient, log.language)
    outbox.keepPromise(MessageWriter.response(id: id, error: error))
  }

  private mutating func cancelScans() {
    for case .scan(let id) in activities.keys { cancel(id) }
  }

  /// Tells what was done, to a client that wants to know.
  private func tellTrace(_ method: String, _ id: RequestID) {
    guard trace != .off else { return }
    outgoing.notify(
      "$/logTrace",
      LogTraceParams(
        message: LocalizedText.answered(method, id)[log.language],
        verbose: trace == .verbose
          ? LocalizedText.stillAnswering(pending.count)[log.language] : nil))
  }

  private mutating func takeResponse(
    _ id: RequestID?, _ outcome: Result<Payload, ResponseError>
  ) {
    let purpose = outgoing.purpose(of: id)
    guard case .running(let client) = phase else { return }
    switch outcome {
    case .success where purpose?.activity != nil:
      if let activity = purpose?.activity { begin(activity, nil, client) }
    case .failure(let error):
      log.note(.log, .clientRefused(error.message))
    case .success(let payload) where purpose?.scopes != nil:
      let answer: [LSPAny]? = try? payload.decodeIfPresent()
      let scoped = zip(purpose?.scopes ?? [], answer?.dropFirst() ?? [])
      adopt(answer?.first, client, ofFolders: scoped.map { ($0, $1) })
    case .success(let payload) where purpose == .edit:
      let answer: ApplyWorkspaceEditResult? = try? payload.decodeIfPresent()
      if answer?.applied == false {
        log.show(.warning, .editRefused(answer?.failureReason))
      }
    case .success:
      break
    }
  }
}
