public import BulletinText

/// A heading of the outline and what stands under it, in UTF-8 offsets of the page.
public struct OutlineItem: Hashable, Sendable {
  public enum Kind: String, Sendable {
    /// An article.
    case article
    /// The part of an interrupted article that stands after another.
    case continuation
    case kicker, subhead, crosshead, lead, list, byline, jump
  }

  public var kind: Kind
  /// Never blank.
  public var name: String
  /// The article's place among the page's articles, from 0.
  public var article: Int
  /// Everything that belongs to it, without blank lines at its end; children lie inside, siblings do
  /// not overlap.
  public var range: TextRange
  /// What a click selects; lies inside `range`.
  public var selection: TextRange
  public var children: [OutlineItem]

  public init(
    kind: Kind, name: String, article: Int, range: TextRange, selection: TextRange,
    children: [OutlineItem] = []
  ) {
    self.kind = kind
    self.name = name
    self.article = article
    self.range = range
    self.selection = selection
    self.children = children
  }
}

extension Page {
  /// The outline of the page: articles in the order of the text, the later part of an interrupted
  /// article an item of its own, for siblings must not overlap. Complexity: linear in its nodes.
  public var outline: [OutlineItem] {
    articles.flatMap { article in
      article.parts.indices.compactMap { item(for: article, part: $0) }
    }.sorted { $0.range < $1.range }
  }

  /// The headline of an article as one line of text; of an article without one, how it opens.
  public func title(of article: Article) -> String {
    if !article.nodes.headline.isEmpty { return string(article.nodes.headline) }
    let opening = article.nodes.paragraphs.first.map { string($0.pieces) } ?? ""
    let first = opening.unicodeScalars.prefix(16)
    return first.isEmpty ? "—" : String(String.UnicodeScalarView(first)) + "…"
  }

  private func item(for article: Article, part: Int) -> OutlineItem? {
    let whole = trimmed(article.parts[part])
    guard !whole.isEmpty else { return nil }
    let isFirst = part == 0
    var children = leaves(of: article).filter { whole.contains($0.range) }
    children.sort { $0.range < $1.range }
    // What shares text with the leaf before it is left out: siblings must not overlap.
    children = children.reduce(into: []) { kept, leaf in
      if let last = kept.last, last.range.overlaps(leaf.range) { return }
      kept.append(leaf)
    }
    let headline = article.headline ?? article.nodes.paragraphs.first?.pieces.first
    let selection = isFirst ? headline ?? TextRange(at: whole.lowerBound) : firstLine(of: whole)
    return OutlineItem(
      kind: isFirst ? .article : .continuation, name: title(of: article), article: article.index,
      range: whole, selection: whole.contains(selection) ? selection : firstLine(of: whole),
      children: children)
  }

  private func leaves(of article: Article) -> [OutlineItem] {
    let nodes = article.nodes
    func leaf(_ kind: OutlineItem.Kind, _ range: TextRange) -> OutlineItem? {
      let name = firstWords(of: range)
      guard !name.isEmpty else { return nil }
      return OutlineItem(
        kind: kind, name: name, article: article.index, range: range, selection: range)
    }
    var result = nodes.kickers.compactMap { leaf(.kicker, $0) }
    result += nodes.subheads.compactMap {
      leaf($0.role == .crosshead ? .crosshead : .subhead, $0.range)
    }
    for paragraph in nodes.paragraphs {
      if paragraph.role == .lead {
        result += [leaf(.lead, paragraph.range)].compactMap { $0 }
      } else if let first = paragraph.pieces.first,
        SectionHeadLine.opensItem(
          ScalarText(
            text.utf8, [TextRange(first.lowerBound, min(first.upperBound, first.lowerBound + 60))]))
      {
        result += [leaf(.list, paragraph.range)].compactMap { $0 }
      }
    }
    result += nodes.bylines.filter { $0.placement != .leadBracket && $0.placement != .inlineEnd }
      .compactMap { leaf(.byline, $0.range) }
    result += nodes.jumps.compactMap { leaf(.jump, $0.range) }
    return result
  }

  /// The first 24 characters of a range's first line.
  private func firstWords(of range: TextRange) -> String {
    let line = firstLine(of: range)
    let words = text.string(line).unicodeScalars
    let short = String(String.UnicodeScalarView(words.prefix(24)))
    return words.count > 24 ? short + "…" : short
  }

  private func firstLine(of range: TextRange) -> TextRange {
    guard let line = text.content(ofLine: text.lines.line(at: range.lowerBound)) else {
      return range
    }
    return TextRange(
      range.lowerBound, min(range.upperBound, max(line.upperBound, range.lowerBound)))
  }

  /// A range without the blanks and line ends at its end.
  private func trimmed(_ range: TextRange) -> TextRange {
    var upper = range.upperBound
    while upper > range.lowerBound {
      let byte = text.utf8[upper - 1]
      if byte == 0x0A || byte == 0x0D || byte == 0x20 || byte == 0x09 {
        upper -= 1
      } else if upper - 3 >= range.lowerBound, byte == 0x80, text.utf8[upper - 2] == 0x80,
        text.utf8[upper - 3] == 0xE3
      {
        upper -= 3
      } else {
        break
      }
    }
    return TextRange(range.lowerBound, upper)
  }
}
