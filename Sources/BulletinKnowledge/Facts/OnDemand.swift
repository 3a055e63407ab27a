import Synchronization

/// A value that is made when it is first asked for, and kept. Any thread may ask.
package final class OnDemand<Value: Sendable>: Sendable {
  private let make: @Sendable () -> Value
  private let made = Mutex<Value?>(nil)

  package init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
  }

  /// The value. Two that ask for it at once may both make it; what they make is the same.
  package var value: Value {
    if let known = made.withLock({ $0 }) { return known }
    let value = make()
    made.withLock { $0 = value }
    return value
  }
}
