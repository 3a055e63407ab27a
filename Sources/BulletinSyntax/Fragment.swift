/// A run of lines that belong to one article, or to none. Immutable, and all its offsets count from
/// its own start, so an edit elsewhere moves it without touching it: its identity is the key of
/// everything that was computed from it.
public final class Fragment: Sendable {
  /// What the lines are.
  public enum Kind: UInt8, Sendable {
    /// The beginning of an article, with or without a headline.
    case article
    /// Body text after a closed article, without a head of its own.
    case headless
    /// Mastheads, page headers, column heads, rules, blank lines: no article.
    case furniture
  }

  public let kind: Kind
  /// What the fragment alone says of its article's kind.
  public let articleKind: ArticleKind
  /// The length in UTF-8 bytes, line ends included.
  public let length: Int
  /// The tokens, in order: the fragment byte for byte.
  public let tokens: [Token]
  public let nodes: Nodes
  /// What the page level may know of the fragment.
  public let summary: FragmentSummary

  init(
    kind: Kind, articleKind: ArticleKind, length: Int, tokens: [Token], nodes: Nodes,
    summary: FragmentSummary
  ) {
    self.kind = kind
    self.articleKind = articleKind
    self.length = length
    self.tokens = tokens
    self.nodes = nodes
    self.summary = summary
  }

  /// Whether two fragments are equal in everything but identity.
  func isEqual(to other: Fragment) -> Bool {
    kind == other.kind && articleKind == other.articleKind && length == other.length
      && nodes == other.nodes && summary == other.summary && tokens == other.tokens
  }
}
