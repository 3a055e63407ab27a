public import BulletinText

/// A page: its text and the fragments that it is cut into, from its first byte to its last. Any
/// bytes make a page; nothing here fails.
public struct Page: Sendable {
  public let text: SourceText
  /// The fragments in order; their lengths add up to the text's.
  public let fragments: [Fragment]
  /// The UTF-8 offset at which each fragment begins.
  public let starts: [Int]
  /// The page's first lines that name the paper, the date, the section; `nil` where there are none.
  public let masthead: Masthead?
  /// Whether the page's lines are cut at a fixed width (1.4 of the genre's description).
  public let isHardWrapped: Bool
  /// The lines, in order; what the page after an edit takes over.
  let lines: [Line]
  let groups: [ArticleGroup]

  /// The page of a text. Complexity: linear.
  public init(_ text: SourceText) {
    self = Parser.parse(text, reusing: nil)
  }

  public init(_ string: String) {
    self.init(SourceText(string))
  }

  init(
    text: SourceText, lines: [Line], fragments: [Fragment], masthead: Masthead?,
    isHardWrapped: Bool,
    groups: [ArticleGroup]
  ) {
    self.text = text
    self.lines = lines
    self.fragments = fragments
    self.masthead = masthead
    self.isHardWrapped = isHardWrapped
    self.groups = groups
    var starts: [Int] = []
    starts.reserveCapacity(fragments.count)
    var offset = 0
    for fragment in fragments {
      starts.append(offset)
      offset += fragment.length
    }
    self.starts = starts
  }

  /// The articles in the order of their headlines. Made on each call; keep the answer.
  public var articles: [Article] {
    groups.enumerated().map { index, group in
      func nodes(_ fragment: Int) -> Nodes {
        fragments[fragment].nodes.shifted(by: starts[fragment])
      }
      var whole = group.fragments.first.map(nodes) ?? Nodes()
      for later in group.fragments.dropFirst() { whole.append(nodes(later)) }
      return Article(
        index: index, kind: group.kind, fragments: group.fragments,
        parts: parts(of: group), nodes: whole)
    }
  }

  /// The ranges of a group; fragments that follow each other are one.
  private func parts(of group: ArticleGroup) -> [TextRange] {
    group.fragments.reduce(into: []) { parts, fragment in
      let range = range(ofFragment: fragment)
      if let last = parts.last, last.upperBound == range.lowerBound {
        parts[parts.count - 1] = last.union(range)
      } else {
        parts.append(range)
      }
    }
  }

  /// The range of a fragment.
  public func range(ofFragment index: Int) -> TextRange {
    TextRange(starts[index], starts[index] + fragments[index].length)
  }

  /// The index of the fragment at a UTF-8 offset; `nil` on an empty page. Complexity: logarithmic.
  public func fragment(at offset: Int) -> Int? {
    guard !fragments.isEmpty else { return nil }
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The text of ranges joined with nothing in between, as a broken paragraph reads.
  public func string(_ pieces: [TextRange]) -> String {
    pieces.map(text.string).joined()
  }
}

/// Which fragments make an article.
struct ArticleGroup: Hashable, Sendable {
  var fragments: [Int]
  var kind: ArticleKind
}
