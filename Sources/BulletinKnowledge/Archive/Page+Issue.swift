package import BulletinSyntax
import BulletinText

/// Which page of which paper it is, as its masthead has it, and how its articles begin: what pages
/// know each other by.
extension Page {
  /// The name of the paper without blanks.
  package var paperName: String? {
    guard let paper = masthead?.paper else { return nil }
    let name = ScalarText(text.utf8, paper).withoutBlanks
    return name.isEmpty ? nil : PostWords.string(name[...])
  }

  /// The number of the page in its paper.
  package var folio: Folio? { masthead?.page.map(text.string).flatMap(Folio.init) }

  /// The paragraph that a report begins with.
  package func openingParagraph(of article: Article) -> Paragraph? {
    guard [.news, .feature, .commentary, .brief].contains(article.kind) else { return nil }
    return article.nodes.paragraphs.first { $0.role != .note }
  }

  /// How a report begins: its lead, else its first paragraph where that says something.
  package func opening(of article: Article) -> PageRecord.Opening? {
    guard let paragraph = openingParagraph(of: article) else { return nil }
    let words = ScalarText(text.utf8, paragraph.pieces).withoutBlanks
    guard words.count >= (article.nodes.lead == nil ? 40 : 20) else { return nil }
    return PageRecord.Opening(
      hash: StableHash.value(of: words), line: text.lines.line(at: paragraph.range.lowerBound) + 1)
  }
}

extension ScalarText {
  /// The scalars, widths folded, without blanks.
  package var withoutBlanks: [UInt32] { scalars(0, count).filter { $0 != 0x20 && $0 != 0x09 } }
}
