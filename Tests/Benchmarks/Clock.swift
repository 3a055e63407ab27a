import Glibc

/// Seconds of one call, the best of a few: what else the machine does only ever adds.
func seconds(best rounds: Int = 3, _ work: () -> Void) -> Double {
  var best = Double.infinity
  for _ in 0..<rounds {
    let start = ContinuousClock.now
    work()
    best = min(best, seconds(ContinuousClock.now - start))
  }
  return best
}

func seconds(_ duration: Duration) -> Double {
  let (seconds, attoseconds) = duration.components
  return Double(seconds) + Double(attoseconds) / 1e18
}

/// The median time of starting a program with one argument, in seconds; `nil` where it does not
/// start.
func startTime(_ program: String, _ argument: String, runs: Int) -> Double? {
  var times: [Double] = []
  for _ in 0..<runs {
    let start = ContinuousClock.now
    guard spawn(program, argument) else { return nil }
    times.append(seconds(ContinuousClock.now - start))
  }
  return times.sorted()[runs / 2]
}

/// Starts a program, its output thrown away, and waits for its end.
private func spawn(_ program: String, _ argument: String) -> Bool {
  var actions = unsafe posix_spawn_file_actions_t()
  unsafe posix_spawn_file_actions_init(&actions)
  defer { unsafe posix_spawn_file_actions_destroy(&actions) }
  unsafe posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
  let words = unsafe [strdup(program), strdup(argument), nil]
  defer { for index in 0..<2 { unsafe free(words[index]) } }
  var child: pid_t = 0
  guard unsafe posix_spawn(&child, program, &actions, nil, words, environ) == 0 else {
    return false
  }
  var status: Int32 = 0
  return unsafe waitpid(child, &status, 0) == child && status == 0
}
