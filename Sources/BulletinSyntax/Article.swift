public import BulletinText

/// What an article is; decides what is demanded of it.
public enum ArticleKind: String, Sendable, CaseIterable {
  case news, feature, commentary, notice, brief, photo, table
  /// Opened by 上接: its start is on another page.
  case continuation
}

/// An article of a page: its fragments put together, all ranges in the page's UTF-8 offsets. A view
/// made on demand; the tree itself knows no positions.
public struct Article: Hashable, Sendable {
  /// Its place among the page's articles, from 0.
  public let index: Int
  public let kind: ArticleKind
  /// The indices of its fragments; more than one where other articles interrupt it, or might have.
  public let fragments: [Int]
  /// The ranges of its text, in order; more than one where other articles interrupt it.
  public let parts: [TextRange]
  public let nodes: Nodes

  /// The headline with whatever stands between its pieces; `nil` where there is none.
  public var headline: TextRange? {
    guard let first = nodes.headline.first, let last = nodes.headline.last else { return nil }
    return first.union(last)
  }
}
