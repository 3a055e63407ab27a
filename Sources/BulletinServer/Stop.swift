import Synchronization

/// The wish that some work end soon, seen by every thread.
final class Stop: Sendable {
  private let flag = Atomic(false)

  func call() { flag.store(true, ordering: .relaxed) }
  var isCalled: Bool { flag.load(ordering: .relaxed) }
}
