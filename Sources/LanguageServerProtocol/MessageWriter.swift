public import JSONWriter

/// Writes the messages that a server sends; ``FrameWriter`` puts the header before them.
public enum MessageWriter {
  /// The answer to a request. A result that is `nil` is sent as `null`.
  public static func response(id: RequestID, result: some JSONWritable) -> [UInt8] {
    message {
      $0.member("id", id)
      $0.member("result", result)
    }
  }

  /// The answer to a request that has no result to send, such as `shutdown`.
  public static func response(id: RequestID) -> [UInt8] {
    response(id: id, result: JSONNull())
  }

  /// The refusal of a request; without an id, of a message whose id could not be read.
  public static func response(id: RequestID?, error: ResponseError) -> [UInt8] {
    message {
      $0.member("id", id)
      $0.member("error", error)
    }
  }

  /// A message that is not answered.
  public static func notification(method: String, params: some JSONWritable) -> [UInt8] {
    message {
      $0.member("method", method)
      $0.member("params", params)
    }
  }

  /// A request to the client.
  public static func request(
    id: RequestID, method: String, params: some JSONWritable
  ) -> [UInt8] {
    message {
      $0.member("id", id)
      $0.member("method", method)
      $0.member("params", params)
    }
  }

  /// A request to the client without parameters, such as `workspace/diagnostic/refresh`.
  public static func request(id: RequestID, method: String) -> [UInt8] {
    message {
      $0.member("id", id)
      $0.member("method", method)
    }
  }

  private static func message(_ members: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter(capacity: 256)
    writer.object {
      $0.member("jsonrpc", "2.0")
      members(&$0)
    }
    return writer.bytes
  }
}
