import FoundationEssentials
import JSONWriter
import Testing

/// The JSON of a value, as text.
func json(_ value: some JSONWritable) -> String {
  String(decoding: value.jsonBytes(), as: UTF8.self)
}

/// A value read from JSON.
func decoded<Value: Decodable>(_ json: String, as type: Value.Type = Value.self) throws -> Value {
  try JSONDecoder().decode(Value.self, from: Data(json.utf8))
}

/// Holds a value against its JSON, in both directions.
func checkRoundTrip<Value: Decodable & JSONWritable & Equatable>(
  _ value: Value, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  #expect(json(value) == expected, sourceLocation: sourceLocation)
  #expect(try decoded(expected) == value, sourceLocation: sourceLocation)
}
