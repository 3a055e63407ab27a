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

    /// A content page that has more, for clients that open it by a link.
    case page(ContentPage)

    fileprivate var isListed: Bool {
      switch self {
      case .sentence, .page: false
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

  private static let more = LocalizedText(zh: "打开档案", en: "Open the file")

  /// The card in the client's format and language.
  package func content(for client: ClientProfile, uri: DocumentURI) -> MarkupContent {
    let isMarkdown = client.hoverFormat == .markdown
    let head = [
      isMarkdown ? "**\(Markup.escaped(title))**" : title,
      isMarkdown ? Markup.escaped(summary) : summary,
    ]
    .filter { !$0.isEmpty }.joined(separator: "　")
    let lines = details.map { detail in
      switch detail {
      case .sentence(let text): isMarkdown ? Markup.escaped(text) : text
      case .item(let text): "- " + (isMarkdown ? Markup.escaped(text) : text)
      case .page(let page):
        "[\(Self.more[client.language])](\(page.uri.string))"
      case .mention(let line, let text):
        "- " + Markup.place(line, for: client, uri: uri) + " "
          + (isMarkdown ? Markup.escaped(text) : text)
      case .source(let other, let line, let text):
        "- " + (isMarkdown ? Markup.escaped(text) : text) + "　"
          + Markup.place(line, of: other.displayName, for: client, uri: other)
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
}
