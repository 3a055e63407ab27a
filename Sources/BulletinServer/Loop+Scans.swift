import BulletinText
import BulletinWorkspace
import JSONWriter
import LanguageServerProtocol

/// A scan that goes on, and what the client is told of it.
struct ScanState {
  let task: Task<Void, Never>
  /// Under which parts of the answer are sent.
  let partialResultToken: ProgressToken?
  let start = Moment(inMilliseconds: 0)
  var progress = Progress.untold
  var nextReport = Moment(inMilliseconds: 0)

  /// How far the telling of progress has come.
  enum Progress {
    case untold
    /// The client was asked for a place to show it.
    case asked
    case begun(ProgressToken)
  }
}

extension Loop {
  /// Progress of what is over sooner would only flicker.
  private static let patienceInMilliseconds = 500
  private static let reportPauseInMilliseconds = 100

  /// Starts a scan; its answer comes as an event like any other.
  mutating func scan(
    _ id: RequestID, _ params: WorkspaceDiagnosticParams, _ client: ClientProfile
  ) {
    let scan = WorkspaceScan(
      client: client, documents: documents.known, folders: scannedFolders(client),
      params: params, cache: scanCache)
    let events = events
    let task = Task(priority: .background) {
      do throws(ResponseError) {
        let report = try await scan.run { events.put(.scanned(id, $0)) }
        let content = MessageWriter.response(id: id, result: report)
        events.put(.answered(id, Reply(content: content)))
      } catch {
        let content = MessageWriter.response(id: id, error: error)
        events.put(.answered(id, Reply(content: content)))
      }
    }
    scans[id] = ScanState(task: task, partialResultToken: params.partialResultToken)
    if let token = params.workDoneToken { begin(id, token, client) }
  }

  private func scannedFolders(_ client: ClientProfile) -> [FilePath] {
    switch client.settings.diagnostics {
    case .openPages: []
    case .workspace: folders.compactMap(\.path).map { FilePath($0) }
    case .folder:
      documents.known.filter(\.isPage).compactMap { $0.uri.path.map { FilePath($0).folder } }
        .reduce(into: []) { folders, folder in
          if !folders.contains(folder) { folders.append(folder) }
        }
    }
  }

  /// Tells what a scan has found, and how far it is.
  mutating func take(_ step: WorkspaceScan.Step, of id: RequestID, _ client: ClientProfile) {
    guard let scan = scans[id] else { return }
    switch step {
    case .found(let reports):
      guard let token = scan.partialResultToken else { return }
      outgoing.notify(
        "$/progress",
        ProgressParams(token: token, value: WorkspaceDiagnosticReport(items: reports)))
    case .done(let pages, let total):
      let now = Moment(inMilliseconds: 0)
      switch scan.progress {
      case .untold:
        guard client.capabilities.window?.workDoneProgress == true,
          scan.start < Moment(inMilliseconds: -Self.patienceInMilliseconds)
        else { return }
        scans[id]?.progress = .asked
        outgoing.request(
          "window/workDoneProgress/create", WorkDoneProgressParams(token: Self.token(of: id)),
          .progress(id))
      case .asked: return
      case .begun(let token):
        guard scan.nextReport < now else { return }
        scans[id]?.nextReport = Moment(inMilliseconds: Self.reportPauseInMilliseconds)
        report(
          token, .report(message: "\(pages)/\(total)", percentage: pages * 100 / max(1, total)))
      }
    }
  }

  /// The client has a place to show progress in.
  mutating func begin(_ id: RequestID, _ token: ProgressToken? = nil, _ client: ClientProfile) {
    guard scans[id] != nil else { return }
    let token = token ?? Self.token(of: id)
    scans[id]?.progress = .begun(token)
    let title = LocalizedText(zh: "检查各版面", en: "Checking pages")
    report(
      token,
      .begin(title: title[client.language], cancellable: true, message: nil, percentage: 0))
  }

  /// A scan is over, be it done or cancelled.
  mutating func endScan(_ id: RequestID) {
    guard let scan = scans.removeValue(forKey: id) else { return }
    scan.task.cancel()
    if case .begun(let token) = scan.progress { report(token, .end(message: nil)) }
  }

  /// The user has enough of it; the client need not ask again.
  mutating func cancelProgress(_ params: WorkDoneProgressParams) {
    let found = scans.first { _, scan in
      if case .begun(let token) = scan.progress { token == params.token } else { false }
    }
    guard let id = found?.key else { return }
    cancel(id, DiagnosticServerCancellationData(retriggerRequest: false).error("Cancelled"))
  }

  private static func token(of id: RequestID) -> ProgressToken { .string("bulletin-scan-\(id)") }

  private func report(_ token: ProgressToken, _ progress: WorkDoneProgress) {
    outgoing.notify("$/progress", ProgressParams(token: token, value: progress))
  }
}
