import BulletinText

extension JSONC {
  /// A text.
  static func text(_ value: String) -> JSONC { JSONC(.text(value)) }

  /// A list of texts.
  static func texts(_ values: some Sequence<String>) -> JSONC {
    JSONC(.list(values.map(JSONC.text)))
  }

  /// An object with its members in this order.
  static func object(_ members: [(String, JSONC)]) -> JSONC {
    JSONC(
      .object(members.map { Member(key: $0, keyRange: TextRange(at: 0), value: $1) }))
  }

  /// The members of an object; none where it is something else.
  var members: [Member] { if case .object(let members) = content { members } else { [] } }

  subscript(key key: String) -> JSONC? { members.first { $0.key == key }?.value }

  var string: String? { if case .text(let text) = content { text } else { nil } }

  /// As JSON: what is short stands on one line, the rest is indented by two blanks.
  package func json(indent: Int = 0) -> String {
    let compact = compactJSON
    guard compact.utf8.count + indent > 90 else { return compact }
    let inner = String(repeating: " ", count: indent + 2)
    let outer = String(repeating: " ", count: indent)
    switch content {
    case .null, .flag, .number, .text: return compact
    case .list(let values):
      let lines = values.map { inner + $0.json(indent: indent + 2) }
      return "[\n" + lines.joined(separator: ",\n") + "\n\(outer)]"
    case .object(let members):
      let lines = members.map { member in
        "\(inner)\(JSONC.quoted(member.key)): \(member.value.json(indent: indent + 2))"
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(outer)}"
    }
  }

  /// On one line.
  package var compactJSON: String {
    switch content {
    case .null: "null"
    case .flag(let value): value ? "true" : "false"
    case .number(let value):
      value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
    case .text(let text): JSONC.quoted(text)
    case .list(let values): "[" + values.map(\.compactJSON).joined(separator: ", ") + "]"
    case .object(let members):
      "{"
        + members.map { "\(JSONC.quoted($0.key)): \($0.value.compactJSON)" }
        .joined(separator: ", ") + "}"
    }
  }

  /// A text with its quotes; control characters, and those that end a line elsewhere, are escaped.
  package static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case _
      where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
        || (0x2028...0x202E).contains(scalar.value):
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
