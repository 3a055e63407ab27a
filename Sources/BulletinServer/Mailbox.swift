import Glibc

/// A queue between threads: whoever puts never waits, whoever takes waits until there is something.
///
/// It keeps order, which actors and tasks do not, and it blocks a thread of its own instead of one
/// of the shared pool.
@safe final class Mailbox<Element: Sendable>: @unchecked Sendable {
  // `@unchecked`: `elements` and `isClosed` are touched between `lock` and `unlock` alone.
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var elements: [Element] = []
  private var isClosed = false

  /// What came of waiting.
  enum Arrival {
    case element(Element)
    /// The deadline passed.
    case timeout
    /// Nothing is left and nothing will come.
    case closed
  }

  init() {
    unsafe pthread_mutex_init(mutex, nil)
    unsafe pthread_cond_init(changed, nil)
  }

  deinit {
    unsafe pthread_cond_destroy(changed)
    unsafe pthread_mutex_destroy(mutex)
    unsafe changed.deallocate()
    unsafe mutex.deallocate()
  }

  /// Adds an element behind the others; lost once the mailbox is closed.
  func put(_ element: Element) {
    update { elements in elements.append(element) }
  }

  /// Changes what waits, as one step.
  func update(_ change: (inout [Element]) -> Void) {
    locked {
      if !isClosed { change(&elements) }
      unsafe pthread_cond_broadcast(changed)
    }
  }

  /// Takes nothing more; what waits can still be taken.
  func close() {
    locked {
      isClosed = true
      unsafe pthread_cond_broadcast(changed)
    }
  }

  /// Takes the first element, waiting for one if need be.
  func take(until deadline: Moment? = nil) -> Arrival {
    locked {
      while elements.isEmpty {
        if isClosed { return .closed }
        guard wait(until: deadline) else { return .timeout }
      }
      let element = elements.removeFirst()
      unsafe pthread_cond_broadcast(changed)
      return .element(element)
    }
  }

  /// Waits until what waits here meets a condition, the mailbox is closed, or the deadline passes.
  func wait(until deadline: Moment? = nil, for condition: ([Element]) -> Bool) {
    locked {
      while !isClosed, !condition(elements) {
        guard wait(until: deadline) else { return }
      }
    }
  }

  /// False once the deadline has passed. Only while locked.
  private func wait(until deadline: Moment?) -> Bool {
    guard let deadline else { return unsafe pthread_cond_wait(changed, mutex) == 0 }
    var time = deadline.time
    return unsafe pthread_cond_timedwait(changed, mutex, &time) == 0
  }

  private func locked<Result>(_ body: () -> Result) -> Result {
    unsafe pthread_mutex_lock(mutex)
    defer { unsafe pthread_mutex_unlock(mutex) }
    return body()
  }
}

/// A moment of the system's clock, for deadlines.
struct Moment: Comparable {
  private var nanoseconds: Int

  /// The moment that many milliseconds from now.
  init(inMilliseconds milliseconds: Int) {
    var now = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &now)
    nanoseconds = now.tv_sec * 1_000_000_000 + now.tv_nsec + milliseconds * 1_000_000
  }

  var time: timespec {
    timespec(tv_sec: nanoseconds / 1_000_000_000, tv_nsec: nanoseconds % 1_000_000_000)
  }

  static func < (left: Moment, right: Moment) -> Bool { left.nanoseconds < right.nanoseconds }
}
