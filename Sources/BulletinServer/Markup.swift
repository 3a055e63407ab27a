import BulletinText
import LanguageServerProtocol

/// Markdown as the clients show it.
enum Markup {
  /// Text of a page is text, whatever Markdown would make of it.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text.unicodeScalars {
      if "\\`*_[]<>#|".unicodeScalars.contains(character) { result.append("\\") }
      result.unicodeScalars.append(character == "\n" || character == "\r" ? " " : character)
    }
    return result
  }

  /// A line of a page, with the name of another one; a link where the client follows it.
  static func place(
    _ line: Int, of name: String = "", for client: ClientProfile, uri: DocumentURI
  ) -> String {
    let number = LocalizedText(zh: "第\(line)行", en: "line \(line)")[client.language]
    let plain = name.isEmpty ? number : "\(name) \(number)"
    guard client.hoverFormat == .markdown else { return plain }
    let text = escaped(plain)
    return !client.followsLineLinks ? text : "[\(text)](\(uri.string)#L\(line))"
  }
}
