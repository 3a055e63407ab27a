import FoundationEssentials
public import JSONWriter
public import LanguageServerProtocol

extension LSPAny {
  /// Reads a value of JSON.
  public init(json: [UInt8]) throws {
    self = try JSONDecoder().decode(LSPAny.self, from: Data(json))
  }

  /// Reads what a client sends, as it stands on the wire.
  public static func decoded<Value: Decodable>(_ json: String) throws -> Value {
    try JSONDecoder().decode(Value.self, from: Data(json.utf8))
  }

  /// The value at a path of names and numbers, `result.contents.value`; `null` where there is none.
  public func at(_ path: String) -> LSPAny {
    path.split(separator: ".").reduce(self) { value, step in
      if case .array(let elements) = value, let index = Int(step) {
        return elements.indices.contains(index) ? elements[index] : .null
      }
      return value[String(step)] ?? .null
    }
  }

  public var string: String? { if case .string(let value) = self { value } else { nil } }
  public var integer: Int? { if case .integer(let value) = self { value } else { nil } }
  public var elements: [LSPAny] { if case .array(let values) = self { values } else { [] } }

}

extension JSONWritable {
  /// The value as JSON; a text has its quotes.
  public var json: String { String(decoding: jsonBytes(), as: UTF8.self) }
}

extension LSPAny: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self = .string(value) }
}
