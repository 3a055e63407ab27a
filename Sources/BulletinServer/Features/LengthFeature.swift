import BulletinLint
import BulletinReport
import BulletinSyntax
package import BulletinText
package import JSONWriter
package import LanguageServerProtocol

/// `bulletin/length`: how long a page, the article under the cursor and the selection are, as
/// newsrooms count: a Chinese character or mark is one, so is a run of digits or letters.
///
/// ```typescript
/// interface BulletinLengthParams { textDocument: TextDocumentIdentifier; ranges?: Range[] }
/// interface BulletinLength {
///   page: uinteger;
///   /** The article in which the first range ends; of its text, not of its headlines. */
///   article: { title: string; length: uinteger; paragraphs: uinteger } | null;
///   /** What is selected; null where every range is empty. */
///   selection: uinteger | null;
/// }
/// ```
package enum LengthFeature: Feature {
  package static let method = "bulletin/length"
  package static let summary = LocalizedText(
    zh: "版面、稿件、选中文字的字数",
    en: "The length of page, article and selection")

  package static func declare(
    in capabilities: inout ServerCapabilities, for client: ClientProfile
  ) {}

  package static let nothing: BulletinLength? = nil

  package static func answer(_ params: LengthParams, _ snapshot: Snapshot) -> BulletinLength? {
    let ranges = (params.ranges ?? []).compactMap {
      snapshot.client.textRange($0, in: snapshot.text)
    }
    let details = ArticleDetails(snapshot)
    let articles = snapshot.analysis.articles
    let article = ranges.first.flatMap { range in
      articles.first { $0.parts.contains { $0.touches(range.upperBound) } }
    }
    let selection = ranges.reduce(0) {
      $0 + TextLength.of(Array(snapshot.text.utf8[$1.lowerBound..<$1.upperBound]))
    }
    return BulletinLength(
      page: TextLength.of(snapshot.text.utf8),
      article: article.map {
        BulletinLength.Article(
          title: snapshot.page.title(of: $0), length: details.length(of: $0),
          paragraphs: $0.nodes.paragraphs.count)
      },
      selection: ranges.contains { !$0.isEmpty } ? selection : nil)
  }
}

/// The parameters of `bulletin/length`.
package struct LengthParams: Decodable, Sendable, DocumentParams {
  package let textDocument: TextDocumentIdentifier
  /// What is selected, or where the cursor is.
  @Lenient package var ranges: [LSPRange]?
}

/// The result of `bulletin/length`.
package struct BulletinLength: Equatable, Sendable, JSONWritable {
  package struct Article: Equatable, Sendable, JSONWritable {
    let title: String
    let length: Int
    let paragraphs: Int

    package func write(to writer: inout JSONWriter) {
      writer.object {
        $0.member("title", title)
        $0.member("length", length)
        $0.member("paragraphs", paragraphs)
      }
    }
  }

  let page: Int
  let article: Article?
  let selection: Int?

  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("page", page)
      $0.member("article", article)
      $0.member("selection", selection)
    }
  }
}
