import BulletinText

/// Lines to fragments: one pass over the lines, with a look ahead over the few that may be heads.
struct Grouper {
  let lines: [Line]
  /// Where each line begins in the page.
  let starts: [Int]
  let style: PageStyle
  /// The line that is the paper's name by its place alone.
  let paperName: Int?
  var drafts: [Draft] = []
  /// The index behind the paper's own lines at the top.
  let top: Int
  /// The lines that wait to become the heads of an article.
  var heads: [Int] = []
  /// Bylines and captions between heads and the first paragraph, from the start of the page.
  var topBylines: [Byline] = []
  var topCaptions: [TextRange] = []
  var column = Draft.Column.none
  var consumed = -1

  init(_ lines: [Line], starts: [Int]) {
    self.starts = starts
    style = PageStyle(lines)
    self.lines = style.wrap.map { $0.told(lines) } ?? FoldedText.told(lines)
    paperName = Furniture.paperName(lines)
    top = TopLines.end(lines)
    for index in self.lines.indices where index > consumed { read(index) }
    flushHeads()
    for index in drafts.indices where drafts[index].kind == .article {
      drafts[index].articleKind = ColumnHead.articleKind(of: drafts[index], lines)
    }
  }

  private mutating func read(_ index: Int) {
    switch lines[index].kind {
    case .blank: break
    case .text where index == paperName || index < top: furnish(index)
    case .text where lines[index].scalars <= 16:
      if let byline = bareNames(index) ?? letterWriter(index) {
        read(byline, index)
      } else {
        readText(index)
      }
    case .furniture where Furniture.isText(lines, index, below: heads.last, openBody):
      readText(index)
    case .furniture where isLastMark(index): appendBody(index, joining: true, role: .body)
    case .furniture where isRuleInHead(index): break
    case .furniture, .header: furnish(index)
    case .columnHead where ColumnHead.headsNotice(lines, index):
      flushHeads()
      heads = [index]
    case .columnHead where isLabelInHead(index): break
    case .columnHead where isSectionHead(index) || isBoxHead(index) || isWordInText(index):
      addSectionHead(index)
    case .columnHead: openColumn(index)
    case .byline where heads.isEmpty && Lookahead.isColumnMark(lines, index): openColumn(index)
    case .byline(let byline): read(byline, index)
    case .jump(let jump): read(jump, index)
    case .caption: readCaption(index)
    case .lead(let lead): read(lead, index)
    case .label: readLabel(index)
    case .text: readText(index)
    }
  }

  /// The last line of the article that is open.
  private var openBody: Int? {
    guard heads.isEmpty, let last = drafts.last, last.kind != .furniture, !last.isClosed else {
      return nil
    }
    return last.lastBodyLine
  }

  /// From the start of a draft to that of a line, in bytes.
  func distance(_ line: Int, _ draft: Int) -> Int {
    starts[line] - starts[drafts[draft].firstLine]
  }

  // MARK: Furniture

  mutating func furnish(_ index: Int) {
    flushHeads()
    if drafts.last?.kind != .furniture {
      drafts.append(Draft(kind: .furniture, firstLine: index))
    }
    guard case .furniture = lines[index].kind, MastheadLine.isDate(lines[index].head) else {
      return
    }
    let last = drafts.count - 1
    drafts[last].nodes.signatures.append(
      lines[index].content.shifted(by: distance(index, last)))
  }

  private mutating func openColumn(_ index: Int) {
    furnish(index)
    column = ColumnHead.kind(lines[index].head)
    if ColumnHead.listsContents(lines[index].head) {
      consumed = Lookahead.contentsEnd(lines, index + 1) - 1
    }
    if column == .none, Lookahead.itemsFollow(lines, index) { column = .briefs }
  }

  // MARK: Bylines, jumps, captions

  private mutating func read(_ byline: Byline, _ index: Int) {
    var byline = byline
    takeNames(for: &byline, after: index)
    if !heads.isEmpty {
      byline.placement = .underHeadline
      topBylines.append(byline.shifted(by: starts[index]))
    } else if let last = drafts.indices.last, drafts[last].kind != .furniture {
      if drafts[last].hasNoText { byline.placement = .underHeadline }
      drafts[last].sign(byline.shifted(by: distance(index, last)))
    } else {
      furnish(index)
    }
  }

  /// `记者` alone on a line: the names may stand on the next.
  private mutating func takeNames(for byline: inout Byline, after index: Int) {
    var next = index + 1
    // A blank line may stand between; but what a message head follows is the next headline.
    if next + 1 < lines.count, lines[next].isBlank {
      next += 1
      if Lookahead.leadFollows(lines, next, acceptsDate: true) { return }
    }
    guard let last = byline.credits.indices.last, byline.credits[last].names.isEmpty,
      byline.credits[last].role != .source, next < lines.count,
      case .text = lines[next].kind,
      let found = CreditsReader.read(lines[next].head, 0, lines[next].head.count),
      !found.hasRole
    else { return }
    let distance = starts[next] - starts[index]
    byline.credits[last].names = found.credits.flatMap(\.names).map {
      $0.shifted(by: distance)
    }
    byline.range = byline.range.union(lines[next].content.shifted(by: distance))
    consumed = next
  }

  private mutating func read(_ jump: Jump, _ index: Int) {
    if jump.kind == .from {
      openContinuation(from: jump, index)
    } else if heads.isEmpty, let last = drafts.indices.last, drafts[last].kind != .furniture {
      drafts[last].nodes.jumps.append(jump.shifted(by: distance(index, last)))
      if jump.kind == .to { drafts[last].isClosed = true }
    } else {
      furnish(index)
    }
  }

  private mutating func readCaption(_ index: Int) {
    let content = lines[index].content
    if !heads.isEmpty {
      topCaptions.append(content.shifted(by: starts[index]))
    } else if column == .photos || drafts.last.map({ $0.kind == .furniture }) ?? true {
      var draft = Draft(kind: .article, firstLine: index)
      draft.articleKind = .photo
      draft.column = column
      draft.isClosed = true
      draft.nodes.captions = [content]
      drafts.append(draft)
    } else {
      let last = drafts.count - 1
      drafts[last].nodes.captions.append(content.shifted(by: distance(index, last)))
    }
  }

  // MARK: Leads

  private mutating func read(_ lead: LeadLine, _ index: Int) {
    let hasSource = !lead.source.isEmpty
    if heads.isEmpty, let last = drafts.indices.last, waitsForLead(drafts[last], at: index) {
      // An editor's note or a deck stood between the headline and the message head.
      drafts[last].openBelowDeck()
    } else if heads.isEmpty, !hasSource, let last = drafts.indices.last,
      drafts[last].kind != .furniture, !drafts[last].isClosed
    {
      // The reporters of a part.
    } else {
      openArticle(at: index)
    }
    let last = drafts.count - 1
    let head = lines[index].head
    let distance = distance(index, last)
    if hasSource {
      drafts[last].nodes.lead = Lead(
        source: head.range(lead.source.lowerBound, lead.source.upperBound).shifted(by: distance))
      drafts[last].hasAgency =
        LeadSource.isAgency(head, lead.source)
        || LeadSource.creditsAnother(head, lead.source.upperBound)
    }
    if let byline = lead.byline {
      drafts[last].nodes.bylines.append(byline.shifted(by: distance))
    }
    appendBody(index, joining: false, role: .lead, without: lead)
  }
}
