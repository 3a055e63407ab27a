import BulletinText
import BulletinWorkspace
import JSONWriter
import LanguageServerProtocol

/// Settings of the client, configurations of pages, and what the client is told of the server.
extension Loop {
  /// Asks the client for what it could not be asked for before.
  mutating func begin(_ client: ClientProfile) {
    let workspace = client.capabilities.workspace
    watchFiles(client)
    if workspace?.didChangeConfiguration?.dynamicRegistration == true {
      outgoing.request(
        "client/registerCapability",
        RegistrationParams(settings: "bulletin", id: "bulletin-configuration"))
    }
    askForSettings(client)
    readArchive(client)
    tellStatus(client)
  }

  /// Has the client tell of changed files: of the folders' own where it knows such patterns, so that it
  /// need not watch more.
  private mutating func watchFiles(_ client: ClientProfile) {
    guard client.watchesFiles else { return }
    let watch = RegistrationParams(
      watching: ["**/\(SettingsStore.fileName)", "**/*.{csv,bulletin,txt}"],
      in: client.watchesFolders ? folders : [], id: "bulletin-files")
    guard watch != fileWatch else { return }
    if let fileWatch {
      outgoing.request("client/unregisterCapability", UnregistrationParams(fileWatch))
    }
    fileWatch = watch
    outgoing.request("client/registerCapability", watch)
  }

  // MARK: Settings of the client

  private mutating func askForSettings(_ client: ClientProfile) {
    guard client.capabilities.workspace?.configuration == true else { return }
    outgoing.request(
      "workspace/configuration",
      ConfigurationParams(section: "bulletin", scopes: [nil] + folders.map(Optional.some)),
      .settings(folders))
  }

  /// What is pushed counts for clients that cannot be asked; those that can are.
  mutating func takeSettings(
    _ params: DidChangeConfigurationParams, _ client: ClientProfile
  ) {
    if client.capabilities.workspace?.configuration == true {
      askForSettings(client)
    } else {
      adopt(params.settings?["bulletin"] ?? params.settings, client)
    }
  }

  /// Serves by other settings from now on; what is shown changes at once.
  ///
  /// - Parameter scoped: the settings of folders, where they were asked for.
  mutating func adopt(
    _ value: LSPAny?, _ old: ClientProfile, ofFolders scoped: [(DocumentURI, LSPAny)] = []
  ) {
    var client = old
    client.adopt(value, ofFolders: scoped)
    guard !client.hasSameSettings(as: old) else { return }
    phase = .running(client)
    log.language = client.language
    analyseStale()
    for var document in documents.known {
      document.adopt(client.settings(for: document.uri).run)
      documents.update(document)
      publisher.publish(document, of: client)
    }
    refreshAnswers(client)
    refreshContents(client)
    if client.settings.memoryLimit != old.settings.memoryLimit { readArchive(client) }
  }

  /// Has the client ask again for what it would otherwise show as it was.
  mutating func refreshAnswers(_ client: ClientProfile) {
    let workspace = client.capabilities.workspace
    if client.delivery == .pull { outgoing.request("workspace/diagnostic/refresh") }
    if workspace?.inlayHint?.refreshSupport == true {
      outgoing.request("workspace/inlayHint/refresh")
    }
    if workspace?.codeLens?.refreshSupport == true {
      outgoing.request("workspace/codeLens/refresh")
    }
  }

  mutating func takeFolders(
    _ params: DidChangeWorkspaceFoldersParams, _ client: ClientProfile
  ) {
    let gone = params.event.removed.map(\.uri)
    let come = params.event.added.map(\.uri)
    folders = folders.filter { !gone.contains($0) && !come.contains($0) } + come
    watchFiles(client)
    askForSettings(client)
    readSettingsAnew(client)
    readArchive(client)
  }

  // MARK: Files

  /// Takes up what has changed on disk: a configuration or a table changes what is said of pages; a
  /// page changes the archive.
  mutating func takeFiles(_ params: DidChangeWatchedFilesParams, _ client: ClientProfile) {
    let pages = params.changes.map(\.uri).filter { uri in
      [".bulletin", ".txt"].contains { uri.path?.hasSuffix($0) == true }
    }
    // A page that is gone may be one that was moved: a baseline knows it under its old name.
    let isGone = settings.hasBaseline && pages.compactMap(\.path).contains { !FilePath($0).exists }
    if pages.count < params.changes.count || pages.isEmpty || isGone {
      readSettingsAnew(client)
      readArchiveAnew(client)
    } else {
      readArchive(files: pages.compactMap(\.path).map { FilePath($0) }, client)
    }
  }

  /// Looks, off the loop, whether something has changed on disk that the client does not tell of.
  mutating func compareWithDisk() {
    guard case .running(let client) = phase else { return }
    compareSettings()
    compareArchive(client)
  }

  // MARK: Configurations of pages

  /// Has every document judged by the configuration as it is now. One that is faulty now leaves its
  /// documents as they were, and is told of.
  mutating func readSettingsAnew(_ client: ClientProfile) {
    analyseStale()
    settings.forget(documents)
    var hasChanged = false
    for var document in documents.known where document.isPage {
      guard let new = settings.settings(for: document.uri) else { continue }
      let home = settings.home(of: document.uri, in: folders)
      let isOther = document.adopt(new, home: home)
      documents.update(document)
      guard isOther else { continue }
      publisher.publish(document, of: client)
      hasChanged = true
    }
    for var document in documents.known where document.kind == .settings {
      // Nobody may have asked for it yet: no page of its folder need be open.
      _ = settings.settings(for: document.uri)
      document.adopt(unreadable: settings.unreadable(in: document.uri))
      documents.update(document)
      publisher.publish(document, of: client)
    }
    let known = toldErrors
    toldErrors = []
    tellSettingsErrors(client, butFor: known)
    publisher.publish(settings.tables, of: client)
    if hasChanged { refreshAnswers(client) }
    shareOthers(client)
    tellStatus(client)
    refreshContents(client)
  }

  /// Tells what is wrong with the configurations read just now, but for what the user knows, or has
  /// before the eyes.
  mutating func tellSettingsErrors(
    _ client: ClientProfile, butFor known: [SettingsError] = []
  ) {
    comparison.watch = settings.watch(for: client)
    let errors = settings.newErrors()
    let open = documents.known.filter { $0.kind == .settings }.map(\.uri)
    for error in errors where !known.contains(error) {
      if open.contains(where: { $0.path == settings.absolute(error.file).string }) {
        log.note(.log, .faultySettings(error))
      } else {
        log.show(.error, .faultySettings(error))
      }
    }
    toldErrors += errors
  }

  /// Compares the configurations with the disk: once a second at most.
  private mutating func compareSettings() {
    guard let watch = comparison.watch,
      !comparison.isRunning, comparison.next < Moment(inMilliseconds: 0)
    else { return }
    comparison.isRunning = true
    comparison.next = Moment(inMilliseconds: Comparison.pauseInMilliseconds)
    let events = events
    Task(priority: .background) { events.put(.compared(hasChanged: watch.hasChanged)) }
  }

  // MARK: Status

  /// How the server is, for people.
  var status: ServerStatus { ServerStatus(settings, folders, archive) }

  /// Tells how the server is, to clients that ask for it, when that has changed.
  mutating func tellStatus(_ client: ClientProfile) {
    let wants = client.capabilities.experimental?["serverStatusNotification"]
    let status = status
    guard wants == .boolean(true), status != toldStatus else { return }
    toldStatus = status
    outgoing.notify(
      "experimental/serverStatus", ServerStatusParams(status, client.language))
  }
}

/// When the configurations are compared with the disk.
struct Comparison {
  static let pauseInMilliseconds = 1000

  /// As they were read; `nil` until one was asked for.
  var watch: SettingsWatch?
  var isRunning = false
  /// Not before this moment.
  var next = Moment(inMilliseconds: 0)
}
