import FuzzSupport

/// Any bytes make a page.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzParser(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  checkPage(unsafe Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
