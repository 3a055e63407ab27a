import LanguageServerProtocol

/// A session without descriptors: what a client says is there already. For fuzzers.
package enum Replay {
  /// Serves messages until all of them are answered; what the server said, in order.
  package static func serve(_ messages: [[UInt8]]) -> [[UInt8]] {
    let events = Mailbox<Event>()
    let outbox = Outbox()
    for message in messages { events.put(Reader.event(.content(message))) }
    events.put(.inputEnded)
    var loop = Loop(events: events, outbox: outbox, watch: { _ in })
    _ = loop.run(graceInMilliseconds: 60_000)
    var frames = FrameReader()
    var said: [[UInt8]] = []
    for frame in outbox.unsent {
      for case .content(let content) in frames.read(frame.span) { said.append(content) }
    }
    return said
  }
}
