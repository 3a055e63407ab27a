import BulletinText
import LanguageServerProtocol

/// Work that takes long, and what the client is told of it.
struct Activity {
  enum ID: Hashable {
    /// A scan that a request wants.
    case scan(RequestID)
    /// The reading of the archive.
    case archive

    var token: ProgressToken {
      switch self {
      case .scan(let id): .string("bulletin-scan-\(id)")
      case .archive: .string("bulletin-archive")
      }
    }
  }

  /// How far the telling of progress has come.
  enum Progress {
    case untold
    /// The client was asked for a place to show it.
    case asked
    case begun(ProgressToken)
  }

  let title: LocalizedText
  /// Under which parts of the answer are sent.
  let partialResultToken: ProgressToken?
  var cancel: @Sendable () -> Void = {}
  let start = Moment(inMilliseconds: 0)
  var progress = Progress.untold
  var nextReport = Moment(inMilliseconds: 0)
}

extension Loop {
  /// Progress of what is over sooner would only flicker.
  private static let patienceInMilliseconds = 500
  private static let reportPauseInMilliseconds = 100

  /// Tells how far some work is: once it has gone on for a while, and not too often.
  mutating func tellProgress(
    of id: Activity.ID, _ done: Int, of total: Int, _ client: ClientProfile
  ) {
    guard let activity = activities[id] else { return }
    switch activity.progress {
    case .untold:
      guard client.capabilities.window?.workDoneProgress == true,
        activity.start < Moment(inMilliseconds: -Self.patienceInMilliseconds)
      else { return }
      activities[id]?.progress = .asked
      outgoing.request(
        "window/workDoneProgress/create", WorkDoneProgressParams(token: id.token), .progress(id))
    case .asked: return
    case .begun(let token):
      guard activity.nextReport < Moment(inMilliseconds: 0) else { return }
      activities[id]?.nextReport = Moment(inMilliseconds: Self.reportPauseInMilliseconds)
      report(token, .report(message: "\(done)/\(total)", percentage: done * 100 / max(1, total)))
    }
  }

  /// The client has a place to show progress in.
  mutating func begin(_ id: Activity.ID, _ token: ProgressToken? = nil, _ client: ClientProfile) {
    guard let activity = activities[id] else { return }
    let token = token ?? id.token
    activities[id]?.progress = .begun(token)
    report(
      token,
      .begin(
        title: activity.title[client.language], cancellable: true, message: nil, percentage: 0))
  }

  /// Some work is over, be it done or cancelled.
  mutating func end(_ id: Activity.ID) {
    guard let activity = activities.removeValue(forKey: id) else { return }
    activity.cancel()
    if case .begun(let token) = activity.progress { report(token, .end(message: nil)) }
  }

  /// The user has enough of it; the client need not ask again.
  mutating func cancelProgress(_ params: WorkDoneProgressParams) {
    let found = activities.first { _, activity in
      if case .begun(let token) = activity.progress { token == params.token } else { false }
    }
    switch found?.key {
    case .scan(let id):
      let reason = LocalizedText.cancelled[log.language]
      cancel(id, DiagnosticServerCancellationData(retriggerRequest: false).error(reason))
    case .archive: stopReading()
    case nil: return
    }
  }

  private func report(_ token: ProgressToken, _ progress: WorkDoneProgress) {
    outgoing.notify("$/progress", ProgressParams(token: token, value: progress))
  }
}
