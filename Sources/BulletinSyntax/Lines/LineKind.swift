import BulletinText

/// What a line is by itself, before its neighbours are asked.
enum LineKind {
  case blank
  /// Rules, hot-lines, page headers inside the page.
  case furniture
  /// A masthead or page header.
  case header
  case columnHead
  case byline(Byline)
  case jump(Jump)
  case caption
  case lead(LeadLine)
  /// 编者按, 相关链接: what follows is a note.
  case label
  case text
}

/// A line and what is known of it. A class, for lines are handed around and large.
final class ClassifiedLine {
  let line: Line
  var kind: LineKind
  /// The scalars of a line that is short enough to be anything but body text; of a longer line its
  /// head.
  let head: ScalarText
  /// The scalars of the line's end, the same as `head` for a short line.
  let tail: ScalarText
  /// Whether it may be a headline by its looks.
  var isHeadlineLike = false
  /// The byline and the jump that end a body line.
  var tailByline: (byline: Byline, start: Int)?
  var tailJump: (jump: Jump, start: Int)?
  /// Where the sentence text ends: before an inline byline and a jump. UTF-8 offset of the page.
  var textEnd: Int
  /// Whether the sentence at the text's end is open.
  var endsOpen = false
  /// Whether it opens with a date or a word such as 近日, as leads without a message head do.
  var opensWithDate = false
  /// Whether it opens with an item's ordinal.
  var opensItem = false

  init(line: Line, kind: LineKind, head: ScalarText, tail: ScalarText) {
    self.line = line
    self.kind = kind
    self.head = head
    self.tail = tail
    textEnd = line.content.upperBound
  }
}
