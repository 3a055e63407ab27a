import Glibc

/// Lets time pass between two looks at something that nobody tells of.
public func pause(milliseconds: UInt32) {
  usleep(milliseconds * 1000)
}
