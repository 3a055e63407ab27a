package import BulletinSyntax
package import BulletinText
package import LanguageServerProtocol

/// `textDocument/foldingRange`: articles, and what in them runs over several lines.
package enum FoldingRangeFeature: Feature {
  package static let method = "textDocument/foldingRange"
  package static let summary = LocalizedText(
    zh: "稿件、段落可以折叠",
    en: "Articles and sections fold")

  package static func declare(
    in capabilities: inout ServerCapabilities, for client: ClientProfile
  ) {
    capabilities.foldingRangeProvider = true
  }

  package static let nothing: [FoldingRange]? = nil

  package static func answer(
    _ params: FoldingRangeParams, _ snapshot: Snapshot
  ) -> [FoldingRange]? {
    let client = snapshot.client.capabilities.textDocument?.foldingRange
    let details = ArticleDetails(snapshot)
    let folds = folds(of: snapshot.page).map { fold in
      var range = FoldingRange(startLine: fold.lines.lowerBound, endLine: fold.lines.upperBound)
      if fold.item.kind == .article { range.kind = .region }
      if client?.lineFoldingOnly != true {
        range.startCharacter = endOfLine(range.startLine, snapshot)
        range.endCharacter = endOfLine(range.endLine, snapshot)
      }
      if client?.foldingRange?.collapsedText == true {
        range.collapsedText = label(fold.item, details)
      }
      return range
    }
    return client?.rangeLimit.map { Array(folds.prefix(max(0, $0))) } ?? folds
  }

  /// A heading and the lines, from 0, that it folds: the first stays, the last is the last with text.
  package struct Fold: Equatable {
    package let item: OutlineItem
    package let lines: ClosedRange<Int>
  }

  /// The folds of a page in the order of the text, outer ones first.
  package static func folds(of page: Page) -> [Fold] {
    folds(of: page.outline, under: nil, in: page.text)
  }

  /// Clients that fold whole lines know one fold a line: of two that start together the outer counts.
  private static func folds(
    of items: [OutlineItem], under line: Int?, in text: SourceText
  ) -> [Fold] {
    items.flatMap { item -> [Fold] in
      let lines = lines(of: item, in: text)
      let isFold = lines.count > 1 && lines.lowerBound != line
      let inner = folds(of: item.children, under: isFold ? lines.lowerBound : line, in: text)
      return isFold ? [Fold(item: item, lines: lines)] + inner : inner
    }
  }

  /// The lines of an item without the blank ones at its ends.
  private static func lines(of item: OutlineItem, in text: SourceText) -> ClosedRange<Int> {
    let first = text.lines.line(at: item.selection.lowerBound)
    var last = max(
      first, text.lines.line(at: max(item.range.lowerBound, item.range.upperBound - 1)))
    while last > first, isBlank(last, in: text) { last -= 1 }
    return first...last
  }

  private static func isBlank(_ line: Int, in text: SourceText) -> Bool {
    guard let content = text.content(ofLine: line) else { return true }
    return text.string(content).allSatisfy(\.isWhitespace)
  }

  private static func endOfLine(_ line: Int, _ snapshot: Snapshot) -> Int? {
    guard let content = snapshot.text.content(ofLine: line) else { return nil }
    return snapshot.client.encoding.length(content, in: snapshot.text)
  }

  private static func label(_ item: OutlineItem, _ details: ArticleDetails) -> String {
    item.kind == .article ? "\(item.name) · \(details.text(of: item.article))" : item.name
  }
}
