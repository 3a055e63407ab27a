/// How far a run is, on one line of standard error where that is a terminal; gone when the run ends.
struct ProgressBar {
  private let console: Console
  private let total: Int
  private var done = 0
  private var isShown = false
  private var next = ContinuousClock.now + .milliseconds(500)

  init?(_ console: Console, total: Int) {
    guard console.showsProgress, total > 1 else { return nil }
    self.console = console
    self.total = total
  }

  /// One page is done. Not more than ten times a second something is written, and nothing in the
  /// first half second.
  mutating func advance() {
    done += 1
    guard ContinuousClock.now >= next else { return }
    next = ContinuousClock.now + .milliseconds(100)
    let width = 24
    let full = done * width / total
    let bar = String(repeating: "#", count: full) + String(repeating: ".", count: width - full)
    console.draw("\r[\(bar)] \(done)/\(total)")
    isShown = true
  }

  /// Takes the line away, so that something else can be written.
  mutating func clear() {
    guard isShown else { return }
    console.draw("\r\u{1B}[K")
    isShown = false
  }
}
