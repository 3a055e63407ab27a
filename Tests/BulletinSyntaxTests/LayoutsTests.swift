import BulletinSyntax
import BulletinText
import FoundationEssentials
import TestSupport
import Testing

/// Small pages, each with a layout of its own, and how a reader of Chinese reads them, written down by
/// people who had not seen the parser. No fewer are read right than were.
struct LayoutsTests {
  /// A set of pages, and the least of each thing that is read right, in thousandths.
  struct Pages: Sendable, CustomTestStringConvertible {
    let file: String
    let count: Int
    let headlines: Int
    let names: Int
    let paragraphs: Int

    var testDescription: String { file }
  }

  private struct Layout: Decodable {
    struct Part: Decodable {
      let headline: String
      let kickers: [String]
      let subheads: [String]
      let names: [String]
      let paragraphs: [[Int]]
    }

    let text: String
    let articles: [Part]
    /// Lines that may or may not stand in a paragraph.
    let optional: [Int]
  }

  /// How much of one thing the labels have, how much of it was found, and how much besides.
  private struct Tally {
    var labelled = 0
    var found = 0
    var besides = 0

    mutating func add<Thing: Hashable>(_ labels: [Thing], _ readings: [Thing]) {
      var rest = Dictionary(labels.map { ($0, 1) }, uniquingKeysWith: +)
      labelled += labels.count
      for reading in readings {
        if let count = rest[reading], count > 0 {
          rest[reading] = count - 1
          found += 1
        } else {
          besides += 1
        }
      }
    }

    /// Two thousandths of what both have, of all that either has.
    var score: Int { 2000 * found / max(1, labelled + found + besides) }
  }

  @Test(arguments: [
    Pages(file: "layouts", count: 200, headlines: 900, names: 850, paragraphs: 920),
    Pages(file: "typical", count: 140, headlines: 950, names: 900, paragraphs: 970),
    Pages(file: "more", count: 120, headlines: 910, names: 900, paragraphs: 950),
  ])
  func readAsLabelled(_ pages: Pages) throws {
    var (headlines, names, paragraphs) = (Tally(), Tally(), Tally())
    let lines = try TestFiles.text("Tests/Pages/layouts/\(pages.file).jsonl").split(separator: "\n")
    #expect(lines.count == pages.count)
    for line in lines {
      let layout = try JSONDecoder().decode(Layout.self, from: Data(line.utf8))
      let page = Page(layout.text)
      headlines.add(
        layout.articles.map { squeezed($0.headline) },
        page.articles.map { squeezed($0.nodes.headline.map(page.text.string).joined()) })
      names.add(
        layout.articles.flatMap(\.names).map(squeezed),
        page.articles.flatMap { signers(of: $0, page) })
      let optional = Set(layout.optional)
      paragraphs.add(
        layout.articles.flatMap(\.paragraphs).filter { !optional.isSuperset(of: $0) },
        page.articles.flatMap { lineNumbers(of: $0, page) }.filter { !optional.isSuperset(of: $0) })
    }
    #expect(headlines.score >= pages.headlines, "headlines \(headlines)")
    #expect(names.score >= pages.names, "names \(names)")
    #expect(paragraphs.score >= pages.paragraphs, "paragraphs \(paragraphs)")
  }

  private func signers(of article: Article, _ page: Page) -> [String] {
    article.nodes.bylines.flatMap(\.credits)
      .filter { $0.outlet == nil && ($0.role == .reporter || $0.role == .correspondent) }
      .flatMap(\.names).map { squeezed(page.text.string($0)) }
  }

  private func lineNumbers(of article: Article, _ page: Page) -> [[Int]] {
    article.nodes.paragraphs.map { paragraph in
      paragraph.pieces.map { page.text.lines.line(at: $0.lowerBound) + 1 }
        .reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }
  }

  private func squeezed(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}
