public import JSONWriter

/// Why a request was not answered with a result.
public struct ResponseError: Error, Equatable, Sendable {
  /// The kind of error, for programs.
  public var code: ErrorCode
  /// One sentence, for the client's log or the user.
  public var message: String
  /// More about it, for programs.
  public var data: LSPAny?
  /// What is wrong with the message that is answered; not sent, for ``message`` tells it.
  public private(set) var fault: MessageFault?

  /// The message cannot be read.
  init(_ code: ErrorCode, _ fault: MessageFault) {
    self.init(code, fault.description)
    self.fault = fault
  }

  /// An error for one request.
  public init(_ code: ErrorCode, _ message: String, data: LSPAny? = nil) {
    self.code = code
    self.message = message
    self.data = data
  }
}

/// The kinds of error of JSON-RPC and of the protocol.
public struct ErrorCode: RawRepresentable, Hashable, Sendable, Decodable, JSONWritable {
  /// The number that is sent.
  public let rawValue: Int

  /// A kind that has no name here.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// The message is not JSON.
  public static let parseError = ErrorCode(rawValue: -32700)
  /// The message is JSON, but no request.
  public static let invalidRequest = ErrorCode(rawValue: -32600)
  /// There is no such request.
  public static let methodNotFound = ErrorCode(rawValue: -32601)
  /// The request's parameters do not have the form that they should.
  public static let invalidParams = ErrorCode(rawValue: -32602)
  /// The server made a mistake.
  public static let internalError = ErrorCode(rawValue: -32603)
  /// A request came before `initialize`.
  public static let serverNotInitialized = ErrorCode(rawValue: -32002)
  /// An error without a kind.
  public static let unknown = ErrorCode(rawValue: -32001)
  /// The request was right, but could not be done; the message says why.
  public static let requestFailed = ErrorCode(rawValue: -32803)
  /// The server gave the request up, and the client may ask again.
  public static let serverCancelled = ErrorCode(rawValue: -32802)
  /// The document changed, and the answer would be stale.
  public static let contentModified = ErrorCode(rawValue: -32801)
  /// The client cancelled the request.
  public static let requestCancelled = ErrorCode(rawValue: -32800)
}

extension ResponseError: Decodable {
  private enum Key: CodingKey { case code, message, data }

  /// Reads an error; what a client left out or made no sense of is filled in, for an error must
  /// arrive whatever its form.
  public init(from decoder: any Decoder) {
    let members = try? decoder.container(keyedBy: Key.self)
    code = (try? members?.decode(ErrorCode.self, forKey: .code)) ?? .unknown
    message = (try? members?.decode(String.self, forKey: .message)) ?? ""
    data = try? members?.decodeIfPresent(LSPAny.self, forKey: .data)
  }
}

extension ResponseError: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("code", code)
      $0.member("message", message)
      $0.member("data", ifPresent: data)
    }
  }
}
