public import BulletinText

/// A logical paragraph: one line, or the pieces that a column break or a hard wrap left of it.
public struct Paragraph: Hashable, Sendable {
  /// What a paragraph is in its article.
  public enum Role: UInt8, Sendable {
    case lead
    case body
    /// An editor's note or a link box.
    case note
  }

  /// The physical pieces in order, without line ends, indents and inline bylines. Joined with
  /// nothing in between they are the paragraph's text.
  public var pieces: [TextRange]
  public var role: Role

  public init(pieces: [TextRange], role: Role = .body) {
    self.pieces = pieces
    self.role = role
  }

  /// From the first piece's start to the last one's end.
  public var range: TextRange {
    guard let first = pieces.first, let last = pieces.last else { return TextRange(at: 0) }
    return first.union(last)
  }
}

/// A head other than the headline.
public struct Subhead: Hashable, Sendable {
  public enum Role: UInt8, Sendable {
    /// Under the headline.
    case subhead
    /// A section head inside the body.
    case crosshead
  }

  public var range: TextRange
  public var role: Role

  public init(range: TextRange, role: Role) {
    self.range = range
    self.role = role
  }
}

/// How a news article opens: `本报讯`, `新华社北京5月6日电（记者 …）`, or nothing but its first
/// sentence.
public struct Lead: Hashable, Sendable {
  /// The message head up to 讯, 电, 报道 or 消息; `nil` where the text has none.
  public var source: TextRange?

  public init(source: TextRange?) {
    self.source = source
  }
}

/// Who wrote, took or supplied something: one role and its names.
public struct Credit: Hashable, Sendable {
  public enum Role: String, Sendable {
    case reporter, correspondent, photographer, intern, commentator, editor
    /// A source or supplier without a person: 来源：清溪发布, 图片由受访者提供.
    case source
  }

  public var role: Role
  /// The role's words as printed; `nil` where a name stands alone.
  public var roleRange: TextRange?
  /// The newspaper or agency that the names belong to, where it is not the page's own.
  public var outlet: TextRange?
  /// The names. A padded name (`丁　越`) is one range.
  public var names: [TextRange]

  public init(role: Role, roleRange: TextRange?, outlet: TextRange? = nil, names: [TextRange]) {
    self.role = role
    self.roleRange = roleRange
    self.outlet = outlet
    self.names = names
  }
}

/// A byline: a line of its own, the end of a paragraph, a bracket in the message head.
public struct Byline: Hashable, Sendable {
  public enum Placement: String, Sendable {
    case ownLine = "own-line"
    case inlineEnd = "inline-end"
    case afterLead = "after-lead"
    case leadBracket = "lead-bracket"
    case underHeadline = "under-headline"
  }

  public var range: TextRange
  public var credits: [Credit]
  public var placement: Placement
  /// 文/图, 摄影报道: the authors took the pictures too.
  public var hasPictures: Bool
  /// The body goes on after it.
  public var isAfterLead: Bool
  /// The line of a web export under the headline: when, whence, by whom.
  public var isMetadata: Bool

  public init(
    range: TextRange, credits: [Credit], placement: Placement, hasPictures: Bool = false,
    isAfterLead: Bool = false, isMetadata: Bool = false
  ) {
    self.range = range
    self.credits = credits
    self.placement = placement
    self.hasPictures = hasPictures
    self.isAfterLead = isAfterLead
    self.isMetadata = isMetadata
  }

  /// 县交通局局长　丁越 below a headline: what somebody is stands before the name, in place of a role.
  public var opensWithPost: Bool {
    guard placement == .underHeadline, credits.count == 1, credits[0].roleRange == nil,
      credits[0].outlet == nil, let name = credits[0].names.first
    else { return false }
    // Three characters and a blank at least.
    return name.lowerBound - range.lowerBound >= 12
  }

  /// Whether it names anybody who answers for the text: desk staff (责编, 校对) do not.
  public var isAuthored: Bool {
    credits.contains { $0.role != .editor }
  }
}

/// A line or bracket that sends the reader to another page.
public struct Jump: Hashable, Sendable {
  public enum Kind: String, Sendable {
    /// 下转第3版
    case to = "jump-to"
    /// 上接第1版
    case from = "jump-from"
    /// 更多报道见 K04~05
    case pointer
  }

  public var range: TextRange
  public var kind: Kind
  /// The page it names, as printed: `第3版`, `K04~05`.
  public var target: TextRange?

  public init(range: TextRange, kind: Kind, target: TextRange?) {
    self.range = range
    self.kind = kind
    self.target = target
  }
}

/// What stands in a fragment or, put together, in an article. All ranges are relative to the same
/// start: a fragment's own, or the page's in an `Article`.
public struct Nodes: Hashable, Sendable {
  /// The headline's pieces: one, or two where it runs over two lines or a layout blank.
  public var headline: [TextRange] = []
  public var kickers: [TextRange] = []
  public var subheads: [Subhead] = []
  public var lead: Lead?
  /// The paragraphs in reading order; where there is a lead, it is the first.
  public var paragraphs: [Paragraph] = []
  public var bylines: [Byline] = []
  public var jumps: [Jump] = []
  public var captions: [TextRange] = []
  /// The dates below notices.
  public var signatures: [TextRange] = []

  public init() {}

  /// The same nodes, each range moved by a number of bytes.
  public func shifted(by distance: Int) -> Nodes {
    var result = self
    result.headline = headline.map { $0.shifted(by: distance) }
    result.kickers = kickers.map { $0.shifted(by: distance) }
    result.subheads = subheads.map { Subhead(range: $0.range.shifted(by: distance), role: $0.role) }
    result.lead = lead.map { Lead(source: $0.source?.shifted(by: distance)) }
    result.paragraphs = paragraphs.map {
      Paragraph(pieces: $0.pieces.map { $0.shifted(by: distance) }, role: $0.role)
    }
    result.bylines = bylines.map { $0.shifted(by: distance) }
    result.jumps = jumps.map { $0.shifted(by: distance) }
    result.captions = captions.map { $0.shifted(by: distance) }
    result.signatures = signatures.map { $0.shifted(by: distance) }
    return result
  }

  /// Takes over the nodes of a later part of the same article.
  public mutating func append(_ later: Nodes) {
    if headline.isEmpty { headline = later.headline }
    kickers += later.kickers
    subheads += later.subheads
    lead = lead ?? later.lead
    paragraphs += later.paragraphs
    bylines += later.bylines
    jumps += later.jumps
    captions += later.captions
    signatures += later.signatures
  }
}

extension Jump {
  func shifted(by distance: Int) -> Jump {
    Jump(
      range: range.shifted(by: distance), kind: kind, target: target?.shifted(by: distance))
  }
}

extension Byline {
  func shifted(by distance: Int) -> Byline {
    var result = self
    result.range = range.shifted(by: distance)
    result.credits = credits.map {
      Credit(
        role: $0.role, roleRange: $0.roleRange?.shifted(by: distance),
        outlet: $0.outlet?.shifted(by: distance), names: $0.names.map { $0.shifted(by: distance) })
    }
    return result
  }
}
