import BulletinText

/// A fragment while its lines are read; ranges count from the start of its first line.
struct Draft {
  var kind: Fragment.Kind
  var articleKind: ArticleKind = .news
  /// The number of its first line; it runs to the next draft's.
  var firstLine: Int
  var nodes = Nodes()
  /// The number of the line that its last paragraph ends with.
  var lastBodyLine: Int?
  /// A byline or a jump ended it.
  var isClosed = false
  /// All that stands before the byline is the lead: the body may go on after it.
  var isClosedAfterLead = false
  /// A note stands below it: its text closes nothing and is closed by nothing.
  var isInNote = false
  /// The message head names an agency.
  var hasAgency = false
  /// Its first sentence tells a date.
  var opensWithDate = false
  /// The sentence at its last paragraph's end is open, and nothing closed the article.
  var endsOpen = false
  /// A text without a headline right below the head of a column.
  var isOfColumn = false
  /// A text without a head below a signed article, which may be that article's own.
  var mayGoOn = false
  /// The mark that its section heads stand behind: ■.
  var sectionMark: UInt32?
  /// The column that it stands under.
  var column = Column.none

  /// What a column head promises of the items below it.
  enum Column {
    case none, briefs, photos, notices, commentary
  }

  init(kind: Fragment.Kind, firstLine: Int) {
    self.kind = kind
    self.firstLine = firstLine
  }

  /// Whether somebody answers for the text.
  var isSigned: Bool {
    hasAgency || nodes.bylines.contains(where: \.isAuthored)
  }

  /// Whether its reporters stand under its headline.
  var isSignedAtTop: Bool {
    nodes.bylines.contains { $0.placement == .underHeadline && $0.isAuthored }
  }

  /// Appends a paragraph, or a piece to the last one.
  mutating func append(_ pieces: [TextRange], line: Int, joining: Bool, role: Paragraph.Role) {
    if joining, let last = nodes.paragraphs.indices.last {
      nodes.paragraphs[last].pieces += pieces
    } else {
      nodes.paragraphs.append(Paragraph(pieces: pieces, role: role))
    }
    lastBodyLine = line
  }

  /// Nothing yet, or the editor's note alone.
  var hasNoText: Bool { nodes.paragraphs.allSatisfy { $0.role == .note } }

  /// Takes a byline that stands at the end so far.
  mutating func sign(_ byline: Byline) {
    nodes.bylines.append(byline)
    guard !hasNoText else { return }
    isClosedAfterLead = nodes.paragraphs.count == 1 && nodes.lead != nil
    isClosed = true
    endsOpen = false
  }

  /// The message head stands below a deck: who signs the deck signs what follows.
  mutating func openBelowDeck() {
    isClosed = false
    for index in nodes.bylines.indices where nodes.bylines[index].placement == .ownLine {
      nodes.bylines[index].placement = .underHeadline
    }
  }

  /// The body goes on after a byline that had followed the lead.
  mutating func reopen() {
    isClosed = false
    isClosedAfterLead = false
    for index in nodes.bylines.indices where nodes.bylines[index].placement != .leadBracket {
      nodes.bylines[index].isAfterLead = true
      if nodes.bylines[index].placement == .ownLine {
        nodes.bylines[index].placement = .afterLead
      }
    }
  }
}
