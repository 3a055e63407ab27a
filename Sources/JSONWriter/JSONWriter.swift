/// Writes JSON as bytes, in the order of the calls: no tree, no reflection, no sorting of keys.
///
/// ```swift
/// var writer = JSONWriter()
/// writer.object {
///   $0.member("line", 3)
///   $0.member("detail", ifPresent: detail)
/// }
/// ```
///
/// Commas and quotes are the writer's business; that keys stand in objects only, and each with one
/// value, is the caller's. What is written is UTF-8 on one line that may be sent to a terminal or
/// pasted into JavaScript: control characters and the separators U+2028 and U+2029 are escaped.
/// Time is linear in the bytes written.
public struct JSONWriter: Sendable {
  /// What has been written so far, in UTF-8.
  public private(set) var bytes: [UInt8] = []

  /// Whether the next key or value follows another one of the same object or array.
  private var needsComma = false

  /// A writer that has written nothing yet.
  ///
  /// - Parameter capacity: the number of bytes that are likely to be written.
  public init(capacity: Int = 0) {
    bytes.reserveCapacity(max(0, capacity))
  }

  // MARK: Structure

  /// Writes an object whose members are what `body` writes.
  public mutating func object(_ body: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    body(&self)
    close(UInt8(ascii: "}"))
  }

  /// Writes an array whose elements are the values that `body` writes.
  public mutating func array(_ body: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "["))
    body(&self)
    close(UInt8(ascii: "]"))
  }

  /// Writes a member of an object.
  public mutating func member(_ key: StaticString, _ value: some JSONWritable) {
    self.key(key)
    value.write(to: &self)
  }

  /// Writes a member of an object, or nothing at all if there is no value.
  public mutating func member(_ key: StaticString, ifPresent value: (some JSONWritable)?) {
    guard let value else { return }
    member(key, value)
  }

  /// Writes a key of an object; the next call writes its value.
  public mutating func key(_ key: StaticString) {
    separate()
    key.withUTF8Buffer { quote(unsafe $0.span) }
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a key that is known only now; the next call writes its value.
  public mutating func key(named key: String) {
    separate()
    quote(key)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Ends a line between two values of the top level, as JSON Lines wants it.
  public mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  // MARK: Values

  /// Writes any value that knows how it is written.
  public mutating func value(_ value: some JSONWritable) {
    value.write(to: &self)
  }

  /// Writes `null`.
  public mutating func null() {
    literal("null")
  }

  /// Writes `true` or `false`.
  public mutating func boolean(_ value: Bool) {
    literal(value ? "true" : "false")
  }

  /// Writes a whole number.
  public mutating func integer(_ value: Int) {
    separate()
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    var first = bytes.count
    var rest = value.magnitude
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    // The digits stand in reverse.
    var last = bytes.count - 1
    while first < last {
      bytes.swapAt(first, last)
      first += 1
      last -= 1
    }
  }

  /// Writes a number so that it reads back as the same `Double`; `null` for infinity and NaN, which
  /// JSON does not have.
  public mutating func number(_ value: Double) {
    guard value.isFinite else { return null() }
    separate()
    bytes.append(contentsOf: value.description.utf8)
  }

  /// Writes a string in quotes.
  public mutating func string(_ value: String) {
    separate()
    quote(value)
  }

  /// Writes a value that is JSON already, byte for byte.
  public mutating func raw(_ json: [UInt8]) {
    separate()
    bytes.append(contentsOf: json)
  }

  // MARK: Parts

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func literal(_ text: StaticString) {
    separate()
    text.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
  }

  /// Not `text.utf8.span`: that of a short string lies in the string itself, and optimized code has
  /// been seen to read it after the copy that it lay in was gone (Swift 6.3.1).
  private mutating func quote(_ text: String) {
    var text = text
    text.withUTF8 { quote(unsafe $0.span) }
  }

  /// Writes text in quotes: runs without anything to escape are copied whole.
  private mutating func quote(_ text: Span<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    var runStart = 0
    var index = 0
    while index < text.count {
      guard !isPlain(text[index]), let found = escapedScalar(in: text, at: index) else {
        index += 1
        continue
      }
      append(text.extracting(runStart..<index))
      escape(found.scalar)
      index += found.length
      runStart = index
    }
    append(text.extracting(runStart..<text.count))
    bytes.append(UInt8(ascii: "\""))
  }

  /// One copy for the whole run; `Span` has no safe way to do that yet.
  private mutating func append(_ run: Span<UInt8>) {
    unsafe run.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
  }

  private mutating func escape(_ scalar: UInt16) {
    bytes.append(UInt8(ascii: "\\"))
    switch scalar {
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x22, 0x5C: bytes.append(UInt8(truncatingIfNeeded: scalar))
    default:
      bytes.append(UInt8(ascii: "u"))
      for shift in [12, 8, 4, 0] {
        let digit = UInt8(truncatingIfNeeded: (scalar >> UInt16(shift)) & 0xF)
        bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
  }
}
