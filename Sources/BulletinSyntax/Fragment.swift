import BulletinText
import Synchronization

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
  /// The number of its lines.
  let lineCount: Int
  public let nodes: Nodes
  /// What the page level may know of the fragment.
  public let summary: FragmentSummary
  /// Made when a text without a head is looked for its article, which few pages need.
  private let madeTies = Mutex<[UInt32]?>(nil)

  init(
    kind: Kind, articleKind: ArticleKind, length: Int, lineCount: Int, nodes: Nodes,
    summary: FragmentSummary
  ) {
    self.kind = kind
    self.articleKind = articleKind
    self.length = length
    self.lineCount = lineCount
    self.nodes = nodes
    self.summary = summary
  }

  /// The tokens of the fragment that begins at `start` in `utf8`, in order: the fragment byte for
  /// byte. Complexity: linear.
  public func tokens(in utf8: [UInt8], from start: Int) -> [Token] {
    Lexer.tokens(of: TextRange(start, start + length), in: utf8.span)
  }

  /// Hashes of its runs of three Han characters.
  func ties(in utf8: [UInt8], from start: Int) -> [UInt32] {
    if let known = madeTies.withLock({ $0 }) { return known }
    let ties = Continuations.ties(
      utf8,
      nodes.headline + nodes.kickers + nodes.subheads.map(\.range)
        + nodes.paragraphs.flatMap(\.pieces),
      from: start)
    madeTies.withLock { $0 = ties }
    return ties
  }

  /// Whether two fragments of equal lines are equal in everything but identity.
  func isEqual(to other: Fragment) -> Bool {
    kind == other.kind && articleKind == other.articleKind && length == other.length
      && lineCount == other.lineCount && summary == other.summary && nodes == other.nodes
  }
}
