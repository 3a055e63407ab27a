import BulletinText

/// What a line may open, judged by itself, by its neighbours and by the article above it.
extension Grouper {
  func waitsForLead(_ draft: Draft) -> Bool {
    draft.kind == .article && !draft.nodes.headline.isEmpty && draft.nodes.lead == nil
      && draft.nodes.paragraphs.count == 1 && !draft.isClosed && draft.articleKind == .news
      && !draft.opensWithDate
  }

  /// Whether a line may be a head: by its looks, and it is no row of a table.
  func isHeadlineLike(_ index: Int) -> Bool {
    lines[index].isHeadlineLike && !Lookahead.isRow(lines, index)
  }

  /// Whether a line begins the heads of the next article although this one is not closed.
  func opensArticle(_ index: Int, after open: Line?) -> Bool {
    guard lines[index].isHeadlineLike else { return false }
    if let open {
      return !open.ending.isInside
        && Lookahead.leadFollows(lines, index, acceptsDate: false)
    }
    return Lookahead.leadFollows(lines, index, acceptsDate: true)
      || opensBlock(index) || ColumnHead.isNotice(lines[index].head)
      || Lookahead.letterFollows(lines, index)
      || Lookahead.isPairOfHeads(
        lines, index, isSigned: drafts.last.map(\.isSigned) ?? false)
  }

  /// Where blank lines part articles: a head behind one, with a paragraph right below it.
  func opensBlock(_ index: Int) -> Bool {
    guard style.partsByBlanks, index > 0, lines[index - 1].isBlank, index + 1 < lines.count,
      lines[index].scalars >= 6, !lines[index].opensItem, case .text = lines[index + 1].kind
    else { return false }
    return !lines[index + 1].isHeadlineLike && !(drafts.last?.endsOpen ?? false)
  }

  func opensWithDash(_ line: Line) -> Bool { line.head[0] == 0x2014 }

  func opensBrief(_ index: Int) -> Bool {
    let line = lines[index]
    return Mark.isBullet(line.head[0]) || Mark.isArrow(line.head[0]) || line.opensWithDate
      || line.head[0] == 0x3010
  }
}
