import BulletinText
import BulletinWorkspace
import JSONWriter
import LanguageServerProtocol

extension Loop {
  /// Starts a scan; its answer comes as an event like any other.
  mutating func scan(
    _ id: RequestID, _ params: WorkspaceDiagnosticParams, _ client: ClientProfile
  ) {
    let scan = WorkspaceScan(
      client: client, documents: documents.known, folders: scannedFolders(client),
      index: indexOfPages(), params: params, cache: scanCache)
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
    activities[.scan(id)] = Activity(
      title: LocalizedText(zh: "检查各版面", en: "Checking pages"),
      partialResultToken: params.partialResultToken, cancel: task.cancel)
    if let token = params.workDoneToken { begin(.scan(id), token, client) }
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
    guard let scan = activities[.scan(id)] else { return }
    switch step {
    case .found(let reports):
      guard let token = scan.partialResultToken else { return }
      outgoing.notify(
        "$/progress",
        ProgressParams(token: token, value: WorkspaceDiagnosticReport(items: reports)))
    case .done(let pages, let total):
      tellProgress(of: .scan(id), pages, of: total, client)
    }
  }
}
