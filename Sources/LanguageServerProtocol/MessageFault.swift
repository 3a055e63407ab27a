/// What is wrong with a client's message, so that whoever tells it can do so in other words.
public enum MessageFault: Equatable, Sendable, CustomStringConvertible {
  /// The bytes are no JSON.
  case notJSON
  /// It is JSON, but no object; batches are not read.
  case noObject
  /// `jsonrpc` is not `2.0`.
  case otherVersion
  /// `method` is not a string.
  case methodIsNoString
  /// Neither a request, a notification nor a response.
  case neitherRequestNorResponse
  /// `id` is neither a whole number nor a string.
  case oddID
  /// A member of the parameters or the result is of another type.
  case wrongType(path: String, expected: String)
  /// A member is null.
  case null(path: String, expected: String)
  /// A member is not there.
  case missing(path: String)
  /// A member makes no sense.
  case corrupted(path: String, reason: String)
  /// The parameters or the result make no sense as a whole.
  case unreadable(String)

  /// One sentence in English.
  public var description: String {
    switch self {
    case .notJSON: "The message is not JSON"
    case .noObject: "Expected one JSON object; batches are not read"
    case .otherVersion: "“jsonrpc” is not “2.0”"
    case .methodIsNoString: "“method” is not a string"
    case .neitherRequestNorResponse: "Neither a request nor a response"
    case .oddID: "“id” is neither a whole number nor a string"
    case .wrongType(let path, let type): "\(path): expected \(type)"
    case .null(let path, let type): "\(path): expected \(type), found null"
    case .missing(let path): "\(path): missing"
    case .corrupted(let path, let reason): "\(path): \(reason)"
    case .unreadable(let member): "The \(member) cannot be read"
    }
  }
}
