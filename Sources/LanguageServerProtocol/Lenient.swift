/// An optional member whose value is taken for absent when it is of another type than expected.
///
/// For what a client says about itself: one odd member of `initialize` must not keep an editor from
/// working. Nesting is fine: the innermost member that makes no sense is the one that is lost.
@propertyWrapper
public struct Lenient<Value: Decodable & Equatable & Sendable>: Decodable, Equatable, Sendable {
  /// The value, if there is one that makes sense.
  public var wrappedValue: Value?

  /// A member that is there, or not.
  public init(wrappedValue: Value? = nil) {
    self.wrappedValue = wrappedValue
  }

  public init(from decoder: any Decoder) {
    wrappedValue = try? decoder.singleValueContainer().decode(Value.self)
  }
}

/// Synthesized initialisers call this one, and so an absent member needs no code of its own.
extension KeyedDecodingContainer {
  /// Reads a member; never fails.
  public func decode<Value>(_ type: Lenient<Value>.Type, forKey key: Key) throws -> Lenient<Value> {
    Lenient(wrappedValue: try? decodeIfPresent(Value.self, forKey: key))
  }
}
