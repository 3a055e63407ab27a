import BulletinText

/// What a line is by itself, before its neighbours are asked.
enum LineKind: Sendable {
  case blank
  /// Rules, hot-lines, page headers inside the page.
  case furniture
  /// A masthead or page header.
  case header
  case columnHead
  // What few lines are is large, and stands apart.
  indirect case byline(Byline)
  indirect case jump(Jump)
  case caption
  indirect case lead(LeadLine)
  /// 编者按, 相关链接: what follows is a note.
  case label
  case text
}

/// How a body line ends.
struct LineEnding: Sendable {
  /// The byline and the jump that end it, where there are any.
  var tail: LineTail?
  /// Where the sentence text ends: before an inline byline and a jump.
  var textEnd: Int
  /// Whether the sentence at the text's end is open.
  var isOpen = false
  /// Whether it breaks off where nothing can end: after a comma, inside a quotation.
  var isInside = false
  /// It ends in a semicolon, as an item of a list does.
  var isListed = false
}

/// What stands behind the last sentence of a body line. An object, for few lines have one.
final class LineTail: Sendable {
  let byline: Byline?
  let jump: Jump?

  init(byline: Byline?, jump: Jump?) {
    self.byline = byline
    self.jump = jump
  }
}

/// A line and what is known of it by itself. Immutable, and all its offsets count from its own
/// start, so the pages before and after an edit share the lines that the edit leaves alone.
final class Line: Sendable {
  let shape: LineShape
  let kind: LineKind
  /// The scalars of a line that is short enough to be anything but body text; of a longer line how
  /// it opens.
  let head: ScalarText
  /// The number of scalars of the content; of a long line about that.
  let scalars: Int
  /// Whether it may be a headline by its looks.
  let isHeadlineLike: Bool
  /// Whether it opens with a date or a word such as 近日, as leads without a message head do.
  let opensWithDate: Bool
  /// Whether it opens with an item's ordinal.
  let opensItem: Bool
  let ending: LineEnding
  /// Whether it was read as one of the page's first or last lines.
  let isAtEdge: Bool

  var content: TextRange { shape.content }
  var indent: Int { shape.indent }
  var isBlank: Bool { shape.isBlank }
  /// Whether it matters where on the page it stands.
  var mayBeHeader: Bool { !isBlank && content.count <= LineClassifier.window }

  init(
    _ shape: LineShape, _ kind: LineKind, head: ScalarText = ScalarText(), scalars: Int = 0,
    isHeadlineLike: Bool = false, opensWithDate: Bool = false, opensItem: Bool = false,
    ending: LineEnding? = nil, isAtEdge: Bool = false
  ) {
    self.shape = shape
    self.kind = kind
    self.head = head
    self.scalars = scalars
    self.isHeadlineLike = isHeadlineLike
    self.opensWithDate = opensWithDate
    self.opensItem = opensItem
    self.ending = ending ?? LineEnding(textEnd: shape.content.upperBound)
    self.isAtEdge = isAtEdge
  }

  /// The same line, which is no headline whatever it looks like.
  var asText: Line {
    Line(
      shape, kind, head: head, scalars: scalars, opensWithDate: opensWithDate, opensItem: opensItem,
      ending: ending, isAtEdge: isAtEdge)
  }

  /// A blank line; nearly all are a line end alone, and share one object.
  static func blank(_ shape: LineShape) -> Line {
    switch shape.length {
    case 1: lineFeed
    default: Line(shape, .blank)
    }
  }

  private static let lineFeed: Line = {
    let bytes: [UInt8] = [UInt8(ascii: "\n")]
    return Line(LineShape(bytes.span, 0, 1), .blank)
  }()
}
