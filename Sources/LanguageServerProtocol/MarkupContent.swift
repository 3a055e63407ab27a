public import JSONWriter

/// A text for the user, and how it is to be shown.
public struct MarkupContent: Equatable, Sendable, Decodable {
  /// How it is to be shown.
  public var kind: MarkupKind
  /// The text.
  public var value: String

  /// A text of any kind.
  public init(kind: MarkupKind, value: String) {
    self.kind = kind
    self.value = value
  }
}

extension MarkupContent: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("kind", kind)
      $0.member("value", value)
    }
  }
}

/// How a text is shown.
public struct MarkupKind: RawRepresentable, Hashable, Sendable, Decodable, JSONWritable {
  /// The name that is sent.
  public let rawValue: String

  /// A kind that has no name here.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// As it stands.
  public static let plainText = MarkupKind(rawValue: "plaintext")
  /// As Markdown of GitHub's flavour.
  public static let markdown = MarkupKind(rawValue: "markdown")
}
