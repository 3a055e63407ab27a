/// Puts messages into the form in which they are sent.
public enum FrameWriter {
  /// The message behind its header, ready for one `write`.
  ///
  /// - Parameter content: a message in JSON, as ``MessageWriter`` makes it.
  public static func frame(_ content: [UInt8]) -> [UInt8] {
    let header = "Content-Length: \(content.count)\r\n\r\n"
    var bytes: [UInt8] = []
    bytes.reserveCapacity(header.utf8.count + content.count)
    bytes.append(contentsOf: header.utf8)
    bytes.append(contentsOf: content)
    return bytes
  }
}
