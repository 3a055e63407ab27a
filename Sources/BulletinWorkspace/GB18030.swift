import Glibc

/// GB18030 by the C library, whose converter is a file of its own that slim systems may lack.
enum GB18030 {
  static func toUTF8(_ bytes: [UInt8]) throws(FileError.Problem) -> [UInt8] {
    try convert(bytes, from: "GB18030", to: "UTF-8")
  }

  static func fromUTF8(_ bytes: [UInt8]) throws(FileError.Problem) -> [UInt8] {
    try convert(bytes, from: "UTF-8", to: "GB18030")
  }

  private static func convert(
    _ bytes: [UInt8], from source: String, to target: String
  ) throws(FileError.Problem) -> [UInt8] {
    guard let converter = unsafe iconv_open(target, source), Int(bitPattern: converter) != -1
    else { throw .noConverter }
    defer { unsafe _ = iconv_close(converter) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 2)
    var input = bytes
    var output = [UInt8](repeating: 0, count: 1 << 16)
    var read = 0
    while read < bytes.count {
      let (taken, made, code) = unsafe step(converter, &input, from: read, &output)
      result += output[..<made]
      read += taken
      if code == E2BIG, made > 0 { continue }
      guard code == 0, taken > 0 else { throw .unknownEncoding }
    }
    return result
  }

  /// Converts until the input or the output is used up: bytes read, bytes written, `errno`.
  private static func step(
    _ converter: iconv_t, _ input: inout [UInt8], from start: Int, _ output: inout [UInt8]
  ) -> (read: Int, made: Int, errno: Int32) {
    unsafe input.withUnsafeMutableBytes { source in
      unsafe output.withUnsafeMutableBytes { target in
        var from = unsafe source.baseAddress?.assumingMemoryBound(to: CChar.self).advanced(
          by: start)
        var fromCount = source.count - start
        var to = unsafe target.baseAddress?.assumingMemoryBound(to: CChar.self)
        var toCount = target.count
        let outcome = unsafe iconv(converter, &from, &fromCount, &to, &toCount)
        return (
          source.count - start - fromCount, target.count - toCount,
          outcome == -1 ? Glibc.errno : 0
        )
      }
    }
  }
}
