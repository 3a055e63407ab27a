import FoundationEssentials
public import JSONWriter

/// Any value of JSON: what the protocol carries without knowing it, such as
/// `initializationOptions`, a diagnostic's `data`, or a command's arguments.
public enum LSPAny: Equatable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case boolean(Bool)
  /// A whole number.
  case integer(Int)
  /// Any other number.
  case number(Double)
  /// A text.
  case string(String)
  /// Values in order.
  case array([LSPAny])
  /// Members by name; they are written in the order of their names.
  case object([String: LSPAny])

  /// The deepest nesting that is read, counted from the top of the message.
  static let maximumDepth = 64

  /// The member of that name, if this is an object that has one.
  public subscript(name: String) -> LSPAny? {
    if case .object(let members) = self { members[name] } else { nil }
  }

  /// This value read as a type of one's own; `nil` if it does not have the form.
  public func decoded<Value: Decodable>(as type: Value.Type = Value.self) -> Value? {
    try? JSONDecoder().decode(Value.self, from: Data(jsonBytes()))
  }
}

extension LSPAny: Decodable {
  /// Reads any value. What is nested too deep is refused, so that nothing that walks such a value
  /// can run out of stack.
  public init(from decoder: any Decoder) throws {
    guard decoder.codingPath.count <= Self.maximumDepth else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: [], debugDescription: "Nested deeper than \(Self.maximumDepth) levels"))
    }
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode(Bool.self) {
      self = .boolean(value)
    } else if let value = try? container.decode(Int.self) {
      self = .integer(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if var elements = try? decoder.unkeyedContainer() {
      var values: [LSPAny] = []
      while !elements.isAtEnd { values.append(try elements.decode(LSPAny.self)) }
      self = .array(values)
    } else {
      self = .object(try container.decode([String: LSPAny].self))
    }
  }
}

extension LSPAny: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    switch self {
    case .null: writer.null()
    case .boolean(let value): writer.boolean(value)
    case .integer(let value): writer.integer(value)
    case .number(let value): writer.number(value)
    case .string(let value): writer.string(value)
    case .array(let values): writer.value(values)
    case .object(let members): writer.object(membersByName: members)
    }
  }
}

extension JSONWriter {
  /// Writes an object in the order of its members' names, so that equal values are equal bytes.
  mutating func object(membersByName members: [String: some JSONWritable]) {
    object {
      for (name, value) in members.sorted(by: { $0.key < $1.key }) {
        $0.key(named: name)
        value.write(to: &$0)
      }
    }
  }
}
