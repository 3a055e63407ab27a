import FuzzSupport
import TestSupport

/// What the words of the genre make in any order is read: the input is words, a byte or
/// two each.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzWords(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let words = unsafe GenreWords.text(UnsafeBufferPointer(start: start, count: count))
  checkPage(Array(words.utf8))
  return 0
}
