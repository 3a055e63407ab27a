import BulletinText

/// What a line may open, judged by itself, by its neighbours and by the article above it.
extension Grouper {
  func waitsForLead(_ draft: Draft, at index: Int) -> Bool {
    draft.kind == .article && !draft.nodes.headline.isEmpty && draft.nodes.lead == nil
      && draft.nodes.paragraphs.count == 1 && draft.articleKind == .news
      // A deck, and below it the reporters.
      && (!draft.isClosed || draft.nodes.bylines.count == 1 && isBelowReporters(index))
      && (!draft.opensWithDate || draft.lastBodyLine == index - 1 && isSummary(of: index))
  }

  /// 5月6日，清溪县动工修路 right above 本报讯 5月6日，清溪县动工修路……: the line says what the lead says again.
  private func isSummary(of lead: Int) -> Bool {
    let (summary, text) = (lines[lead - 1].head, lines[lead].head)
    let triples = Set((0..<max(0, text.count - 2)).map { text.scalars($0, $0 + 3) })
    var shared = 0
    for index in 0..<max(0, summary.count - 2)
    where (index..<index + 3).allSatisfy({ summary.isHan($0) || summary.isDigit($0) })
      && triples.contains(summary.scalars(index, index + 3))
    {
      shared += 1
    }
    return shared >= 7
  }

  /// 本报记者 何岚 right above the line.
  private func isBelowReporters(_ index: Int) -> Bool {
    guard index > 1, case .byline(let byline) = lines[index - 1].kind else { return false }
    return byline.isAuthored && byline.credits.contains { $0.roleRange != nil }
      && !lines[index - 2].isBlank
  }

  /// Whether a line may be a head: by its looks, and it is no row of a table.
  func isHeadlineLike(_ index: Int) -> Bool {
    lines[index].isHeadlineLike && !Lookahead.isRow(lines, index)
      && !(Lookahead.nextFilled(lines, index).map {
        ParagraphJoiner.saysOn(lines[index], lines[$0])
      } ?? false)
  }

  /// A text below a signed article, parted from it, with a byline of its own below it, while the article
  /// before that one is unsigned: it may be the rest of either.
  func mayBeRest(_ index: Int) -> Bool {
    guard drafts.count >= 2, case let last = drafts[drafts.count - 1],
      case let before = drafts[drafts.count - 2],
      last.kind == .article, last.isSigned, !last.nodes.headline.isEmpty, !last.endsOpen,
      !last.isInNote, !last.nodes.paragraphs.isEmpty, index > 0, !isHeadlineLike(index),
      last.isClosedAfterLead || style.partsByBlanks && lines[index - 1].isBlank && !last.isClosed,
      before.kind == .article, !before.isSigned, !before.nodes.headline.isEmpty,
      before.nodes.lead != nil, before.nodes.jumps.isEmpty
    else { return false }
    return Lookahead.isSignedBelow(lines, index - 1)
  }

  /// ■对话 in an article whose section heads stand behind the same mark: no column.
  func isSectionHead(_ index: Int) -> Bool {
    guard heads.isEmpty, let last = drafts.last, last.kind == .article, !last.isClosed else {
      return false
    }
    return lines[index].head[0] == last.sectionMark
  }

  /// 【法官说法】 right below an open text, and a text below it: the head of what else there is to say.
  func isBoxHead(_ index: Int) -> Bool {
    guard heads.isEmpty, let last = drafts.last, last.kind == .article, !last.isClosed,
      !last.nodes.paragraphs.isEmpty, lines[index].head[0] == 0x3010, index > 0,
      !lines[index - 1].isBlank, ColumnHead.kind(lines[index].head) == .none,
      !Lookahead.areBriefs(lines, index + 1)
    else { return false }
    return Lookahead.textFollows(lines, index) && !isOneOfColumns(index)
  }

  /// 教育, 医疗 below an open text, with text below: what the next part is about, though columns have such
  /// names as well.
  func isWordInText(_ index: Int) -> Bool {
    guard heads.isEmpty, let last = drafts.last, last.kind == .article, !last.isClosed,
      last.column == .none, !last.nodes.paragraphs.isEmpty,
      case let text = lines[index].head, text.count <= 6,
      (0..<text.count).allSatisfy(text.isHan), ColumnHead.kind(text) == .none,
      // 城事快递 has items of its own.
      !ColumnHead.listsContents(text),
      !MastheadLine.columnEnds.contains(where: { text.ends(with: $0, at: text.count) })
    else { return false }
    return Lookahead.textFollows(lines, index)
  }

  /// Another head in such brackets soon follows: each has an item of its own.
  private func isOneOfColumns(_ index: Int) -> Bool {
    (index + 2..<max(index + 2, min(index + 12, lines.count))).contains {
      guard case .columnHead = lines[$0].kind else { return false }
      return lines[$0].head[0] == 0x3010
    }
  }

  /// 【四城同创】 between a headline and its text: what series the article belongs to.
  func isLabelInHead(_ index: Int) -> Bool {
    guard heads.count == 1, heads[0] + 1 == index, lines[index].head[0] == 0x3010,
      lines[heads[0]].scalars >= 6, HeadlineLine.hasEvent(lines[heads[0]].head),
      index + 1 < lines.count
    else { return false }
    switch lines[index + 1].kind {
    case .lead: return true
    case .text: return lines[index + 1].opensWithDate && !lines[index + 1].isHeadlineLike
    default: return false
    }
  }

  /// The text above is an editor's note that no headline has opened: what looks like one opens the first
  /// article.
  var isBelowNote: Bool {
    guard let last = drafts.last, last.kind == .headless, last.nodes.paragraphs.count <= 2 else {
      return false
    }
    return LineClassifier.opensNote(lines[last.firstLine].head)
  }

  /// 。 alone on a line: the full stop of the line above, which the column's width has cut off.
  func isLastMark(_ index: Int) -> Bool {
    guard heads.isEmpty, let last = drafts.last, last.kind != .furniture, !last.isClosed,
      last.lastBodyLine == index - 1, lines[index - 1].ending.isOpen
    else { return false }
    let text = lines[index].head
    return text.count <= 2
      && (0..<text.count).allSatisfy { Mark.isEnd(text[$0]) || Mark.isClosing(text[$0]) }
  }

  /// ———— between the heads and the body, or around the editor's note that opens an article: it parts
  /// nothing.
  func isRuleInHead(_ index: Int) -> Bool {
    let text = lines[index].head
    // 【字号：大 中 小】 below 来源：清溪发布
    if !heads.isEmpty, topBylines.contains(where: \.isMetadata) { return true }
    guard
      (0..<text.count).allSatisfy({
        ![.han, .letter, .digit].contains(CharacterClass(text[$0]))
      })
    else { return false }
    guard heads.isEmpty else {
      // Below a headline that nothing follows it parts that from the next.
      return Lookahead.nextFilled(lines, index).map { !lines[$0].isHeadlineLike } ?? false
    }
    guard let last = drafts.last, last.kind == .article, !last.isClosed,
      !last.nodes.paragraphs.isEmpty
    else { return false }
    return last.nodes.paragraphs.allSatisfy { $0.role == .note }
  }

  /// Whether a line begins the heads of the next article although this one is not closed.
  func opensArticle(_ index: Int, after open: Line?) -> Bool {
    guard lines[index].isHeadlineLike, !Lookahead.isMarkedQuotation(lines[index].head) else {
      return false
    }
    if SectionHeadLine.isNumberedHead(lines[index].head), let last = drafts.last, !last.isClosed,
      !last.nodes.paragraphs.isEmpty, lines[index].scalars <= 16
    {
      return false
    }
    if let open {
      return !open.ending.isInside
        && (Lookahead.leadFollows(lines, index, acceptsDate: false) || opensNotice(index))
    }
    return Lookahead.leadFollows(lines, index, acceptsDate: true)
      || opensBlock(index) || followsNews(index) || Lookahead.isAuthored(lines, index)
      || Lookahead.tableFollows(lines, index)
      || drafts.last?.isSignedAtTop == true && Lookahead.isSignedBelow(lines, index)
      || ColumnHead.isNotice(lines[index].head)
      || Lookahead.letterFollows(lines, index) || isSignedAlone(index)
      || Lookahead.restFollows(lines, index) || Lookahead.dayFollows(lines, index)
      || Lookahead.isPairOfHeads(
        lines, index, isSigned: drafts.last.map(\.isSigned) ?? false)
  }

  /// 清溪区供电所停电通告 behind a blank line, with its text below: a notice, although the paragraph above
  /// lacks its stop.
  private func opensNotice(_ index: Int) -> Bool {
    index > 0 && lines[index - 1].isBlank
      && (6...24).contains(lines[index].scalars) && !lines[index].head.contains(",")
      && ColumnHead.isNotice(lines[index].head) && Lookahead.textFollows(lines, index)
  }

  /// A headline that tells an event, below a signed article, with its own reporters below it and no
  /// text: the next line is a headline again, or none.
  private func isSignedAlone(_ index: Int) -> Bool {
    guard drafts.last?.isSigned == true, index > 0, lines[index - 1].isBlank,
      (6...24).contains(lines[index].scalars), tellsEvent(lines[index].head),
      let credit = Lookahead.nextFilled(lines, index),
      case .byline(let byline) = lines[credit].kind,
      byline.isAuthored
    else { return false }
    guard let next = Lookahead.nextFilled(lines, credit) else { return true }
    switch lines[next].kind {
    case .text: return lines[next].isHeadlineLike
    case .header, .furniture, .columnHead: return true
    default: return false
    }
  }

  /// 何雨田　丁越 below a finished paragraph, and below it the heads of the next article or nothing: who
  /// wrote the text.
  func bareNames(_ index: Int) -> Byline? {
    let text = lines[index].head
    guard heads.isEmpty, let last = drafts.last, last.kind == .article, !last.isSigned,
      !last.endsOpen,
      !last.nodes.paragraphs.isEmpty, (2...12).contains(text.count),
      !(last.lastBodyLine.map { endsInColon(lines[$0].head) } ?? false),
      let names = Lookahead.names(in: text)
    else { return nil }
    if let next = Lookahead.nextFilled(lines, index) {
      guard lines[next].isHeadlineLike,
        Lookahead.leadFollows(lines, next, acceptsDate: true) || Lookahead.textFollows(lines, next)
      else { return nil }
    }
    let credit = Credit(role: .reporter, roleRange: nil, names: names)
    return Byline(range: text.range(0, text.count), credits: [credit], placement: .ownLine)
  }

  private func endsInColon(_ text: ScalarText) -> Bool { text[text.count - 1] == 0x3A }

  private func tellsEvent(_ text: ScalarText) -> Bool {
    HeadlineLine.hasEvent(text) || HeadlineLine.opensWithPlace(text)
  }

  /// Where blank lines part articles: a head behind one, with a paragraph right below it.
  func opensBlock(_ index: Int) -> Bool {
    guard style.partsByBlanks, index > 0, lines[index - 1].isBlank, index + 1 < lines.count,
      lines[index].scalars >= 6, !lines[index].opensItem, case .text = lines[index + 1].kind
    else { return false }
    return !lines[index + 1].isHeadlineLike && !(drafts.last?.endsOpen ?? false)
  }

  /// 清溪县公安局, far to the right below a text: who signs it. A headline in the middle of its line has
  /// a text below it.
  func isRightAligned(_ index: Int) -> Bool {
    guard isFarRight(index), heads.isEmpty, let last = drafts.last,
      !last.nodes.paragraphs.isEmpty || index > 0 && isFarRight(index - 1)
    else { return false }
    var next = index + 1
    while next < lines.count, next < index + 6, lines[next].isBlank || isFarRight(next) {
      next += 1
    }
    guard next < lines.count else { return true }
    switch lines[next].kind {
    case .text: return lines[next].isHeadlineLike
    case .lead, .byline: return false
    default: return true
    }
  }

  private func isFarRight(_ index: Int) -> Bool {
    lines[index].indent >= 16 && lines[index].scalars <= 24 && lines[index].isHeadlineLike
  }

  /// Behind a blank line below a report with a message head, which has no parts: a headline, and a
  /// text below it.
  private func followsNews(_ index: Int) -> Bool {
    guard let last = drafts.last, last.nodes.lead != nil, !last.endsOpen, index > 0,
      lines[index - 1].isBlank, (5...24).contains(lines[index].scalars),
      !lines[index].head.contains(","),
      !SectionHeadLine.isNumberedHead(lines[index].head),
      last.nodes.subheads.allSatisfy({ $0.role != .crosshead })
    else { return false }
    return Lookahead.textFollows(lines, index)
  }

  func opensWithDash(_ line: Line) -> Bool { line.head[0] == 0x2014 }

  /// Whether what stands below the heads that wait tells of a picture at length.
  var isPictured: Bool {
    topBylines.isEmpty && topCaptions.contains { $0.count >= 90 }
  }

  func opensBrief(_ index: Int) -> Bool {
    let line = lines[index]
    return Mark.isBullet(line.head[0]) || Mark.isArrow(line.head[0]) || line.opensWithDate
      || line.head[0] == 0x3010
      || SectionHeadLine.isNumberedHead(line.head) && line.ending.tail?.byline != nil
  }
}
