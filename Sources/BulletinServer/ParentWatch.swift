import Glibc

/// Notices that the process which started the server is gone.
enum ParentWatch {
  private static let intervalInMicroseconds: UInt32 = 200_000

  /// Returns when the process is gone: at once if it is gone already.
  static func run(_ process: Int32) {
    // Whoever started us stays countable after its death until its own parent looks at it; that we
    // have been handed on to another parent tells it earlier.
    let isOurParent = getppid() == process
    while isAlive(process), !isOurParent || getppid() == process {
      usleep(intervalInMicroseconds)
    }
  }

  private static func isAlive(_ process: Int32) -> Bool {
    kill(process, 0) == 0 || errno != ESRCH
  }
}
