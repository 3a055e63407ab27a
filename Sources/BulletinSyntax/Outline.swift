public import BulletinText

/// A heading of the outline and what stands under it, in UTF-8 offsets of the page.
public struct OutlineItem: Hashable, Sendable {
  public enum Kind: Sendable {
    /// An article.
    case article
    /// The part of an interrupted article that stands after another.
    case continuation
    case kicker, subhead, crosshead, lead, list, byline, jump
  }

  public var kind: Kind
  /// Never blank.
  public var name: String
  /// 日期 · 记者 · 字数, for articles; else empty.
  public var detail: String
  /// Everything that belongs to it; children lie inside, siblings do not overlap.
  public var range: TextRange
  /// What a click selects; lies inside `range`.
  public var selection: TextRange
  public var children: [OutlineItem]

  public init(
    kind: Kind, name: String, detail: String = "", range: TextRange, selection: TextRange,
    children: [OutlineItem] = []
  ) {
    self.kind = kind
    self.name = name
    self.detail = detail
    self.range = range
    self.selection = selection
    self.children = children
  }
}

extension Page {
  /// The outline of the page. Complexity: linear in its nodes.
  public var outline: [OutlineItem] { [] }
}
