public import JSONWriter

/// The id of a request: whoever asks chooses it, and the answer repeats it as it was.
public typealias RequestID = IntegerOrString

/// What reports of progress and partial results are known by.
public typealias ProgressToken = IntegerOrString

/// A value that the protocol allows to be a number or a text. The two never equal each other.
public enum IntegerOrString: Hashable, Sendable {
  /// A number, `1`.
  case integer(Int)
  /// A text, `"1"`.
  case string(String)
}

extension IntegerOrString: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
  public init(integerLiteral value: Int) { self = .integer(value) }
  public init(stringLiteral value: String) { self = .string(value) }
}

extension IntegerOrString: CustomStringConvertible {
  /// The value as it stands in a message: a text has its quotes.
  public var description: String { String(decoding: jsonBytes(), as: UTF8.self) }
}

extension IntegerOrString: Decodable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let value = try? container.decode(Int.self) {
      self = .integer(value)
    } else {
      self = .string(try container.decode(String.self))
    }
  }
}

extension IntegerOrString: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    switch self {
    case .integer(let value): writer.integer(value)
    case .string(let value): writer.string(value)
    }
  }
}
