import BulletinText

/// Articles from the heads that wait, and the text that goes to the last one.
extension Grouper {
  /// Opens an article with the heads that wait.
  mutating func openArticle(at index: Int) {
    takeColumnName()
    if heads.count > 1, index > heads[0] { splitHeads() }
    var draft = Draft(kind: .article, firstLine: heads.first ?? index)
    draft.column = column
    if !heads.isEmpty {
      takeHeads(&draft)
      column = .none
    }
    let start = starts[draft.firstLine]
    draft.nodes.bylines = topBylines.map { $0.shifted(by: -start) }
    draft.nodes.captions = topCaptions.map { $0.shifted(by: -start) }
    drafts.append(draft)
    heads = []
    topBylines = []
    topCaptions = []
  }

  /// The first of several heads may be the name of the column that they stand in.
  private mutating func takeColumnName() {
    guard heads.count > 1,
      HeadlineLine.isColumnName(lines[heads[0]].head, above: lines[heads[1]].head)
    else { return }
    let name = heads[0]
    let rest = Array(heads[1...])
    (heads, column) = ([], ColumnHead.kind(lines[name].head))
    let (bylines, captions) = (topBylines, topCaptions)
    furnish(name)
    (heads, topBylines, topCaptions) = (rest, bylines, captions)
  }

  private func takeHeads(_ draft: inout Draft) {
    let texts = heads.enumerated().map { place, line in
      (text: lines[line].head, followsDirectly: place > 0 && heads[place - 1] + 1 == line)
    }
    let found = HeadlineLine.heads(texts)
    let first = starts[draft.firstLine]
    func range(_ part: (Int, Range<Int>)) -> TextRange {
      let line = heads[part.0]
      return lines[line].head.range(part.1.lowerBound, part.1.upperBound)
        .shifted(by: starts[line] - first)
    }
    draft.nodes.headline = found.headline.map(range)
    draft.nodes.kickers = found.kickers.map(range)
    draft.nodes.subheads = found.subheads.map { Subhead(range: range($0), role: .subhead) }
  }

  /// Heads that nothing follows: an article without text.
  mutating func flushHeads() {
    guard !heads.isEmpty else { return }
    openArticle(at: heads[0])
    drafts[drafts.count - 1].isClosed = true
  }

  /// A headline that nothing follows, above the heads of the next article: a blank line stands
  /// between, and both tell who does what.
  private mutating func splitHeads() {
    guard
      let cut = heads.indices.dropFirst().first(where: { place in
        heads[place - 1] + 1 < heads[place]
          && HeadlineLine.isComplete(lines[heads[place - 1]].head)
          && HeadlineLine.opensWithPlace(lines[heads[place]].head)
      })
    else { return }
    let later = Array(heads[cut...])
    heads = Array(heads[..<cut])
    flushHeads()
    heads = later
  }

  /// 编者按 alone on its line below the heads: the paragraph below it is the note. Answers whether there
  /// is one.
  mutating func openNote(_ index: Int) -> Bool {
    let next = index + 1
    guard !heads.isEmpty, next < lines.count, case .text = lines[next].kind,
      !lines[next].isHeadlineLike
    else { return false }
    openArticle(at: index)
    appendBody(next, joining: false, role: .note)
    consumed = next
    return true
  }

  /// What stands behind （上接第1版） on its line: the text, or the headline once more.
  mutating func takeRest(_ index: Int, after end: Int) {
    let (line, last) = (lines[index], drafts.count - 1)
    let isHead =
      drafts[last].nodes.headline.isEmpty && line.scalars <= 36 && line.isHeadlineLike
      && Lookahead.textFollows(lines, index)
    guard isHead else { return appendBody(index, joining: false, role: .body, after: end) }
    drafts[last].nodes.headline = [
      TextRange(end, line.content.upperBound).shifted(by: distance(index, last))
    ]
  }

  /// Opens a text that belongs to the last article, or to one before it.
  mutating func openRest(_ index: Int) {
    var draft = Draft(kind: .headless, firstLine: index)
    draft.mayGoOn = true
    drafts.append(draft)
    appendBody(index, joining: false, role: .body)
  }

  /// Takes a line as the head of a section of the last draft.
  mutating func addSectionHead(_ index: Int) {
    let (last, line) = (drafts.count - 1, lines[index])
    drafts[last].nodes.subheads.append(
      Subhead(range: line.content.shifted(by: distance(index, last)), role: .crosshead))
    if Mark.isBullet(line.head[0]) { drafts[last].sectionMark = line.head[0] }
  }

  /// Appends the text of a line to the last draft, and takes off what ends it.
  mutating func appendBody(
    _ index: Int, joining: Bool, role: Paragraph.Role, without lead: LeadLine? = nil,
    after start: Int? = nil
  ) {
    let line = lines[index]
    let last = drafts.count - 1
    if drafts[last].nodes.paragraphs.isEmpty {
      drafts[last].opensWithDate = line.opensWithDate
      // 据《北岭日报》报道，…
      if LeadSource.creditsAnother(line.head, 0) { drafts[last].hasAgency = true }
    }
    let distance = distance(index, last)
    let lower = start ?? line.content.lowerBound
    var pieces = [TextRange(lower, max(lower, line.ending.textEnd)).shifted(by: distance)]
    if let lead, lead.byline != nil {
      let cut = line.head.range(lead.bylineRange.lowerBound, lead.bylineRange.upperBound)
      pieces = [
        TextRange(line.content.lowerBound, cut.lowerBound),
        TextRange(cut.upperBound, max(cut.upperBound, line.ending.textEnd)),
      ].filter { !$0.isEmpty }.map { $0.shifted(by: distance) }
    }
    drafts[last].append(pieces, line: index, joining: joining, role: role)
    drafts[last].endsOpen = line.ending.isOpen
    if let byline = line.ending.tail?.byline { drafts[last].sign(byline.shifted(by: distance)) }
    if let jump = line.ending.tail?.jump {
      drafts[last].nodes.jumps.append(jump.shifted(by: distance))
      drafts[last].isClosed = true
      drafts[last].isClosedAfterLead = false
      drafts[last].endsOpen = false
    }
  }
}
