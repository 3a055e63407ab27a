import BulletinText

/// What a page has cost: for `--timing`.
struct LintCost: Sendable {
  var bytes = 0
  private(set) var read = Duration.zero
  private(set) var check = Duration.zero

  var total: Duration { read + check }

  mutating func reading<Result, Failure: Error>(
    _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let start = ContinuousClock.now
    defer { read = start.duration(to: .now) }
    return try work()
  }

  mutating func checking<Result, Failure: Error>(
    _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let start = ContinuousClock.now
    defer { check = start.duration(to: .now) }
    return try work()
  }
}

/// What a run has cost, and which pages took longest.
struct LintTiming {
  private let start = ContinuousClock.now
  private var found: Duration?
  private var pages = 0
  private var sum = (bytes: 0, read: Duration.zero, check: Duration.zero)
  private var slowest: [(name: String, time: Duration)] = []

  /// The pages are found, the work on them begins.
  mutating func hasFound() {
    found = start.duration(to: .now)
  }

  mutating func add(_ cost: LintCost, of name: String) {
    pages += 1
    sum = (sum.bytes + cost.bytes, sum.read + cost.read, sum.check + cost.check)
    slowest.append((name, cost.total))
    slowest.sort { $0.time > $1.time }
    if slowest.count > 5 { slowest.removeLast() }
  }

  /// A line each; reading and checking are sums over all workers.
  func text(_ language: Language) -> String {
    let total = start.duration(to: .now)
    let speed = total > .zero ? Double(sum.bytes) / 1e6 / LintTiming.seconds(total) : 0
    let words = LocalizedText(
      zh: "用时 \(LintTiming.shown(total))：查找 \(LintTiming.shown(found ?? total))，读取 "
        + "\(LintTiming.shown(sum.read))，检查 \(LintTiming.shown(sum.check))；"
        + "\(pages) 个版面，每秒 \(LintTiming.tenths(speed)) MB",
      en: "took \(LintTiming.shown(total)): finding \(LintTiming.shown(found ?? total)), reading "
        + "\(LintTiming.shown(sum.read)), checking \(LintTiming.shown(sum.check)); "
        + "\(pages) pages, \(LintTiming.tenths(speed)) MB/s")
    return ([words[language]] + slowest.map { "  \(LintTiming.shown($0.time))  \($0.name)" })
      .joined(separator: "\n") + "\n"
  }

  private static func shown(_ time: Duration) -> String {
    "\(tenths(seconds(time) * 1000)) ms"
  }

  private static func seconds(_ time: Duration) -> Double {
    Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
  }

  private static func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
