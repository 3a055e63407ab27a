public import JSONWriter

/// A member of an object that may be left out, and may be `null`, and the two differ.
///
/// Elsewhere an `Optional` does: there a null member is an absent one.
public enum Nullable<Value> {
  /// The member is not there.
  case absent
  /// The member is `null`.
  case null
  /// The member is there.
  case value(Value)

  /// The value, if there is one.
  public var value: Value? {
    if case .value(let value) = self { value } else { nil }
  }
}

extension Nullable: Equatable where Value: Equatable {}
extension Nullable: Sendable where Value: Sendable {}

/// Synthesized initialisers call this one, and so an absent member needs no code of its own.
extension KeyedDecodingContainer {
  /// Reads a member and tells whether it is absent, null or there.
  public func decode<Value: Decodable>(
    _ type: Nullable<Value>.Type, forKey key: Key
  ) throws -> Nullable<Value> {
    guard contains(key) else { return .absent }
    return try decodeIfPresent(Value.self, forKey: key).map(Nullable.value) ?? .null
  }
}

extension Nullable: Decodable where Value: Decodable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    self = container.decodeNil() ? .null : .value(try container.decode(Value.self))
  }
}

extension JSONWriter {
  /// Writes a member that is left out if it is absent and `null` if it is null.
  public mutating func member(_ key: StaticString, _ value: Nullable<some JSONWritable>) {
    switch value {
    case .absent: break
    case .null: member(key, JSONNull())
    case .value(let value): member(key, value)
    }
  }
}
