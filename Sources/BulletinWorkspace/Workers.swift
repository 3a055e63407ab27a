import Synchronization

/// Work on many files at once, its results in order.
package enum Workers {
  /// Calls `work` for each index below `count` on so many workers, and `consume` with the results
  /// in the order of the indices. `consume` says whether to go on.
  package static func run<Result: Sendable>(
    _ count: Int, jobs: Int, work: @escaping @Sendable (Int) -> Result,
    consume: (Result) -> Bool
  ) async {
    guard min(jobs, count) > 1 else {
      for index in 0..<count where !consume(work(index)) { return }
      return
    }
    let (results, feed) = AsyncStream.makeStream(of: (Int, Result).self)
    let next = Counter()
    let workers = Task {
      await withTaskGroup { group in
        for _ in 0..<max(1, min(jobs, count)) {
          group.addTask {
            while !Task.isCancelled, let index = next.take(below: count) {
              feed.yield((index, work(index)))
              // Lets the consumer run: workers that never pause take all threads there are, and
              // every result would wait in memory for the last one.
              await Task.yield()
            }
          }
        }
      }
      feed.finish()
    }
    var waiting: [Int: Result] = [:]
    var due = 0
    for await (index, result) in results {
      waiting[index] = result
      while let result = waiting.removeValue(forKey: due) {
        due += 1
        guard consume(result) else { return workers.cancel() }
      }
    }
  }
}

/// The next index, for whichever worker asks first.
private final class Counter: Sendable {
  private let next = Atomic(0)

  func take(below count: Int) -> Int? {
    let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
    return index < count ? index : nil
  }
}
