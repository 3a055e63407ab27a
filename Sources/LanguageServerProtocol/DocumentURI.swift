public import JSONWriter

/// The address of a document, as the client spells it.
///
/// Clients spell the same file differently (`%E7%AC%AC`, `%e7%ac%ac`, `第`, with a space or `%20`),
/// so addresses are compared and hashed by what they mean, and answered in the spelling that was
/// received. Bytes are compared, not characters: to Linux two Unicode forms of a name are two files.
public struct DocumentURI: Sendable {
  /// The client's own spelling.
  public let string: String

  /// What the address means, as bytes: the scheme in lower case, escapes decoded – but for those of
  /// `/`, `?`, `#` and `%`, which mean something else when they are written plainly.
  private let normalized: [UInt8]

  /// An address in any spelling; every text is accepted.
  public init(_ string: String) {
    self.string = string
    normalized = Self.normalize(string)
  }

  /// The address of a file.
  ///
  /// - Parameter path: an absolute path.
  public init(path: String) {
    self.init(scheme: "file://", path: path)
  }

  /// The address of what is in no file.
  ///
  /// - Parameters:
  ///   - scheme: with its colon, `bulletin:`.
  ///   - path: an absolute path.
  public init(scheme: String, path: String) {
    var bytes = Array(scheme.utf8)
    for byte in path.utf8 {
      if Self.isUnreserved(byte) || byte == UInt8(ascii: "/") {
        bytes.append(byte)
      } else {
        Self.appendEscape(of: byte, to: &bytes)
      }
    }
    self.init(String(decoding: bytes, as: UTF8.self))
  }

  /// The scheme in lower case, `file` for files; empty if there is none.
  public var scheme: String {
    String(decoding: normalized.prefix(Self.schemeLength(normalized)), as: UTF8.self)
  }

  /// The absolute path of a file on this machine; `nil` for other addresses, and for paths that hold
  /// a NUL or are not UTF-8, since the system would take them for another file's.
  public var path: String? {
    let prefix = Array("file:".utf8)
    guard normalized.starts(with: prefix) else { return nil }
    let end = normalized.firstIndex { [UInt8(ascii: "?"), UInt8(ascii: "#")].contains($0) }
    var rest = normalized[prefix.count..<(end ?? normalized.count)]
    if rest.starts(with: "//".utf8) {
      rest = rest.dropFirst(2)
      let host = rest.prefix { $0 != UInt8(ascii: "/") }
      guard host.isEmpty || host.elementsEqual("localhost".utf8) else { return nil }
      rest = rest.dropFirst(host.count)
    }
    guard rest.first == UInt8(ascii: "/"), !rest.contains(0) else { return nil }
    return String(validating: Self.decode(rest, keeping: []), as: UTF8.self)
  }

  /// What follows the scheme, without its escapes, up to a query or a fragment; `nil` where it is not
  /// UTF-8.
  public var decodedPath: String? {
    let end = normalized.firstIndex { [UInt8(ascii: "?"), UInt8(ascii: "#")].contains($0) }
    let start = Self.schemeLength(normalized)
    let rest = normalized[..<(end ?? normalized.count)].dropFirst(start == 0 ? 0 : start + 1)
    return String(validating: Self.decode(rest, keeping: []), as: UTF8.self)
  }

  // MARK: Parts

  private static func normalize(_ string: String) -> [UInt8] {
    var normalized = decode(Array(string.utf8)[...], keeping: Array("/?#%".utf8))
    for index in 0..<schemeLength(normalized)
    where (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(normalized[index]) {
      normalized[index] |= 0x20
    }
    return normalized
  }

  /// The number of bytes before the colon, if they are a scheme; else 0.
  private static func schemeLength(_ address: [UInt8]) -> Int {
    let scheme = address.prefix { isUnreserved($0) || $0 == UInt8(ascii: "+") }
    let hasColon = address.dropFirst(scheme.count).first == UInt8(ascii: ":")
    return hasColon ? scheme.count : 0
  }

  /// The text without its escapes; those of the bytes in `kept` stay, in upper case. A `%` that
  /// begins no escape is read as an escaped one.
  private static func decode(_ text: ArraySlice<UInt8>, keeping kept: [UInt8]) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(text.count)
    var index = text.startIndex
    while index < text.endIndex {
      let escape = escapedByte(in: text, at: index)
      let byte = escape ?? text[index]
      if kept.contains(byte), escape != nil || byte == UInt8(ascii: "%") {
        appendEscape(of: byte, to: &decoded)
      } else {
        decoded.append(byte)
      }
      index += escape == nil ? 1 : 3
    }
    return decoded
  }

  private static func escapedByte(in text: ArraySlice<UInt8>, at index: Int) -> UInt8? {
    guard text[index] == UInt8(ascii: "%"), index + 2 < text.endIndex,
      let high = HexDigit.value(text[index + 1]), let low = HexDigit.value(text[index + 2])
    else { return nil }
    return high << 4 | low
  }

  private static func appendEscape(of byte: UInt8, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "%"))
    bytes.append(HexDigit.upperCase(byte >> 4))
    bytes.append(HexDigit.upperCase(byte & 0xF))
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default:
      false
    }
  }
}

extension DocumentURI: Hashable {
  /// Whether two spellings mean the same document.
  public static func == (left: DocumentURI, right: DocumentURI) -> Bool {
    left.normalized == right.normalized
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(normalized)
  }
}

extension DocumentURI: CustomStringConvertible, ExpressibleByStringLiteral {
  /// The client's own spelling.
  public var description: String { string }

  public init(stringLiteral value: String) { self.init(value) }
}

extension DocumentURI: Decodable, JSONWritable {
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  public func write(to writer: inout JSONWriter) { writer.string(string) }
}
