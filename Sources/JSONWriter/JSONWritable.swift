/// A value that can be written as one JSON value.
public protocol JSONWritable {
  /// Writes this value: exactly one JSON value, neither more nor less.
  func write(to writer: inout JSONWriter)
}

extension JSONWritable {
  /// This value alone, as UTF-8.
  public func jsonBytes() -> [UInt8] {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.bytes
  }
}

/// A string in quotes.
extension String: JSONWritable {
  public func write(to writer: inout JSONWriter) { writer.string(self) }
}

/// A whole number.
extension Int: JSONWritable {
  public func write(to writer: inout JSONWriter) { writer.integer(self) }
}

/// A number; infinity and NaN are `null`.
extension Double: JSONWritable {
  public func write(to writer: inout JSONWriter) { writer.number(self) }
}

/// `true` or `false`.
extension Bool: JSONWritable {
  public func write(to writer: inout JSONWriter) { writer.boolean(self) }
}

/// The value, or `null`. To leave a member out instead, write it with `member(_:ifPresent:)`.
extension Optional: JSONWritable where Wrapped: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    guard let value = self else { return writer.null() }
    value.write(to: &writer)
  }
}

/// `null`, where no value of another type can stand for it.
public struct JSONNull: JSONWritable, Equatable, Sendable {
  /// The only value.
  public init() {}

  public func write(to writer: inout JSONWriter) { writer.null() }
}

/// An array of the elements, in order.
extension Array: JSONWritable where Element: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.array {
      for element in self { element.write(to: &$0) }
    }
  }
}

/// Enumerations and the like are written as their raw value.
extension JSONWritable where Self: RawRepresentable, RawValue: JSONWritable {
  public func write(to writer: inout JSONWriter) { rawValue.write(to: &writer) }
}
