import Glibc

/// `bulletin lsp`: the language server between two file descriptors.
package enum Server {
  /// The time that what was asked before the end gets to be answered, and read by the client.
  private static let graceInMilliseconds = 800

  /// Serves one client until it is done.
  ///
  /// - Parameters:
  ///   - input: where the client's messages come from.
  ///   - output: where the answers go; nothing else may write there.
  ///   - parentProcess: the process with which to end, if the command line names one; the client's
  ///     own `processId` counts too.
  /// - Returns: the exit status: 0 after `shutdown`, 1 without.
  package static func run(input: Int32, output: Int32, parentProcess: Int32?) async -> Int32 {
    // The loop waits for events, so it gets a thread that may wait: on a machine with one core it
    // would otherwise keep the only one that answers requests.
    await withCheckedContinuation { ended in
      startThread { ended.resume(returning: serve(input, output, parentProcess)) }
    }
  }

  private static func serve(_ input: Int32, _ output: Int32, _ parentProcess: Int32?) -> Int32 {
    // A client that goes away while it is written to is an event, not a signal.
    signal(SIGPIPE, SIG_IGN)
    Breadcrumb.install()
    let events = Mailbox<Event>()
    let outbox = Outbox()
    startThread { Reader.run(input, into: events, pausedBy: outbox) }
    startThread { if !outbox.run(output) { events.put(.outputClosed) } }
    let watch: @Sendable (Int32) -> Void = { process in
      startThread {
        ParentWatch.run(process)
        events.put(.parentGone)
      }
    }
    if let parentProcess { watch(parentProcess) }
    var loop = Loop(events: events, outbox: outbox, watch: watch)
    let status = loop.run(graceInMilliseconds: graceInMilliseconds)
    outbox.finish(withinMilliseconds: graceInMilliseconds)
    return status
  }
}
