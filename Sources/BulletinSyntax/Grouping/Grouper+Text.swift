import BulletinText

/// Lines of text: what they open, go on with or belong to.
extension Grouper {
  /// 相关链接, 编者按: what stands below belongs to the article above, closed or not, or to the heads
  /// that wait.
  mutating func readLabel(_ index: Int) {
    guard !openNote(index) else { return }
    guard heads.isEmpty, let last = drafts.indices.last, drafts[last].kind != .furniture,
      drafts[last].isClosed || !drafts[last].nodes.paragraphs.isEmpty,
      lines[index].content.count <= 30
    else { return readText(index) }
    drafts[last].isInNote = true
    drafts[last].isClosedAfterLead = false
  }

  /// Text of a note under a closed article.
  private mutating func note(_ index: Int) {
    let last = drafts.count - 1
    let line = lines[index]
    let distance = distance(index, last)
    let lower = line.content.lowerBound
    let text = TextRange(lower, max(lower, line.ending.textEnd)).shifted(by: distance)
    drafts[last].append([text], line: index, joining: false, role: .note)
    // 【回音】……（记者何岚整理）: who wrote the note, not who closes the article.
    if let byline = line.ending.tail?.byline {
      drafts[last].nodes.bylines.append(byline.shifted(by: distance))
    }
  }

  mutating func readText(_ index: Int) {
    if let opening = JumpLine.opening(lines[index].head) {
      return goOn(from: opening.jump, after: opening.end, index)
    }
    if Lookahead.isSignature(lines, index) || isRightAligned(index) {
      furnish(index)
    } else if !heads.isEmpty {
      readBelowHeads(index)
    } else if let last = drafts.indices.last, drafts[last].kind != .furniture {
      if drafts[last].nodes.paragraphs.isEmpty {
        readBelowJump(index)
      } else {
        readInside(index)
      }
    } else {
      readOutside(index)
    }
  }

  /// （上接第1版）丁越表示……: a continuation whose text stands on the jump's own line.
  private mutating func goOn(from jump: Jump, after end: Int, _ index: Int) {
    openContinuation(from: jump, index)
    takeRest(index, after: end)
  }

  /// Opens the rest of an article, which may have the headline once more above it, on one line or two.
  mutating func openContinuation(from jump: Jump, _ index: Int) {
    if heads.count == 1 || heads.count == 2 && heads[0] + 1 == heads[1], topBylines.isEmpty,
      topCaptions.isEmpty
    {
      openArticle(at: index)
    } else {
      flushHeads()
      drafts.append(Draft(kind: .article, firstLine: index))
    }
    let last = drafts.count - 1
    drafts[last].articleKind = .continuation
    drafts[last].nodes.jumps = [jump.shifted(by: distance(index, last))]
  }

  /// Heads wait: another head, or the first paragraph.
  private mutating func readBelowHeads(_ index: Int) {
    if let end = Lookahead.verseEnd(lines, index, below: heads, isSigned: !topBylines.isEmpty) {
      openArticle(at: index)
      for line in index..<end { appendBody(line, joining: false, role: .body) }
      consumed = end - 1
      return
    }
    if isFurtherHead(index), readFurtherHead(index) { return }
    if heads.count == 1, lines[heads[0]].scalars <= 8, Lookahead.areBriefs(lines, index) {
      // 一周要闻: no headline, but the head of a column.
      let head = heads[0]
      heads = []
      furnish(head)
      column = .briefs
      return readOutside(index)
    }
    openArticle(at: index)
    readFirstParagraph(index)
  }

  /// Whether a line below heads may be one more.
  private func isFurtherHead(_ index: Int) -> Bool {
    let line = lines[index]
    return
      (isHeadlineLike(index) || Lookahead.isStoppedHead(lines, index)
      || opensWithDash(line) && Lookahead.isBelowHeads(lines, index)) && heads.count < 4
      && (!line.opensItem || opensWithDash(line)) && !Furniture.isPassage(line.head)
      && !(style.indents && line.indent >= 2 && line.scalars > 20)
  }

  /// Reads one more head, or the author below one. Answers whether it is any.
  private mutating func readFurtherHead(_ index: Int) -> Bool {
    if isPictured {
      // 茶园飘香 and a sentence on its picture: an article of its own.
      flushHeads()
    } else if topBylines.isEmpty {
      if let byline = Lookahead.authorLine(lines, index) {
        topBylines.append(byline.shifted(by: starts[index]))
        return true
      }
    } else if lines[index].head.contains(",") {
      return false
    } else if Lookahead.isPartOfSeries(lines, index, below: heads[0]) {
      openArticle(at: index)
      addSectionHead(index)
      return true
    } else {
      // A headline and its byline, and no text between.
      flushHeads()
    }
    heads.append(index)
    return true
  }

  /// The first text of an article whose head has been read.
  private mutating func readFirstParagraph(_ index: Int) {
    let line = lines[index]
    if isHeadlineLike(index), Lookahead.isFirstSection(lines, index) {
      // 一、延长产业链: the body begins with its first section.
      return addSectionHead(index)
    }
    var role = Paragraph.Role.lead
    if case .label = line.kind { role = .note }
    if LineClassifier.opensNote(line.head) { role = .note }
    appendBody(index, joining: false, role: role)
  }

  /// What has no text yet: a continuation or a picture.
  private mutating func readBelowJump(_ index: Int) {
    let last = drafts.count - 1
    if isHeadlineLike(index) {
      if drafts[last].articleKind == .continuation, drafts[last].nodes.headline.isEmpty,
        !Lookahead.leadFollows(lines, index, acceptsDate: false)
      {
        drafts[last].nodes.headline = [
          lines[index].content.shifted(by: distance(index, last))
        ]
      } else {
        heads = [index]
      }
    } else if drafts[last].isClosed {
      readOutside(index)
    } else {
      appendBody(index, joining: false, role: .body)
    }
  }

  /// Text below a paragraph: it goes on, is a new paragraph, a section head, or opens an article.
  private mutating func readInside(_ index: Int) {
    let last = drafts.count - 1
    let line = lines[index]
    if let number = drafts[last].lastBodyLine, !drafts[last].isClosed,
      ParagraphJoiner.joins(lines[number], line, style: style, isAdjacent: number + 1 == index),
      !opensArticle(index, after: lines[number])
    {
      return appendBody(index, joining: true, role: .body)
    }
    if mayBeRest(index) { return openRest(index) }
    if drafts[last].isClosed, LineClassifier.opensNote(line.head) { drafts[last].isInNote = true }
    if drafts[last].isInNote, !line.isHeadlineLike { return note(index) }
    if isHeadlineLike(index), !line.opensItem || SectionHeadLine.isNumberedHead(line.head) {
      if drafts[last].isClosed || isBelowNote || opensArticle(index, after: nil) {
        heads = [index]
      } else if Lookahead.isCrosshead(lines, index, style: style) {
        addSectionHead(index)
      } else {
        appendBody(index, joining: false, role: .body)
      }
    } else if Lookahead.isStoppedHead(lines, index),
      drafts[last].isClosed || Lookahead.standsApart(lines, index)
        || Lookahead.isAboveLead(lines, index)
    {
      heads = [index]
    } else if drafts[last].column == .briefs, opensBrief(index) {
      readOutside(index)
    } else if !drafts[last].isClosed {
      appendBody(index, joining: false, role: .body)
    } else if drafts[last].isClosedAfterLead || isAnswer(index) {
      drafts[last].reopen()
      appendBody(index, joining: false, role: .body)
    } else {
      drafts.append(Draft(kind: .headless, firstLine: index))
      appendBody(index, joining: false, role: .body)
    }
  }

  /// Text outside of any article.
  private mutating func readOutside(_ index: Int) {
    if isHeadlineLike(index) || Lookahead.isStoppedHead(lines, index) {
      heads = [index]
    } else if column != .none {
      openArticle(at: index)
      appendBody(index, joining: false, role: .lead)
    } else {
      var draft = Draft(kind: .headless, firstLine: index)
      draft.isOfColumn = Lookahead.isBelowColumnHead(lines, index)
      drafts.append(draft)
      appendBody(index, joining: false, role: .body)
    }
  }
}
