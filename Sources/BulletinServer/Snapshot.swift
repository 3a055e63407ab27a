package import BulletinKnowledge
package import BulletinLint
package import BulletinSyntax
package import BulletinText
package import LanguageServerProtocol

/// What a request is answered from: one document as it was when the request came, and the client.
/// A few references; nothing in it changes.
package struct Snapshot: Sendable {
  package let client: ClientProfile
  package let document: Document
  /// The tokens that clients have.
  let tokens: TokenCache
  /// What is known of pages that are not open.
  private let archive: Archive
  private let open: @Sendable () -> [Document]

  /// - Parameters:
  ///   - tokens: those that clients have; may be empty.
  ///   - open: the pages that are open, this one among them; asked only by what looks beyond the
  ///     document.
  package init(
    client: ClientProfile, document: Document, tokens: TokenCache = TokenCache(),
    archive: Archive = Archive(), open: (@Sendable () -> [Document])? = nil
  ) {
    self.tokens = tokens
    self.client = client
    self.document = document
    self.archive = archive
    self.open = open ?? { [document] }
  }

  /// The pages that are open, this one first.
  package var pages: [Document] {
    [document] + open().filter { $0.isPage && $0.uri != document.uri }
  }

  /// The pages that are not open and name somebody or something, in no order.
  package func closedPages(naming name: String) -> [PageRecord] {
    archive.pages(naming: name).butFor(pages)
  }

  /// The pages that are not open and have a property, in no order. Complexity: all pages.
  func closedPages(where isWanted: (PageRecord) -> Bool) -> [PageRecord] {
    archive.allPages.filter(isWanted).butFor(pages)
  }

  /// The newest pages that are not open: what somebody who writes is likely to mean.
  var recentPages: [PageRecord] { archive.newest(200).butFor(pages) }

  /// An open document of any kind.
  func openDocument(_ uri: DocumentURI) -> Document? { open().first { $0.uri == uri } }

  package var uri: DocumentURI { document.uri }
  package var analysis: Analysis { document.analysis }
  package var page: Page { document.page }
  package var facts: PageFacts { document.analysis.facts }
  package var text: SourceText { document.text }
  package var language: Language { client.language }

  /// A range of the document as the client counts.
  package func lspRange(_ range: TextRange) -> LSPRange { client.lspRange(range, in: text) }

  /// A range of another open page as the client counts.
  package func location(_ range: TextRange, in document: Document) -> Location {
    Location(uri: document.uri, range: client.lspRange(range, in: document.text))
  }

  /// The offset that the client means; `nil` where the document has no such line.
  package func offset(_ position: Position) -> Int? { client.offset(position, in: text) }

  /// The number of a line as people count, from 1.
  package func displayLine(at offset: Int) -> Int { text.lines.line(at: offset) + 1 }
}
