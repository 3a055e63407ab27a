import BulletinText
package import LanguageServerProtocol

/// What a hover says, before it has a form: the short answer first, what bears it out below.
package struct HoverCard: Equatable, Sendable {
  package enum Detail: Equatable, Sendable {
    case sentence(String)
    /// One entry of a list.
    case item(String)
    /// An entry that stands in a line of the page, from 1.
    case mention(line: Int, String)
    /// An entry that stands in a line of another page, from 1.
    case source(DocumentURI, line: Int, String)

    fileprivate var isListed: Bool {
      switch self {
      case .sentence: false
      case .item, .mention, .source: true
      }
    }
  }

  /// What it is about.
  package var title: String
  /// What most readers want to know, in the same line.
  package var summary: String
  package var details: [Detail] = []

  package init(title: String, summary: String) {
    self.title = title
    self.summary = summary
  }

  /// The card in the client's format and language.
  package func content(for client: ClientProfile, uri: DocumentURI) -> MarkupContent {
    let isMarkdown = client.hoverFormat == .markdown
    let head = [
      isMarkdown ? "**\(Self.escaped(title))**" : title,
      isMarkdown ? Self.escaped(summary) : summary,
    ]
    .filter { !$0.isEmpty }.joined(separator: "　")
    let lines = details.map { detail in
      switch detail {
      case .sentence(let text): isMarkdown ? Self.escaped(text) : text
      case .item(let text): "- " + (isMarkdown ? Self.escaped(text) : text)
      case .mention(let line, let text):
        "- " + Self.place(line, for: client, uri: uri) + " "
          + (isMarkdown ? Self.escaped(text) : text)
      case .source(let other, let line, let text):
        "- " + (isMarkdown ? Self.escaped(text) : text) + "　"
          + Self.place(line, of: other.displayName, for: client, uri: other)
      }
    }
    guard !lines.isEmpty else { return MarkupContent(kind: client.hoverFormat, value: head) }
    let rule = isMarkdown ? "\n\n---\n\n" : "\n\n"
    let body = isMarkdown ? paragraphs(lines) : lines.joined(separator: "\n")
    return MarkupContent(kind: client.hoverFormat, value: head + rule + body)
  }

  /// Markdown runs lines together: all but the items of one list stand apart.
  private func paragraphs(_ lines: [String]) -> String {
    var text = ""
    for (index, line) in lines.enumerated() {
      if index > 0 {
        text += details[index].isListed && details[index - 1].isListed ? "\n" : "\n\n"
      }
      text += line
    }
    return text
  }

  /// A line of a page, with the name of another one; a link where the client follows it.
  private static func place(
    _ line: Int, of name: String = "", for client: ClientProfile, uri: DocumentURI
  ) -> String {
    let number = LocalizedText(zh: "第\(line)行", en: "line \(line)")[client.language]
    let plain = name.isEmpty ? number : "\(name) \(number)"
    guard client.hoverFormat == .markdown else { return plain }
    let text = escaped(plain)
    return !client.followsLineLinks ? text : "[\(text)](\(uri.string)#L\(line))"
  }

  /// Text of the page is text, whatever Markdown would make of it.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text.unicodeScalars {
      if "\\`*_[]<>#|".unicodeScalars.contains(character) { result.append("\\") }
      result.unicodeScalars.append(character == "\n" || character == "\r" ? " " : character)
    }
    return result
  }
}
